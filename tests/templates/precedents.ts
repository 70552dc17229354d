/** Which cells a formula reads, over all sheets of a plan. */
import type { Area } from "../../src/templates/sheet/a1";
import type { Plan } from "../../src/templates/sheet/plan";
import { spotsOf, type PlannedSpot } from "./spots";

export const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

type Precedents = ReadonlyMap<string, { readonly spot: PlannedSpot; readonly reads: readonly string[] }>;

const graphs = new WeakMap<Plan, Precedents>();

/** For every formula, the cells that it reads. */
export function precedents(plan: Plan): Precedents {
  const known = graphs.get(plan);
  if (known) return known;
  const graph = new Map<string, { spot: PlannedSpot; reads: string[] }>();
  for (const spot of plan.sheets.flatMap((sheet) => spotsOf(sheet).flat())) {
    if (!spot.formula) continue;
    const reads = spot.formula.references.flatMap(({ sheet, row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) =>
        keyOf(sheet ?? spot.sheet.name, row + Math.floor(index / columns), column + (index % columns)),
      ),
    );
    graph.set(keyOf(spot.sheet.name, spot.row, spot.column), { spot, reads });
  }
  graphs.set(plan, graph);
  return graph;
}

export function nameOf(plan: Plan, key: string): string {
  return plan.sheets.find((sheet) => sheet.key === key)?.name ?? key;
}

export function cellsIn(sheet: string, { row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    keyOf(sheet, row + Math.floor(index / columns), column + (index % columns)),
  );
}
