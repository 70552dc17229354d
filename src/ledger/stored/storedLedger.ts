/**
 * What a workbook keeps of the ledger: the deals that it links to, as they were when the user last accepted them, so
 * that the file answers alike wherever it is opened. Kept in layers: a refresh adds one that holds what it changed.
 */
import type { Deal, Ledger } from "../record/deal";
import { overlay } from "./mergeLedgers";
import { isLedgerField, type LedgerField, type RegisterCell } from "../register/registerColumns";

export type HeldCells = Readonly<Partial<Record<LedgerField, RegisterCell>>>;

export interface KeptDeal {
  readonly deal: Deal;
  /** The user's own deal: no feed has it. */
  readonly own?: boolean;
  /** Cells in which the user left what stood there before, though the deal says something else now. */
  readonly held?: HeldCells;
}

export interface KeptLayer {
  readonly version: 1;
  /** Layers lie on one another in this order. */
  readonly layer: number;
  readonly asOf: string;
  readonly sources: Ledger["sources"];
  readonly deals: readonly KeptDeal[];
  /** Ids of deals that lower layers hold and that are no longer kept. */
  readonly removed?: readonly string[];
  /** Holds everything: what lies below it is of no account, and only waits to be cleared away. */
  readonly whole?: boolean;
}

/** All layers as one. */
export interface Kept {
  readonly ledger: Ledger;
  /** Ids of the user's own deals. */
  readonly own: ReadonlySet<string>;
  readonly topLayer: number;
}

const FORM = 1;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isHeld(value: unknown): value is HeldCells | undefined {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([field, cell]) => isLedgerField(field) && (typeof cell === "string" || typeof cell === "number"),
  );
}

/** The shape of a layer; its deals and sources are validated when all layers are put together. */
function isLayer(value: unknown): value is KeptLayer {
  if (!isObject(value) || value.version !== FORM || typeof value.layer !== "number") return false;
  const { deals, sources, removed = [] } = value;
  return (
    Array.isArray(deals) &&
    deals.every((kept) => isObject(kept) && isObject(kept.deal) && isHeld(kept.held)) &&
    isObject(sources) &&
    Array.isArray(removed)
  );
}

/**
 * Puts the layers of a workbook together. A layer of another version is left alone: an older or newer Gigadeal wrote
 * it. What is not a good ledger in the end is as if it were not there: a workbook may come from anybody.
 */
export async function keptFrom(documents: readonly unknown[]): Promise<Kept | null> {
  const all = documents.filter(isLayer).sort((a, b) => a.layer - b.layer);
  const lowest = all.reduce((from, { whole, layer }) => (whole ? layer : from), 0);
  const layers = all.filter(({ whole, layer }) => layer > lowest || (layer === lowest && (whole || lowest === 0)));
  const top = layers.at(-1);
  if (!top) return null;
  const deals = new Map<string, KeptDeal>();
  for (const { deals: kept, removed = [] } of layers) {
    for (const id of removed) deals.delete(id);
    for (const one of kept) deals.set(one.deal.id, one);
  }
  const { checkLedger } = await import("../feed/validate");
  const ledger = checkLedger({
    version: 1,
    asOf: top.asOf,
    sources: layers.reduce<Ledger["sources"]>((all, { sources }) => ({ ...all, ...sources }), {}),
    deals: [...deals.values()].map(({ deal }) => deal),
  });
  if (!("deals" in ledger)) return null;
  const held = Object.fromEntries([...deals].flatMap(([id, one]) => (one.held ? [[id, one.held]] : [])));
  const own = new Set([...deals].flatMap(([id, one]) => (one.own ? [id] : [])));
  return { ledger: { ...ledger, held }, own, topLayer: top.layer };
}

/** The sources that some deals name, out of all. */
export function sourcesOf(deals: readonly Deal[], sources: Ledger["sources"]): Ledger["sources"] {
  const keys = new Set(
    deals.flatMap(({ revisions, notes }) => [...revisions, ...notes].flatMap((entry) => entry.sources)),
  );
  return Object.fromEntries([...keys].flatMap((key) => (sources[key] ? [[key, sources[key]]] : [])));
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

/** A layer over what is kept so far. */
export function layerOf(
  deals: readonly KeptDeal[],
  ledger: Pick<Ledger, "asOf" | "sources">,
  topLayer: number,
  removed: readonly string[] = [],
): KeptLayer {
  const sources = sourcesOf(
    deals.map(({ deal }) => deal),
    ledger.sources,
  );
  return {
    version: FORM,
    layer: topLayer + 1,
    asOf: ledger.asOf,
    sources,
    deals,
    ...(removed.length > 0 && { removed }),
  };
}

/** What the workbook keeps once a layer is added. */
export function addLayer(kept: Kept | null, layer: KeptLayer): Kept {
  const gone = new Set(layer.removed);
  const above: Ledger = {
    version: 1,
    asOf: layer.asOf,
    sources: layer.sources,
    deals: layer.deals.map(({ deal }) => deal),
    held: Object.fromEntries(layer.deals.map(({ deal, held }) => [deal.id, held ?? {}])),
  };
  const below = kept?.ledger ?? { version: 1, asOf: layer.asOf, sources: {}, deals: [] };
  const own = new Set([...(kept?.own ?? [])].filter((id) => !gone.has(id)));
  for (const { deal, own: isOwn } of layer.deals) {
    if (isOwn) own.add(deal.id);
    else own.delete(deal.id);
  }
  const remaining = { ...below, deals: below.deals.filter(({ id }) => !gone.has(id)) };
  return { ledger: overlay(remaining, above), own, topLayer: layer.layer };
}
