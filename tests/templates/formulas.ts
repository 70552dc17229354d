/** Reads formulas as the plan spells them: their references, functions, numbers and texts. */
import { columnIndex } from "../../src/templates/sheet/a1";

export interface CellReference {
  /** The sheet's name; null for the formula's own. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FormulaParts {
  readonly references: readonly CellReference[];
  readonly functions: readonly string[];
  /** Numbers that are typed in the formula, as they are spelt. */
  readonly numbers: readonly string[];
  /** Texts that are typed in the formula, without their quotes. */
  readonly texts: readonly string[];
  /** The formula with its references relative to the cell: equal for equal formulas. */
  readonly relative: string;
  /** How many IFs stand inside one another at most. */
  readonly ifs: number;
}

const token = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<table>[A-Za-z_]\w*\[[^\]]*\])`,
    String.raw`(?<reference>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(]))`,
    String.raw`(?<function>[A-Z][A-Z0-9_.]*\()`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`(?<other>[\s\S])`,
  ].join("|"),
  "g",
);

/**
 * @param formula  with its `=`
 * @param at       the cell that it stands in, counted from 0
 */
export function readFormula(formula: string, at: { readonly row: number; readonly column: number }): FormulaParts {
  const references: CellReference[] = [];
  const functions: string[] = [];
  const numbers: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  let relative = "";
  let ifs = 0;
  for (const { 0: spelt, groups } of formula.slice(1).matchAll(token)) {
    const { text, reference, function: called, number } = groups as Record<string, string | undefined>;
    if (text !== undefined) texts.push(text.slice(1, -1));
    if (number !== undefined) numbers.push(number);
    if (called !== undefined) functions.push(called.slice(0, -1));
    if (called !== undefined || spelt === "(") open.push(called ?? "(");
    if (spelt === ")") open.pop();
    ifs = Math.max(ifs, open.filter((name) => name === "IF(").length);
    if (reference === undefined) {
      relative += spelt;
      continue;
    }
    references.push(cellReference(reference));
    relative += reference.replace(
      /(\$?)([A-Z]{1,3})(\$?)(\d+)(?!.*!)/g,
      (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
        (fixedRow ? `R${row}` : `R[${Number(row) - 1 - at.row}]`) +
        (fixedColumn ? `C${columnIndex(letters) + 1}` : `C[${columnIndex(letters) - at.column}]`),
    );
  }
  return { references, functions, numbers, texts, relative, ifs };
}

function cellReference(spelt: string): CellReference {
  const mark = spelt.lastIndexOf("!");
  const sheet = mark < 0 ? null : spelt.slice(1, mark - 1).replaceAll("''", "'");
  const [first, last = first] = spelt
    .slice(mark + 1)
    .replaceAll("$", "")
    .split(":") as [string, string?];
  const [from, to] = [first, last].map((cell) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return { row: Number(row) - 1, column: columnIndex(letters!) };
  });
  return {
    sheet,
    row: from!.row,
    column: from!.column,
    rows: to!.row - from!.row + 1,
    columns: to!.column - from!.column + 1,
  };
}
