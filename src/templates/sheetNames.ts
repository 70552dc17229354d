/** Free names for a plan's sheets, the same number behind all of them: "Oracle contract (2)", "Oracle inputs (2)". */

import { firstFreeNumber } from "../ledger/freeNumber";

/** The most that Excel allows. */
const LONGEST_NAME = 31;

/**
 * @param wished  the names that a plan would like
 * @param taken   the names in the workbook; Excel does not tell capitals from small letters
 * @returns how each wished name is spelt in the workbook
 */
export function freeNames(wished: readonly string[], taken: readonly string[]): (wished: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const number = firstFreeNumber((tried) => wished.every((name) => !used.has(numbered(name, tried).toLowerCase())));
  return (name) => numbered(name, number);
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const suffix = ` (${number})`;
  return name.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
}
