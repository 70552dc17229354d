/** The record of a deal: who buys what from whom, as it was known at each date. Amounts in whole currency units. */

export type Status = "confirmed" | "reported" | "derived";

/** How the value is to be read: exactly, about, at least, up to. */
export type Bound = "exact" | "about" | "at least" | "up to";

export type DealType = "cloud" | "compute" | "programme" | "chips";

export interface Source {
  readonly publisher: string;
  readonly title: string | null;
  /** ISO date, as precise as known: 2025, 2025-09 or 2025-09-10. */
  readonly date: string | null;
  readonly url: string;
}

/** What one statement said. `null` is "not said": the figure of the revision before it still stands. */
export interface Revision {
  /** ISO date, as precise as known. */
  readonly asOf: string;
  readonly status: Status;
  readonly value: number | null;
  readonly bound: Bound | null;
  readonly currency: string;
  /** A year (2027) or an ISO date (2025-01-21). */
  readonly start: number | string | null;
  readonly end: number | string | null;
  readonly phasing: string | null;
  readonly gigawatts: number | null;
  /** Keys of the ledger's `sources`; never empty. */
  readonly sources: readonly string[];
  readonly note: string | null;
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
}

export interface Ledger {
  readonly version: 1;
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly deals: readonly Deal[];
}
