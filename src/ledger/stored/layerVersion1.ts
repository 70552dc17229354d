/**
 * Layers of the stored ledger as version 1 had them. Frozen, as the record that they hold: workbooks of 0.1.0 are read
 * for ever.
 */
import * as v from "valibot";
import { dealOfVersion1, sourcesOfVersion1 } from "../record/recordOfVersion1";
import { dateVersion1, dealVersion1, sourceVersion1 } from "../record/recordVersion1";
import { LAYER_VERSION, type StoredLayer } from "./layer";

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

const layer = v.strictObject({
  version: v.literal(1),
  layer: v.pipe(v.number(), v.finite()),
  asOf: dateVersion1("date"),
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

const hasItsSources = (
  { revisions, notes }: v.InferOutput<typeof dealVersion1>,
  sources: LayerVersion1["sources"],
): boolean => [...revisions, ...notes].every((entry) => entry.sources.every((key) => Object.hasOwn(sources, key)));
