/** Which deals a search and the filters of the Deals page leave. */
import { dealName, type Deal, type Status } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { matches } from "../format/search";

export interface DealFilter {
  readonly search: string;
  readonly customer: string | null;
  readonly vendor: string | null;
  readonly status: Status | null;
}

export const noFilter: DealFilter = { search: "", customer: null, vendor: null, status: null };

/** Every word of the search must occur in the deal's name, id or type, whatever the case and the accents. */
export function dealsThatMatch(deals: readonly Deal[], { search, customer, vendor, status }: DealFilter): Deal[] {
  return deals.filter((deal) => {
    const text = `${dealName(deal)} ${deal.id} ${deal.type} ${deal.customer}`;
    return (
      matches(text, search) &&
      (customer === null || deal.customer === customer) &&
      (vendor === null || deal.vendor === vendor) &&
      (status === null || figuresAsOf(deal)?.headline.status === status)
    );
  });
}

/** The different values of a list, in alphabetical order; what is not known is left out. */
export function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));
}
