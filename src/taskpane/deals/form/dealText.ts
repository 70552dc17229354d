/** A deal of the user's own between the ledger's form and the text in the form's inputs, with what is wrong beside each. */
import { lastDay, firstDay } from "../../../ledger/record/dates";
import type { Bound, Deal, DealType, Source, Status } from "../../../ledger/record/deal";
import { figuresAsOf, firstSource } from "../../../ledger/record/figures";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { divisorOf } from "../../format/amounts";
import { readDate, writeDate } from "../../format/dateInput";
import { readNumber, writeNumber } from "../../format/numberInput";
import type { Writing } from "../../templates/formText";

export const fieldsOfDeal = [
  "type",
  "customer",
  "vendor",
  "parent",
  "status",
  "asOf",
  "value",
  "bound",
  "currency",
  "start",
  "end",
  "gigawatts",
  "publisher",
  "date",
  "title",
  "url",
  "note",
] as const;

export type DealField = (typeof fieldsOfDeal)[number];
export type DealText = Readonly<Record<DealField, string>>;

/** Keys of the words beside a field. */
export type DealProblem =
  "missing" | "notANumber" | "notADate" | "notATerm" | "endBeforeStart" | "notACurrency" | "notALink";
export type DealProblems = Readonly<Partial<Record<DealField, DealProblem>>>;

export const dealTypes: readonly DealType[] = ["cloud", "compute", "programme", "chips"];
export const statuses: readonly Status[] = ["confirmed", "reported", "derived"];
export const bounds: readonly Bound[] = ["exact", "about", "at least", "up to"];

/** An empty form. */
export function newDealText(today: string, { locale }: Writing): DealText {
  const empty = Object.fromEntries(fieldsOfDeal.map((field) => [field, ""])) as Record<DealField, string>;
  return {
    ...empty,
    type: "compute",
    status: "reported",
    bound: "exact",
    currency: "USD",
    asOf: writeDate(today, locale),
  };
}

/** A form that holds what is known of a deal. */
export function writeDeal(deal: Deal, sources: Readonly<Record<string, Source>>, { locale, scale }: Writing): DealText {
  const figures = figuresAsOf(deal);
  const source = figures && firstSource(figures.headline, sources);
  const date = (known: string | number | null | undefined) =>
    known === null || known === undefined ? "" : writeDate(known, locale);
  return {
    type: deal.type,
    customer: deal.customer,
    vendor: deal.vendor ?? "",
    parent: deal.parent ?? "",
    status: figures?.headline.status ?? "reported",
    asOf: date(deal.revisions.at(-1)?.asOf),
    value: figures?.value ? writeNumber(figures.value.value / divisorOf[scale], locale) : "",
    bound: figures?.bound ?? "exact",
    currency: figures?.currency ?? "USD",
    start: date(figures?.start?.value),
    end: date(figures?.end?.value),
    gigawatts: figures?.gigawatts ? writeNumber(figures.gigawatts.value, locale) : "",
    publisher: source?.publisher ?? "",
    date: date(source?.date),
    title: source?.title ?? "",
    url: source?.url ?? "",
    note: deal.revisions.at(-1)?.note ?? "",
  };
}

/** What the form says, and what is wrong with it; only a form with nothing wrong makes a deal. */
export function readDeal(
  text: DealText,
  { locale, scale }: Writing,
): { readonly deal: Omit<OwnDeal, "id">; readonly problems: DealProblems } {
  const problems: Partial<Record<DealField, DealProblem>> = {};
  const words = (field: DealField) => text[field].trim() || null;
  const needed = (field: DealField) => {
    if (words(field) === null) problems[field] = "missing";
    return words(field) ?? "";
  };
  const number = (field: DealField) => {
    const typed = words(field);
    const value = typed === null ? null : readNumber(typed, locale);
    if (typed !== null && (value === null || value < 0)) problems[field] = "notANumber";
    return value;
  };
  const date = (field: DealField) => {
    const typed = words(field);
    const read = typed === null ? null : readDate(typed, locale);
    if (typed !== null && read === null) problems[field] = "notADate";
    return read;
  };
  const term = (field: "start" | "end") => {
    const read = date(field);
    if (problems[field]) problems[field] = "notATerm";
    return read !== null && /^\d{4}$/.test(read) ? Number(read) : read;
  };

  const amount = number("value");
  const [start, end] = [term("start"), term("end")];
  if (start !== null && end !== null && lastDay(String(end)) < firstDay(String(start))) problems.end = "endBeforeStart";
  const currency = needed("currency").toUpperCase();
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) problems.currency = "notACurrency";
  const url = words("url");
  if (url !== null && !/^https:\/\/[^\s<>"]+$/.test(url)) problems.url = "notALink";
  needed("asOf");

  const deal: Omit<OwnDeal, "id"> = {
    type: text.type as DealType,
    customer: needed("customer"),
    vendor: words("vendor"),
    parent: words("parent"),
    asOf: date("asOf") ?? "",
    status: text.status as Status,
    value: amount === null ? null : amount * divisorOf[scale],
    bound: text.bound as Bound,
    currency,
    start,
    end,
    gigawatts: number("gigawatts"),
    source: { publisher: needed("publisher"), title: words("title"), date: date("date"), url },
    note: words("note"),
  };
  return { deal, problems };
}
