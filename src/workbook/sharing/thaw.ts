/** Thawing: the formulas come back into the cells that still hold the values they were frozen to. */
import { Problem } from "../../text/problem";
import { formulaReach, type FormulaReach } from "../formulas/formulaReach";
import { queueSheetsAndNames, type FoundSheet } from "../formulas/formulaSearch";
import { gigadealCallsIn } from "../formulas/gigadealCalls";
import { requestBytes, writeInBatches } from "../excel/batches";
import { withRollback } from "../excel/rollback";
import {
  formulaWrites,
  readContents,
  valueWrites,
  type Block,
  type CellContents,
  type FormatOf,
  type ReadContents,
} from "./contents";
import { withFormula } from "./freeze";
import {
  digestOf,
  forgetParts,
  keepWrites,
  readFrozen,
  removeTrackers,
  requireFewEnough,
  TRACKER_SHEET,
  type Frozen,
  type FrozenCell,
} from "./frozen";
import { listed, type ListedCell } from "./listed";
import { requireUnprotected } from "./protection";
import { sharingRollback } from "./sharingRollback";
import { findsItsTables, queueTables, type TableColumns } from "../formulas/tableColumns";
import { asFrozen, putTogether } from "./tracker";

/**
 * Why a cell is not thawed. "edited": it holds something else by now; "table": its formula reads a table or a column that
 * is gone; "gone": it was deleted; "lost": the hidden sheet by which it is found is missing, so that it is told with the
 * place and the formula that it had when it was frozen; "outside": its formula calls none of our functions, or reaches
 * outside this workbook, so that it can be none that we froze.
 */
export type LeftFrozen = "edited" | "table" | "gone" | "lost" | "outside";

export interface ThawPreview {
  /** Cells that would get these formulas back. */
  readonly cells: readonly ListedCell[];
  readonly left: readonly (ListedCell & { readonly reason: LeftFrozen })[];
}

export interface Thawed {
  readonly thawed: number;
  readonly left: ThawPreview["left"];
}

/** A frozen cell at its place of now, with its formula as it reads there. */
interface Located extends Block {
  readonly cell: FrozenCell;
  readonly sheetName: string;
  readonly formula: string;
}

type State = "ready" | "live" | Exclude<LeftFrozen, "gone" | "lost">;

interface Found {
  readonly before: Frozen;
  readonly contents: ReadContents;
  readonly ready: readonly Located[];
  /** What stays frozen, and so kept. */
  readonly stay: readonly FrozenCell[];
  readonly preview: ThawPreview;
}

/**
 * What is left stays kept, but for cells that are gone: thawing again, once an edited cell holds the old value, brings
 * its formula back, too.
 *
 * @param review  shows the formulas that would be written; false leaves everything as it is. Not asked where there are none
 * @param now     as Excel's serial
 * @throws Problem, with the workbook as it was
 */
export async function thaw(review: (found: ThawPreview) => Promise<boolean>, now: number): Promise<Thawed> {
  const { preview } = await Excel.run(look);
  if (preview.cells.length > 0 && !(await review(preview))) return { thawed: 0, left: preview.left };
  return Excel.run(async (context) => {
    const { before, contents, ready, stay, preview: again } = await look(context);
    if (JSON.stringify(again.cells) !== JSON.stringify(preview.cells)) throw new Problem("cellsChanged");
    const formatOf: FormatOf = (block) => contents.of(block).map((row) => row.map(({ format }) => format));
    const formulas = ready.map((place) => ({ ...place, contents: withFormula(place) }));
    const values = ready.map((place) => ({
      ...place,
      contents: contents.of(place).map((row) => row.map(({ value }) => value)),
    }));
    await withRollback(
      () => writeInBatches(context, formulaWrites(context, formulas, formatOf)),
      sharingRollback(before, (again) => valueWrites(again, values, formatOf)),
    );
    await keepOnly(context, stay, before, now);
    return { thawed: ready.length, left: again.left };
  });
}

/** @throws Problem where cells that would be written are protected */
async function look(context: Excel.RequestContext): Promise<Found> {
  const sheetsAndNames = queueSheetsAndNames(context);
  const tables = queueTables(context);
  const before = await readFrozen(context);
  const { sheets, names } = sheetsAndNames();
  const { located, gone, lost } = locate(before, sheets);
  requireFewEnough(located.filter(isWhole));
  const contents = await readContents(context, located.map(cellsToRead));
  const reach = formulaReach({ sheets, names, tables: new Set(tables().keys()) });
  const states = new Map(
    located.map((place) => [place, stateOf(place, contents.of(cellsToRead(place)), tables(), reach)]),
  );
  const ready = located.filter((place) => states.get(place) === "ready");
  requireUnprotected(sheets, new Set(ready.map(({ sheetId }) => sheetId)));
  const left = located.flatMap((place) => {
    const state = states.get(place) ?? "live";
    return state === "ready" || state === "live" ? [] : [{ place, reason: state }];
  });
  return {
    before,
    contents,
    ready,
    stay: [...left.map(({ place }) => place.cell), ...lost],
    preview: {
      cells: ready.map(tell),
      left: [
        ...left.map(({ place, reason }) => ({ ...tell(place), reason })),
        ...gone.map((cell) => ({ ...tellFrozen(cell), reason: "gone" as const })),
        ...lost.map((cell) => ({ ...tellFrozen(cell), reason: "lost" as const })),
      ],
    },
  };
}

const tell = ({ sheetName, formula, ...area }: Located): ListedCell => listed(sheetName, area, formula);

const tellFrozen = (cell: FrozenCell): ListedCell => listed(cell.sheet, cell, asFrozen(cell.form, cell.references));

/** Where a cell was frozen twice, the later formula is the one that counts. */
function locate(
  { cells }: Frozen,
  sheets: readonly FoundSheet[],
): { located: readonly Located[]; gone: readonly FrozenCell[]; lost: readonly FrozenCell[] } {
  const idOf = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const located = new Map<string, Located>();
  const gone: FrozenCell[] = [];
  const lost: FrozenCell[] = [];
  for (const { tracked, ...cell } of [...cells].sort((a, b) => a.number - b.number)) {
    const place = tracked?.place;
    const sheetId = idOf.get(place?.sheet.toLowerCase() ?? "");
    const formula = place && putTogether(cell.form, tracked?.references ?? [], place.sheet);
    if (place === null) gone.push(cell);
    else if (!place || sheetId === undefined || !formula) lost.push(cell);
    else {
      const { sheet: sheetName, ...area } = place;
      located.set(`${sheetId}/${area.row}/${area.column}`, { ...area, sheetId, sheetName, formula, cell });
    }
  }
  return { located: [...located.values()], gone, lost };
}

/** Whether as many cells are there as were frozen: a row put in between has changed what a formula had filled. */
const isWhole = ({ cell, rows, columns }: Located): boolean => rows === cell.rows && columns === cell.columns;

/** The first cell is enough of what cannot come back. */
const cellsToRead = (place: Located): Block => (isWhole(place) ? place : { ...place, rows: 1, columns: 1 });

function stateOf(place: Located, contents: CellContents[][], tables: TableColumns, reach: FormulaReach): State {
  const { cell, formula } = place;
  const now = contents[0]?.[0]?.formula;
  if (!reach.callsGigadeal(formula) || !reach.staysInside(formula)) return "outside";
  // Somebody has typed the formula again, or a thawing was broken off here.
  if (typeof now === "string" && gigadealCallsIn(now).length > 0) return "live";
  const isAsFrozen = digestOf(contents.map((row) => row.map(({ value }) => value))) === cell.digest;
  const hasFormula = contents.flat().some(({ formula, value }) => formula !== value);
  if (!isAsFrozen || hasFormula || !isWhole(place)) return "edited";
  return findsItsTables(formula, tables) ? "ready" : "table";
}

/**
 * Last of all: what is frozen still stays kept, the rest is forgotten. Nothing is lost where Excel does not let it: what
 * has its formula back is passed over by the next thawing, which clears it away.
 */
async function keepOnly(
  context: Excel.RequestContext,
  stay: readonly FrozenCell[],
  { partIds, otherPartIds, trackerRows }: Frozen,
  now: number,
): Promise<void> {
  await writeInBatches(context, [
    ...keepWrites(context, stay, now),
    {
      bytes: requestBytes.partDeletion * partIds.length,
      queue() {
        forgetParts(context, partIds);
        if (stay.length === 0 && otherPartIds.length === 0 && trackerRows !== null) {
          removeTrackers(context.workbook.worksheets.getItem(TRACKER_SHEET));
        }
      },
    },
  ]).catch(() => undefined);
}
