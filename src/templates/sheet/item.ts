/** One line of a sheet: the content of each of its columns. */
import type { Column, Formula, Lazy } from "./formula";
import type { CellStyleName } from "./cellStyles";
import type { Unit } from "./units";

/** What a cell shows: a text, a number, or a formula. */
export type Content = string | number | Formula;

export interface ItemCell {
  readonly content: Content | (() => Content);
  readonly style: CellStyleName;
  /** Number format, in Excel's en-US code. */
  readonly format?: string;
  /** Where the cell takes one of a list of keywords. */
  readonly list?: Lazy<KeywordList>;
  /** The least number that the cell takes. */
  readonly least?: number;
  /** What Excel says beside the cell when it is selected. */
  readonly prompt?: string;
}

export interface Periods {
  readonly formula: Formula | (() => Formula);
  readonly format: string;
  readonly style: CellStyleName;
  /** How many columns from I on. */
  readonly count: number;
}

/** The lines of a list that an input chooses from. */
export interface KeywordList {
  readonly first: Item;
  readonly last: Item;
}

export interface Item {
  /** How errors name it. */
  readonly label: string;
  readonly cells: Readonly<Record<Column, ItemCell>>;
  readonly periods?: Periods;
  /** The style of the whole line, under its cells. */
  readonly band?: CellStyleName;
  /** Height in points where it is not the usual one. */
  readonly height?: number;
  /** Detail that can be folded away. */
  readonly detail?: boolean;
  /** What its numbers are, for whoever shows them on another sheet. */
  readonly unit?: Unit;
  /** A sheet-scoped name for its constant or, where it has periods, for all of them. */
  readonly name?: string;
}
