/** Entries of the change log: one row for every change that a refresh wrote. */
import { asCellText } from "../../ledger/register/cellText";
import type { Change } from "../../ledger/register/changes";
import { lastDate, serialOfDate } from "../../ledger/record/dates";
import { registerColumns, type LedgerField, type RegisterCell } from "../../ledger/register/registerColumns";
import { registerFormats } from "../../ledger/register/registerFormats";
import { inLanguage, language } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { dressList, type ListColumn } from "./listStyle";
import { requestBytes, textBytes, type Write } from "../excel/batches";
import { LOG_TABLE } from "./changeLogTable";
import type { TablePlace } from "./tablePlace";
import { appendWrites } from "./tableRows";

/** Fixed in English, as the register's headings are. */
const columns: readonly ListColumn[] = [
  { heading: "When", width: 100, align: "left" },
  { heading: "Deal", width: 150, align: "left" },
  { heading: "Field", width: 110, align: "left" },
  { heading: "Old", width: 110, align: "right" },
  { heading: "New", width: 110, align: "right" },
  { heading: "Status", width: 75, align: "left" },
  { heading: "As-of", width: 70, align: "left" },
  { heading: "Source", width: 300, align: "left" },
  { heading: "Link", width: 300, align: "left" },
];
const WIDTH = columns.length;

export interface LogRow {
  readonly cells: readonly RegisterCell[];
  readonly formats: readonly string[];
}

/** Rows for the log: when, which deal, which field, from what to what, and who says so. */
export function logRows(changes: readonly Change[], when: number, goneMark: string): LogRow[] {
  const text = inLanguage(refreshTexts);
  const words = { new: text.newDeal, gone: goneMark, back: text.backDeal, column: text.newColumn };
  return changes.map((change) => {
    const what = change.kind === "figure" ? registerColumns[change.field].heading : words[change.kind];
    const asOf = change.asOf === "" ? "" : serialOfDate(lastDate(change.asOf));
    return logRow(change.field, [
      when,
      change.dealId,
      what,
      change.from,
      change.to,
      change.status ?? "",
      asOf,
      change.source,
      change.link,
    ]);
  });
}

/** A row whose old and new content look as in the register. */
export function logRow(field: LedgerField, cells: readonly RegisterCell[]): LogRow {
  const kinds = registerFormats(language());
  const figure = kinds[registerColumns[field].kind];
  const { moment, text, date } = kinds;
  return {
    cells: cells.map((cell) => (typeof cell === "string" ? asCellText(cell) : cell)),
    formats: [moment, text, text, figure, figure, text, date, text, text],
  };
}

/** Rows are written so many at a time. */
const ROWS_AT_ONCE = 2000;

/** Writes that write rows of the log, given where the first goes. */
function rowWrites(
  sheet: () => Excel.Worksheet,
  rows: readonly LogRow[],
  rowIndex: number,
  columnIndex: number,
): Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    writes.push({
      bytes: requestBytes.range + textBytes(some),
      queue() {
        const range = sheet().getRangeByIndexes(rowIndex + from, columnIndex, some.length, WIDTH);
        range.numberFormat = some.map(({ formats }) => [...formats]);
        range.values = some.map(({ cells }) => [...cells]);
      },
    });
  }
  return writes;
}

/** Rows to write at the end of the log. */
export interface LogEntries {
  readonly rows: readonly LogRow[];
  /** The log's table; null makes one. */
  readonly table: TablePlace | null;
  /** The name of the log's sheet, should it have to be made. */
  readonly sheetName: string;
  /** Whether the cells below the table are free. */
  readonly hasRoom: boolean;
}

/** Writes rows at the end of the log, which is made where there is none. */
export function logWrites(context: Excel.RequestContext, { rows, table, sheetName, hasRoom }: LogEntries): Write[] {
  const { worksheets } = context.workbook;
  if (rows.length === 0) return [];
  if (table === null) return createLog(context, sheetName, rows);
  const sheet = () => worksheets.getItem(table.sheetId);
  return appendWrites(context, table, rows.length, hasRoom, (first) =>
    rowWrites(sheet, rows, first, table.columnIndex),
  );
}

/** The log's sheet with its first rows. */
function createLog({ workbook }: Excel.RequestContext, sheetName: string, rows: readonly LogRow[]): Write[] {
  const sheet = () => workbook.worksheets.getItem(sheetName);
  return [
    {
      bytes: requestBytes.newSheet,
      queue: () =>
        void (workbook.worksheets.add(sheetName).getRangeByIndexes(0, 0, 1, WIDTH).values = [
          columns.map(({ heading }) => heading),
        ]),
    },
    ...rowWrites(sheet, rows, 1, 0),
    { bytes: requestBytes.listStyle, queue: () => dressLog(sheet(), rows.length) },
  ];
}

function dressLog(sheet: Excel.Worksheet, rows: number): void {
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 1 + rows, WIDTH), true);
  table.name = LOG_TABLE;
  table.style = "TableStyleLight1";
  dressList(sheet, columns, 0);
}
