/** The areas of a workbook that hold formulas, of any number. */
import { BATCH_BYTES, readInBatches } from "../excel/batches";
import { asProblem } from "../excel/problems";

export interface FormulaArea {
  readonly sheet: Excel.Worksheet;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  /** As calculated, where it was asked for. */
  readonly values?: readonly (readonly unknown[])[];
}

/** Bytes of answer to reckon for a cell where all are too many at once, and where they are too many again. */
const CELL_BYTES = [1000, 8000, 65_000];

/**
 * The formulas of some sheets, in one sync where Excel answers with all of them at once, else in several.
 *
 * @param sheets      with their ids and names loaded
 * @param withValues  whether to read what the cells show, too
 */
export async function readFormulaAreas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  withValues: boolean,
): Promise<FormulaArea[]> {
  const ways = [
    () => readAll(context, sheets, withValues),
    ...CELL_BYTES.map((bytes) => () => readInParts(context, sheets, withValues, bytes)),
  ];
  return firstThatFits(ways);
}

async function firstThatFits<T>([read, ...others]: readonly (() => Promise<T>)[]): Promise<T> {
  try {
    return await read!();
  } catch (error) {
    if (asProblem(error).key !== "tooMuchAtOnce" || others.length === 0) throw error;
    return firstThatFits(others);
  }
}

const formulaCells = (sheet: Excel.Worksheet) =>
  sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);

async function readAll(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  withValues: boolean,
): Promise<FormulaArea[]> {
  const found = sheets.map((sheet) => {
    const cells = formulaCells(sheet);
    if (withValues) {
      cells.load("areas/items/formulas,areas/items/values,areas/items/rowIndex,areas/items/columnIndex");
    } else cells.load("areas/items/formulas,areas/items/rowIndex,areas/items/columnIndex");
    return { sheet, cells };
  });
  await context.sync();
  return found.flatMap(({ sheet, cells }) =>
    (cells.isNullObject ? [] : cells.areas.items).map((area) => areaOf(sheet, area, withValues)),
  );
}

function areaOf(sheet: Excel.Worksheet, range: Excel.Range, withValues: boolean): FormulaArea {
  const { rowIndex: row, columnIndex: column, formulas } = range;
  return { sheet, row, column, formulas, ...(withValues && { values: range.values }) };
}

async function readInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  withValues: boolean,
  cellBytes: number,
): Promise<FormulaArea[]> {
  const found = sheets.map((sheet) => {
    const cells = formulaCells(sheet);
    cells.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { sheet, cells };
  });
  await context.sync();
  const pieces = found.flatMap(({ sheet, cells }) =>
    (cells.isNullObject ? [] : cells.areas.items).flatMap((area) =>
      inPieces(sheet, area, Math.floor(BATCH_BYTES / cellBytes)),
    ),
  );
  const properties = withValues ? "formulas,values,rowIndex,columnIndex" : "formulas,rowIndex,columnIndex";
  const read: { sheet: Excel.Worksheet; range: Excel.Range }[] = [];
  await readInBatches(
    context,
    pieces.map(({ sheet, cells, range }) => ({
      bytes: cells * cellBytes,
      queue: () => void read.push({ sheet, range: range().load(properties) }),
    })),
  );
  return read.map(({ sheet, range }) => areaOf(sheet, range, withValues));
}

/** An area in pieces of rows, none of them of many cells. */
function inPieces(sheet: Excel.Worksheet, area: Excel.Range, most: number) {
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const rowsAtOnce = Math.max(1, Math.floor(most / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rowsAtOnce) }, (_, index) => {
    const row = rowIndex + index * rowsAtOnce;
    const rows = Math.min(rowsAtOnce, rowIndex + rowCount - row);
    return {
      sheet,
      cells: rows * columnCount,
      range: () => sheet.getRangeByIndexes(row, columnIndex, rows, columnCount),
    };
  });
}
