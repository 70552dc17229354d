/** The record of a deal: who buys what from whom, as it was known at each date. Amounts in whole currency units. */

export type Status = "confirmed" | "reported" | "derived";

/** How the value is to be read: exactly, about, at least, up to. */
export type Bound = "exact" | "about" | "at least" | "up to";

export type DealType = "cloud" | "compute" | "programme" | "chips";

/** The figures that a revision may give. */
export type FigureName = "value" | "start" | "end" | "phasing" | "gigawatts";

export interface Source {
  readonly publisher: string;
  readonly title: string | null;
  /** ISO date, as precise as known: 2025, 2025-09 or 2025-09-10. */
  readonly date: string | null;
  /** null for what is not on the web, such as a contract on file. */
  readonly url: string | null;
}

/** What one statement said. `null` is "not said": the figure of the revision before it still stands. */
export interface Revision {
  /** ISO date, as precise as known. */
  readonly asOf: string;
  readonly status: Status;
  readonly value: number | null;
  /** Given exactly where `value` is. */
  readonly bound: Bound | null;
  readonly currency: string;
  /** A year (2027), or an ISO month or date (2025-09, 2025-01-21). */
  readonly start: number | string | null;
  readonly end: number | string | null;
  readonly phasing: string | null;
  readonly gigawatts: number | null;
  /** Figures of this revision that are worked out from what the sources say: their status is "derived". */
  readonly derived?: readonly FigureName[];
  /** Speaks of a part of the deal ("400 of the 500 are planned"): its figures do not replace those of the whole. */
  readonly part?: boolean;
  /** Keys of the ledger's `sources`; never empty, the one to show first. */
  readonly sources: readonly string[];
  readonly note: string | null;
}

/** What a reader must know that belongs to no single revision: above all, where sources disagree. */
export interface DealNote {
  readonly text: string;
  readonly sources: readonly string[];
}

export interface Deal {
  readonly id: string;
  readonly type: DealType;
  readonly customer: string;
  readonly vendor: string | null;
  /** The programme that contains this deal: the two are never added. */
  readonly parent: string | null;
  /** Append-only, oldest first. */
  readonly revisions: readonly Revision[];
  readonly notes: readonly DealNote[];
}

export interface Ledger {
  readonly version: 1;
  /** ISO date of the reading as a whole. */
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly deals: readonly Deal[];
  /**
   * In memory only: cells of the register, by deal, in which the user chose to leave what stood there before. No feed
   * has them; a deal's facts as known now are theirs.
   */
  readonly held?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** What a person calls the deal: "OpenAI – Oracle", or the id of a programme that has no vendor. */
export function dealName({ id, customer, vendor }: Pick<Deal, "id" | "customer" | "vendor">): string {
  return vendor === null ? capitalised(id) : `${customer} – ${vendor}`;
}

function capitalised(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
