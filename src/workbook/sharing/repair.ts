/** Repair: formulas whose calls of ours Excel does not know, or that another build entered, are entered again. */
import { Problem } from "../../text/problem";
import type { FormulaName } from "../formulas/formulaSearch";
import { gigadealCallsIn, withRightCalls } from "../formulas/gigadealCalls";
import { asProblem, detailOf } from "../excel/problems";
import { requestBytes, writeInBatches, type Write } from "../excel/batches";
import { formulaWrites, readContents } from "./contents";
import { listed } from "./listed";
import { findOwnCells, type OwnCell, type OwnCells } from "./ownCells";
import { requireUnprotected } from "./protection";

/** Something to enter again. */
export interface Repairable {
  /** Names it among those of one search. */
  readonly key: string;
  /** The sheet it stands on; null for a name of the whole workbook. */
  readonly sheet: string | null;
  /** The cell, or the name that stands for a formula. */
  readonly address: string;
  readonly from: string;
  readonly to: string;
  /** "unknown": the cell shows #NAME?; "stale": the function is called as this build does not call it. */
  readonly reason: "unknown" | "stale";
}

export interface Repaired {
  readonly found: number;
  readonly repaired: number;
}

type CellToRepair = Repairable & { readonly cell: OwnCell };
type NameToRepair = Repairable & { readonly name: FormulaName };

/**
 * @param review  shows what would be entered again; resolves to what the user wants of it
 * @throws Problem before anything is written, or "repairStopped" where Excel broke it off
 */
export async function repair(
  review: (found: readonly Repairable[]) => Promise<readonly Repairable[]>,
): Promise<Repaired> {
  const reviewed = await Excel.run(async (context) => repairable(await findOwnCells(context)));
  const told = [...reviewed.cells.map(tell), ...reviewed.names.map(tell)];
  const wanted = told.length === 0 ? [] : await review(told);
  if (wanted.length === 0) return { found: told.length, repaired: 0 };
  const keys = new Set(wanted.map(({ key }) => key));
  await Excel.run(async (context) => {
    const own = await findOwnCells(context);
    const { cells, names } = wantedOf(repairable(own), keys);
    if (cells.length + names.length < keys.size) throw new Problem("cellsChanged");
    requireUnprotected(own.sheets, new Set(cells.map(({ cell }) => cell.sheetId)));
    const blocks = cells.map(({ cell: { sheetId, row, column }, to }) => ({
      ...{ sheetId, row, column, rows: 1, columns: 1 },
      contents: [[to]],
    }));
    const before = await readContents(context, blocks);
    await writeInBatches(context, [
      ...names.map((name) => nameWrite(context, name)),
      ...formulaWrites(context, blocks, (block) => before.of(block).map((row) => row.map(({ format }) => format))),
    ]).catch(stopped);
  });
  return { found: told.length, repaired: keys.size };
}

function stopped(cause: unknown): never {
  const problem = asProblem(cause);
  if (problem.key !== "unexpected") throw problem;
  throw new Problem("repairStopped", { detail: detailOf(cause) }, { cause });
}

const tell = ({ key, sheet, address, from, to, reason }: Repairable): Repairable => ({
  key,
  sheet,
  address,
  from,
  to,
  reason,
});

function wantedOf(
  { cells, names }: ReturnType<typeof repairable>,
  keys: ReadonlySet<string>,
): ReturnType<typeof repairable> {
  const isWanted = ({ key }: Repairable) => keys.has(key);
  return { cells: cells.filter(isWanted), names: names.filter(isWanted) };
}

function repairable({ cells, names, taken }: OwnCells): { cells: CellToRepair[]; names: NameToRepair[] } {
  return {
    cells: cells.flatMap((cell): CellToRepair[] => {
      const { sheetName: sheet, formula: from } = cell;
      const isUnknown = cell.values[0]?.[0] === "#NAME?";
      const to = rightFormula(from, isUnknown, taken);
      if (to === null) return [];
      const { address } = listed(sheet, { ...cell, rows: 1, columns: 1 }, from);
      const reason = isUnknown ? "unknown" : "stale";
      return [{ key: `${cell.sheetId}!${address}=${from}`, sheet, address, from, to, reason, cell }];
    }),
    names: names.flatMap((name): NameToRepair[] => {
      const to = rightFormula(name.formula, false, taken);
      if (to === null) return [];
      const { sheet, name: address, formula: from } = name;
      return [{ key: `${sheet ?? ""}!${address}=${from}`, sheet, address, from, to, reason: "stale", name }];
    }),
  };
}

/** @returns null where there is nothing to enter again. A call that works may be another add-in's of the same name. */
function rightFormula(formula: string, isUnknown: boolean, taken: ReadonlySet<string>): string | null {
  const calls = gigadealCallsIn(formula, taken);
  const isStale = calls.some(({ form }) => form === "stale");
  if (!isStale && !(isUnknown && calls.length > 0)) return null;
  return withRightCalls(formula, taken, isUnknown);
}

function nameWrite(context: Excel.RequestContext, { name: { name, sheet }, to }: NameToRepair): Write {
  return {
    bytes: requestBytes.name + to.length,
    queue() {
      const { worksheets, names } = context.workbook;
      const scope = sheet === null ? names : worksheets.getItem(sheet).names;
      scope.getItem(name).formula = to;
    },
  };
}
