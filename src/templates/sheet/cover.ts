/** The parts of a model's first sheet: facts, tiles, charts, tables, the legend. Four broad columns, B to E. */
import type { Book } from "./book";
import type { Formula } from "./formula";
import type { Item, ItemCell } from "./item";
import type { CellStyleName } from "./cellStyles";
import type { Chart } from "./chart";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

/** The widths of columns A to E of a cover. */
export const coverWidths = [2, 38, 32, 32, 32];
const columns = ["B", "C", "D", "E"];
const [FIRST_COLUMN, COLUMNS] = [1, 4];
/** Characters over which prose runs: columns C to E. */
const PROSE_WIDTH = 100;
/** Lines that a chart covers: two charts and the titles fill a printed page. */
const CHART_LINES = 12;

export interface Tile {
  readonly label: string;
  readonly unit: Unit;
  readonly value: Formula;
  /** What the model says of the figure, in place of its unit. */
  readonly note?: Formula;
}

/** A figure or a word of another sheet, and its unit. */
export type TableCell = readonly [Formula, Unit];

/** A chart before it has its place. */
export type CoverChart = Omit<Chart, "top" | "lines" | "column" | "columns">;

export class Cover {
  constructor(
    private readonly sheet: Sheet,
    private readonly book: Book,
  ) {}

  /** What the model is for, in words: a title in B, prose from C on. */
  facts(lines: readonly (readonly [string, string])[]): void {
    this.sheet.space(6);
    for (const [title, prose] of lines) {
      for (const [index, text] of wrapped(prose).entries()) {
        this.#line(title, {
          B: { content: index === 0 ? title : "", style: "strong" },
          C: { content: text, style: "label" },
        });
      }
    }
  }

  /** A fact that the model says: a title in B, a formula in C. */
  fact(title: string, content: Formula, unit?: Unit): void {
    const format = unit && { format: unit.format };
    this.#line(title, { B: { content: title, style: "strong" }, C: { content, style: "linkedText", ...format } });
  }

  /** Headline figures, four to a line: label, figure, unit. */
  tiles(title: string, tiles: readonly Tile[]): void {
    this.sheet.heading(title);
    for (let first = 0; first < tiles.length; first += COLUMNS) {
      const strip = tiles.slice(first, first + COLUMNS);
      const line = (cellOf: (tile: Tile) => ItemCell, height: number) =>
        this.sheet.place({
          label: title,
          cells: Object.fromEntries(strip.map((tile, index) => [columns[index]!, cellOf(tile)])),
          height,
        });
      this.sheet.space(6);
      line(({ label }) => ({ content: label, style: "tileLabel" }), 16);
      line(({ value, unit }) => ({ content: value, style: "tileValue", format: unit.format }), 26);
      line(({ unit, note }) => ({ content: note ?? (unit.isText ? "" : unit.label), style: "tileNote" }), 14);
    }
  }

  /** A chart over the whole breadth. */
  chart(chart: CoverChart): void {
    this.charts([chart]);
  }

  /** Charts side by side. */
  charts(charts: readonly CoverChart[]): void {
    this.sheet.space(8);
    const top = this.sheet.space();
    for (let line = 1; line < CHART_LINES; line++) this.sheet.space();
    this.sheet.note(this.book.text.chartSource);
    const breadth = COLUMNS / charts.length;
    charts.forEach((chart, index) =>
      this.sheet.charts.push({
        ...chart,
        top,
        lines: CHART_LINES,
        column: FIRST_COLUMN + index * breadth,
        columns: breadth,
      }),
    );
  }

  /** Figures of other sheets in a table: its heads, then a label and figures or words; null leaves a cell blank. */
  table(title: string, heads: readonly string[], lines: readonly (readonly [string, ...(TableCell | null)[]])[]): void {
    this.sheet.heading(title);
    const headOf = (content: string, index: number): [string, ItemCell] => [
      columns[index]!,
      { content, style: index === 0 ? "strong" : "subHead" },
    ];
    this.#line(title, Object.fromEntries(heads.map(headOf)));
    for (const [label, ...figures] of lines) {
      const cells = figures.flatMap((figure, index): [string, ItemCell][] =>
        figure ? [[columns[index + 1]!, { content: figure[0], style: "linked", format: figure[1].format }]] : [],
      );
      this.#line(label, { B: { content: label, style: "label" }, ...Object.fromEntries(cells) });
    }
  }

  /** What the colours mean; every colour is also said in words. */
  legend(): void {
    const { text } = this.book;
    this.sheet.heading(text.legend);
    const sample = (style: CellStyleName, shown: string | number, meaning: string) =>
      this.#line(meaning, { B: { content: shown, style }, C: { content: meaning, style: "label" } });
    sample("input", 123, text.legendInput);
    sample("convention", 123, text.legendConvention);
    sample("linked", 123, text.legendLinked);
    sample("calc", 123, text.legendCalc);
    sample("check", 0, text.legendCheck);
    sample("crossCheck", 123, text.legendCross);
  }

  #line(label: string, cells: Item["cells"]): Item {
    return this.sheet.place({ label, cells });
  }
}

/** Breaks prose into lines: a text that runs on over empty cells prints everywhere, a merged cell does not. */
function wrapped(prose: string): string[] {
  const lines = [""];
  for (const word of prose.split(" ")) {
    const longer = `${lines.at(-1)!} ${word}`.trimStart();
    if (longer.length > PROSE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
