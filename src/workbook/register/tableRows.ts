/** New rows at the end of a table, wherever it stands. */
import { requestBytes, type Write } from "../excel/batches";
import type { TablePlace } from "./tablePlace";

const sheetOf = (context: Excel.RequestContext, { sheetId }: TablePlace) =>
  context.workbook.worksheets.getItem(sheetId);

/** Queues a look at the cells that new rows would take; after the sync, whether they are free. */
export function queueRoomBelow(table: Excel.Table, count: number): () => boolean {
  if (count === 0) return () => true;
  const cells = table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(count - 1, 0);
  cells.load("formulas");
  return () => cells.formulas.every((row: unknown[]) => row.every((formula) => formula === ""));
}

/**
 * Writes that make the table longer. Cells are written below it and the table is drawn over them, as adding rows conflicts with
 * other people's edits; where something stands below, or Excel cannot resize, rows are added and push it down.
 *
 * @param write  gives the writes that write the new rows, from the index of the first
 */
export function appendWrites(
  context: Excel.RequestContext,
  place: TablePlace,
  count: number,
  roomBelow: boolean,
  write: (firstRow: number) => readonly Write[],
): Write[] {
  if (count === 0) return [];
  const table = context.workbook.tables.getItem(place.tableId);
  const first = place.rowIndex + place.bodyRows;
  if (roomBelow && !place.showTotals && Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    const { rowIndex, columnIndex, columnCount, bodyRows } = place;
    const resize = () =>
      table.resize(
        sheetOf(context, place).getRangeByIndexes(rowIndex - 1, columnIndex, 1 + bodyRows + count, columnCount),
      );
    return [...write(first), { bytes: requestBytes.tableResize, queue: resize }];
  }
  const add = () =>
    void table.rows.add(
      undefined,
      Array.from({ length: count }, () => Array<string>(place.columnCount).fill("")),
    );
  const bytes = requestBytes.tableResize + count * place.columnCount * requestBytes.emptyCell;
  return [{ bytes, queue: add }, ...write(first)];
}

/** Removes rows that were appended, however far that had come. */
export function removeAppendedRows(
  context: Excel.RequestContext,
  place: TablePlace,
  bodyRowsNow: number,
  count: number,
  roomBelow: boolean,
): void {
  const table = context.workbook.tables.getItem(place.tableId);
  for (let row = bodyRowsNow - 1; row >= place.bodyRows; row--) table.rows.getItemAt(row).delete();
  if (!roomBelow || count === 0) return;
  const { rowIndex, bodyRows, columnIndex, columnCount } = place;
  sheetOf(context, place)
    .getRangeByIndexes(rowIndex + bodyRows, columnIndex, count, columnCount)
    .clear();
}
