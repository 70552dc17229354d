/** Rules of data validation, in Excel's words and in Univer's. */
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "../../engine/univer";
import type { IDataValidationRuleBase } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { checkLength, mostInList } from "../limits";

interface Comparison {
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
  readonly operator: string;
}

/** One of these, as in the API. */
export interface ExcelRule {
  readonly list?: { readonly source: string; readonly inCellDropDown?: boolean | null } | null;
  readonly wholeNumber?: Comparison | null;
  readonly decimal?: Comparison | null;
  readonly date?: Comparison | null;
  readonly time?: Comparison | null;
  readonly textLength?: Comparison | null;
  readonly custom?: { readonly formula: string } | null;
}

type Compared = "wholeNumber" | "decimal" | "date" | "time" | "textLength";

const comparedTypes: Readonly<Record<Compared, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alertStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Excel's rule as Univer has it. */
export function univerRule(rule: ExcelRule): IDataValidationRuleBase & { showDropDown?: boolean } {
  const { list, custom } = rule;
  if (list) {
    if (typeof list.source !== "string" || list.source === "") throw hostErrors.invalidArgument();
    if (!list.source.startsWith("=")) checkLength(list.source, mostInList);
    return { type: DataValidationType.LIST, formula1: list.source, showDropDown: list.inCellDropDown ?? true };
  }
  if (custom) return { type: DataValidationType.CUSTOM, formula1: custom.formula };
  for (const [name, type] of Object.entries(comparedTypes) as [Compared, DataValidationType][]) {
    const comparison = rule[name];
    if (comparison) return { type, ...compared(comparison) };
  }
  throw hostErrors.invalidArgument();
}

/** Univer's rule as Excel has it. */
export function excelRule(rule: IDataValidationRuleBase & { showDropDown?: boolean }): ExcelRule {
  if (rule.type === DataValidationType.LIST) {
    return { list: { source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown ?? true } };
  }
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const name = nameOf(comparedTypes, rule.type as DataValidationType);
  if (!name) return {};
  const operator = nameOf(operators, rule.operator) ?? "Between";
  return { [name]: { formula1: constant(rule.formula1), formula2: constant(rule.formula2), operator } };
}

/** `dataValidation.type`. */
export function excelType(rule: IDataValidationRuleBase | undefined): string {
  const name = rule && Object.keys(excelRule(rule))[0];
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : "None";
}

/** @throws HostError "InvalidArgument" for a style that Excel does not have */
export function alertStyle(style: string): DataValidationErrorStyle {
  const known = alertStyles[style];
  if (known === undefined) throw hostErrors.invalidArgument();
  return known;
}

/** `errorAlert.style`. */
export function excelAlertStyle(style: DataValidationErrorStyle | undefined): string {
  return nameOf(alertStyles, style) ?? "Stop";
}

function compared({ formula1, formula2, operator }: Comparison) {
  const known = operators[operator];
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (known === undefined || isMissing(formula1) || (needsTwo && isMissing(formula2)))
    throw hostErrors.invalidArgument();
  return {
    formula1: String(formula1),
    operator: known,
    ...(isMissing(formula2) ? {} : { formula2: String(formula2) }),
  };
}

function isMissing(formula: string | number | null | undefined): boolean {
  return formula === undefined || formula === null || formula === "";
}

function constant(formula: string | undefined): string | number {
  const number = Number(formula);
  return formula === undefined || formula === "" ? "" : Number.isNaN(number) ? formula : number;
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: T | undefined): string | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0];
}
