/** A deal of the user's own between the ledger's form and the text in the form's inputs. */
import type { Deal, Revision, Source } from "../../../ledger/record/deal";
import {
  dealFields,
  fieldOf,
  type FieldKind,
  type FigureName,
  type FormField,
} from "../../../ledger/record/dealFields";
import { figuresAsOf, firstSource, type Figures } from "../../../ledger/record/figures";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { divisorOf } from "../../format/amounts";
import { readDate, writeDate } from "../../format/dateInput";
import { readNumber, writeNumber } from "../../format/numberInput";
import type { Writing } from "../../templates/formText";
import { formFields } from "./formFields";

export type DealText = Readonly<Record<FormField, string>>;

/** What an empty form says already. */
const initial: Readonly<Partial<DealText>> = { type: "compute", status: "reported", bound: "exact", currency: "USD" };

const textOf = (write: (field: FormField) => string): DealText =>
  Object.fromEntries(formFields.map((field) => [field, write(field)])) as DealText;

/** An empty form. */
export function newDealText(today: string, { locale }: Writing): DealText {
  return textOf((field) => (field === "asOf" ? writeDate(today, locale) : (initial[field] ?? "")));
}

/** A form that holds what is known of a deal. */
export function writeDeal(deal: Deal, sources: Readonly<Record<string, Source>>, writing: Writing): DealText {
  const figures = figuresAsOf(deal);
  const source = figures && firstSource(figures.headline, sources);
  return textOf((field) => {
    const known = knownValue(field, deal, figures, source);
    return known === null || known === undefined ? (initial[field] ?? "") : written(field, known, writing);
  });
}

/** A figure as it stands now, the status and currency of the headline revision, and what the last revision says else. */
function knownValue(field: FormField, deal: Deal, figures: Figures | null, source: Source | null): unknown {
  const { of, figure } = fieldOf(field);
  if (of === "deal") return deal[field as keyof Deal];
  if (of === "source") return source?.[field as keyof Source];
  if (figure) return figures?.[field as FigureName]?.value;
  if (field === "status") return figures?.headline.status;
  if (field === "bound" || field === "currency") return figures?.[field];
  return deal.revisions.at(-1)?.[field as keyof Revision];
}

function written(field: FormField, value: unknown, { locale, scale }: Writing): string {
  switch (dealFields[field].kind) {
    case "amount":
      return writeNumber(Number(value) / divisorOf[scale], locale);
    case "gigawatts":
      return writeNumber(Number(value), locale);
    case "date":
    case "term":
      return writeDate(value as number | string, locale);
    default:
      return String(value);
  }
}

/**
 * What the form says, yet to be validated: a text that cannot be read as what its field holds stays as it is, for the
 * validation to name.
 */
export function readDeal(text: DealText, writing: Writing): Omit<OwnDeal, "id"> {
  const values = (isWanted: (field: FormField) => boolean) =>
    Object.fromEntries(
      formFields.filter(isWanted).map((field) => [field, valueOf(field, text[field].trim(), writing)]),
    );
  const isOfSource = (field: FormField) => fieldOf(field).of === "source";
  const own = { ...values((field) => !isOfSource(field)), source: values(isOfSource) };
  return own as unknown as Omit<OwnDeal, "id">;
}

function valueOf(field: FormField, typed: string, { locale, scale }: Writing): unknown {
  if (typed === "") return fieldOf(field).nullable ? null : "";
  const readers: Partial<Record<FieldKind, () => unknown>> = {
    amount() {
      const number = readNumber(typed, locale);
      return number === null ? typed : number * divisorOf[scale];
    },
    gigawatts: () => readNumber(typed, locale) ?? typed,
    date: () => readDate(typed, locale) ?? typed,
    term() {
      const date = readDate(typed, locale) ?? typed;
      return /^\d{4}$/.test(date) ? Number(date) : date;
    },
    currency: () => typed.toUpperCase(),
  };
  return readers[dealFields[field].kind]?.() ?? typed;
}
