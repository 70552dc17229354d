/** Page breaks for printing: before a block rather than inside it, never through a chart or after a heading. */
import type { Area } from "./a1";
import type { Item } from "./item";
import { cellStyles } from "./cellStyles";

/** In points: what a printed page leaves free on each side. */
export const margins = { left: 30, right: 30, top: 26, bottom: 32, header: 14, footer: 14 };

/** The smaller of Letter and A4, lying, in points, and something for rows that turn out higher. */
const PAGE = { width: 792 - margins.left - margins.right, height: 595 - margins.top - margins.bottom - 4 };

/** Rows that nobody has set are so high, in points. */
const USUAL_HEIGHT = 15;

/** Pages may end so much earlier than they must, to end before the head of a block. */
const EARLIER = 0.5;

export interface Printed {
  readonly items: readonly Item[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  /** Rows at the top that every page repeats. */
  readonly titleRows: number;
  readonly charts: readonly Area[];
}

/** The rows that begin a new page, the first not among them. */
export function pageBreaks({ items, widths, heights, titleRows, charts }: Printed): number[] {
  const known = new Map(heights.map(({ row, points }) => [row, points]));
  const heightOf = (row: number) => known.get(row) ?? USUAL_HEIGHT;
  const width = widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
  const room = PAGE.height / Math.min(1, PAGE.width / width);
  const titles = sum(0, titleRows, heightOf);
  const mayBegin = (row: number) => !heads(items[row - 1]) && !charts.some((chart) => isInside(row, chart));
  const isBlank = (row: number) => Object.keys(items[row]?.cells ?? {}).length === 0;
  // The line before a chart goes with it: otherwise the chart's border would be at the edge of the page.
  const chartBegins = charts.map(({ row }) => (isBlank(row - 1) ? row - 1 : row));
  const begins = (row: number) => isBlockHead(items[row]) || chartBegins.includes(row);

  const breaks: number[] = [];
  let first = titleRows;
  let used = titles;
  for (let row = titleRows; row < items.length; row++) {
    used += heightOf(row);
    if (used <= room) continue;
    const candidates = range(first + 1, row).filter(mayBegin);
    const early = candidates.filter((at) => titles + sum(first, at, heightOf) >= room * EARLIER);
    const at = early.filter(begins).at(-1) ?? candidates.at(-1);
    if (at === undefined) continue;
    breaks.push(at);
    first = at;
    used = titles + sum(at, row + 1, heightOf);
  }
  return breaks;
}

/** Whether the line stands over others and makes no sense without them. */
function heads(item: Item | undefined): boolean {
  if (!item) return false;
  return (
    isBlockHead(item) || Object.values(item.cells).some(({ style }) => style === "subHead" || style === "tileLabel")
  );
}

function isBlockHead(item: Item | undefined): boolean {
  return item?.band !== undefined && cellStyles[item.band] === cellStyles.heading;
}

/** Whether a page that began with the row would cut the chart. */
function isInside(row: number, chart: Area): boolean {
  return row > chart.row && row < chart.row + chart.rows;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function sum(from: number, to: number, of: (row: number) => number): number {
  return range(from, to - 1).reduce((total, row) => total + of(row), 0);
}
