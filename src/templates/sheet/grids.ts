/** Sensitivities without What-If tables: steps around a centre, and a tornado with two cells a driver. */
import type { Book } from "./book";
import { cell, f, type Formula } from "./formula";
import type { Item } from "./item";
import type { Sheet } from "./sheet";

/** "-step-step" for two steps below, "+step" for one above: no number is typed. */
export function stepsAway(step: Item, away: number): Formula {
  const one = away < 0 ? f`-${step}` : f`+${step}`;
  return Array.from({ length: Math.abs(away) - 1 }).reduce<Formula>((sum) => f`${sum}${one}`, one);
}

export interface TornadoWords {
  readonly tornado: string;
  readonly low: string;
  readonly high: string;
  readonly lowAgainst: string;
  readonly highAgainst: string;
}

/**
 * One line a driver: its low and high values in E and F, and in H and I how far they are from the base.
 *
 * @returns the first and the last line, for the chart
 */
export function tornado(
  book: Book,
  sheet: Sheet,
  words: TornadoWords,
  base: Item,
  drivers: readonly (readonly [label: string, low: Formula, high: Formula])[],
): { readonly first: Item; readonly last: Item } {
  const { usd } = book.units;
  sheet.place({
    label: words.tornado,
    cells: {
      E: { content: words.low, style: "subHead" },
      F: { content: words.high, style: "subHead" },
      H: { content: words.lowAgainst, style: "subHead" },
      I: { content: words.highAgainst, style: "subHead" },
    },
  });
  const lines = drivers.map(([label, low, high]): Item => {
    const line: Item = sheet.place({
      label,
      cells: {
        B: { content: label, style: "label" },
        C: { content: usd.label, style: "unit" },
        E: { content: low, style: "calc", format: usd.periodFormat },
        F: { content: high, style: "calc", format: usd.periodFormat },
        H: { content: () => f`${cell(line, "E")}-${base}`, style: "calc", format: usd.periodFormat },
        I: { content: () => f`${cell(line, "F")}-${base}`, style: "calc", format: usd.periodFormat },
      },
    });
    return line;
  });
  return { first: lines[0]!, last: lines.at(-1)! };
}
