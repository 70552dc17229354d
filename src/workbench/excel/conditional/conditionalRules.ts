/** Rules of conditional formats, from Excel's words to Univer's. */
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFValueType } from "../../engine/univer";
import type { IConditionalFormattingRuleConfig, IStyleBase } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { formatAddress } from "../address";
import type { Area } from "../area";
import { hexColor } from "../format/colors";

type Rule = IConditionalFormattingRuleConfig;

export interface CellValueRule {
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
  readonly operator: string;
}

export interface TextRule {
  readonly operator: string;
  readonly text: string;
}

export interface TopBottomRule {
  readonly rank: number;
  readonly type: string;
}

interface ColorCriterion {
  readonly type: string;
  readonly color?: string | null;
  readonly formula?: string | null;
}

export interface ColorCriteria {
  readonly minimum: ColorCriterion;
  readonly midpoint?: ColorCriterion | null;
  readonly maximum: ColorCriterion;
}

/** Univer's operator, and how the same is said in a formula. */
const comparisons = {
  EqualTo: [CFNumberOperator.equal, "="],
  NotEqualTo: [CFNumberOperator.notEqual, "<>"],
  GreaterThan: [CFNumberOperator.greaterThan, ">"],
  LessThan: [CFNumberOperator.lessThan, "<"],
  GreaterThanOrEqual: [CFNumberOperator.greaterThanOrEqual, ">="],
  LessThanOrEqual: [CFNumberOperator.lessThanOrEqual, "<="],
} as const;

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const valueTypes: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

/** A format whose rule is still to come applies to no cell. */
const never = "=FALSE";

export function formulaRule(formula: string, style: IStyleBase): Rule {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula || never, style };
}

/** Compared with numbers as Univer can; with anything else, by a formula that says the same of each cell. */
export function cellValueRule(rule: CellValueRule | null, style: IStyleBase, at: Area): Rule {
  if (!rule) return formulaRule(never, style);
  const cell = formatAddress({ ...at, rowCount: 1, columnCount: 1 });
  const first = operand(rule.formula1);
  if (rule.operator === "Between" || rule.operator === "NotBetween") {
    const inside = `AND(${cell}>=MIN(${first},${operand(rule.formula2)}),${cell}<=MAX(${first},${operand(rule.formula2)}))`;
    return formulaRule(rule.operator === "Between" ? `=${inside}` : `=NOT(${inside})`, style);
  }
  if (!(rule.operator in comparisons)) throw hostErrors.invalidArgument();
  const [operator, sign] = comparisons[rule.operator as keyof typeof comparisons];
  const value = Number(first);
  if (Number.isNaN(value)) return formulaRule(`=${cell}${sign}${first}`, style);
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, operator, value, style };
}

export function textRule(rule: TextRule | null, style: IStyleBase): Rule {
  if (!rule) return formulaRule(never, style);
  const operator = textOperators[rule.operator];
  if (operator === undefined) throw hostErrors.invalidArgument();
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator, value: rule.text, style };
}

export function topBottomRule(rule: TopBottomRule | null, style: IStyleBase): Rule {
  if (!rule) return formulaRule(never, style);
  const [, end, unit] = /^(Top|Bottom)(Items|Percent)$/.exec(rule.type) ?? [];
  if (!end || !(rule.rank >= 1)) throw hostErrors.invalidArgument();
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.rank,
    isBottom: end === "Bottom",
    isPercent: unit === "Percent",
    value: rule.rank,
    style,
  };
}

export function colorScaleRule(criteria: ColorCriteria | null): Rule {
  const stops = criteria ? [criteria.minimum, criteria.midpoint, criteria.maximum].flatMap((stop) => stop ?? []) : [];
  const config = stops.map(({ type, color, formula }, index) => {
    const valueType = valueTypes[type];
    if (valueType === undefined) throw hostErrors.invalidArgument();
    const given = formula ? { value: valueType === CFValueType.formula ? formula : Number(operand(formula)) } : {};
    return { index, color: hexColor(color ?? "#FFFFFF"), value: { type: valueType, ...given } };
  });
  return { type: CFRuleType.colorScale, config };
}

/** What stands behind the "=", if there is one. */
function operand(formula: string | number | null | undefined): string {
  const text = String(formula ?? "")
    .replace(/^=/, "")
    .trim();
  if (text === "") throw hostErrors.invalidArgument();
  return text;
}
