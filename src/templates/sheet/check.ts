/** Checks: two figures, worked out in different ways, that must be equal. */
import type { Formula } from "./formula";
import type { Item } from "./item";
import type { Unit } from "./units";

/** What a total must be equal to, worked out in another way. */
export interface Ties {
  readonly to: Formula | (() => Formula);
  /** Added on both sides where a total may net to nothing: what rounding leaves is not held against 0. */
  readonly gross?: Formula | (() => Formula);
}

/** A check as the check sheet will show it; its line is there once that sheet is closed. */
export interface Check {
  readonly label: string;
  readonly where: string;
  readonly unit: Unit;
  readonly actual: Formula | (() => Formula);
  readonly expected: Formula | (() => Formula);
  /** An iterated rate is not as exact as a sum. */
  readonly iterated?: boolean;
  item?: Item;
}
