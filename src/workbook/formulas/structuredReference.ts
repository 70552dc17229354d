/**
 * Structured references: the brackets behind a table's name, such as `Deals[Value]`, `[@Value]` or
 * `Deals[[#Totals],[Start]:[End]]`. In a column's name Excel puts an apostrophe before `[`, `]`, `#`, `'` and `@`:
 * `Deals['# of GPUs]`.
 */

/** Where the brackets end that open at a place of the formula; null where they are never closed. */
export function endOfBrackets(formula: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return null;
}

const COLUMN = /\[((?:[^[\]']|'.)*)\]/gs;

/** The columns that the brackets name, without Excel's escapes; none for `[]`, `[@]` or `[#All]`. */
export function columnsIn(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const nested = [...inner.matchAll(COLUMN)].map(([, item = ""]) => item);
  return (nested.length > 0 ? nested : [inner.trim().replace(/^@/, "")])
    .filter((item) => item !== "" && !item.trimStart().startsWith("#"))
    .map((item) => item.replace(/'(.)/gs, "$1"));
}
