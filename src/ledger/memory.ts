/**
 * The ledger in memory, from which DEAL_FACT and DEAL_LIST answer at once: the deals stored in the workbook, over
 * those of the bundled file. Filled once; a refresh that the user accepted replaces what the workbook stores.
 */
import type { Ledger } from "./record/deal";
import type { StoredLedger } from "./stored/storedLedger";
import { overlay } from "./stored/mergeLedgers";

type StoredReader = () => Promise<StoredLedger | null>;

let bundled: Ledger | null = null;
let stored: StoredLedger | null = null;
let ledger: Ledger | null = null;
let loading: Promise<Ledger> | null = null;
let readStored: StoredReader = () => Promise.resolve(null);

/** Says how the deals stored in the workbook are read: `workbook/` knows, this floor does not. */
export function setStoredReader(reader: StoredReader): void {
  readStored = reader;
}

/** The ledger, or null as long as it is not loaded. */
export function ledgerInMemory(): Ledger | null {
  return ledger;
}

/** What the workbook stores of it; null where it stores nothing (or nothing is loaded yet). */
export function storedInMemory(): StoredLedger | null {
  return stored;
}

/** The ledger, loaded when it is first asked for. A failure is not remembered: the next call tries again. */
export function loadLedger(): Promise<Ledger> {
  if (ledger) return Promise.resolve(ledger);
  loading ??= Promise.all([readStored().catch(() => null), readBundled()])
    .then(([read, shipped]) => {
      bundled = shipped;
      setStored(read);
      return ledger ?? shipped;
    })
    .finally(() => (loading = null));
  return loading;
}

/** Puts in memory what the workbook now stores, after a refresh or an edit of the user's own deals. */
export function setStored(next: StoredLedger | null): void {
  stored = next;
  if (!bundled) return;
  ledger = stored ? overlay(bundled, stored.ledger) : bundled;
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
