/** Writing into the register: single cells, and whole rows for new deals. */
import { asCellText } from "../../ledger/register/cellText";
import type { Deal, Ledger } from "../../ledger/record/deal";
import {
  registerColumns,
  registerFields,
  type RegisterCell,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { registerRow } from "../../ledger/register/registerRow";
import { registerFormats } from "../../ledger/register/registerFormats";
import { columnLetters } from "../../templates/sheet/a1";
import { language } from "../../text/language";
import type { RegisterPlace } from "./dealRegister";
import { requestBytes, textBytes, type Write } from "../excel/batches";

/** A content for a cell, given by the row below the headings and the column of ours. */
export interface PlacedCell {
  readonly row: number;
  readonly field: RegisterField;
  readonly content: RegisterCell;
  /** The content is a formula of the user's own, to be put back as one. */
  readonly formula?: boolean;
}

/** New rows are written so many at a time. */
const ROWS_AT_ONCE = 1000;

/** Writes that write cells, neighbours in a row together. */
export function cellWrites(context: Excel.RequestContext, place: RegisterPlace, cells: readonly PlacedCell[]): Write[] {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const placed = cells
    .map((cell) => ({ ...cell, column: place.columns.get(cell.field) ?? -1 }))
    .filter(({ column }) => column >= 0)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const writes: Write[] = [];
  for (let from = 0; from < placed.length;) {
    const start = placed[from] as (typeof placed)[number];
    let to = from + 1;
    while (placed[to]?.row === start.row && placed[to]?.column === start.column + (to - from)) to++;
    const run = placed.slice(from, to);
    const values = [
      run.map(({ content, formula }) => (formula || typeof content !== "string" ? content : asCellText(content))),
    ];
    const [row, column] = [place.rowIndex + start.row, place.columnIndex + start.column];
    writes.push({
      bytes: requestBytes.range + textBytes(values),
      queue: () => void (sheet.getRangeByIndexes(row, column, 1, run.length).values = values),
    });
    from = to;
  }
  return writes;
}

/** Columns of ours that stand side by side, so that rows can be written in blocks. */
function blocks(place: RegisterPlace): RegisterField[][] {
  const byColumn = [...place.columns].sort(([, a], [, b]) => a - b);
  const found: RegisterField[][] = [];
  byColumn.forEach(([field, column], index) => {
    const beside = index > 0 && byColumn[index - 1]?.[1] === column - 1;
    if (beside) found.at(-1)?.push(field);
    else found.push([field]);
  });
  return found;
}

/** Writes that write rows for new deals, from a row of the sheet on. Columns that the user added stay blank. */
export function newRowWrites(
  context: Excel.RequestContext,
  place: RegisterPlace,
  deals: readonly Deal[],
  sources: Ledger["sources"],
  stamp: number,
  firstRow: number,
): Write[] {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const contents = deals.map((deal, index) => newRow(deal, sources, stamp, place, firstRow + index));
  const formatsByKind = registerFormats(language());
  const writes: Write[] = [];
  for (const fields of blocks(place)) {
    const column = place.columnIndex + (place.columns.get(fields[0] as RegisterField) ?? 0);
    const formats = fields.map((field) => formatsByKind[registerColumns[field].kind]);
    for (let from = 0; from < contents.length; from += ROWS_AT_ONCE) {
      const values = contents.slice(from, from + ROWS_AT_ONCE).map((row) => fields.map((field) => row[field]));
      writes.push({
        bytes: requestBytes.range + textBytes(values) + values.length * textBytes(formats),
        queue() {
          const range = sheet.getRangeByIndexes(firstRow + from, column, values.length, fields.length);
          range.numberFormat = values.map(() => formats);
          range.values = values;
        },
      });
    }
  }
  return writes;
}

function newRow(
  deal: Deal,
  sources: Ledger["sources"],
  stamp: number,
  place: RegisterPlace,
  sheetRow: number,
): Record<RegisterField, RegisterCell> {
  const lost = new Set<RegisterField>();
  const at = (of: RegisterField): string => {
    const column = place.columns.get(of);
    if (column === undefined) lost.add(of);
    return `$${columnLetters(place.columnIndex + (column ?? 0))}${sheetRow + 1}`;
  };
  const cells = registerRow(deal, sources, stamp, at);
  const row = Object.fromEntries(registerFields.map((field, index) => [field, cells[index]]));
  // A formula would point at the wrong cell where the user has done away with a column that it reads.
  if (lost.size > 0) for (const field of ["years", "annualised", "effective"]) row[field] = "";
  return row as Record<RegisterField, RegisterCell>;
}
