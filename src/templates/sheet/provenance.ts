/** Provenance of a figure: source, status and date, or that it is an assumption. */
import type { Fact } from "../../ledger/facts";
import { serialOfDate } from "../../ledger/record/dates";
import type { Source, Status } from "../../ledger/record/deal";
import type { Figures } from "../../ledger/record/figures";
import type { Bilingual, Language } from "../../text/language";

/** Where a typed figure comes from. Without a status it is the user's to choose: an assumption. */
export interface Provenance {
  readonly source: string;
  readonly status?: Status;
  /** Date serial. */
  readonly asOf?: number;
}

/** What the ledger knows of a deal when the model is inserted. */
export interface KnownDeal {
  readonly figures: Figures;
  readonly sources: Readonly<Record<string, Source>>;
}

/** The figures whose source, status and date are their own: the register keeps those of the value only. */
export const ownProvenance = { start: "start", end: "end", gw: "gigawatts" } as const;

/** What no source gives: the user's to choose. */
export function assumed(note: string): Provenance {
  return { source: note };
}

/** What the ledger's facts give, as a sheet in this language says it. */
export function ofFact({ status, source, asOf }: Fact, language: Language): Provenance {
  return stated(status, source[language], asOf);
}

/** What a source has said, on an ISO date. */
export function stated(status: Status, source: string, date: string): Provenance {
  return { source, status, asOf: serialOfDate(date) };
}

export const statusWords: Bilingual<Record<Status, string>> = {
  en: { confirmed: "confirmed", reported: "reported", derived: "derived" },
  fr: { confirmed: "confirmé", reported: "rapporté", derived: "déduit" },
};
