/** What is wrong with a deal of the user's own, told by the field of the form. */
import type { ExpectationKey } from "../../text/feed";
import type { Ledger } from "./deal";
import { withParents } from "../stored/storedLedger";
import type { OwnDeal } from "./ownDeal";
import type { Fault } from "../feed/validate";

export type OwnDealField = Exclude<keyof OwnDeal, "id" | "source"> | keyof OwnDeal["source"];

export interface OwnDealFault {
  readonly field: OwnDealField;
  readonly expected: ExpectationKey;
  /** What stands there, as JSON, shortened. */
  readonly got: string;
}

const fields: ReadonlySet<string> = new Set<OwnDealField>([
  ...([
    "type",
    "customer",
    "vendor",
    "parent",
    "asOf",
    "status",
    "value",
    "bound",
    "currency",
    "start",
    "end",
  ] as const),
  ...(["gigawatts", "note", "publisher", "title", "date", "url"] as const),
]);

/**
 * The first fault of a document that holds one deal of the user's own, judged as a feed is.
 *
 * @param document  of `ownLedger` or `editedLedger`
 * @param ledger    the ledger in memory, which has the programme that contains the deal
 * @returns         null for a deal that may be taken in
 */
export async function ownDealFault(document: Ledger, ledger: Ledger): Promise<OwnDealFault | null> {
  const { checkLedger } = await import("../feed/validate");
  const [deal] = document.deals;
  const around = withParents(deal?.parent ? [deal.parent] : [], ledger).filter(({ id }) => id !== deal?.id);
  const result = checkLedger({
    ...document,
    sources: { ...ledger.sources, ...document.sources },
    deals: [...document.deals, ...around],
  });
  return "deals" in result ? null : faultOf(result);
}

/** `deals[0].revisions[2].end`, `sources["own-acme"].url`: the last word that names a field of the form. */
function faultOf({ path, expected, got }: Fault): OwnDealFault {
  const words = path.match(/\w+(?![^[]*"\])/g) ?? [];
  const field = words.reverse().find((word) => fields.has(word)) ?? "customer";
  return { field: field as OwnDealField, expected, got };
}
