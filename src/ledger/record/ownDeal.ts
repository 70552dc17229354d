/** A deal that the user adds: what the form asks, made into a deal of the ledger's form. */
import type { Bound, Deal, DealType, FigureName, Ledger, Revision, Source, Status } from "./deal";
import { sourcesOf } from "../stored/layer";
import { keyFor } from "../feed/sourceKeys";

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
  const key = keyFor(own.source, `own-${own.id}`, {});
  return { version: 1, asOf, sources: { [key]: own.source }, deals: [dealOf(own, [revisionOf(own, key)], [])] };
}

export interface Edit {
  /** The deal as it stands in the ledger, with the ledger's sources. */
  readonly deal: Deal;
  readonly sources: Ledger["sources"];
  readonly own: OwnDeal;
  /** true: the last revision was wrong and is replaced; false: something new is known, and a revision is added. */
  readonly correct: boolean;
}

/** An edited deal, as a document of the feed's form, yet to be validated. */
export function editedLedger({ deal, sources, own, correct }: Edit, asOf: string): Ledger {
  const key = keyFor(own.source, `own-${deal.id}`, sources);
  const revision = revisionOf(own, key);
  const last = deal.revisions.map(({ part }) => !part).lastIndexOf(true);
  const revisions = correct
    ? deal.revisions.map((before, index) => (index === last ? corrected(before, revision) : before))
    : [...deal.revisions, revision];
  const edited = dealOf({ ...own, id: deal.id }, revisions, deal.notes);
  return { version: 1, asOf, sources: sourcesOf([edited], { ...sources, [key]: own.source }), deals: [edited] };
}

/** What the form does not ask stays as it was: phasing, further sources, which of the figures were worked out. */
function corrected(before: Revision, revision: Revision): Revision {
  const derived = before.derived?.filter((figure: FigureName) => revision[figure] === before[figure]);
  const others = before.sources.slice(1).filter((key) => key !== revision.sources[0]);
  return {
    ...revision,
    phasing: before.phasing,
    sources: [...revision.sources, ...others],
    ...(derived && derived.length > 0 && { derived }),
  };
}

function dealOf({ id, type, customer, vendor, parent }: OwnDeal, revisions: Deal["revisions"], notes: Deal["notes"]) {
  return { id, type, customer, vendor, parent, revisions, notes };
}

function revisionOf(own: OwnDeal, sourceKey: string): Revision {
  const { asOf, status, value, bound, currency, start, end, gigawatts, note } = own;
  return {
    asOf,
    status,
    value,
    bound: value === null ? null : bound,
    currency,
    start,
    end,
    phasing: null,
    gigawatts,
    sources: [sourceKey],
    note,
  };
}
