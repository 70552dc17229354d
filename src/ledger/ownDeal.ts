/** A deal that the user adds: what the form asks, made into a deal of the ledger's form. */
import type { Bound, Deal, DealType, Ledger, Source, Status } from "./deal";

export interface OwnDeal {
  readonly id: string;
  readonly type: DealType;
  readonly customer: string;
  readonly vendor: string | null;
  readonly parent: string | null;
  readonly asOf: string;
  readonly status: Status;
  /** Whole currency units; null is undisclosed. */
  readonly value: number | null;
  readonly bound: Bound;
  readonly currency: string;
  readonly start: number | string | null;
  readonly end: number | string | null;
  readonly gigawatts: number | null;
  readonly source: Source;
  readonly note: string | null;
}

/** An id for a deal of these names that no other deal has: "acme-oracle", "acme-oracle-2". */
export function freeId(customer: string, vendor: string | null, taken: ReadonlySet<string>): string {
  const words = [customer, vendor ?? ""]
    .join("-")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 70);
  const base = words || "deal";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The deal with its single revision, as a document of the feed's form, yet to be validated. */
export function ownLedger(own: OwnDeal, asOf: string): Ledger {
  const key = `own-${own.id}`.slice(0, 40);
  const { id, type, customer, vendor, parent, source, value, bound, ...rest } = own;
  const revision = {
    asOf: rest.asOf,
    status: rest.status,
    value,
    bound: value === null ? null : bound,
    currency: rest.currency,
    start: rest.start,
    end: rest.end,
    phasing: null,
    gigawatts: rest.gigawatts,
    sources: [key],
    note: rest.note,
  };
  const deal: Deal = { id, type, customer, vendor, parent, revisions: [revision], notes: [] };
  return { version: 1, asOf, sources: { [key]: source }, deals: [deal] };
}
