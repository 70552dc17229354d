/** Ledgers of many deals, each with its own sources. */
import type { Deal, Ledger, Revision } from "../../src/ledger/record/deal";
import { unsaid } from "../ledger/ledgers";

const REVISIONS = 5;

function revision(deal: number, number: number): Revision {
  return {
    ...unsaid("revision"),
    asOf: `2026-0${number + 1}-15`,
    status: number % 2 === 0 ? "reported" : "confirmed",
    value: 1e9 + deal * 1000 + number,
    bound: "about",
    currency: "USD",
    start: 2027,
    end: 2031,
    sources: [`s${deal}`],
    note: "Reported by the press; both companies silent that day.",
  };
}

export function manyDeals(count: number): Ledger {
  const numbers = Array.from({ length: count }, (_, deal) => deal);
  return {
    version: 1,
    asOf: "2026-06-01",
    sources: Object.fromEntries(
      numbers.map((deal) => [
        `s${deal}`,
        {
          publisher: `Paper ${deal}`,
          title: `Deal ${deal} signed`,
          date: "2026-05-15",
          url: `https://paper.example/${deal}`,
        },
      ]),
    ),
    deals: numbers.map((deal): Deal => ({
      ...unsaid("deal"),
      id: `deal-${deal}`,
      type: "cloud",
      customer: `Customer ${deal % 100}`,
      vendor: `Vendor ${deal % 7}`,
      revisions: Array.from({ length: REVISIONS }, (_, number) => revision(deal, number)),
      notes: [],
    })),
  };
}

/** The ledger with a new value for some of its deals, spread over all. */
export function withChanges(ledger: Ledger, count: number): Ledger {
  const step = Math.floor(ledger.deals.length / count);
  return {
    ...ledger,
    deals: ledger.deals.map((deal, index) =>
      index % step === 0 && index / step < count
        ? { ...deal, revisions: [...deal.revisions, { ...revision(index, REVISIONS), value: 2e9 + index }] }
        : deal,
    ),
  };
}
