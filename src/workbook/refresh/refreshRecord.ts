/** The record of the last refresh, stored in the workbook, from which that refresh can be undone. */
import type { StoredLayer } from "../../ledger/stored/layer";
import { isNewer } from "../../ledger/stored/version";
import {
  isLedgerField,
  type LedgerField,
  type RegisterCell,
  type SourceField,
} from "../../ledger/register/registerColumns";
import { textBytes, type Write } from "../excel/batches";
import { addPart, REFRESH_PART, replacePart } from "../excel/xmlParts";

/** Raised with every change of the form. The layer in it has a version of its own. */
export const RECORD_VERSION = 2;

export interface WrittenCell {
  readonly dealId: string;
  readonly field: SourceField;
  /** What stood there: a content as `Range.formulas` gives it, and whether it was a formula. */
  readonly before: RegisterCell;
  readonly wasFormula: boolean;
  readonly after: RegisterCell;
}

export interface LastRefresh {
  readonly version: typeof RECORD_VERSION;
  /** Excel's serial of the moment. */
  readonly when: number;
  readonly cells: readonly WrittenCell[];
  /** Ids of the deals for which a row was added. */
  readonly added: readonly string[];
  /** Columns that were added to the register. */
  readonly columns: readonly LedgerField[];
  /** The layer that puts back what was known before; its number is given when it is laid. */
  readonly backLayer: StoredLayer;
}

/** The record of a refresh that has been undone: nothing of it is left to undo. */
export const undoneRecord = (record: LastRefresh): LastRefresh => ({
  ...record,
  cells: [],
  added: [],
  columns: [],
});

/** What the workbook's parts say of the last refresh. */
export interface StoredRecord {
  /** null where there is none that this Gigadeal can undo. */
  readonly record: LastRefresh | null;
  /** The part that holds the record, to be replaced by the next; null where there is none. */
  readonly partId: string | null;
  /** A newer Gigadeal refreshed last: its record stays as it is. */
  readonly isNewer: boolean;
}

/** @param parts  the workbook's records, by the ids of their parts: one, and those that a newer Gigadeal has written */
export async function lastRefreshIn(parts: ReadonlyMap<string, unknown>): Promise<StoredRecord> {
  const { readLayer } = await import("../../ledger/stored/readLayer");
  let known: { readonly record: LastRefresh; readonly partId: string } | null = null;
  let newest = -Infinity;
  for (const [partId, document] of parts) {
    const read = asToday(document);
    const { layer: backLayer, isNewer: hasNewerLayer } = readLayer(read?.backLayer);
    if (isNewer(document, RECORD_VERSION) || hasNewerLayer) newest = Math.max(newest, timeOf(document));
    else if (read && backLayer && !(known && known.record.when > read.when)) {
      known = { record: { ...read, backLayer }, partId };
    }
  }
  return {
    record: known?.record ?? null,
    partId: known?.partId ?? null,
    isNewer: newest > (known?.record.when ?? -Infinity),
  };
}

/** When a record of an unknown form was written; one that does not say so counts as the last. */
function timeOf(document: unknown): number {
  const { when } = document as { readonly when?: unknown };
  return typeof when === "number" ? when : Infinity;
}

/** A record of version 1, which knew no added columns, or of version 2; its layer is not read yet. */
function asToday(document: unknown): LastRefresh | null {
  if (typeof document !== "object" || document === null) return null;
  const { version } = document as { readonly version?: unknown };
  const read = version === 1 ? { ...document, version: RECORD_VERSION, columns: [] } : document;
  return isVersion2(read) ? read : null;
}

function isVersion2(document: object): document is LastRefresh {
  const { version, when, cells, added, columns } = document as Record<string, unknown>;
  return (
    version === 2 &&
    Number.isFinite(when) &&
    Array.isArray(cells) &&
    cells.every(isWrittenCell) &&
    Array.isArray(added) &&
    added.every(isDealId) &&
    Array.isArray(columns) &&
    columns.every((field) => typeof field === "string" && isLedgerField(field))
  );
}

function isWrittenCell(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { dealId, field, before, wasFormula, after } = value as Record<string, unknown>;
  return (
    isDealId(dealId) &&
    typeof field === "string" &&
    (field === "refreshed" || isLedgerField(field)) &&
    typeof wasFormula === "boolean" &&
    (wasFormula ? isFormula(before) : isContent(before)) &&
    isContent(after) &&
    (field !== "link" || wasFormula || isLinkOrNone(before))
  );
}

/** Excel takes no longer text into a cell, and no longer formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

const isContent = (cell: unknown): boolean =>
  typeof cell === "boolean" || Number.isFinite(cell) || (typeof cell === "string" && cell.length <= LONGEST_TEXT);

const isFormula = (cell: unknown): boolean =>
  typeof cell === "string" && cell.startsWith("=") && cell.length <= LONGEST_FORMULA;

const isDealId = (id: unknown): boolean => typeof id === "string" && id.length <= LONGEST_TEXT;

/** What the user typed in the column of links may be no link, but none that leads to anything but a page. */
const isLinkOrNone = (cell: unknown): boolean =>
  !/^[a-z][a-z\d+.-]*:/i.test(String(cell).replace(/[\u0000-\u0020]/g, "")) || /^https?:\/\//i.test(String(cell));

/** Stores the record in the place of the one before it. */
export function recordWrite(context: Excel.RequestContext, record: LastRefresh, partId: string | null): Write {
  return {
    bytes: textBytes(record),
    queue() {
      if (partId === null) addPart(context, REFRESH_PART, record);
      else replacePart(context, partId, REFRESH_PART, record);
    },
  };
}
