/**
 * The parts of a formula. This is the one place that reads formulas: freezing, repair, recalculation, the source of a
 * cell and the deals in view all ask it, so that they agree on what a formula calls and refers to.
 */
import { columnIndex } from "../../templates/sheet/a1";
import { matchAt, NO_PREFIX, prefixAt, readPrefix, type SheetPrefix } from "./sheetPrefix";
import { columnsIn, endOfBrackets } from "./structuredReference";

export type FormulaPart =
  /** Cells: `A1`, `$B$2:C9`, `A:A`, `Sheet1!A1`; `range` is without the sheet, and `#REF!` where the cells are gone. */
  | (Part<"reference"> & SheetPrefix & { readonly range: string })
  /** Cells of a table: `Deals[Value]`, `[@Value]`; `table` is null for the table around the formula's cell. */
  | (Part<"structured"> & SheetPrefix & { readonly table: string | null; readonly columns: readonly string[] })
  /** A called function, without its bracket, as Excel holds it: `SUM`, `_xlfn.LET`, `GIGADEAL.ANNUALIZE`. */
  | (Part<"call"> & SheetPrefix & { readonly name: string })
  /** A name of a range, a formula, a table or a LET variable. */
  | (Part<"name"> & SheetPrefix & { readonly name: string })
  /** `value` is without the quotation marks. */
  | (Part<"text"> & { readonly value: string })
  /** A field of a linked data type: `.[Market cap]` in `A1.[Market cap]`. */
  | Part<"number" | "logical" | "error" | "field">
  /** Operators, among them `@`, `#` behind a spilling cell, commas, and the brackets of calls and arrays. */
  | Part<"operator" | "space">
  /** What Excel would not take, such as a text without its last quotation mark. */
  | Part<"unknown">;

interface Part<Kind extends string> {
  readonly kind: Kind;
  /** As in the formula: the texts of all parts together are the formula. */
  readonly text: string;
}

export type CellReference = Extract<FormulaPart, { kind: "reference" }>;

/** What a reference to cells that are gone has in the place of its range. */
export const GONE = "#REF!";

const NAME = String.raw`(?:[A-Z_\\]|(?!\s)[\u00A1-\uFFFF])(?:[\w.\\?]|(?!\s)[\u00A1-\uFFFF])*`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/** With dots for ranges without their empty edges: `A1.:.C9`. */
const TO = String.raw`\.?:\.?`;
/** What no reference has behind it: the rest of a name, the bracket of a call or of a table. */
const NO_NAME = String.raw`(?![\w\\?!([]|(?!\s)[\u00A1-\uFFFF]|\.(?![[:]))`;

const patterns = {
  text: /"[^"]*(?:""[^"]*)*"/y,
  space: /\s+/y,
  range: new RegExp(`(?:#REF!|(?:${CELL}(?:${TO}${CELL})?|${COLUMN}${TO}${COLUMN}|${ROW}${TO}${ROW})${NO_NAME})`, "iy"),
  name: new RegExp(NAME, "iy"),
  bracket: /\s*\(/y,
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy,
  error: /#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z]+[!?])/iy,
  field: new RegExp(String.raw`\.(?:${NAME}|(?=\[))`, "iy"),
  operator: /<=|>=|<>|[-+*/^&=<>%@,;(){}]/y,
  /** The range operator between parts that are no single reference, and the spill operator. */
  ofReferences: /\.?:\.?|#/y,
  unclosed: /"[^]*|'[^']*(?:''[^']*)*'?|[^]/y,
};

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * @returns its parts in order
 * @example
 * formulaParts("=SUM(A1)").map(({ kind }) => kind) //=> ["operator", "call", "operator", "reference", "operator"]
 */
export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    parts.push(part);
    at += part.text.length;
  }
  return parts;
}

function partAt(formula: string, at: number): FormulaPart {
  const textOf = (pattern: keyof typeof patterns) => matchAt(patterns[pattern], formula, at);
  for (const kind of ["operator", "space"] as const) {
    const text = textOf(kind);
    if (text !== "") return { kind, text };
  }
  const named = namedAt(formula, at);
  if (named) return named;
  for (const kind of ["error", "number"] as const) {
    const text = textOf(kind);
    if (text !== "") return { kind, text };
  }
  const text = textOf("text");
  if (text !== "") return { kind: "text", text, value: text.slice(1, -1).replaceAll('""', '"') };
  const field = textOf("field");
  if (field === ".") return { kind: "field", text: formula.slice(at, endOfBrackets(formula, at + 1) ?? undefined) };
  if (field !== "") return { kind: "field", text: field };
  const rest = textOf("ofReferences");
  return rest === "" ? { kind: "unknown", text: textOf("unclosed") } : { kind: "operator", text: rest };
}

/** Whatever may have a sheet before it: a reference, a structured reference, a call or a name. */
function namedAt(formula: string, start: number): FormulaPart | null {
  const prefix = prefixAt(formula, start);
  const at = start + prefix.length;
  const isGone = prefix.toUpperCase() === GONE;
  const from = prefix === "" || isGone ? NO_PREFIX : readPrefix(prefix);
  const range = matchAt(patterns.range, formula, at);
  const name = matchAt(patterns.name, formula, at);
  if (isGone) {
    return { kind: "reference", text: prefix + (isOnSheet(range) ? range || name : name), ...NO_PREFIX, range: GONE };
  }
  if (range !== "" && isOnSheet(range)) return { kind: "reference", text: prefix + range, ...from, range };
  const end = at + name.length;
  if (formula.charAt(end) === "[") {
    const closed = endOfBrackets(formula, end);
    if (closed === null) return { kind: "unknown", text: formula.slice(start) };
    const columns = columnsIn(formula.slice(end, closed));
    return { kind: "structured", text: formula.slice(start, closed), ...from, table: name || null, columns };
  }
  const text = prefix + name;
  if (name === "") return prefix === "" ? null : { kind: "unknown", text };
  if (matchAt(patterns.bracket, formula, end) !== "") return { kind: "call", text, ...from, name };
  if (prefix === "" && /^(?:TRUE|FALSE)$/i.test(name)) return { kind: "logical", text };
  return { kind: "name", text, ...from, name };
}

/** `ABC1` is a cell, `ABCD1` and `XFE1` are names. */
function isOnSheet(range: string): boolean {
  if (range === GONE) return true;
  const columns = range.match(/[A-Z]+/gi) ?? [];
  const rows = range.match(/\d+/g) ?? [];
  return (
    columns.every((letters) => columnIndex(letters.toUpperCase()) < LAST_COLUMN) &&
    rows.every((row) => Number(row) <= LAST_ROW)
  );
}

/** Whether a reference is to cells of one sheet of this workbook. */
export const isOnOneSheet = ({ workbook, sheets }: SheetPrefix): boolean => workbook === null && sheets.length < 2;
