/** Readers of single arguments: coerced as Excel coerces them, checked against a rule, or one error that names the argument. */
import { DomainError } from "../model/errors";
import { isYearOrDate } from "../model/schedule/term";
import { fill } from "../text/fill";
import { type FunctionErrorKey, valuesInWords } from "../text/functionErrors";
import { inLanguage } from "../text/language";
import type { Rule } from "./rules";

/** The value of a single argument; a range of one cell is its value. */
export function single(value: unknown, argument: string): unknown {
  if (!Array.isArray(value)) return value;
  const row: unknown = value.length === 1 ? value[0] : undefined;
  if (!Array.isArray(row) || row.length !== 1)
    throw new DomainError<FunctionErrorKey>("#VALUE!", "oneValueExpected", { argument });
  return row[0];
}

/** Runs what depends on one argument: an error that the model throws without a name is one of that argument. */
export function named<T>(argument: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw ofArgument(error, argument);
  }
}

/** An error of the model, as one of an argument; one that has its argument already stays as it is. */
export function ofArgument(error: unknown, argument: string): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, key, parameters } = error as DomainError<string>;
  if (parameters.argument !== undefined) return error;
  return new DomainError<string>(code, key, { argument, ...parameters });
}

/** Omitted, or a blank cell as Excel on the web hands it over. */
export function isOmitted(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** How a value is shown in a message. */
export function shown(value: unknown): string {
  const words = inLanguage(valuesInWords);
  if (typeof value === "boolean") return value ? words.true : words.false;
  if (typeof value === "number") return String(value).replace(".", words.decimalPoint);
  const text = String(value);
  return fill(words.text, { text: text.length > 40 ? `${text.slice(0, 39)}…` : text });
}

const NUMBER_AS_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*(%?)$/i;

/** A direct value as the number Excel makes of it: TRUE is 1, "5" is 5, "3%" is 0.03, nothing is 0. NaN where it makes none. */
export function coerced(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isOmitted(value)) return 0;
  const match = typeof value === "string" ? NUMBER_AS_TEXT.exec(value.trim()) : null;
  if (!match) return NaN;
  return match[3] === "%" ? parseFloat(match[0]) / 100 : parseFloat(match[0]);
}

/**
 * A number that must be given.
 *
 * @throws DomainError "#VALUE!" for what is no number, "#NUM!" for one against the rule
 */
export function readNumber(value: unknown, argument: string, rule?: Rule): number {
  const number = typeof value === "number" ? value : coerced(single(value, argument));
  if (!Number.isFinite(number)) {
    throw new DomainError<FunctionErrorKey>("#VALUE!", "notANumber", {
      argument,
      value: shown(single(value, argument)),
    });
  }
  if (rule !== undefined && !rule.holds(number))
    throw new DomainError<FunctionErrorKey>("#NUM!", rule.words, { argument, value: number });
  return number;
}

/**
 * A number that may be left out. A blank cell arrives as 0 on the desktop: where the rule forbids 0, 0 means omitted.
 *
 * @throws DomainError as `readNumber`
 */
export function readOptional<T>(value: unknown, argument: string, rule: Rule, fallback: T): number | T {
  const given = single(value, argument);
  if (isOmitted(given) || (given === 0 && !rule.holds(0))) return fallback;
  return readNumber(given, argument, rule);
}

/**
 * A year or a day.
 *
 * @returns a whole year, or a whole serial
 * @throws DomainError "#VALUE!" for text, "#NUM!" for a number that is neither
 */
export function readYearOrDate(value: unknown, argument: string): number {
  const number = typeof value === "number" ? value : coerced(single(value, argument));
  if (isYearOrDate(number)) return Math.floor(number);
  if (Number.isNaN(number)) {
    throw new DomainError<FunctionErrorKey>("#VALUE!", "notADate", { argument, value: shown(single(value, argument)) });
  }
  throw new DomainError<FunctionErrorKey>("#NUM!", "notAYearOrDate", { argument, value: number });
}

/** A year or a day that may be left out; 0, a blank cell on the desktop, is left out too. */
export function readOptionalYearOrDate(value: unknown, argument: string): number | undefined {
  const given = single(value, argument);
  return isOmitted(given) || given === 0 ? undefined : readYearOrDate(given, argument);
}

/**
 * What a keyword means, in any case; the first letters are enough where they mean one thing only.
 *
 * @param fallback  for an omitted argument, "" or a blank cell (0 on the desktop)
 * @throws DomainError "#VALUE!" for anything else
 */
export function readWord<T>(
  value: unknown,
  argument: string,
  keywords: Readonly<Record<string, T>>,
  fallback: NoInfer<T>,
): T {
  const given = isOmitted(value) ? value : single(value, argument);
  if (isOmitted(given) || given === 0) return fallback;
  const text = typeof given === "string" ? given.trim().toLowerCase() : null;
  if (text === "") return fallback;
  const meant = text === null ? undefined : meaningOf(text, keywords);
  if (meant !== undefined) return meant;
  const words = Object.keys(keywords).join(", ");
  throw new DomainError<FunctionErrorKey>("#VALUE!", "unknownWord", { argument, words, value: shown(given) });
}

function meaningOf<T>(letters: string, keywords: Readonly<Record<string, T>>): T | undefined {
  let meaning: T | undefined;
  for (const word in keywords) {
    if (!word.startsWith(letters)) continue;
    if (meaning !== undefined && meaning !== keywords[word]) return undefined;
    meaning = keywords[word];
  }
  return meaning;
}

/** TRUE or FALSE; a number is TRUE unless it is 0. @throws DomainError "#VALUE!" for any other text */
export function readFlag(value: unknown, argument: string, fallback: boolean): boolean {
  const given = single(value, argument);
  if (isOmitted(given)) return fallback;
  const text = typeof given === "string" ? given.trim().toUpperCase() : undefined;
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const number = coerced(given);
  if (!Number.isFinite(number))
    throw new DomainError<FunctionErrorKey>("#VALUE!", "notTrueOrFalse", { argument, value: shown(given) });
  return number !== 0;
}

/** A text; a number is the text Excel shows for it. */
export function readText(value: unknown, argument: string): string {
  const given = single(value, argument);
  if (typeof given === "string") return given;
  if (typeof given === "number") return String(given);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (isOmitted(given)) return "";
  throw new DomainError<FunctionErrorKey>("#VALUE!", "notText", { argument });
}
