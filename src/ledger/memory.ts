/**
 * The ledger in memory, from which DEAL_FACT and DEAL_LIST answer at once: the deals kept in the workbook, over
 * those of the bundled file. Filled once; a refresh that the user accepted replaces it.
 */
import type { Ledger } from "./deal";

type Reader = () => Promise<Ledger | null>;

let ledger: Ledger | null = null;
let loading: Promise<Ledger> | null = null;
let readKept: Reader = () => Promise.resolve(null);

/** Says how the deals kept in the workbook are read: `workbook/` knows, this floor does not. */
export function setKeptReader(reader: Reader): void {
  readKept = reader;
}

/** The ledger, or null as long as it is not loaded. */
export function ledgerInMemory(): Ledger | null {
  return ledger;
}

/** The ledger, loaded when it is first asked for. A failure is not remembered: the next call tries again. */
export function loadLedger(): Promise<Ledger> {
  if (ledger) return Promise.resolve(ledger);
  loading ??= Promise.all([readKept().catch(() => null), readBundled()])
    .then(([kept, bundled]) => (ledger ??= kept ? overlay(bundled, kept) : bundled))
    .finally(() => (loading = null));
  return loading;
}

/** Puts a ledger in memory: what the workbook now holds, after a refresh or an edit of the user's own deals. */
export function setLedger(next: Ledger | null): void {
  ledger = next;
}

/** The address of the ledger that ships beside the page. */
export function bundledAddress(): string {
  return new URL("deals.json", document.baseURI).href;
}

/** The bundled file ships with this code and is checked by its tests, so it is not validated again. */
async function readBundled(): Promise<Ledger> {
  const response = await fetch(bundledAddress());
  if (!response.ok) throw new Error(`deals.json: ${response.status}`);
  return (await response.json()) as Ledger;
}

/** The deals of `above` in place of those of the same id, and with those that `below` does not have. */
export function overlay(below: Ledger, above: Ledger): Ledger {
  const newer = new Map(above.deals.map((deal) => [deal.id, deal]));
  const known = new Set(below.deals.map((deal) => deal.id));
  return {
    version: 1,
    asOf: above.asOf > below.asOf ? above.asOf : below.asOf,
    sources: { ...below.sources, ...above.sources },
    deals: [
      ...below.deals.map((deal) => newer.get(deal.id) ?? deal),
      ...above.deals.filter((deal) => !known.has(deal.id)),
    ],
  };
}
