/**
 * Sheet prefixes of formulas: what stands before the `!` of a reference or a name. Excel writes `Sheet1!`, `'Bank''s view'!`,
 * `Jan:Dec!` for all sheets from one to another, `[Book.xlsx]Sheet1!` or `'C:\Deals\[Book.xlsx]Sheet 1'!` for another
 * workbook, `Book.xlsx!` for a name of another workbook, and `#REF!` where the sheet was deleted.
 */
import { quotedSheet } from "../../templates/sheet/a1";

export interface SheetPrefix {
  /** The other workbook, with its path where there is one; null for this workbook. */
  readonly workbook: string | null;
  /** The sheet, or the first and the last of several; empty where none is named. */
  readonly sheets: readonly string[];
}

export const NO_PREFIX: SheetPrefix = { workbook: null, sheets: [] };

/** Excel leaves the quotation marks out where a sheet's name has only letters, digits, `_` and `.`, and no digit first. */
const UNQUOTED = String.raw`(?:[\w.]|(?!\s)[\u00A1-\uFFFF])+`;
const STARTS_A_NAME = String.raw`(?![\d.])`;
const several = (sheet: string): string => `${sheet}(?::${sheet})?`;

const quoted = /'[^']*(?:''[^']*)*'/y;
const unquoted = new RegExp(String.raw`(?:#REF|(?:\[[^\][]*\]|${STARTS_A_NAME})(?:${several(UNQUOTED)})?)!`, "iy");

/** The prefix that begins at a place of the formula, with its `!`; empty where none does. */
export function prefixAt(formula: string, at: number): string {
  if (formula.charAt(at) !== "'") return matchAt(unquoted, formula, at);
  const first = matchAt(quoted, formula, at);
  const colon = formula.charAt(at + first.length) === ":" ? ":" : "";
  const last = colon && matchAt(quoted, formula, at + first.length + 1);
  const prefix = last ? first + colon + last : first;
  return prefix !== "" && formula.charAt(at + prefix.length) === "!" ? `${prefix}!` : "";
}

export function matchAt(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? "";
}

/** @param prefix  as in the formula, with its `!` */
export function readPrefix(prefix: string): SheetPrefix {
  const name = prefix.slice(0, -1).replace(/'[^']*(?:''[^']*)*'/g, (one) => one.slice(1, -1).replaceAll("''", "'"));
  const end = name.lastIndexOf("]");
  if (end >= 0) {
    const start = name.lastIndexOf("[", end);
    return { workbook: name.slice(0, start) + name.slice(start + 1, end), sheets: sheetsOf(name.slice(end + 1)) };
  }
  // No sheet's name has a slash.
  if (/[\\/]/.test(name)) return { workbook: name, sheets: [] };
  return { workbook: null, sheets: sheetsOf(name) };
}

const sheetsOf = (names: string): string[] => (names === "" ? [] : names.split(":"));

/** @example writePrefix(["Bank's view"]) //=> "'Bank''s view'!" */
export const writePrefix = (sheets: readonly string[]): string => `${quotedSheet(sheets.join(":"))}!`;
