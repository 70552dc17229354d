/**
 * Texts that a spreadsheet would take for formulas. A file goes where its separator is another: `x;=A1` within quotes of a
 * file with commas is two cells in a French Excel, the second a formula. So an apostrophe goes before whatever could begin
 * one, at the beginning of the text and after every separator in it.
 */

/** What begins a formula, in full width and as a small form too, which Excel takes for the plain signs. */
const FORMULA_SIGNS = new Set("=+-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b");
/** Those with which a whole text may begin no cell either; an apostrophe, so that each that goes out comes back. */
const FIRST_SIGNS = new Set("\t\r\n'");
const SEPARATORS = new Set(";,|\t\r\n");

/** The text with an apostrophe before whatever a spreadsheet could take for a formula. */
export const disarmed = (text: string): string => withApostrophes(text, 1);

/** The text as it was before it was disarmed. */
export const rearmed = (text: string): string => withApostrophes(text, -1);

/**
 * Adds one apostrophe, or takes one away, wherever one protects. Apostrophes that already stand there count as one place with
 * what they stand before, so that what is added is what is taken away.
 */
function withApostrophes(text: string, change: 1 | -1): string {
  let result = "";
  let cellBegins = true;
  for (let at = 0; at < text.length;) {
    let sign = at;
    while (text[sign] === "'") sign++;
    const apostrophes = sign - at;
    const next = text[sign] ?? "";
    const isPlace = cellBegins && (FORMULA_SIGNS.has(next) || (at === 0 && isFirstSign(apostrophes, next, change)));
    const kept = isPlace ? Math.max(0, apostrophes + change) : apostrophes;
    result += "'".repeat(kept) + next;
    cellBegins = SEPARATORS.has(next) || (cellBegins && /[\s"]/.test(next));
    at = sign + 1;
  }
  return result;
}

/** A text that begins with an apostrophe gets one more, and so has two when it comes back. */
function isFirstSign(apostrophes: number, next: string, change: 1 | -1): boolean {
  return FIRST_SIGNS.has(next) || apostrophes >= (change === 1 ? 1 : 2);
}
