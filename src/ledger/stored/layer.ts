/**
 * A layer of the stored ledger: what one refresh, insertion or own deal added to what a workbook stores of the ledger.
 * This is the form that is written; `readLayer.ts` reads it and those of other versions.
 */
import type { Deal, Ledger } from "../record/deal";
import { RECORD_VERSION } from "../record/dealFields";
import type { LedgerField, RegisterCell } from "../register/registerColumns";

/**
 * Raised with every change of the form, an added field included: docs/DECISIONS.md, "What is stored outlives us". It is the
 * version of the record as long as only the record changes.
 */
export const LAYER_VERSION = RECORD_VERSION;

export type HeldCells = Readonly<Partial<Record<LedgerField, RegisterCell>>>;

export interface StoredDeal {
  readonly deal: Deal;
  /** The user's own deal: no feed has it. */
  readonly own?: boolean;
  /** Cells in which the user left what stood there before, though the deal says something else now. */
  readonly held?: HeldCells;
}

export interface StoredLayer {
  readonly version: number;
  /** Layers lie on one another in this order. A layer too long for one part is several parts of the same number. */
  readonly layer: number;
  /** ISO date of the reading that brought it. */
  readonly asOf: string;
  readonly sources: Ledger["sources"];
  readonly deals: readonly StoredDeal[];
  /** Ids of deals that lower layers hold and that are no longer stored. */
  readonly removed?: readonly string[];
  /** Holds everything: lower layers no longer count, and only wait to be cleared away. */
  readonly whole?: boolean;
}

/** A layer over what is stored so far. */
export function layerOf(
  deals: readonly StoredDeal[],
  ledger: Pick<Ledger, "asOf" | "sources">,
  topLayer: number,
  removed: readonly string[] = [],
): StoredLayer {
  const sources = sourcesOf(
    deals.map(({ deal }) => deal),
    ledger.sources,
  );
  return {
    version: LAYER_VERSION,
    layer: topLayer + 1,
    asOf: ledger.asOf,
    sources,
    deals,
    ...(removed.length > 0 && { removed }),
  };
}

/** The first layer of a workbook that stores nothing yet: the whole ledger, as its register gets a row for every deal. */
export const firstLayer = (ledger: Ledger): StoredLayer =>
  layerOf(
    ledger.deals.map((deal) => ({ deal })),
    ledger,
    0,
  );

/** The sources that some deals name, out of all. */
export function sourcesOf(deals: readonly Deal[], sources: Ledger["sources"]): Ledger["sources"] {
  const keys = new Set(
    deals.flatMap(({ revisions, notes }) => [...revisions, ...notes].flatMap((entry) => entry.sources)),
  );
  return Object.fromEntries([...keys].flatMap((key) => (sources[key] ? [[key, sources[key]]] : [])));
}
