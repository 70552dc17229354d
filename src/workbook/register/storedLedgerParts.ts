/** The stored ledger in a workbook: its layers, in custom XML parts. */
import { LAYER_VERSION, sourcesOf, type StoredLayer } from "../../ledger/stored/layer";
import { addLayer, storedLedgerFrom, type StoredLedger } from "../../ledger/stored/storedLedger";
import { textBytes, type Write } from "../excel/batches";
import { addPart, deletePart, LEDGER_PART, queuePartIds, readDocuments } from "../excel/xmlParts";

/** Excel on the web refuses answers of 5 MB: parts are at most this long. */
const PART_LENGTH = 400_000;
/** When this many layers lie on one another they are made one, if that one fits in a part. */
const MOST_LAYERS = 12;

/** What the workbook stores of the ledger, or null where it stores nothing that can be read. */
export async function readStoredLedger(): Promise<StoredLedger | null> {
  // A workbook may be opened with a cell being edited, or soon after: Excel is to wait and not to refuse.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const list = queuePartIds(context, LEDGER_PART);
    await context.sync();
    return storedLedgerFrom(await readDocuments(context, list()));
  });
}

export interface LayerToStore {
  readonly writes: readonly Write[];
  /** Parts that no longer count once it is done, to be discarded then. */
  readonly stale: readonly string[];
}

/**
 * How a layer is stored. Many layers are folded into one, after one more look at them: never where some could not be read
 * or a newer Gigadeal wrote them, so that nothing is lost that this one does not know. They are read for that.
 *
 * @param partIds  the parts that there are
 */
export async function layerWrites(
  context: Excel.RequestContext,
  layer: StoredLayer,
  partIds: readonly string[],
): Promise<LayerToStore> {
  const store = (part: StoredLayer): Write => ({
    bytes: textBytes(part),
    queue: () => addPart(context, LEDGER_PART, part),
  });
  const below = partIds.length >= MOST_LAYERS ? await storedLedgerFrom(await readDocuments(context, partIds)) : null;
  if (below?.unread === "none") {
    const folded = wholeOf(addLayer(below, layer));
    if (JSON.stringify(folded).length <= PART_LENGTH) return { writes: [store(folded)], stale: partIds };
  }
  return { writes: partsOf(layer).map(store), stale: [] };
}

/**
 * Clears away parts that no longer count. Nothing is lost where Excel does not let it: they are passed over
 * whenever the ledger is read, and cleared away another time.
 */
export async function discardParts(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const id of ids) deletePart(context, id);
  await context.sync().catch(() => undefined);
}

/** All that is stored as a single layer. */
function wholeOf({ ledger, own, topLayer }: StoredLedger): StoredLayer {
  const deals = ledger.deals.map((deal) => ({
    deal,
    ...(own.has(deal.id) && { own: true }),
    ...(ledger.held?.[deal.id] && { held: ledger.held[deal.id] }),
  }));
  return { version: LAYER_VERSION, layer: topLayer, asOf: ledger.asOf, sources: ledger.sources, deals, whole: true };
}

/** A layer that is too long for one part in several of the same layer. */
function partsOf(layer: StoredLayer): StoredLayer[] {
  if (JSON.stringify(layer).length <= PART_LENGTH || layer.deals.length < 2) return [layer];
  const middle = layer.deals.length >> 1;
  const part = (deals: StoredLayer["deals"], removed: StoredLayer["removed"]) =>
    partsOf({
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
