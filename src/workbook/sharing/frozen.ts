/** Frozen cells of a workbook: their formulas in custom XML parts, their references on a sheet of trackers. */
import type { Area } from "../../templates/sheet/a1";
import { Problem } from "../../text/problem";
import { fingerprint } from "../formulas/fingerprint";
import { answerBytes, readInBatches, type Read, type Write } from "../excel/batches";
import { addPart, deletePart, FROZEN_PART, queuePartIds, readDocuments } from "../excel/xmlParts";
import { cellsOf, documentOf, readFrozenDocument, type FrozenCell, type FrozenDocument } from "./frozenDocument";
import { readTracker, type Tracked } from "./tracker";

export type { FrozenCell } from "./frozenDocument";

/** The sheet that nobody sees. Its name is the same in every language, so that it is found again. */
export const TRACKER_SHEET = "Gigadeal frozen";

export const digestOf = (values: readonly (readonly unknown[])[]): string =>
  fingerprint({ row: 0, column: 0, formulas: values.map((row) => [...row]) });

export interface Frozen {
  readonly cells: readonly (FrozenCell & { readonly tracked: Tracked | null })[];
  /** The parts that hold them. */
  readonly partIds: readonly string[];
  /** Parts that are not read, as they are damaged or a newer Gigadeal wrote them: they and the trackers stay. */
  readonly otherPartIds: readonly string[];
  readonly hasNewer: boolean;
  /** The first number that no tracker has. */
  readonly nextNumber: number;
  /** Rows of the tracker sheet in use; null where there is no such sheet. */
  readonly trackerRows: number | null;
  /** When cells were last frozen, as Excel's serial. */
  readonly when: number | null;
}

/** Excel on the web refuses answers of 5 MB. */
const PART_LENGTH = 400_000;
const TRACKERS_AT_ONCE = 10_000;

/** As many cells, those that formulas spill into among them, are frozen or thawed at once. */
const MOST_CELLS = 200_000;

/** @throws Problem where these are more cells than can be frozen or thawed at once */
export function requireFewEnough(areas: readonly Area[]): void {
  const cells = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > MOST_CELLS) throw new Problem("tooManyCells", { cells, most: MOST_CELLS });
}

/** Writes that keep cells, beside those that are kept already. */
export function keepWrites(context: Excel.RequestContext, cells: readonly FrozenCell[], when: number): Write[] {
  if (cells.length === 0) return [];
  const document = documentOf(cells, when);
  const bytes = JSON.stringify(document).length;
  if (bytes <= PART_LENGTH || cells.length === 1) {
    return [{ bytes: bytes * 1.2, queue: () => addPart(context, FROZEN_PART, document) }];
  }
  const middle = cells.length >> 1;
  return [...keepWrites(context, cells.slice(0, middle), when), ...keepWrites(context, cells.slice(middle), when)];
}

export function forgetParts(context: Excel.RequestContext, partIds: readonly string[]): void {
  for (const id of partIds) deletePart(context, id);
}

/** Emptied first, so that nothing reads the model through a sheet that is going. */
export function removeTrackers(sheet: Excel.Worksheet): void {
  sheet.getRange().clear();
  sheet.delete();
}

/** Reads it in one sync, and one more for every 8 parts and every 10,000 trackers. */
export async function readFrozen(context: Excel.RequestContext): Promise<Frozen> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(TRACKER_SHEET).load("id");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const { documents, ...parts } = await readParts(context);
  const trackerRows = sheet.isNullObject ? null : used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const cells = new Map(documents.flatMap(cellsOf).map((cell) => [cell.number, cell]));
  const isTracked = cells.size + parts.otherPartIds.length > 0;
  const trackers =
    isTracked && trackerRows ? await readTrackers(context, sheet, trackerRows) : new Map<number, Tracked>();
  const numbers = [...cells.keys(), ...trackers.keys()];
  return {
    ...parts,
    cells: [...cells.values()].map((cell) => ({ ...cell, tracked: trackers.get(cell.number) ?? null })),
    nextNumber: numbers.reduce((most, number) => Math.max(most, number), 0) + 1,
    trackerRows,
    when: lastOf(documents),
  };
}

export interface FrozenCount {
  /** Cells whose formulas the workbook stores. */
  readonly frozen: number;
  /** When cells were last frozen, as Excel's serial. */
  readonly when: number | null;
  /** A newer Gigadeal has frozen cells, too: only it can thaw them. */
  readonly hasNewer: boolean;
}

/** How many cells are frozen, and since when. Two syncs. */
export async function countFrozen(): Promise<FrozenCount> {
  return Excel.run(async (context) => {
    const { documents, hasNewer } = await readParts(context);
    const numbers = new Set(documents.flatMap(({ cells }) => cells.map(([number]) => number)));
    return { frozen: numbers.size, when: lastOf(documents), hasNewer };
  });
}

const lastOf = (documents: readonly FrozenDocument[]): number | null =>
  documents.length > 0 ? Math.max(...documents.map(({ when }) => when)) : null;

interface ReadParts extends Pick<Frozen, "partIds" | "otherPartIds" | "hasNewer"> {
  readonly documents: readonly FrozenDocument[];
}

async function readParts(context: Excel.RequestContext): Promise<ReadParts> {
  const list = queuePartIds(context, FROZEN_PART);
  await context.sync();
  const ids = list();
  const readings = (await readDocuments(context, ids)).map(readFrozenDocument);
  return {
    partIds: ids.filter((_, index) => readings[index]?.document),
    otherPartIds: ids.filter((_, index) => !readings[index]?.document),
    hasNewer: readings.some(({ isNewer }) => isNewer),
    documents: readings.flatMap(({ document }) => document ?? []),
  };
}

async function readTrackers(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<Map<number, Tracked>> {
  const ranges: Excel.Range[] = [];
  const reads: Read[] = [];
  for (let from = 0; from < rows; from += TRACKERS_AT_ONCE) {
    const count = Math.min(TRACKERS_AT_ONCE, rows - from);
    reads.push({
      bytes: count * answerBytes.tracker,
      queue: () => void ranges.push(sheet.getRangeByIndexes(from, 0, count, 1).load("formulas")),
    });
  }
  await readInBatches(context, reads);
  const trackers = new Map<number, Tracked>();
  for (const [formula] of ranges.flatMap(({ formulas }) => formulas as unknown[][])) {
    const tracker = readTracker(formula);
    if (tracker) trackers.set(tracker.number, tracker);
  }
  return trackers;
}
