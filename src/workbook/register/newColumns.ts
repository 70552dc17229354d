/** New columns at the right end of the register, which look like their neighbours of the same kind. */
import { asCellText } from "../../ledger/register/cellText";
import {
  registerColumns,
  type LedgerField,
  type RegisterCell,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { registerFormats } from "../../ledger/register/registerFormats";
import { language } from "../../text/language";
import { requestBytes, textBytes, type Write } from "../excel/batches";
import type { RegisterPlace } from "./dealRegister";

/** Columns of a sheet. */
const SHEET_COLUMNS = 16_384;
/** Cells are written so many at a time. */
const ROWS_AT_ONCE = 1000;

export interface NewColumn {
  readonly field: LedgerField;
  readonly heading: string;
  /** One for each row below the headings. */
  readonly cells: readonly RegisterCell[];
}

/** Excel can draw a table anew over cells beside it, where no totals row is in the way; else it moves cells aside. */
const canResize = ({ showTotals }: RegisterPlace): boolean =>
  !showTotals && Office.context.requirements.isSetSupported("ExcelApi", "1.13");

const sheetOf = (context: Excel.RequestContext, { sheetId }: RegisterPlace) =>
  context.workbook.worksheets.getItem(sheetId);

/** The cells that new columns would take, from the headings down to the totals. */
const cellsBeside = (context: Excel.RequestContext, place: RegisterPlace, columns: number, newRows: number) =>
  sheetOf(context, place).getRangeByIndexes(
    place.rowIndex - 1,
    place.columnIndex + place.columnCount,
    1 + place.bodyRows + newRows + Number(place.showTotals),
    columns,
  );

/**
 * Queues a look at the cells at the right of the register.
 *
 * @param newRows  rows that are added with the columns
 * @returns        after the sync, the address of cells that are not free; null where there is room
 */
export function queueRoomBeside(
  context: Excel.RequestContext,
  place: RegisterPlace,
  columns: number,
  newRows: number,
): () => string | null {
  if (columns === 0) return () => null;
  if (place.columnIndex + place.columnCount + columns > SHEET_COLUMNS) return () => place.sheetName;
  const cells = cellsBeside(context, place, columns, newRows).load("formulas,address");
  return () =>
    cells.formulas.every((row: unknown[]) => row.every((formula) => formula === "")) ? null : cells.address;
}

/** @returns as `queueRoomBeside` does */
export const readRoomBeside = (place: RegisterPlace, columns: number, newRows: number): Promise<string | null> =>
  Excel.run(async (context) => {
    const room = queueRoomBeside(context, place, columns, newRows);
    await context.sync();
    return room();
  });

/** The place once the columns are there. */
export function widened(place: RegisterPlace, added: readonly Pick<NewColumn, "field" | "heading">[]): RegisterPlace {
  return {
    ...place,
    columnCount: place.columnCount + added.length,
    headings: [...place.headings, ...added.map(({ heading }) => heading)],
    columns: new Map([...place.columns, ...added.map(({ field }, at) => [field, place.columnCount + at] as const)]),
  };
}

/** The place once columns at its right end are gone. */
export function narrowed(place: RegisterPlace, removed: readonly Pick<NewColumn, "field">[]): RegisterPlace {
  const gone = new Set<RegisterField>(removed.map(({ field }) => field));
  const columnCount = place.columnCount - removed.length;
  return {
    ...place,
    columnCount,
    headings: place.headings.slice(0, columnCount),
    columns: new Map([...place.columns].filter(([field]) => !gone.has(field))),
  };
}

/** Writes that add the columns: headings and cells, their look, and the table over them. */
export function newColumnWrites(
  context: Excel.RequestContext,
  place: RegisterPlace,
  added: readonly NewColumn[],
): Write[] {
  if (added.length === 0) return [];
  const table = context.workbook.tables.getItem(place.tableId);
  const sheet = sheetOf(context, place);
  const { rowIndex, columnIndex, columnCount, bodyRows } = place;
  const resize = () =>
    table.resize(sheet.getRangeByIndexes(rowIndex - 1, columnIndex, 1 + bodyRows, columnCount + added.length));
  const insert = () => added.forEach(({ heading }) => table.columns.add(undefined, undefined, heading));
  const head = () => {
    const headings = sheet.getRangeByIndexes(rowIndex - 1, columnIndex + columnCount, 1, added.length);
    headings.values = [added.map(({ heading }) => heading)];
  };
  const cells = added.flatMap((column, at) => columnWrites(sheet, place, column, columnIndex + columnCount + at));
  return canResize(place)
    ? [{ bytes: requestBytes.range, queue: head }, ...cells, { bytes: requestBytes.tableResize, queue: resize }]
    : [{ bytes: requestBytes.tableResize * added.length, queue: insert }, ...cells];
}

function columnWrites(sheet: Excel.Worksheet, place: RegisterPlace, column: NewColumn, at: number): Write[] {
  const { rowIndex } = place;
  const format = registerFormats(language())[registerColumns[column.field].kind];
  const writes: Write[] = [{ bytes: requestBytes.range, queue: () => dress(sheet, place, column.field, at) }];
  for (let from = 0; from < column.cells.length; from += ROWS_AT_ONCE) {
    const values = column.cells
      .slice(from, from + ROWS_AT_ONCE)
      .map((cell) => [typeof cell === "string" ? asCellText(cell) : cell]);
    writes.push({
      bytes: requestBytes.range + textBytes(values) + values.length * textBytes([format]),
      queue() {
        const range = sheet.getRangeByIndexes(rowIndex + from, at, values.length, 1);
        range.numberFormat = values.map(() => [format]);
        range.values = values;
      },
    });
  }
  return writes;
}

/** Gives a column the look of one that a refresh writes, too, of the same kind where there is one. */
function dress(sheet: Excel.Worksheet, place: RegisterPlace, field: LedgerField, at: number): void {
  const { kind } = registerColumns[field];
  const siblings = [...place.columns].filter(([other]) => registerColumns[other].origin === "source" && other !== "id");
  const [, sibling] = siblings.find(([other]) => registerColumns[other].kind === kind) ?? siblings[0] ?? [];
  if (sibling === undefined || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  const rows = 1 + place.bodyRows;
  const like = sheet.getRangeByIndexes(place.rowIndex - 1, place.columnIndex + sibling, rows, 1);
  sheet.getRangeByIndexes(place.rowIndex - 1, at, rows, 1).copyFrom(like, Excel.RangeCopyType.formats);
}

/** Takes away columns at the right end of the register, and whatever was written in their place. */
export function removeColumns(
  context: Excel.RequestContext,
  place: RegisterPlace,
  now: { readonly columnCount: number; readonly bodyRows: number },
  columns: number,
  newRows: number,
): void {
  if (columns === 0) return;
  const table = context.workbook.tables.getItem(place.tableId);
  if (now.columnCount > place.columnCount) {
    if (canResize(place)) {
      const { rowIndex, columnIndex, columnCount } = place;
      table.resize(sheetOf(context, place).getRangeByIndexes(rowIndex - 1, columnIndex, 1 + now.bodyRows, columnCount));
    } else {
      for (let at = now.columnCount - 1; at >= place.columnCount; at--) table.columns.getItemAt(at).delete();
    }
  }
  if (canResize(place)) cellsBeside(context, place, columns, newRows).clear();
}
