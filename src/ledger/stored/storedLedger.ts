/**
 * The stored ledger: the deals that a workbook links to, as they were when the user last accepted them, so that the file
 * answers alike wherever it is opened. It is stored in layers: a refresh adds one that holds what it changed.
 */
import type { Deal, Ledger } from "../record/deal";
import { overlay } from "./mergeLedgers";
import type { StoredDeal, StoredLayer } from "./layer";

/** All layers as one. */
export interface StoredLedger {
  readonly ledger: Ledger;
  /** Ids of the user's own deals. */
  readonly own: ReadonlySet<string>;
  readonly topLayer: number;
  /**
   * What of the layers was not read. "damaged": some could not be read at all; "newer": a newer Gigadeal wrote some, and
   * only what this one knows was read. Layers are then never folded into one: that would lose it.
   */
  readonly unread: "none" | "damaged" | "newer";
  /** Ids of deals as a newer Gigadeal wrote them: there may be more to them than is read here. */
  readonly newerDeals: ReadonlySet<string>;
}

/**
 * Puts the layers of a workbook together. A layer that cannot be read hides no other: a workbook may come from anybody.
 *
 * @returns null where there is no layer
 */
export async function storedLedgerFrom(documents: readonly unknown[]): Promise<StoredLedger | null> {
  if (documents.length === 0) return null;
  const { readLayer } = await import("./readLayer");
  const readings = documents.map(readLayer);
  const hasNewer = readings.some(({ isNewer }) => isNewer);
  const all = readings.flatMap(({ layer, isNewer }) => (layer ? [{ ...layer, isNewer }] : []));
  if (all.length === 0 && !hasNewer) return null;
  const layers = countingLayers(all);
  const deals = new Map<string, StoredDeal & { readonly isNewer: boolean }>();
  for (const { deals: stored, removed = [], isNewer } of layers) {
    for (const id of removed) deals.delete(id);
    for (const one of stored) deals.set(one.deal.id, { ...one, isNewer });
  }
  const idsOf = (condition: (one: StoredDeal & { readonly isNewer: boolean }) => boolean | undefined) =>
    new Set([...deals].flatMap(([id, one]) => (condition(one) ? [id] : [])));
  return {
    ledger: {
      version: 1,
      asOf: layers.at(-1)?.asOf ?? "",
      sources: layers.reduce<Ledger["sources"]>((below, { sources }) => ({ ...below, ...sources }), {}),
      deals: [...deals.values()].map(({ deal }) => deal),
      held: Object.fromEntries([...deals].flatMap(([id, { held }]) => (held ? [[id, held]] : []))),
    },
    own: idsOf(({ own }) => own),
    topLayer: layers.at(-1)?.layer ?? 0,
    unread: hasNewer ? "newer" : all.length < readings.length ? "damaged" : "none",
    newerDeals: idsOf(({ isNewer }) => isNewer),
  };
}

/** In their order, without those that lie below one that holds everything. */
function countingLayers<Layer extends StoredLayer>(all: readonly Layer[]): Layer[] {
  const sorted = [...all].sort((a, b) => a.layer - b.layer);
  const lowest = sorted.reduce((from, { whole, layer }) => (whole ? layer : from), 0);
  return sorted.filter(({ whole, layer }) => layer > lowest || (layer === lowest && (whole || lowest === 0)));
}

/** The deals of these ids and the programmes that contain them, so that no parent is missing. */
export function withParents(ids: Iterable<string>, ledger: Ledger): Deal[] {
  const deals = new Map(ledger.deals.map((deal) => [deal.id, deal]));
  const wanted = new Map<string, Deal>();
  for (const id of ids) {
    for (let deal = deals.get(id); deal && !wanted.has(deal.id); deal = deals.get(deal.parent ?? "")) {
      wanted.set(deal.id, deal);
    }
  }
  return [...wanted.values()];
}

/** What the workbook stores once a layer is added. */
export function addLayer(stored: StoredLedger | null, layer: StoredLayer): StoredLedger {
  const gone = new Set(layer.removed);
  const added = new Set(layer.deals.map(({ deal }) => deal.id));
  const above: Ledger = {
    version: 1,
    asOf: layer.asOf,
    sources: layer.sources,
    deals: layer.deals.map(({ deal }) => deal),
    held: Object.fromEntries(layer.deals.map(({ deal, held }) => [deal.id, held ?? {}])),
  };
  const below = stored?.ledger ?? { version: 1, asOf: layer.asOf, sources: {}, deals: [] };
  const remaining = { ...below, deals: below.deals.filter(({ id }) => !gone.has(id)) };
  const untouched = (ids: Iterable<string> = []) => [...ids].filter((id) => !gone.has(id) && !added.has(id));
  return {
    ledger: overlay(remaining, above),
    own: new Set([...untouched(stored?.own), ...layer.deals.flatMap(({ deal, own }) => (own ? [deal.id] : []))]),
    topLayer: layer.layer,
    unread: stored?.unread ?? "none",
    newerDeals: new Set(untouched(stored?.newerDeals)),
  };
}
