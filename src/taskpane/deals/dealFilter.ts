/** Which deals a search and the filters of the Deals page leave. */
import { dealName, type Deal, type Status } from "../../ledger/deal";
import { figuresAsOf } from "../../ledger/figures";

export interface DealFilter {
  readonly search: string;
  readonly customer: string | null;
  readonly vendor: string | null;
  readonly status: Status | null;
}

export const noFilter: DealFilter = { search: "", customer: null, vendor: null, status: null };

/** Every word of the search must occur in the deal's name, id or type, whatever the case and the accents. */
export function dealsThatMatch(deals: readonly Deal[], { search, customer, vendor, status }: DealFilter): Deal[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return deals.filter((deal) => {
    const text = plain(`${dealName(deal)} ${deal.id} ${deal.type} ${deal.customer}`);
    return (
      words.every((word) => text.includes(word)) &&
      (customer === null || deal.customer === customer) &&
      (vendor === null || deal.vendor === vendor) &&
      (status === null || figuresAsOf(deal)?.standing.status === status)
    );
  });
}

/** Lower case, without accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The different values of a list, in alphabetical order; what is not known is left out. */
export function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));
}
