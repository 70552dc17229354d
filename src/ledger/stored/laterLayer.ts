/**
 * Layers of the stored ledger of versions after the first, read piece by piece: fields that this Gigadeal knows, sources and
 * deals that are right by themselves. A field that has come since version 1 and is missing is filled in.
 */
import * as v from "valibot";
import { dealSchema, noteSchema, revisionSchema, sourceSchema } from "../feed/feedSchema";
import type { Deal, Ledger, Source } from "../record/deal";
import type { RecordPart } from "../record/dealFields";
import { fieldsSince } from "../record/fieldsSince";
import { isLedgerField, type RegisterCell } from "../register/registerColumns";
import { LAYER_VERSION, type StoredDeal, type StoredLayer } from "./layer";

type Unread = Readonly<Record<string, unknown>>;

export interface PiecewiseReading {
  readonly layer: StoredLayer;
  /** Nothing of it was left out. */
  readonly isWhole: boolean;
}

/** @returns null for a document that does not even say where among the layers it lies */
export function laterLayer(document: Unread): PiecewiseReading | null {
  const { layer, asOf, whole } = document;
  if (typeof layer !== "number" || !Number.isFinite(layer)) return null;
  const sources: Record<string, Source> = {};
  const given = Object.entries(objectIn(document.sources));
  for (const [key, value] of given) {
    const source = sourceIn(value);
    if (source && key !== "__proto__") sources[key] = source;
  }
  const stored = listIn(document.deals).map((one) => storedDeal(objectIn(one), sources));
  const deals = stored.filter((one) => one !== null);
  const removed = listIn(document.removed).filter((id) => typeof id === "string");
  return {
    layer: {
      version: LAYER_VERSION,
      layer,
      asOf: typeof asOf === "string" ? asOf : "",
      sources,
      deals,
      ...(removed.length > 0 && { removed }),
      ...(whole === true && { whole }),
    },
    isWhole: deals.length === stored.length && Object.keys(sources).length === given.length,
  };
}

function storedDeal(stored: Unread, sources: Ledger["sources"]): StoredDeal | null {
  const deal = dealIn(stored.deal);
  if (!deal || !hasItsSources(deal, sources)) return null;
  const held = Object.entries(objectIn(stored.held)).filter(
    (entry): entry is [string, RegisterCell] =>
      isLedgerField(entry[0]) && (typeof entry[1] === "string" || typeof entry[1] === "number"),
  );
  return { deal, ...(stored.own === true && { own: true }), held: Object.fromEntries(held) };
}

const hasItsSources = ({ revisions, notes }: Deal, sources: Ledger["sources"]): boolean =>
  [...revisions, ...notes].every((entry) => entry.sources.every((key) => Object.hasOwn(sources, key)));

const since1 = (part: RecordPart) => fieldsSince(part, (_, since) => since === 1);
const since = { source: since1("source"), revision: since1("revision"), deal: since1("deal") };

function sourceIn(value: unknown): Source | null {
  const read = v.safeParse(sourceSchema, { ...since.source, ...known(sourceSchema, value) });
  return read.success ? read.output : null;
}

function dealIn(value: unknown): Deal | null {
  const { revisions, notes } = objectIn(value);
  const read = v.safeParse(dealSchema, {
    ...since.deal,
    ...known(dealSchema, value),
    revisions: listIn(revisions).map((one) => ({ ...since.revision, ...known(revisionSchema, one) })),
    notes: listIn(notes).map((note) => known(noteSchema, note)),
  });
  return read.success ? read.output : null;
}

/** The fields of an object that its schema has. */
function known({ entries }: { readonly entries: object }, value: unknown): object {
  return Object.fromEntries(Object.entries(objectIn(value)).filter(([field]) => Object.hasOwn(entries, field)));
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objectIn = (value: unknown): Unread => (typeof value === "object" && value !== null ? (value as Unread) : {});
