/** The contents of whole sheets, of any size. */

export interface SheetContents {
  /** Of the first cell, from 0. */
  readonly row: number;
  readonly column: number;
  /** Values where there are no formulas; no rows for an empty sheet. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** Excel on the web refuses answers of 5 MB: so many cells are read at a time. */
const CELLS_AT_ONCE = 50_000;

/**
 * Three syncs, and one more for every further `CELLS_AT_ONCE`. What the caller has queued goes with the first.
 *
 * @param sheetsOf  the sheets, once they are loaded
 */
export async function readSheetContents(
  context: Excel.RequestContext,
  sheetsOf: () => readonly Excel.Worksheet[],
): Promise<SheetContents[]> {
  await context.sync();
  const sheets = sheetsOf();
  const used = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const read: { sheet: number; range: Excel.Range }[] = [];
  let pending = 0;
  for (const [sheet, range] of used.entries()) {
    if (range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const rows = Math.min(step, rowCount - row);
      if (pending > 0 && pending + rows * columnCount > CELLS_AT_ONCE) {
        await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 50,000 cells
        pending = 0;
      }
      const block = sheets[sheet]!.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
      read.push({ sheet, range: block.load("formulas") });
      pending += rows * columnCount;
    }
  }
  await context.sync();
  return used.map((range, index) => ({
    row: range.isNullObject ? 0 : range.rowIndex,
    column: range.isNullObject ? 0 : range.columnIndex,
    formulas: read.filter(({ sheet }) => sheet === index).flatMap((block) => block.range.formulas as unknown[][]),
  }));
}
