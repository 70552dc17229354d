/** The parts of a model's first sheet: facts, tiles, room for charts, the legend. Four broad columns, B to E. */
import type { Book } from "./book";
import type { Formula } from "./formula";
import type { Item, ItemCell } from "./item";
import type { LookName } from "./looks";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

export interface CoverSheet {
  readonly sheet: Sheet;
}

/** The widths of columns A to E of a cover. */
export const coverWidths = [2, 30, 30, 30, 30];
const columns = ["B", "C", "D", "E"];
/** Characters over which prose runs: columns C to E. */
const proseWidth = 88;

/** What the model is for, in words: a title in B, prose from C on. */
export function facts({ sheet }: CoverSheet, lines: readonly (readonly [string, string])[]): void {
  sheet.space(6);
  for (const [title, prose] of lines) {
    for (const [index, text] of wrapped(prose).entries()) {
      sheet.place({
        label: title,
        cells: { B: { content: index === 0 ? title : "", look: "strong" }, C: { content: text, look: "label" } },
      });
    }
  }
}

/** Breaks prose into lines: a text that runs on over empty cells prints everywhere, a merged cell does not. */
function wrapped(prose: string): string[] {
  const lines = [""];
  for (const word of prose.split(" ")) {
    const longer = `${lines.at(-1)!} ${word}`.trimStart();
    if (longer.length > proseWidth) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

export interface Tile {
  readonly label: string;
  readonly unit: Unit;
  readonly value: Formula;
  readonly name?: string;
}

/** Headline figures, four to a line: label, figure, unit. */
export function tiles({ sheet }: CoverSheet, title: string, all: readonly Tile[]): void {
  sheet.heading(title);
  for (let first = 0; first < all.length; first += columns.length) {
    const strip = all.slice(first, first + columns.length);
    const line = (cellOf: (tile: Tile) => ItemCell, height: number): Item =>
      sheet.place({
        label: title,
        cells: Object.fromEntries(strip.map((tile, index) => [columns[index]!, cellOf(tile)])),
        height,
      });
    sheet.space(6);
    line(({ label }) => ({ content: label, look: "tileLabel" }), 16);
    line(({ value, unit }) => ({ content: value, look: "tileValue", format: unit.format }), 26);
    line(({ unit }) => ({ content: unit.label, look: "tileNote" }), 14);
  }
}

/** Room for a chart, under a heading. */
export function chartPlace({ sheet }: CoverSheet, title: string, lines: number): Item {
  sheet.heading(title);
  const top = sheet.space();
  for (let line = 1; line < lines; line++) sheet.space();
  return top;
}

/** What the colours mean; every colour is also said in words. */
export function legend({ sheet }: CoverSheet, { text }: Book): void {
  sheet.heading(text.legend);
  const sample = (look: LookName, shown: string, meaning: string) =>
    sheet.place({ label: meaning, cells: { B: { content: shown, look }, C: { content: meaning, look: "label" } } });
  sample("input", "123", text.legendInput);
  sample("linked", "123", text.legendLinked);
  sample("calc", "123", text.legendCalc);
  sample("check", "0", text.legendCheck);
  sample("crossCheck", "123", text.legendCross);
}
