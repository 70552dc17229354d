/** financejs as it is: its own types describe arguments that it does not take, and leave out XIRR. */
import { createRequire } from "node:module";

interface Finance {
  /** In percent, rounded to two decimals. */
  IRR(...flows: number[]): number;
  /** In percent. */
  XIRR(flows: number[], dates: Date[]): number;
  /** `rate` in percent; the first flow is not discounted. */
  NPV(rate: number, ...flows: number[]): number;
}

const Finance = createRequire(import.meta.url)("financejs") as new () => Finance;

export const finance = new Finance();
