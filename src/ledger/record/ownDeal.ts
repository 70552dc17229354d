/** A deal that the user adds: what the form asks, made into a deal of the ledger's form. */
import { firstFreeNumber } from "../freeNumber";
import type { Deal, Ledger, Revision, Source } from "./deal";
import { fieldOf, fieldsOf, type FieldName, type FieldValue, type FormField } from "./dealFields";
import { sourcesOf } from "../stored/layer";
import { keyFor } from "../feed/sourceKeys";

type AskedOfTheDeal = FormField & FieldName<"deal" | "revision">;

export type OwnDeal = { readonly [Name in AskedOfTheDeal]: FieldValue<Name> } & {
  readonly id: string;
  readonly source: Source;
};

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
  const numbered = (number: number) => (number === 1 ? base : `${base}-${number}`);
  return numbered(firstFreeNumber((number) => !taken.has(numbered(number))));
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
  const unasked = fieldsOf("revision").filter((name) => !fieldOf(name).form && !fieldOf(name).optional);
  const derived = before.derived?.filter((figure) => revision[figure] === before[figure] || !fieldOf(figure).form);
  const others = before.sources.slice(1).filter((key) => key !== revision.sources[0]);
  return {
    ...revision,
    ...Object.fromEntries(unasked.map((name) => [name, before[name]])),
    sources: [...revision.sources, ...others],
    ...(derived && derived.length > 0 && { derived }),
  };
}

function dealOf(own: OwnDeal, revisions: Deal["revisions"], notes: Deal["notes"]): Deal {
  return { ...(recordOf("deal", own) as Omit<Deal, "revisions" | "notes">), revisions, notes };
}

function revisionOf(own: OwnDeal, sourceKey: string): Revision {
  return {
    ...(recordOf("revision", own) as Revision),
    bound: own.value === null ? null : own.bound,
    sources: [sourceKey],
  };
}

/** The fields of a part of the record, those that the form does not ask `null`. */
const recordOf = (part: "deal" | "revision", own: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    fieldsOf(part)
      .filter((name) => !fieldOf(name).optional)
      .map((name) => [name, own[name] ?? null]),
  );
