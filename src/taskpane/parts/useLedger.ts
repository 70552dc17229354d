import { useEffect, useState } from "react";
import type { Ledger } from "../../ledger/record/deal";
import { usePane } from "../shell/pane";

export type LedgerState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly ledger: Ledger }
  | { readonly state: "failed"; readonly detail: string };

/**
 * The deals as known now, for a page to show.
 *
 * @param anew  whenever it changes, the deals are read again
 */
export function useLedger(anew?: unknown): LedgerState {
  const { readLedger } = usePane();
  const [state, setState] = useState<LedgerState>({ state: "loading" });
  useEffect(() => {
    let wanted = true;
    readLedger().then(
      (ledger) => wanted && setState({ state: "ready", ledger }),
      (error: unknown) =>
        wanted && setState({ state: "failed", detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [readLedger, anew]);
  return state;
}
