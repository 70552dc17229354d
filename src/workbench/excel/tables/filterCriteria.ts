/** Which rows of a table's column are shown, and deciding it for a cell. */
import { hostErrors } from "../../office/protocol/hostError";
import type { ExcelValue } from "../sheetCells";

/** As Office.js says it; only filters by values and by comparisons. */
export interface FilterCriteria {
  readonly filterOn: "Values" | "Custom";
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

/** @throws HostError for what the workbench does not filter by */
export function readCriteria(given: unknown): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = (given ?? {}) as Record<string, unknown>;
  if (filterOn === "Values" && Array.isArray(values)) return { filterOn, values: values.map(String) };
  if (filterOn === "Custom" && typeof criterion1 === "string") {
    const second = typeof criterion2 === "string" && criterion2 !== "" ? { criterion2 } : {};
    return { filterOn, criterion1, ...second, operator: operator === "Or" ? "Or" : "And" };
  }
  throw hostErrors.notImplemented(`Filter.apply by ${String(filterOn)}`);
}

export function isShown(criteria: FilterCriteria, value: ExcelValue, text: string): boolean {
  if (criteria.filterOn === "Values") return criteria.values?.includes(text) ?? false;
  const first = satisfies(criteria.criterion1 ?? "", value, text);
  if (criteria.criterion2 === undefined) return first;
  const second = satisfies(criteria.criterion2, value, text);
  return criteria.operator === "Or" ? first || second : first && second;
}

/** ">5", "<>x", "=Or*": a comparison, with * and ? for any text and any character. */
function satisfies(criterion: string, value: ExcelValue, text: string): boolean {
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(operand);
  if (operand !== "" && Number.isFinite(number) && typeof value === "number") return compares(operator, value - number);
  if (operator === "=" || operator === "<>") return matches(operand, text) === (operator === "=");
  if (typeof value === "number") return false;
  return compares(operator, text.localeCompare(operand, undefined, { sensitivity: "base" }));
}

function compares(operator: string, difference: number): boolean {
  switch (operator) {
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<>":
      return difference !== 0;
    default:
      return difference === 0;
  }
}

function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "is").test(text);
}
