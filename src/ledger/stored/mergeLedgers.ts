import type { Ledger } from "../record/deal";

/** One ledger over another: its deals in place of those of the same id, and with those that the other does not have. */
export function overlay(below: Ledger, above: Ledger): Ledger {
  const newer = new Map(above.deals.map((deal) => [deal.id, deal]));
  const known = new Set(below.deals.map((deal) => deal.id));
  return {
    version: 1,
    asOf: above.asOf > below.asOf ? above.asOf : below.asOf,
    sources: { ...below.sources, ...above.sources },
    deals: [
      ...below.deals.map((deal) => newer.get(deal.id) ?? deal),
      ...above.deals.filter((deal) => !known.has(deal.id)),
    ],
    held: { ...below.held, ...above.held },
  };
}
