import { hostErrors } from "../../office/protocol/hostError";
import { cellsOf } from "../area";
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";

/** Excel's names of kinds of values, as cells tell them. */
const valueKinds: Readonly<Record<string, readonly string[]>> = {
  All: ["Double", "String", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

/** The cells of a kind, as few areas as rows of them make. */
export function specialCells(sheet: Worksheet, within: Area, cellType: string, valueType: string): Area[] {
  const used = sheet.$cells.used(within, false);
  const kinds = valueKinds[valueType];
  if (!kinds) throw hostErrors.invalidArgument();
  if (!used) return [];
  const { $cells, $grid } = sheet;
  const isFormula = (row: number, column: number) => $cells.formula(row, column) !== null;
  const isOfKind = (row: number, column: number) => kinds.includes($cells.valueType(row, column));
  const picks: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Formulas: (row, column) => isFormula(row, column) && (valueType === "All" || isOfKind(row, column)),
    Constants: (row, column) => !isFormula(row, column) && isOfKind(row, column) && !$cells.spillParent(row, column),
    Blanks: (row, column) => $cells.valueType(row, column) === "Empty",
    Visible: (row, column) => $grid.getRowVisible(row) && $grid.getColVisible(column),
  };
  const pick = picks[cellType];
  if (!pick) throw hostErrors.notImplemented(`Range.getSpecialCells("${cellType}")`);
  return rectangles([...cellsOf(used)].filter(([row, column]) => pick(row, column)));
}

/** Cells, row by row, put together to runs, and equal runs of rows that follow each other to rectangles. */
function rectangles(cells: readonly (readonly [row: number, column: number])[]): Area[] {
  const runs: Area[] = [];
  for (const [row, column] of cells) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columnCount === column) {
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column}:${run.columnCount}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && above.row + above.rowCount === run.row) {
      areas[index] = { ...above, rowCount: above.rowCount + 1 };
    } else open.set(key, areas.push(run) - 1);
  }
  return areas;
}
