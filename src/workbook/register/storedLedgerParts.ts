/** The deals that the workbook keeps, in custom XML parts. */
import type { Ledger } from "../../ledger/record/deal";
import { addLayer, keptFrom, layerOf, sourcesOf, type Kept, type KeptLayer } from "../../ledger/stored/storedLedger";
import { textBytes, type Write } from "../excel/batches";
import { addPart, deletePart, LEDGER_PART, queuePartIds, readDocuments } from "../excel/xmlParts";

/** Excel on the web refuses answers of 5 MB: parts are at most this long. */
const PART_LENGTH = 400_000;
/** When this many layers lie on one another they are made one, if that one fits in a part. */
const MOST_LAYERS = 12;

/** What the workbook keeps, or null where it keeps nothing that this version understands. */
export async function readKeptLedger(): Promise<Kept | null> {
  // A workbook may be opened with a cell being edited, or soon after: Excel is to wait and not to refuse.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const list = queuePartIds(context, LEDGER_PART);
    await context.sync();
    return keptFrom(await readDocuments(context, list()));
  });
}

export interface LayerToKeep {
  readonly writes: readonly Write[];
  /** Parts that are of no account once it is done, to be discarded then. */
  readonly stale: readonly string[];
}

/**
 * How a layer is kept.
 *
 * @param partIds  the parts that there are
 * @param kept     what will be kept with the layer on top, to fold many layers into one
 */
export function layerWrites(
  context: Excel.RequestContext,
  layer: KeptLayer,
  partIds: readonly string[],
  kept: Kept,
): LayerToKeep {
  const keep = (part: KeptLayer): Write => ({
    bytes: textBytes(part),
    queue: () => addPart(context, LEDGER_PART, part),
  });
  const folded = partIds.length >= MOST_LAYERS ? wholeOf(kept) : null;
  if (folded && JSON.stringify(folded).length <= PART_LENGTH) return { writes: [keep(folded)], stale: partIds };
  return { writes: inParts(layer).map(keep), stale: [] };
}

/** The keeping of a whole ledger in a workbook that keeps none yet: its register holds every deal of it. */
export function firstLayer(
  context: Excel.RequestContext,
  ledger: Ledger,
): { readonly kept: Kept; readonly writes: readonly Write[] } {
  const layer = layerOf(
    ledger.deals.map((deal) => ({ deal })),
    ledger,
    0,
  );
  const kept = addLayer(null, layer);
  return { kept, writes: layerWrites(context, layer, [], kept).writes };
}

/**
 * Clears away parts that are of no account any more. Nothing is lost where Excel does not let it: they are passed over
 * whenever the ledger is read, and cleared away another time.
 */
export async function discardParts(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const id of ids) deletePart(context, id);
  await context.sync().catch(() => undefined);
}

/** Everything kept as a single layer. */
function wholeOf({ ledger, own, topLayer }: Kept): KeptLayer {
  const deals = ledger.deals.map((deal) => ({
    deal,
    ...(own.has(deal.id) && { own: true }),
    ...(ledger.held?.[deal.id] && { held: ledger.held[deal.id] }),
  }));
  return { version: 1, layer: topLayer, asOf: ledger.asOf, sources: ledger.sources, deals, whole: true };
}

/** A layer that is too long for one part in several of the same layer. */
function inParts(layer: KeptLayer): KeptLayer[] {
  if (JSON.stringify(layer).length <= PART_LENGTH || layer.deals.length < 2) return [layer];
  const middle = layer.deals.length >> 1;
  const part = (deals: KeptLayer["deals"], removed: KeptLayer["removed"]) =>
    inParts({
      ...layer,
      deals,
      sources: sourcesOf(
        deals.map(({ deal }) => deal),
        layer.sources,
      ),
      removed,
    });
  return [...part(layer.deals.slice(0, middle), layer.removed), ...part(layer.deals.slice(middle), undefined)];
}
