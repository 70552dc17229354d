/** The areas of a workbook that hold formulas, of any number. */
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

/** So many cells are read at a time where all are too many, and fewer where these are too many again. */
const CELLS_AT_ONCE = [4000, 500, 60];

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
    ...CELLS_AT_ONCE.map((cells) => () => readInParts(context, sheets, withValues, cells)),
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
  cellsAtOnce: number,
): Promise<FormulaArea[]> {
  const found = sheets.map((sheet) => {
    const cells = formulaCells(sheet);
    cells.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { sheet, cells };
  });
  await context.sync();
  const pieces = found.flatMap(({ sheet, cells }) =>
    (cells.isNullObject ? [] : cells.areas.items).flatMap((area) => inPieces(sheet, area, cellsAtOnce)),
  );
  const areas: FormulaArea[] = [];
  for (let from = 0; from < pieces.length;) {
    let cells = 0;
    let to = from;
    while (to < pieces.length && (to === from || cells + pieces[to]!.cells <= cellsAtOnce))
      cells += pieces[to++]!.cells;
    const some = pieces.slice(from, to).map(({ sheet, range }) => {
      const properties = withValues ? "formulas,values,rowIndex,columnIndex" : "formulas,rowIndex,columnIndex";
      return { sheet, range: range().load(properties) };
    });
    await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- so many cells at a time
    areas.push(...some.map(({ sheet, range }) => areaOf(sheet, range, withValues)));
    from = to;
  }
  return areas;
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
