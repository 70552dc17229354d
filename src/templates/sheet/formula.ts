/**
 * Formulas that refer to rows by the rows themselves. An address is never typed: the layout puts it in.
 *
 * @example
 * const spend = calc.row(text.spend, usd, f`${total}*${share}`);   // this period's share, the one total
 * const peak = calc.value(text.peak, usd, f`MAX(${all(spend)})`);  // every period
 */
import type { Item } from "./item";

/** A column by its letter. */
export type Column = string;

/** Which cells of an item are meant. */
export type Part =
  /** The cell in a column, whatever the period. */
  | { readonly kind: "cell"; readonly column: Column }
  /** The period of the formula's own column. */
  | { readonly kind: "now" }
  /** The period before it; in the first period, the opening cell in column H. */
  | { readonly kind: "previous" }
  /** From the first period to this one. */
  | { readonly kind: "toDate" }
  /** Every period. */
  | { readonly kind: "all" }
  /** The last period. */
  | { readonly kind: "last" }
  /** All periods of the rows from this one down to another one: a block. */
  | { readonly kind: "block"; readonly last: Item }
  /** The same column's cells from this item down to another one. */
  | { readonly kind: "downTo"; readonly last: Item; readonly column: Column | "now" };

export interface Reference {
  readonly item: Item;
  readonly part: Part;
}

/** Known when the row is built, or only later, when a row further down is declared. */
export type Lazy<T> = T | (() => T);

export type Operand = Item | Reference | Formula;

export class Formula {
  constructor(readonly parts: readonly (string | Lazy<Reference>)[]) {}

  /** The references of the formula, in order. */
  references(): Reference[] {
    return this.parts.flatMap((part) => (typeof part === "string" ? [] : [resolve(part)]));
  }
}

export function resolve<T extends object>(lazy: Lazy<T>): T {
  return typeof lazy === "function" ? lazy() : lazy;
}

/** A formula (without its `=`). An operand in `${}` is a row, a part of one, or another formula. */
export function f(texts: TemplateStringsArray, ...operands: Operand[]): Formula {
  const parts = operands.flatMap((operand, index) => [texts[index] ?? "", ...partsOf(operand)]);
  return new Formula([...parts, texts[operands.length] ?? ""].filter((part) => part !== ""));
}

/** An item alone means its period's cell where it has periods, else its constant in column E. */
function referenceTo(item: Item): Reference {
  return { item, part: item.periods ? { kind: "now" } : { kind: "cell", column: "E" } };
}

function partsOf(operand: Operand): readonly (string | Lazy<Reference>)[] {
  if (operand instanceof Formula) return operand.parts;
  if (operand === undefined)
    throw new Error("a formula refers to a row that is declared further down: write () => f`…`");
  return ["part" in operand ? operand : referenceTo(operand)];
}

/** Formulas joined: `joined([a, b, c], "+")`. */
export function joined(operands: readonly Operand[], separator: string): Formula {
  return new Formula(operands.flatMap((operand, index) => [...(index > 0 ? [separator] : []), ...partsOf(operand)]));
}

/** Text that is written as it is: the name of a function or of a table's column, never an address. */
export const literal = (text: string): Formula => new Formula([text]);

const at = (item: Lazy<Item>, part: Part) => new Formula([() => ({ item: resolve(item), part })]);

export const previous = (item: Lazy<Item>): Formula => at(item, { kind: "previous" });
export const toDate = (item: Lazy<Item>): Formula => at(item, { kind: "toDate" });
export const all = (item: Lazy<Item>): Formula => at(item, { kind: "all" });
/** The last period's cell. */
export const last = (item: Lazy<Item>): Formula => at(item, { kind: "last" });
/** All periods of the rows from one down to another. */
export const block = (first: Lazy<Item>, lastRow: Lazy<Item>): Formula =>
  new Formula([() => ({ item: resolve(first), part: { kind: "block", last: resolve(lastRow) } })]);
/** The cell of an item in a column. */
export const cell = (item: Lazy<Item>, column: Column): Formula => at(item, { kind: "cell", column });
/** A row's constant, in column E. */
export const constant = (item: Lazy<Item>): Formula => cell(item, "E");
/** A row's total, in column F. */
export const total = (item: Lazy<Item>): Formula => cell(item, "F");
/** The cells of a column from one item down to another; by default the constants in E. */
export const down = (first: Lazy<Item>, lastItem: Lazy<Item>, column: Column | "now" = "E"): Formula =>
  new Formula([() => ({ item: resolve(first), part: { kind: "downTo", last: resolve(lastItem), column } })]);

/** x / y, and 0 where y is 0: a year without a base has no ratio. Flags, so that no error is hidden. */
export const ratio = (x: Operand, y: Operand): Formula => f`${x}*(${y}<>0)/(${y}+(${y}=0))`;

/** 1 or 0 from a comparison. */
export const flag = (condition: Formula): Formula => f`1*(${condition})`;
