/** Where a table is in the workbook: its sheet, its cells, and whether they can be written. */

export interface TablePlace {
  /** Excel's id of the table: it survives renaming and moving. */
  readonly tableId: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet is protected. */
  readonly protected: boolean;
  readonly showTotals: boolean;
  /** Of the first row below the headings, from 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Rows below the headings, without the totals. */
  readonly bodyRows: number;
  readonly columnCount: number;
}

/** Queues the reading of it; the answer is ready after the sync. */
export function queueTablePlace(table: Excel.Table): () => TablePlace {
  table.load("id,showTotals");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet.load("id,name,protection/protected");
  return () => placeOf(table, body, sheet);
}

function placeOf(table: Excel.Table, body: Excel.Range, sheet: Excel.Worksheet): TablePlace {
  return {
    tableId: table.id,
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    showTotals: table.showTotals,
    rowIndex: body.rowIndex,
    columnIndex: body.columnIndex,
    bodyRows: body.rowCount,
    columnCount: body.columnCount,
  };
}
