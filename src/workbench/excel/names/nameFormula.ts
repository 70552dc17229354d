/** What a name stands for: as Excel says it, and as Univer keeps it. */
import { columnLetters, quoteSheetName } from "../address";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS } from "../area";
import type { Area } from "../area";
import type { Range } from "../range";

const sheetName = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)`;
const corner = String.raw`(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}|\$?\d{1,7})`;
const reference = new RegExp(`^${sheetName}!${corner}(?::${corner})?$`, "iu");
/** A number, a text, or one call of a function: nothing that an operator beside the name could tear apart. */
const whole = /^(?:-?\d+(?:\.\d+)?(?:E[+-]?\d+)?|"(?:[^"]|"")*"|[A-Z][A-Z0-9._]*\([^()]*\))$/i;

/** Whether it is cells and nothing else. */
export function isReference(formula: string): boolean {
  return reference.test(withoutEqualSign(formula));
}

/** "=Sheet1!$A$1:$B$2" */
export function referenceTo({ $sheet, $area }: Range): string {
  return `=${quoteSheetName($sheet.name)}!${absolute($area)}`;
}

/**
 * Univer puts a name's text in the place of the name, so that `=Rate*2` with Rate `=1+1` would be 1+1*2: what is not a
 * whole in itself is kept in parentheses. It knows a reference by having no equal sign.
 */
export function toUniver(formula: string): string {
  const text = withoutEqualSign(formula);
  if (isReference(text)) return text;
  return whole.test(text) ? `=${text}` : `=(${text})`;
}

export function fromUniver(kept: string): string {
  const text = withoutEqualSign(kept);
  const inner = /^\((.*)\)$/s.exec(text)?.[1];
  return `=${inner !== undefined && toUniver(`=${inner}`) === kept ? inner : text}`;
}

/** What Excel makes of the text of a new name: a formula, or the text itself. */
export function asFormula(text: string): string {
  if (text.startsWith("=")) return text;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
}

function absolute(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const right = columnLetters(area.column + area.columnCount - 1);
  if (isEntireRow(area) && area.columnCount === COLUMNS) return `$${area.row + 1}:$${lastRow}`;
  if (isEntireColumn(area) && area.rowCount === ROWS) return `$${columnLetters(area.column)}:$${right}`;
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:$${right}$${lastRow}`;
}

function withoutEqualSign(formula: string): string {
  return formula.replace(/^=/, "");
}
