/**
 * Layers of the stored ledger as version 1 had them. Frozen, as the record that they hold: workbooks of 0.1.0 are read
 * for ever. A layer of a newer version is read here too, piece by piece: what of it version 1 knows.
 */
import * as v from "valibot";
import { dealOfVersion1, sourcesOfVersion1 } from "../record/recordOfVersion1";
import { dateVersion1, dealVersion1, noteVersion1, revisionVersion1, sourceVersion1 } from "../record/recordVersion1";
import { LAYER_VERSION, type HeldCells, type StoredLayer } from "./layer";

/** Columns of the register whose cells a user could leave as they were. */
const heldFields = [
  "id",
  "customer",
  "vendor",
  "type",
  "value",
  "bound",
  "currency",
  "start",
  "end",
  "gw",
  "status",
  "source",
  "link",
  "as-of",
] as const;
const heldCell = v.union([v.string(), v.number()]);

const layerNumber = v.pipe(v.number(), v.finite());
const asOf = dateVersion1("date");
const layer = v.strictObject({
  version: v.literal(1),
  layer: layerNumber,
  asOf,
  sources: v.record(v.string(), sourceVersion1),
  deals: v.array(
    v.strictObject({
      deal: dealVersion1,
      own: v.optional(v.boolean()),
      held: v.optional(v.record(v.picklist(heldFields), heldCell)),
    }),
  ),
  removed: v.optional(v.array(v.string())),
  whole: v.optional(v.boolean()),
});

type LayerVersion1 = v.InferOutput<typeof layer>;

/** @returns null for a document that is no whole layer of version 1: a workbook may come from anybody */
export function layerOfVersion1(document: unknown): StoredLayer | null {
  const read = v.safeParse(layer, document, { abortEarly: true });
  if (!read.success) return null;
  return read.output.deals.every(({ deal }) => hasItsSources(deal, read.output.sources)) ? asToday(read.output) : null;
}

const asToday = ({ sources, deals, ...rest }: LayerVersion1): StoredLayer => ({
  ...rest,
  version: LAYER_VERSION,
  sources: sourcesOfVersion1(sources),
  deals: deals.map((stored) => ({ ...stored, deal: dealOfVersion1(stored.deal) })),
});

/** What version 1 knows of a layer of a newer version: fields that it had, sources and deals that are right without the others. */
export function layerOfNewerVersion(document: Readonly<Record<string, unknown>>): StoredLayer | null {
  if (!v.is(layerNumber, document.layer)) return null;
  const sources = Object.fromEntries(
    Object.entries(objectIn(document.sources)).flatMap(([key, value]) => {
      const source = known(sourceVersion1, value);
      return key !== "__proto__" && v.is(sourceVersion1, source) ? [[key, source]] : [];
    }),
  );
  const removed = listIn(document.removed).filter((id) => typeof id === "string");
  return asToday({
    version: 1,
    layer: document.layer,
    asOf: v.is(asOf, document.asOf) ? document.asOf : "",
    sources,
    deals: listIn(document.deals).flatMap((stored) => storedDealIn(objectIn(stored), sources)),
    ...(removed.length > 0 && { removed }),
    ...(document.whole === true && { whole: true }),
  });
}

function storedDealIn(
  stored: Readonly<Record<string, unknown>>,
  sources: LayerVersion1["sources"],
): LayerVersion1["deals"] {
  const given = objectIn(stored.deal);
  const deal = {
    ...known(dealVersion1, given),
    revisions: listIn(given.revisions).map((revision) => known(revisionVersion1, revision)),
    notes: listIn(given.notes).map((note) => known(noteVersion1, note)),
  };
  if (!v.is(dealVersion1, deal) || !hasItsSources(deal, sources)) return [];
  const held: HeldCells = Object.fromEntries(
    heldFields.flatMap((field) => {
      const cell = objectIn(stored.held)[field];
      return v.is(heldCell, cell) ? [[field, cell]] : [];
    }),
  );
  return [{ deal, ...(stored.own === true && { own: true }), held }];
}

const hasItsSources = (
  { revisions, notes }: v.InferOutput<typeof dealVersion1>,
  sources: LayerVersion1["sources"],
): boolean => [...revisions, ...notes].every((entry) => entry.sources.every((key) => Object.hasOwn(sources, key)));

/** The fields of an object that its schema has. */
function known({ entries }: { readonly entries: Readonly<Record<string, unknown>> }, value: unknown): object {
  return Object.fromEntries(Object.entries(objectIn(value)).filter(([field]) => Object.hasOwn(entries, field)));
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
