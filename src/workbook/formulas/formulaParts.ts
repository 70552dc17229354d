/** A formula taken apart as far as moving and renaming need it: what it refers to, what it calls, and the rest as text. */

export type FormulaPart =
  /** Cells of this workbook, as written: `A1`, `$B$2:C9`, `A:A`, `Sheet1!A1`; `range` is `#REF!` where they are gone. */
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | null; readonly range: string }
  /** The name of a function, without its bracket: `SUM`, `GIGADEAL.ANNUALIZE`, `_xldudf_ANNUALIZE`. */
  | { readonly kind: "call"; readonly text: string }
  /** A structured reference: `Deals[Value]`, `[@Value]`; `table` is null where it names none. */
  | {
      readonly kind: "table";
      readonly text: string;
      readonly table: string | null;
      readonly columns: readonly string[];
    }
  | { readonly kind: "other"; readonly text: string };

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const RANGE = String.raw`#REF!|${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** A sheet in front: in quotes, bare, gone, several at once (`Q1:Q4!`) or in another file (`[Book.xlsx]Sheet1!`). */
const PREFIX = String.raw`(?:'(?:[^']|'')+'|#REF|(?:\[[^\]]*\])?${NAME}(?::${NAME})?)!`;

const text = /"(?:[^"]|"")*"/uy;
const reference = new RegExp(String.raw`(?<prefix>${PREFIX})?(?<range>${RANGE})(?![\p{L}\p{N}_.!(\[])`, "iuy");
const name = new RegExp(String.raw`(?:${PREFIX})?${NAME}`, "uy");
const number = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy;

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** The parts of a formula, in order; their texts, one after the other, are the formula. */
export function formulaParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") parts.push({ kind: "other", text: plain });
    plain = "";
  };
  for (let at = 0; at < formula.length;) {
    const found = partAt(formula, at);
    at += found.text.length;
    if (found.kind === "other") plain += found.text;
    else {
      flush();
      parts.push(found);
    }
  }
  flush();
  return parts;
}

function partAt(formula: string, at: number): FormulaPart {
  const structured = referenceAt(formula, at) ?? namedAt(formula, at);
  if (structured) return structured;
  const found = matchAt(text, formula, at) ?? matchAt(number, formula, at);
  return { kind: "other", text: found?.[0] ?? formula.charAt(at) };
}

function matchAt(pattern: RegExp, formula: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(formula);
}

function referenceAt(formula: string, at: number): FormulaPart | null {
  const found = matchAt(reference, formula, at);
  if (!found) return null;
  const { prefix, range = "" } = found.groups ?? {};
  if (!isOnSheet(range)) return null;
  if (prefix === undefined) return { kind: "reference", text: found[0], sheet: null, range };
  if (prefix === "#REF!") return { kind: "reference", text: found[0], sheet: null, range: prefix };
  // Several sheets at once, or another file's: nothing of this workbook's cells alone.
  if (/[[:]/.test(prefix)) return { kind: "other", text: found[0] };
  return { kind: "reference", text: found[0], sheet: sheetIn(prefix), range };
}

/** `ABC1` is a cell, `ABCD1` and `XFE1` are names. */
function isOnSheet(range: string): boolean {
  const columns = [...range.matchAll(/[A-Z]+(?![!A-Z])/gi)].map(([letters]) =>
    [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0),
  );
  const rows = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return columns.every((column) => column <= LAST_COLUMN) && rows.every((row) => row <= LAST_ROW);
}

const sheetIn = (prefix: string): string =>
  prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");

/** A function, a table or any other name; a bracket without a name is a structured reference of the table around. */
function namedAt(formula: string, at: number): FormulaPart | null {
  const found = matchAt(name, formula, at)?.[0] ?? "";
  const next = at + found.length;
  if (formula.charAt(next) === "[") {
    const brackets = formula.slice(next, endOfBrackets(formula, next));
    return { kind: "table", text: found + brackets, table: found || null, columns: columnsIn(brackets) };
  }
  if (found === "") return null;
  return { kind: /^\s*\(/.test(formula.slice(next)) ? "call" : "other", text: found };
}

function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** The columns that a structured reference names: `[@Value]`, `[[#All],[Value]:[End]]`. */
function columnsIn(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const items = [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/gs)].map(([, item = ""]) => item);
  return (items.length > 0 ? items : [inner.replace(/^@/, "")])
    .map((item) => item.trim())
    .filter((item) => item !== "" && !item.startsWith("#"))
    .map((item) => item.replace(/'(.)/gs, "$1"));
}
