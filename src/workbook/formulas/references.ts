/** What formulas refer to: sheets by name, and names of tables. Words inside texts do not count. */

/** A text, a quoted sheet, a sheet's bare name. */
const token = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}_.\\?]*)!/gu;

const unquoted = (name: string): string => name.replaceAll("''", "'");

/** The sheets that a formula names, in small letters: both ends of `'Jan:Dec'!A1`. */
export function sheetsIn(formula: string): string[] {
  return [...formula.matchAll(token)].flatMap(([, quoted, bare]) => {
    const name = quoted === undefined ? bare : unquoted(quoted);
    return name === undefined ? [] : name.toLowerCase().split(":");
  });
}

/** Whether a formula names a table, or anything else that is called by a bare word. */
export function namesWord(formula: string, word: string): boolean {
  const bare = formula.replace(token, " ");
  const name = word.replace(/[.\\?]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_.\\\\?])${name}(?![\\p{L}\\p{N}_.\\\\?(])`, "iu").test(bare);
}

/**
 * The formula with every sheet in quotation marks, which Excel leaves out where it can, and some under another name.
 *
 * @param nameOf  the other name, from the one in small letters
 */
export function withSheetNames(formula: string, nameOf: ReadonlyMap<string, string>): string {
  return formula.replace(token, (whole, quoted?: string, bare?: string) => {
    const name = quoted === undefined ? bare : unquoted(quoted);
    if (name === undefined) return whole;
    return `'${(nameOf.get(name.toLowerCase()) ?? name).replaceAll("'", "''")}'!`;
  });
}
