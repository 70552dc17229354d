/** What is wrong with a deal that is typed in the form, beside its fields: the judgement of the command that saves it. */
import type { Ledger } from "../../../ledger/record/deal";
import { fieldOf, type FormField } from "../../../ledger/record/dealFields";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { ownDealFaults, type OwnDealFault } from "../../../ledger/record/ownDealFault";
import type { ExpectationKey } from "../../../text/feed";
import type { DealText } from "./dealText";

type ProblemWords = "missing" | "notANumber" | "notADate" | "notATerm" | "endBeforeStart" | "notACurrency" | "notALink";

/** A key of the form's own words or, where it has none, what was expected. */
export type DealProblem = ProblemWords | { readonly expected: ExpectationKey };
export type DealProblems = Readonly<Partial<Record<FormField, DealProblem>>>;

const ownWords: Readonly<Partial<Record<ExpectationKey, ProblemWords>>> = {
  amount: "notANumber",
  amountRange: "notANumber",
  gigawattRange: "notANumber",
  date: "notADate",
  dateOrNull: "notADate",
  term: "notATerm",
  endAfterStart: "endBeforeStart",
  currency: "notACurrency",
  url: "notALink",
};

/** What the command would take in their place, so that one fault does not hide another. */
const faultless: Readonly<Partial<Record<FormField, unknown>>> = {
  customer: "–",
  asOf: "2200",
  currency: "USD",
  publisher: "–",
  type: "compute",
  status: "reported",
  bound: "exact",
};

/**
 * @param text        what is typed
 * @param own         what was read from it
 * @param documentOf  the document that saving would make of a deal
 */
export function problemsOf(
  text: DealText,
  own: Omit<OwnDeal, "id">,
  documentOf: (own: Omit<OwnDeal, "id">) => Ledger,
  ledger: Ledger,
): DealProblems {
  const faults = ownDealFaults(documentOf(own), ledger);
  const more = faults.length > 0 ? ownDealFaults(documentOf(mended(own, faults)), ledger) : [];
  const problems: Partial<Record<FormField, DealProblem>> = {};
  for (const fault of [...faults, ...more]) {
    if (isAsked(fault.field)) problems[fault.field] ??= problemOf(fault, text[fault.field]);
  }
  return problems;
}

const isAsked = (field: OwnDealFault["field"]): field is FormField =>
  field !== null && fieldOf(field).form !== undefined;

function problemOf({ expected, got }: OwnDealFault, typed: string): DealProblem {
  if (typed.trim() === "") return "missing";
  const isTooLarge = (expected === "amountRange" || expected === "gigawattRange") && Number(got) > 0;
  return (!isTooLarge && ownWords[expected]) || { expected };
}

function mended(own: Omit<OwnDeal, "id">, faults: readonly OwnDealFault[]): Omit<OwnDeal, "id"> {
  const stead = Object.fromEntries(
    faults.flatMap(({ field }) => (isAsked(field) ? [[field, faultless[field] ?? null]] : [])),
  );
  const ofSource = Object.entries(stead).filter(([field]) => fieldOf(field as FormField).of === "source");
  return { ...own, ...stead, source: { ...own.source, ...Object.fromEntries(ofSource) } };
}
