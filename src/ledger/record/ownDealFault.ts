/** What is wrong with a deal of the user's own, by its field: the one judgement of the form and of the commands. */
import type { ExpectationKey } from "../../text/feed";
import type { Ledger } from "./deal";
import { dealFields, fieldOf, type FieldName } from "./dealFields";
import { withParents } from "../stored/storedLedger";
import { allFaults, checkLedger, type Fault } from "../feed/validate";

export interface OwnDealFault {
  /** null for what is wrong with no single field of the deal: `path` names the place. */
  readonly field: FieldName | null;
  readonly path: string;
  readonly expected: ExpectationKey;
  /** What stands there, as JSON, shortened. */
  readonly got: string;
}

/**
 * The first fault of a document that holds one deal of the user's own, judged as a feed is.
 *
 * @param document  of `ownLedger` or `editedLedger`
 * @param ledger    the ledger in memory, which has the programme that contains the deal
 * @returns         null for a deal that may be taken in
 */
export function ownDealFault(document: Ledger, ledger: Ledger): OwnDealFault | null {
  const result = checkLedger(withSurroundings(document, ledger));
  return "deals" in result ? null : ofField(result);
}

/** All faults of its single fields or, where there is none, the first of what does not fit together. */
export const ownDealFaults = (document: Ledger, ledger: Ledger): OwnDealFault[] =>
  allFaults(withSurroundings(document, ledger)).map(ofField);

function withSurroundings(document: Ledger, ledger: Ledger): Ledger {
  const [deal] = document.deals;
  const around = withParents(deal?.parent ? [deal.parent] : [], ledger).filter(({ id }) => id !== deal?.id);
  return {
    ...document,
    sources: { ...ledger.sources, ...document.sources },
    deals: [...document.deals, ...around],
  };
}

/** `deals[0].revisions[2].end`, `deals[0].revisions[0].derived[1]`, `sources["own-acme"].url`: the last word that is a field. */
function ofField({ path, ...fault }: Fault): OwnDealFault {
  const ofTheDeal = /^(deals\[0\]|sources\b)/.test(path);
  const words = path.match(/\w+(?![^[]*"\])/g) ?? [];
  const field = ofTheDeal ? words.reverse().find(isRecordField) : undefined;
  return { field: field ?? null, path, ...fault };
}

const isRecordField = (word: string): word is FieldName =>
  Object.hasOwn(dealFields, word) && fieldOf(word as FieldName).of !== "sheet";
