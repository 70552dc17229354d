/** The cells of this workbook that call functions of ours, each with all that its formula spills. */
import type { Area } from "../../templates/sheet/a1";
import { answerBytes, readInBatches } from "../excel/batches";
import { areasOf, bySheet } from "../excel/cellAreas";
import { findFormulaCells, type FormulaCell, type FormulaName, type FoundSheet } from "../formulas/formulaSearch";
import { gigadealCallsIn, namesTaken } from "../formulas/gigadealCalls";

/** A cell with its formula; where the formula spills, the area of all that it fills. */
export interface OwnCell extends Area {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly formula: string;
  /** As calculated, of the whole area. */
  readonly values: readonly (readonly unknown[])[];
}

export interface OwnCells {
  readonly cells: readonly OwnCell[];
  readonly sheets: readonly FoundSheet[];
  /** Names that stand for formulas, and of these the ones that have a function's name: it is the user's then. */
  readonly names: readonly FormulaName[];
  readonly taken: ReadonlySet<string>;
}

/** Two syncs, a third to find out whether anything spills, and one for each 2,000 formulas where something may. */
export async function findOwnCells(context: Excel.RequestContext): Promise<OwnCells> {
  const callsOurs = (names: readonly FormulaName[]) => {
    const taken = namesTaken(names);
    return (formula: string) => gigadealCallsIn(formula, taken).length > 0;
  };
  const { cells, sheets, names } = await findFormulaCells(context, callsOurs, true);
  const spills = await readSpills(context, await mayHaveSpilled(context, cells));
  return { cells: withSpills(cells, spills), sheets, names, taken: namesTaken(names) };
}

/** Cells of the areas that Excel says spills of; an area of thousands is asked about once. */
async function mayHaveSpilled(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<readonly FormulaCell[]> {
  const asked = [...bySheet(cells)].flatMap(([sheetId, ofSheet]) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return areasOf(ofSheet).map(({ row, column, rows, columns }) => ({
      sheetId,
      range: sheet.getRangeByIndexes(row, column, rows, columns).load("hasSpill"),
      has: (cell: FormulaCell) =>
        cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
    }));
  });
  if (asked.length === 0) return [];
  await context.sync();
  const spilling = bySheet(asked.filter(({ range }) => range.hasSpill !== false));
  return cells.filter((cell) => spilling.get(cell.sheetId)?.some(({ has }) => has(cell)));
}

interface Spill extends Area {
  readonly anchor: FormulaCell;
  readonly values: readonly (readonly unknown[])[];
}

async function readSpills(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<Spill[]> {
  const spillRange = ({ sheetId, row, column }: FormulaCell) =>
    context.workbook.worksheets.getItem(sheetId).getCell(row, column).getSpillingToRangeOrNullObject();
  const read: { anchor: FormulaCell; range: Excel.Range }[] = [];
  await readInBatches(
    context,
    cells.map((anchor) => ({
      bytes: answerBytes.range,
      queue: () => void read.push({ anchor, range: spillRange(anchor).load("rowCount,columnCount,values") }),
    })),
  );
  return read.flatMap(({ anchor, range }): Spill[] => {
    if (range.isNullObject || anchor.value === "#SPILL!") return [];
    const { row, column } = anchor;
    return [{ anchor, row, column, rows: range.rowCount, columns: range.columnCount, values: range.values }];
  });
}

/** Cells that another's formula fills are no formulas of their own, though Excel may show that formula in them. */
function withSpills(cells: readonly FormulaCell[], spills: readonly Spill[]): OwnCell[] {
  const spillOf = new Map(spills.map((spill) => [spill.anchor, spill]));
  const filled = new Set(
    spills.flatMap(({ anchor, row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) =>
        placeKey(anchor.sheetId, row + Math.floor(index / columns), column + (index % columns)),
      ),
    ),
  );
  return cells.flatMap((cell): OwnCell[] => {
    const { sheetId, sheetName, row, column, formula, value } = cell;
    const spill = spillOf.get(cell);
    if (!spill && filled.has(placeKey(sheetId, row, column))) return [];
    const { rows, columns, values } = spill ?? { rows: 1, columns: 1, values: [[value]] };
    return [{ sheetId, sheetName, row, column, rows, columns, formula, values }];
  });
}

const placeKey = (sheetId: string, row: number, column: number): string => `${sheetId}/${row}/${column}`;
