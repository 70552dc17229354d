/** Results of custom functions: plain values for Excel, or one error in the user's language. */
import { DomainError, type ModelErrorKey } from "../model/errors";
import { fill } from "../text/fill";
import { type FunctionErrorKey, functionErrors } from "../text/functionErrors";
import { inLanguage } from "../text/language";
import { shown } from "./arguments";

export type Answer = number | string;

/**
 * Answer of a function that gives one value.
 *
 * @param argument  the argument that errors of the model are about
 * @throws CustomFunctions.Error with Excel's code and words in the user's language
 */
export function answer<T extends Answer>(compute: () => T, argument?: string): T {
  try {
    return plain(compute());
  } catch (error) {
    throw asExcelError(error, argument);
  }
}

/**
 * Answer of a function declared to spill. One value is a matrix of one cell: Excel takes nothing else from such a function.
 *
 * @param argument  the argument that errors of the model are about
 * @throws CustomFunctions.Error with Excel's code and words in the user's language
 */
export function spill<T extends Answer>(compute: () => T[][] | T, argument?: string): T[][] {
  try {
    const result = compute();
    return typeof result === "object" ? allPlain(result) : [[plain(result)]];
  } catch (error) {
    throw asExcelError(error, argument);
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
  if (!Number.isFinite(value)) throw new DomainError<FunctionErrorKey>("#NUM!", "tooLarge");
  return (value === 0 ? 0 : value) as T;
}

/** Every error that a function can show. That the words cover each of them is checked by the compiler. */
type ShownKey = ModelErrorKey | FunctionErrorKey;

/**
 * Any error as one that Excel shows, in the user's language.
 *
 * @param argument  the argument that it is about, where it does not say so itself
 */
export function asExcelError(error: unknown, argument = ""): CustomFunctions.Error {
  const known: DomainError<ShownKey> =
    error instanceof DomainError
      ? (error as DomainError<ShownKey>)
      : new DomainError<ShownKey>("#VALUE!", "unexpected", {
          detail: error instanceof Error ? error.message : String(error),
        });
  const words: Readonly<Record<ShownKey, string>> = inLanguage(functionErrors);
  const parameters = inWords({ argument, ...known.parameters });
  return new CustomFunctions.Error(known.code as CustomFunctions.ErrorCode, fill(words[known.key], parameters));
}

function inWords(parameters: DomainError["parameters"]): Record<string, string> {
  const worded = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" ? shown(value) : value,
  ]);
  return Object.fromEntries(worded) as Record<string, string>;
}
