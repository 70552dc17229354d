/** Freezing: cells that call our functions become their values, their formulas are kept in the workbook. */
import { Problem } from "../../text/problem";
import { writeInBatches, type Write } from "../excel/batches";
import { withRollback } from "../excel/rollback";
import { formulaReach, type FormulaReach } from "../formulas/formulaReach";
import { formulaWrites, isPlainError, readContents, valueWrites, type FormatOf } from "./contents";
import {
  digestOf,
  keepWrites,
  readFrozen,
  requireFewEnough,
  TRACKER_SHEET,
  type Frozen,
  type FrozenCell,
} from "./frozen";
import { listed, type ListedCell } from "./listed";
import { findOwnCells, type OwnCell, type OwnCells } from "./ownCells";
import { requireUnprotected } from "./protection";
import { sharingRollback } from "./sharingRollback";
import { queueTables } from "../formulas/tableColumns";
import { takeApart, trackerFormula } from "./tracker";

/**
 * Why a cell stays as it is. "unknown": Excel does not know the function (#NAME?), repair it first; "unfinished": it
 * shows no result that would last (#SPILL!, #BUSY!, #CALC! …); "long": it has more references than can be followed;
 * "outside": it reaches outside this workbook, and no thawing brings such a formula back.
 */
export type LeftLive = "unknown" | "unfinished" | "long" | "outside";

export interface FreezePreview {
  readonly cells: readonly ListedCell[];
  readonly left: readonly (ListedCell & { readonly reason: LeftLive })[];
}

export interface FrozenNow {
  readonly frozen: number;
  readonly left: FreezePreview["left"];
}

interface Sorted {
  readonly toFreeze: readonly OwnCell[];
  readonly preview: FreezePreview;
}

/**
 * @param review  shows what would be frozen; false leaves everything as it is
 * @param now     as Excel's serial
 * @throws Problem, with the workbook as it was
 */
export async function freeze(review: (found: FreezePreview) => Promise<boolean>, now: number): Promise<FrozenNow> {
  const first = await Excel.run(look);
  const { preview } = sorted(first);
  if (preview.cells.length === 0) return { frozen: 0, left: preview.left };
  if (!(await review(preview))) return { frozen: 0, left: preview.left };
  return Excel.run(async (context) => {
    const found = await look(context);
    const { toFreeze, preview: again } = sorted(found);
    requireFewEnough(toFreeze);
    if (JSON.stringify(again) !== JSON.stringify(preview)) throw new Problem("cellsChanged");
    const contents = await readContents(context, toFreeze);
    const formatOf: FormatOf = (block) => contents.of(block).map((row) => row.map(({ format }) => format));
    const before = await readFrozen(context);
    const kept = toFreeze.map((cell, index) => keptCell(cell, before.nextNumber + index));
    const formulas = toFreeze.map((cell) => ({ ...cell, contents: withFormula(cell) }));
    const writes = [
      trackerWrite(context, kept, before),
      ...keepWrites(
        context,
        kept.map(({ cell }) => cell),
        now,
      ),
      ...valueWrites(
        context,
        toFreeze.map((cell) => ({ ...cell, contents: cell.values })),
        formatOf,
      ),
    ];
    await withRollback(
      () => writeInBatches(context, writes),
      sharingRollback(before, (again) => formulaWrites(again, formulas, formatOf)),
    );
    return { frozen: toFreeze.length, left: again.left };
  });
}

interface Found extends OwnCells {
  readonly reach: FormulaReach;
}

async function look(context: Excel.RequestContext): Promise<Found> {
  const protection = context.workbook.protection.load("protected");
  const tables = queueTables(context);
  const found = await findOwnCells(context);
  if (protection.protected) throw new Problem("workbookProtected");
  requireUnprotected(found.sheets, new Set(found.cells.map(({ sheetId }) => sheetId)));
  return { ...found, reach: formulaReach({ ...found, tables: new Set(tables().keys()) }) };
}

function sorted({ cells, reach }: Found): Sorted {
  const left = cells.map((cell) => [cell, reasonToLeave(cell, reach)] as const);
  const tell = ({ sheetName, formula, ...area }: OwnCell) => listed(sheetName, area, formula);
  const toFreeze = left.filter(([, reason]) => reason === null).map(([cell]) => cell);
  return {
    toFreeze,
    preview: {
      cells: toFreeze.map(tell),
      left: left.flatMap(([cell, reason]) => (reason === null ? [] : [{ ...tell(cell), reason }])),
    },
  };
}

function reasonToLeave(cell: OwnCell, reach: FormulaReach): LeftLive | null {
  const value = cell.values[0]?.[0];
  if (value === "#NAME?") return "unknown";
  if (cell.values.flat().some((one) => isError(one) && !isPlainError(one))) return "unfinished";
  if (!reach.callsGigadeal(cell.formula) || !reach.staysInside(cell.formula)) return "outside";
  const { references } = takeApart(cell.formula, cell.sheetName);
  return trackerFormula(1_000_000, cell.sheetName, cell, references) === null ? "long" : null;
}

const isError = (value: unknown): boolean => typeof value === "string" && /^#[A-Z/0_]+[!?]?$/.test(value);

function keptCell(own: OwnCell, number: number): { cell: FrozenCell; tracker: string } {
  const { sheetName: sheet, row, column, rows, columns } = own;
  const { form, written, references } = takeApart(own.formula, sheet);
  return {
    cell: { number, sheet, row, column, rows, columns, form, references: written, digest: digestOf(own.values) },
    tracker: trackerFormula(number, sheet, own, references) ?? "",
  };
}

/** The formula in the first cell of its area, the others empty for it to fill. */
export function withFormula({ rows, columns, formula }: Pick<OwnCell, "rows" | "columns" | "formula">): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (row === 0 && column === 0 ? formula : "")),
  );
}

/** Trackers come first: nothing is frozen that could not be found again. */
function trackerWrite(
  context: Excel.RequestContext,
  kept: readonly { readonly tracker: string }[],
  { trackerRows }: Frozen,
): Write {
  const formulas = kept.map(({ tracker }) => [tracker]);
  return {
    bytes: JSON.stringify(formulas).length,
    queue() {
      const { worksheets } = context.workbook;
      const sheet = trackerRows === null ? worksheets.add(TRACKER_SHEET) : worksheets.getItem(TRACKER_SHEET);
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.getRangeByIndexes(trackerRows ?? 0, 0, formulas.length, 1).formulas = formulas;
    },
  };
}
