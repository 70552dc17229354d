/** What a workbook keeps of its frozen cells: formulas in custom XML parts, their references on a sheet of trackers. */
import type { Area } from "../../templates/sheet/a1";
import { fingerprint } from "../formulas/fingerprint";
import { answerBytes, readInBatches, type Read, type Write } from "../excel/batches";
import { addPart, deletePart, FROZEN_PART, queuePartIds, readDocuments } from "../excel/xmlParts";
import { readTracker, type Form, type Tracked } from "./tracker";

/** The sheet that nobody sees. Its name is the same in every language, so that it is found again. */
export const TRACKER_SHEET = "Gigadeal frozen";

export interface FrozenCell extends Area {
  /** Of its tracker. */
  readonly number: number;
  /** Where it stood when it was frozen. */
  readonly sheet: string;
  readonly form: Form;
  /** The references that were taken out of it, as they were written. */
  readonly references: readonly string[];
  /** Digest of the values that took the formula's place: a cell that no longer has them has been edited. */
  readonly digest: string;
}

export const digestOf = (values: readonly (readonly unknown[])[]): string =>
  fingerprint({ row: 0, column: 0, formulas: values.map((row) => [...row]) });

export interface Frozen {
  readonly cells: readonly (FrozenCell & { readonly tracked: Tracked | null })[];
  /** The parts that hold them. */
  readonly partIds: readonly string[];
  /** Another version of Gigadeal has frozen cells, too: its parts and the trackers stay. */
  readonly hasOthers: boolean;
  /** Rows of the tracker sheet in use; null where there is no such sheet. */
  readonly trackerRows: number | null;
  /** When cells were last frozen, as Excel's serial. */
  readonly when: number | null;
}

/** Repeated texts are kept once, so that a formula that was filled down takes a few bytes a cell. */
interface FrozenDocument {
  readonly version: 1;
  readonly when: number;
  readonly sheets: readonly string[];
  readonly forms: readonly Form[];
  /** Number, sheet, row, column, rows, columns, form, digest, references. */
  readonly cells: readonly CellTuple[];
}

type CellTuple = readonly [
  ...[number, number, number, number, number, number, number],
  digest: string,
  references: readonly string[],
];

/** Excel on the web refuses answers of 5 MB. */
const PART_LENGTH = 400_000;
const TRACKERS_AT_ONCE = 10_000;

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

function documentOf(cells: readonly FrozenCell[], when: number): FrozenDocument {
  const sheets = new Map<string, number>();
  const forms = new Map<string, { index: number; form: Form }>();
  const tuples = cells.map((cell): CellTuple => {
    const sheet = sheets.get(cell.sheet) ?? sheets.size;
    sheets.set(cell.sheet, sheet);
    const key = JSON.stringify(cell.form);
    const { index } = forms.get(key) ?? { index: forms.size };
    forms.set(key, { index, form: cell.form });
    return [cell.number, sheet, cell.row, cell.column, cell.rows, cell.columns, index, cell.digest, cell.references];
  });
  return {
    version: 1,
    when,
    sheets: [...sheets.keys()],
    forms: [...forms.values()].map(({ form }) => form),
    cells: tuples,
  };
}

/** The workbook may come from anybody: what has not this form is as if it were not there. */
function isFrozenDocument(document: unknown): document is FrozenDocument {
  const { version, when, sheets, forms, cells } = (document ?? {}) as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === "string";
  const isForm = (form: unknown) =>
    Array.isArray(form) && form.every((piece) => isText(piece) || piece === 0 || piece === 1);
  const isCell = (cell: unknown) =>
    Array.isArray(cell) &&
    cell.length === 9 &&
    cell.slice(0, 7).every((value) => Number.isInteger(value) && (value as number) >= 0) &&
    isText(cell[7]) &&
    Array.isArray(cell[8]) &&
    cell[8].every(isText);
  return (
    version === 1 &&
    typeof when === "number" &&
    Array.isArray(sheets) &&
    sheets.every(isText) &&
    Array.isArray(forms) &&
    forms.every(isForm) &&
    Array.isArray(cells) &&
    cells.every(isCell)
  );
}

function cellsOf({ sheets, forms, cells }: FrozenDocument): FrozenCell[] {
  return cells.flatMap(([number, sheet, row, column, rows, columns, form, digest, references]) => {
    const [sheetName, pieces] = [sheets[sheet], forms[form]];
    return sheetName === undefined || pieces === undefined
      ? []
      : [{ number, sheet: sheetName, row, column, rows, columns, form: pieces, digest, references }];
  });
}

/** Reads it in one sync, and one more for every 8 parts and every 10,000 trackers. */
export async function readFrozen(context: Excel.RequestContext): Promise<Frozen> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(TRACKER_SHEET).load("id");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const { partIds, documents, hasOthers } = await readParts(context);
  const trackerRows = sheet.isNullObject ? null : used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const cells = new Map(documents.flatMap(cellsOf).map((cell) => [cell.number, cell]));
  const trackers = cells.size > 0 && trackerRows ? await readTrackers(context, sheet, trackerRows) : new Map();
  return {
    cells: [...cells.values()].map((cell) => ({ ...cell, tracked: trackers.get(cell.number) ?? null })),
    partIds,
    hasOthers,
    trackerRows,
    when: documents.length > 0 ? Math.max(...documents.map(({ when }) => when)) : null,
  };
}

/** How many cells are frozen, and since when. Two syncs. */
export async function countFrozen(): Promise<{ readonly frozen: number; readonly when: number | null }> {
  return Excel.run(async (context) => {
    const { documents } = await readParts(context);
    const numbers = new Set(documents.flatMap(({ cells }) => cells.map(([number]) => number)));
    return { frozen: numbers.size, when: documents.length > 0 ? Math.max(...documents.map(({ when }) => when)) : null };
  });
}

interface ReadParts extends Pick<Frozen, "partIds" | "hasOthers"> {
  readonly documents: readonly FrozenDocument[];
}

async function readParts(context: Excel.RequestContext): Promise<ReadParts> {
  const list = queuePartIds(context, FROZEN_PART);
  await context.sync();
  const ids = list();
  const documents = await readDocuments(context, ids);
  const read = documents.map((document, index) => ({ id: ids[index] ?? "", document }));
  const known = read.filter(({ document }) => isFrozenDocument(document));
  return {
    partIds: known.map(({ id }) => id),
    hasOthers: known.length < read.length,
    documents: known.map(({ document }) => document as FrozenDocument),
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
