/** The contents of whole sheets, of any size. */
import { answerBytes, readInBatches, type Read } from "../excel/batches";

export interface SheetContents {
  /** Of the first cell, from 0. */
  readonly row: number;
  readonly column: number;
  /** Values where there are no formulas; no rows for an empty sheet. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** A sheet is read in blocks of rows of at most so many cells. */
const BLOCK_CELLS = 50_000;

/**
 * Three syncs, and one more for every further 4 MB of answer. What the caller has queued goes with the first.
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
  const reads: Read[] = [];
  for (const [sheet, range] of used.entries()) {
    if (range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const step = Math.max(1, Math.floor(BLOCK_CELLS / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const rows = Math.min(step, rowCount - row);
      const block = () => sheets[sheet]!.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
      reads.push({
        bytes: rows * columnCount * answerBytes.formula,
        queue: () => void read.push({ sheet, range: block().load("formulas") }),
      });
    }
  }
  await readInBatches(context, reads);
  return used.map((range, index) => ({
    row: range.isNullObject ? 0 : range.rowIndex,
    column: range.isNullObject ? 0 : range.columnIndex,
    formulas: read.filter(({ sheet }) => sheet === index).flatMap((block) => block.range.formulas as unknown[][]),
  }));
}
