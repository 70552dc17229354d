/** The deals that the user is looking at: those whose id is in a cell or in a formula of the sheet or selection. */
import { sameId } from "../../ledger/register/changes";
import type { Ledger } from "../../ledger/record/deal";
import { formulaParts } from "../formulas/formulaParts";
import type { Register } from "./dealRegister";

export type Scope = "all" | "sheet" | "selection";

/** Ids of the deals of the register and the reading that are named there. */
export async function dealsInView(
  scope: Exclude<Scope, "all">,
  register: Register,
  reading: Ledger,
): Promise<ReadonlySet<string>> {
  const known = new Set([
    ...reading.deals.map(({ id }) => id),
    ...register.rows.map(({ cells }) => sameId(String(cells.id))),
  ]);
  return Excel.run(async (context) => {
    const { workbook } = context;
    const active = workbook.worksheets.getActiveWorksheet();
    active.load("id");
    const used = active.getUsedRangeOrNullObject(true);
    const view = scope === "sheet" ? used : used.getIntersectionOrNullObject(workbook.getSelectedRange());
    view.load("formulas,values,rowIndex,rowCount");
    await context.sync();
    const named = new Set<string>();
    if (view.isNullObject) return named;
    if (active.id === register.place.sheetId) {
      for (const id of rowsWithin(register, view.rowIndex, view.rowCount)) named.add(id);
    }
    for (const content of [...view.values, ...view.formulas].flat() as unknown[]) {
      for (const id of idsIn(String(content))) if (known.has(id)) named.add(id);
    }
    return named;
  });
}

/** On the register's own sheet a row stands for its deal, whichever of its cells are selected. */
function rowsWithin({ place, rows }: Register, first: number, count: number): string[] {
  return rows
    .slice(Math.max(0, first - place.rowIndex), Math.max(0, first + count - place.rowIndex))
    .map(({ cells }) => sameId(String(cells.id)));
}

/** What may be an id: the whole content of the cell, or every text in its formula. */
function idsIn(content: string): string[] {
  if (!content.startsWith("=")) return [sameId(content)];
  return formulaParts(content).flatMap((part) => (part.kind === "text" ? sameId(part.value) : []));
}
