/** The sheets and names that formulas of this workbook use. Words inside texts do not count, nor other workbooks. */
import { formulaParts, type FormulaPart } from "./formulaParts";
import { prefixAt, writePrefix } from "./sheetPrefix";

/** The sheets that a formula names, in small letters: the first and the last of `'Jan:Dec'!A1`. */
export function sheetsIn(formula: string): string[] {
  if (!formula.includes("!")) return [];
  return formulaParts(formula).flatMap((part) =>
    "sheets" in part && part.workbook === null ? part.sheets.map((sheet) => sheet.toLowerCase()) : [],
  );
}

/**
 * A test for formulas that use one of these names: of a range, of a table, or of a formula, a LAMBDA among them.
 *
 * @param names  in capitals or small letters, as Excel takes them
 */
export function usesOf(names: readonly string[]): (formula: string) => boolean {
  const wanted = new Set(names.map((name) => name.toUpperCase()));
  return (formula) => {
    const capitals = formula.toUpperCase();
    if (![...wanted].some((name) => capitals.includes(name))) return false;
    return formulaParts(formula).some((part) => wanted.has(nameIn(part)?.toUpperCase() ?? ""));
  };
}

function nameIn(part: FormulaPart): string | null {
  if (part.kind === "name" || part.kind === "call") return part.workbook === null ? part.name : null;
  return part.kind === "structured" && part.workbook === null ? part.table : null;
}

/**
 * The formula with every sheet in quotation marks, which Excel leaves out where it can, and some under another name.
 *
 * @param nameOf  the other name, from the one in small letters
 */
export function withSheetNames(formula: string, nameOf: ReadonlyMap<string, string>): string {
  if (!formula.includes("!")) return formula;
  return formulaParts(formula)
    .map((part) => {
      if (!("sheets" in part) || part.workbook !== null || part.sheets.length === 0) return part.text;
      const sheets = part.sheets.map((sheet) => nameOf.get(sheet.toLowerCase()) ?? sheet);
      return writePrefix(sheets) + part.text.slice(prefixAt(part.text, 0).length);
    })
    .join("");
}
