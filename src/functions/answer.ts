/** The last step of every function: plain values for Excel, or one worded error. */
import { DomainError } from "../model/errors";
import { fill } from "../text/fill";
import { type FunctionErrorKey, functionErrors } from "../text/functionErrors";
import { inLanguage } from "../text/language";
import { shown } from "./arguments";

export type Answer = number | string;

/**
 * Answer of a function that gives one value.
 *
 * @throws CustomFunctions.Error with Excel's code and words in the user's language
 */
export function answer<T extends Answer>(compute: () => T): T {
  try {
    return plain(compute());
  } catch (error) {
    throw asExcelError(error);
  }
}

/**
 * Answer of a function declared to spill. One value is a matrix of one cell: Excel takes nothing else from such a function.
 *
 * @throws CustomFunctions.Error with Excel's code and words in the user's language
 */
export function spill<T extends Answer>(compute: () => T[][] | T): T[][] {
  try {
    const result = compute();
    return typeof result === "object" ? allPlain(result) : [[plain(result)]];
  } catch (error) {
    throw asExcelError(error);
  }
}

/** Changes the matrix itself: an answer may have 100,000 rows. */
function allPlain<T extends Answer>(rows: T[][]): T[][] {
  for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = plain(row[at]!);
  return rows;
}

/** Never NaN, an infinity or -0. */
export function plain<T extends Answer>(value: T): T {
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) throw new DomainError("#NUM!", "tooLarge");
  return (value === 0 ? 0 : value) as T;
}

/** Any error as one that Excel shows, in the user's language. */
export function asExcelError(error: unknown): CustomFunctions.Error {
  const { code, key, parameters } =
    error instanceof DomainError
      ? error
      : new DomainError("#VALUE!", "unexpected", { detail: error instanceof Error ? error.message : String(error) });
  const words = inLanguage(functionErrors)[key as FunctionErrorKey];
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, fill(words, inWords(parameters)));
}

function inWords(parameters: DomainError["parameters"]): Record<string, string> {
  const worded = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" ? shown(value) : value,
  ]);
  return Object.fromEntries(worded) as Record<string, string>;
}
