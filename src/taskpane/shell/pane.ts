/** What every page of the pane stands on: the commands, the ledger, where it is, how it speaks. */
import { createContext, useContext } from "react";
import type { Ledger } from "../../ledger/record/deal";
import type { Language } from "../../text/language";
import type { NumberScale } from "../format/amounts";
import type { CommandRuns } from "./commandRuns";
import type { Look } from "./theme";

export type PageId = "templates" | "deals" | "functions" | "refresh" | "settings";

/** A place in the pane: a page, and what is open on it (a template's id, a deal's id, a function's name). */
export interface Place {
  readonly page: PageId;
  readonly item?: string | undefined;
  /** What is being done with it, where that ends on a page of its own. */
  readonly task?:
    | "inserted"
    | "add"
    | "added"
    | "edit"
    | "saved"
    | "removed"
    | "import"
    | "export"
    | "source"
    | "share"
    | "repair"
    | undefined;
  /** The deal that a template's form starts with. */
  readonly deal?: string;
}

/** What the user chose for the pane. */
export interface Preferences {
  /** null follows Excel's display language. */
  readonly language: Language | null;
  readonly scale: NumberScale;
  /** The user has seen the first screen. */
  readonly welcomed: boolean;
}

export interface Pane {
  readonly runs: CommandRuns;
  /** The deals as they are known now; see `ledger/memory.ts`. */
  readLedger(): Promise<Ledger>;
  /** Ids of the deals that are the user's own; complete once the ledger has been read. */
  ownDeals(): ReadonlySet<string>;
  /** A locale tag for dates and numbers, of the language that the pane speaks. */
  readonly locale: string;
  readonly preferences: Preferences;
  setPreferences(preferences: Preferences): void;
  readonly look: Look;
  readonly place: Place;
  go(place: Place): void;
  /** Whether the user has moved about: then, and not on opening, a page takes the focus. */
  readonly moved: boolean;
  /** Calls back when other cells are selected; returns a function that ends it. */
  watchSelection(changed: () => void): () => void;
  /** Says something through the live region: what a sighted user sees happen elsewhere on the page. */
  announce(text: string): void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a page of the pane stands outside the pane");
  return pane;
}
