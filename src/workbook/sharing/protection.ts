import { Problem } from "../../text/problem";
import type { FoundSheet } from "../formulas/formulaSearch";

/** @throws Problem naming the protected ones among the sheets that are to be written; nothing has been written then */
export function requireUnprotected(sheets: readonly FoundSheet[], ids: ReadonlySet<string>): void {
  const shut = sheets.filter((sheet) => sheet.protected && ids.has(sheet.id)).map(({ name }) => name);
  if (shut.length === 1) throw new Problem("sheetProtected", { sheet: shut[0] ?? "" });
  if (shut.length > 1) throw new Problem("sheetsProtected", { sheets: shut.join(", ") });
}
