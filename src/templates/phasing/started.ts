/** The starting point of a model of one deal: the deal, the user's choices, and which of them override the register. */
import { termNumber } from "../../ledger/record/dates";
import { dealName } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { fill } from "../../text/fill";
import { cases } from "../startingFigures";
import { profiles, type FieldId } from "../fields";
import type { PlanRequest } from "../request";
import { termInMonths, yearOfStart } from "../term";

export type Started = ReturnType<typeof startModel>;

/** Years that a blank model is laid out for, until it is filled in. */
const BLANK_TERM = 5;

/**
 * @param words   the subtitle with its place for the deal's name, and the name of a model without a deal
 * @param named   whether it is the template made for one deal
 */
export function startModel(
  { choices, dealId, ledger, now }: PlanRequest,
  words: { readonly subtitle: string; readonly blank: string },
  named: boolean,
) {
  const deal = ledger.deals.find(({ id }) => id === dealId) ?? null;
  const known = deal && figuresAsOf(deal);
  const chosen = (field: FieldId): number | null => {
    const value = choices[field];
    return typeof value === "number" ? value : null;
  };
  /** What the user chose and the register does not say: it stands as an override. */
  const over = (field: FieldId, linked: number | null | undefined) => {
    const value = chosen(field);
    return value === linked ? null : value;
  };
  const [start, end] = [chosen("start"), chosen("end")];
  return {
    dealId: deal && deal.id,
    named,
    deal,
    known: known && { figures: known, sources: ledger.sources },
    subtitle: fill(words.subtitle, { name: deal ? dealName(deal) : words.blank }),
    chosen,
    scenario: cases.find((known) => known === choices.scenario) ?? "base",
    profile: String(choices.profile ?? profiles[0]),
    firstYear: start === null ? null : yearOfStart(start),
    termYears: start === null || end === null ? BLANK_TERM : Math.ceil(termInMonths(start, end) / 12),
    overrides: {
      total: over("total", known?.value?.value),
      start: over("start", known?.start && termNumber(known.start.value, "start")),
      end: over("end", known?.end && termNumber(known.end.value, "end")),
      gigawatts: over("gigawatts", known?.gigawatts?.value),
    },
    ledgerDate: ledger.asOf,
    now,
  };
}
