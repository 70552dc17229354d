/** Puts the bundled ledger in memory the way the add-in does: fetched from beside the page. */
import { loadLedger } from "../../src/ledger/memory";
import { bundledLedger } from "../ledger/ledgers";

/** A page and a server that has deals.json. */
export function servePage(): void {
  Object.assign(globalThis, {
    document: { baseURI: "https://deals.example/taskpane.html" },
    fetch: () => Promise.resolve({ ok: true, json: () => Promise.resolve(bundledLedger()) }),
  });
}

export async function loadBundledLedger(): Promise<void> {
  servePage();
  await loadLedger();
}
