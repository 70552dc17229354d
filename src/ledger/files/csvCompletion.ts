/** What CSV leaves out of a deal, taken from the ledger where the file says nothing else. */
import type { Deal, Ledger, Revision, Source } from "../record/deal";
import { fieldsOf } from "../record/dealFields";
import { sourcesOf } from "../stored/layer";
import { withKnownKeys } from "../feed/sourceKeys";

/** Everything of a revision that CSV tells, with its first source in full. */
function told(revision: Revision, sources: Ledger["sources"]): string {
  const source: Source | undefined = sources[revision.sources[0] ?? ""];
  const said = fieldsOf("revision")
    .filter((name) => name !== "sources")
    .map((name) => revision[name] || null); // what is left out says the same as false, and no figure is 0
  return JSON.stringify([said, source && fieldsOf("source").map((name) => source[name])]);
}

/**
 * CSV tells one source of each revision and no notes. A revision that is as the ledger has it keeps its further sources,
 * and a deal that the ledger knows its notes: a file that goes out and comes back unchanged changes nothing.
 */
export function completed(file: Ledger, ledger: Ledger): Ledger {
  const reading = withKnownKeys(file, ledger.sources);
  const knownDeals = new Map(ledger.deals.map((deal) => [deal.id, deal]));
  const deals = reading.deals.map((deal): Deal => {
    const known = knownDeals.get(deal.id);
    if (!known) return deal;
    const asKnown = new Map(known.revisions.map((revision) => [told(revision, ledger.sources), revision]));
    const revisions = deal.revisions.map((revision) => asKnown.get(told(revision, reading.sources)) ?? revision);
    return { ...deal, revisions, notes: known.notes };
  });
  return { ...reading, deals, sources: sourcesOf(deals, { ...ledger.sources, ...reading.sources }) };
}
