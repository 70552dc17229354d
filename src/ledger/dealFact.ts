/** One field of a deal, as DEAL_FACT answers it. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { annualized, lastDay, termMonths } from "../model/schedule/term";
import { dateOf } from "./record/dates";
import type { Deal, Ledger } from "./record/deal";
import {
  isLedgerField,
  ledgerCells,
  registerColumns,
  registerFields,
  type LedgerField,
  type RegisterCell,
} from "./register/registerColumns";

/** The fields that the ledger can answer: the register's, without those that live in the sheet alone. */
export type FactField = LedgerField | "years" | "annualised";

export const factFields = registerFields.filter(
  (field): field is FactField => isLedgerField(field) || field === "years" || field === "annualised",
);

/**
 * The field that a text names, whatever its case.
 * @throws DomainError "#VALUE!" for a name that is no column of the register, "#N/A" for one that only the sheet knows
 */
export function fieldNamed(text: string): FactField {
  const name = text.trim().toLowerCase();
  const field = factFields.find((candidate) => candidate === name);
  if (field) return field;
  if (Object.hasOwn(registerColumns, name))
    throw new DomainError<FunctionErrorKey>("#N/A", "fieldInSheetOnly", { field: text });
  throw new DomainError<FunctionErrorKey>("#VALUE!", "unknownField", { field: text, fields: factFields.join(", ") });
}

/**
 * Every field of a deal as known on a date, `""` where undisclosed; null when nothing was known yet.
 *
 * @param asOf  full ISO date; omitted, as known now
 */
export function factsOf(deal: Deal, ledger: Ledger, asOf?: string): Record<FactField, RegisterCell> | null {
  const said = ledgerCells(deal, ledger.sources, asOf);
  if (!said) return null;
  const cells = asOf === undefined ? { ...said, ...ledger.held?.[deal.id] } : said;
  const { start, end, value } = cells;
  const months = typeof start === "number" && typeof end === "number" ? termMonths(start, end) : null;
  return {
    ...cells,
    years: months === null ? "" : months / 12,
    annualised: months === null || typeof value !== "number" ? "" : annualized(value, months, 12),
  };
}

/**
 * One field of a deal: a column of the register, as known on a date. Amounts in whole currency units; start and end
 * as years or date serials; a date as its serial.
 *
 * @param id     id of the deal, in any case of letters
 * @param field  name of a column of the register
 * @param asOf   year (its 31 December) or date serial; null, as known now
 * @throws DomainError "#N/A" for an unknown deal, a figure not disclosed or nothing known by then,
 *         "#VALUE!" for a field that the register does not have
 * @example
 * dealFact(ledger, "openai-oracle-cloud", "value", null) //=> 300e9
 */
export function dealFact(ledger: Ledger, id: string, field: string, asOf: number | null): RegisterCell {
  const wanted = fieldNamed(field);
  const known = id.trim().toLowerCase();
  const deal = ledger.deals.find((candidate) => candidate.id.toLowerCase() === known);
  if (!deal) throw new DomainError<FunctionErrorKey>("#N/A", "unknownDeal", { id });
  const day = asOf === null ? undefined : dateOf(lastDay(asOf));
  const facts = factsOf(deal, ledger, day);
  if (!facts) throw new DomainError<FunctionErrorKey>("#N/A", "dealNotYetKnown", { id, date: day ?? "" });
  if (facts[wanted] === "") throw new DomainError<FunctionErrorKey>("#N/A", "undisclosed", { id, field: wanted });
  return facts[wanted];
}
