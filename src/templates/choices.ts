/** Choices in a template's form: their defaults from the deal, and what is wrong with them, field by field. */
import { termNumber } from "../ledger/record/dates";
import type { Deal } from "../ledger/record/deal";
import { figuresAsOf } from "../ledger/record/figures";
import { FIRST_YEAR, LAST_SERIAL, LAST_YEAR } from "../model/schedule/term";
import { Problem, type ProblemParameters } from "../text/problem";
import type { ProblemKey } from "../text/problems";
import { templateCard, type TemplateId } from "./catalogue";
import { fields, type Choices, type ChoiceValue, type FieldId } from "./fields";
import { LONGEST_TERM, termInMonths } from "./term";

export interface FieldProblem {
  readonly field: FieldId | "deal";
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
}

/** The form as it opens: the deal's own figures where the ledger has them, blank where it has not. */
export function defaultChoices(template: TemplateId, deal: Deal | null): Choices {
  const known = deal && figuresAsOf(deal);
  const defaults: Record<FieldId, ChoiceValue> = {
    total: known?.value?.value ?? null,
    start: known?.start ? termNumber(known.start.value, "start") : null,
    end: known?.end ? termNumber(known.end.value, "end") : null,
    profile: "straight",
    scenario: "base",
    gigawatts: known?.gigawatts?.value ?? null,
    discountRate: 0.1,
    view: "all",
    firstYear: 2025,
    lastYear: 2034,
  };
  return Object.fromEntries(templateCard(template).fields.map((field) => [field, defaults[field]]));
}

/**
 * Everything that is wrong with a form, each problem beside its field; none where the template can be inserted.
 *
 * @param knownDeals  the deals of the ledger
 */
export function validateChoices(
  template: TemplateId,
  dealId: string | null,
  choices: Choices,
  knownDeals: readonly Deal[],
): FieldProblem[] {
  const card = templateCard(template);
  const problems = card.fields.flatMap((field) => fieldProblem(field, choices[field] ?? null));
  if (problems.length === 0) problems.push(...termProblem(card.fields, choices));
  const deal = knownDeals.find((known) => known.id === dealId);
  if (card.deal !== "none" && dealId !== null && !(deal && card.dealTypes.includes(deal.type))) {
    problems.unshift({ field: "deal", key: "unknownDeal", parameters: { deal: dealId } });
  }
  return problems;
}

/** The last check before a plan is made. @throws Problem the first thing that is wrong with a form */
export function requireValid(
  template: TemplateId,
  dealId: string | null,
  choices: Choices,
  knownDeals: readonly Deal[],
): void {
  const [problem] = validateChoices(template, dealId, choices, knownDeals);
  if (problem) throw new Problem(problem.key, problem.parameters);
}

function fieldProblem(id: FieldId, value: ChoiceValue): FieldProblem[] {
  const { kind, options, mayBeBlank } = fields[id];
  const problem = (key: ProblemKey, parameters: ProblemParameters = {}) => [{ field: id, key, parameters }];
  if (value === null || value === "") return mayBeBlank ? [] : problem("choiceMissing");
  if (kind === "keyword") {
    return options.some((option) => option.value === value) ? [] : problem("choiceUnknown", { value });
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return problem("choiceNotNumber", { value });
  if (kind === "amount" || kind === "gigawatts") return value > 0 ? [] : problem("choiceNotPositive");
  if (kind === "rate") return value > -1 && value <= 10 ? [] : problem("choiceRate");
  const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
  const isDate = kind === "term" && value > LAST_YEAR && value <= LAST_SERIAL;
  return isYear || isDate ? [] : problem(kind === "year" ? "choiceNotYear" : "choiceNotTerm", { value });
}

function termProblem(asked: readonly FieldId[], choices: Choices): FieldProblem[] {
  const [first, last]: [FieldId, FieldId] = asked.includes("firstYear") ? ["firstYear", "lastYear"] : ["start", "end"];
  const [start, end] = [choices[first], choices[last]];
  if (typeof start !== "number" || typeof end !== "number") return [];
  const months = termInMonths(start, end);
  if (months <= 0) return [{ field: last, key: "choiceEndBeforeStart", parameters: {} }];
  if (months > LONGEST_TERM * 12) {
    return [
      { field: last, key: "choiceTermTooLong", parameters: { years: Math.ceil(months / 12), most: LONGEST_TERM } },
    ];
  }
  return [];
}
