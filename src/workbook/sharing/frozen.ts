/** Frozen cells of a workbook: their formulas in custom XML parts, their references on a sheet of trackers. */
import { fingerprint } from "../formulas/fingerprint";
import type { Stroke } from "../excel/batches";
import { addPart, deletePart, FROZEN_PART, partsWith, queueDocuments, queuePartIds } from "../excel/xmlParts";
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
const PARTS_AT_ONCE = 8;
const TRACKERS_AT_ONCE = 10_000;

/** Strokes that keep cells, beside those that are kept already. */
export function keepStrokes(context: Excel.RequestContext, cells: readonly FrozenCell[], when: number): Stroke[] {
  if (cells.length === 0) return [];
  const document = documentOf(cells, when);
  const bytes = JSON.stringify(document).length;
  if (bytes <= PART_LENGTH || cells.length === 1) {
    return [{ bytes: bytes * 1.2, queue: () => addPart(context, FROZEN_PART, document) }];
  }
  const middle = cells.length >> 1;
  return [...keepStrokes(context, cells.slice(0, middle), when), ...keepStrokes(context, cells.slice(middle), when)];
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
  const { documents, ...parts } = await readDocuments(context);
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
    const { documents, hasNewer } = await readDocuments(context);
    const numbers = new Set(documents.flatMap(({ cells }) => cells.map(([number]) => number)));
    return { frozen: numbers.size, when: lastOf(documents), hasNewer };
  });
}

const lastOf = (documents: readonly FrozenDocument[]): number | null =>
  documents.length > 0 ? Math.max(...documents.map(({ when }) => when)) : null;

interface ReadDocuments extends Pick<Frozen, "partIds" | "otherPartIds" | "hasNewer"> {
  readonly documents: readonly FrozenDocument[];
}

async function readDocuments(context: Excel.RequestContext): Promise<ReadDocuments> {
  const list = queuePartIds(context, FROZEN_PART);
  await context.sync();
  const ids = list();
  const read = new Map<string, FrozenDocument | null>();
  let hasNewer = false;
  for (let from = 0; from < ids.length; from += PARTS_AT_ONCE) {
    const some = ids.slice(from, from + PARTS_AT_ONCE);
    const documents = queueDocuments(context, some);
    await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 3 MB of answer
    for (const [id, content] of partsWith(some, documents())) {
      const { document, isNewer } = readFrozenDocument(content);
      read.set(id, document);
      hasNewer ||= isNewer;
    }
  }
  return {
    partIds: ids.filter((id) => read.get(id)),
    otherPartIds: ids.filter((id) => !read.get(id)),
    hasNewer,
    documents: [...read.values()].filter((document) => document !== null),
  };
}

async function readTrackers(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<Map<number, Tracked>> {
  const trackers = new Map<number, Tracked>();
  for (let from = 0; from < rows; from += TRACKERS_AT_ONCE) {
    const range = sheet.getRangeByIndexes(from, 0, Math.min(TRACKERS_AT_ONCE, rows - from), 1).load("formulas");
    await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 10,000 formulas
    for (const [formula] of range.formulas as unknown[][]) {
      const tracker = readTracker(formula);
      if (tracker) trackers.set(tracker.number, tracker);
    }
  }
  return trackers;
}
