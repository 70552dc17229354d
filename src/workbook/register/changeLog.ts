/** The change log: a table on a sheet of its own with one row for every change that a refresh wrote. */
import { asCellText } from "../../ledger/register/cellText";
import type { Change } from "../../ledger/register/changes";
import { lastDate, serialOfDate } from "../../ledger/record/dates";
import { registerColumns, type LedgerField, type RegisterCell } from "../../ledger/register/registerColumns";
import { registerFormats } from "../../ledger/register/registerFormats";
import { inLanguage, language } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import type { Before } from "../refresh/refreshSnapshot";
import { dressList, type ListColumn } from "./listStyle";
import { requestBytes, textBytes, type Write } from "../excel/batches";
import { appendWrites, type TableEnd } from "./tableRows";

export const LOG_TABLE = "DealChanges";

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

/** Writes that write rows at the end of the log, which is made where there is none. */
export function logWrites(context: Excel.RequestContext, before: Before): Write[] {
  const { log, logRows: rows, logSheetName, roomInLog } = before;
  const { worksheets } = context.workbook;
  if (rows.length === 0) return [];
  if (log === null) return createLog(context, logSheetName, rows);
  const sheet = () => worksheets.getItem(log.sheetId);
  return appendWrites(context, log, rows.length, roomInLog, (first) => rowWrites(sheet, rows, first, log.columnIndex));
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

export interface LogPlace extends TableEnd {
  readonly sheetName: string;
  readonly protected: boolean;
}

/** Queues a look at where the log stands; the answer is ready after the sync. */
export function queueLogPlace(context: Excel.RequestContext): () => LogPlace {
  const table = context.workbook.tables.getItem(LOG_TABLE);
  table.load("id,showTotals");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,columnCount,rowCount");
  const sheet = table.worksheet.load("id,name,protection/protected");
  return () => logPlaceOf(table, body, sheet);
}

function logPlaceOf(table: Excel.Table, body: Excel.Range, sheet: Excel.Worksheet): LogPlace {
  return {
    tableId: table.id,
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    rowIndex: body.rowIndex,
    columnIndex: body.columnIndex,
    columnCount: body.columnCount,
    bodyRows: body.rowCount,
    showTotals: table.showTotals,
  };
}

/** A name for the log's sheet that no sheet has. */
export function freeLogSheetName(sheetNames: readonly string[]): string {
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  const wanted = inLanguage(refreshTexts).logSheet;
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
