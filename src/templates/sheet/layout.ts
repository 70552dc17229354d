/** Layout: from a book to a plan. Gives every line its address and every formula its references. */
import { Addresses, FIRST_PERIOD, type Place } from "./addresses";
import { columnIndex, type Area } from "./a1";
import type { Book } from "./book";
import { contentOf, styleOf, writeItem, type Canvas, type Layers } from "./cells";
import { layOutChart } from "./chartPlace";
import { findCircle, type Placed } from "./circularity";
import { Formula, resolve, type Column } from "./formula";
import type { Item } from "./item";
import { baseFont, cellStyles } from "./cellStyles";
import { margins, pageBreaks } from "./pages";
import { paint } from "./paint";
import type {
  Plan,
  PlannedCell,
  PlannedFormat,
  PlannedName,
  PlannedSheet,
  PlannedStatus,
  PlannedValidation,
} from "./plan";
import type { Sheet } from "./sheet";

/** The breadth of a letter on average, against that of a digit, which column widths are counted in. */
const CHARACTER = 0.92;

/** What a line loses on average to a word that no longer fits. */
const BROKEN_WORD = 3;

/** The most that Excel shows beside a cell. */
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_PROMPT = 255;

/**
 * @param finalName  the name that a sheet gets in the workbook, from the one wished for
 * @param footer     words at the bottom of printed pages
 * @throws Error naming the row that refers to a row which is on no sheet, or which depends on itself
 */
export function layOut(book: Book, finalName: (wished: string) => string, footer: string): Plan {
  const places = new Map<Item, Place>();
  for (const sheet of book.sheets) sheet.items.forEach((item, row) => places.set(item, { sheet, row }));
  const address = new Addresses(places, finalName);
  refuseCircles(book);
  const sheets = book.sheets.map((sheet) => layOutSheet(sheet, address, finalName, footer));
  const master = book.master && address.placeOf(book.master, "the master check");
  return {
    sheets,
    masterCheck: master && { sheet: master.sheet.shape.key, area: { row: master.row, column: 4, rows: 1, columns: 1 } },
  };
}

function refuseCircles(book: Book): void {
  const placed = book.sheets.flatMap((sheet) =>
    sheet.items.map((item): Placed => ({ item, formulas: formulasOf(item) })),
  );
  const circle = findCircle(placed);
  if (circle) throw new Error(`circular: ${circle.join(" → ")}`);
}

function formulasOf(item: Item): Map<Column | "periods", Formula> {
  const formulas = new Map<Column | "periods", Formula>();
  for (const [column, { content }] of Object.entries(item.cells)) {
    const known = contentOf(content);
    if (known instanceof Formula) formulas.set(column, known);
  }
  if (item.periods) formulas.set("periods", resolve(item.periods.formula));
  return formulas;
}

function layOutSheet(
  sheet: Sheet,
  address: Addresses,
  finalName: (wished: string) => string,
  footer: string,
): PlannedSheet {
  const { shape, items } = sheet;
  const ends = items.map((item) => (item.periods ? FIRST_PERIOD + item.periods.count : 0));
  const columns = Math.max(shape.widths.length, ...ends);
  const blank = <T>(value: T) => items.map(() => Array.from({ length: columns }, () => value));
  const canvas: Canvas = { cells: blank<PlannedCell>(""), styles: blank<Layers>("label"), formats: blank("General") };
  const validations: PlannedValidation[] = [];
  const names: PlannedName[] = [];
  const rowHeights: { row: number; points: number }[] = [];

  items.forEach((item, row) => {
    writeItem(item, row, sheet, canvas, address);
    for (const [letter, { list, least, prompt }] of Object.entries(item.cells)) {
      const rule = list ? { list: address.qualified(resolve(list), 4) } : least !== undefined ? { least } : null;
      if (!rule) continue;
      validations.push({
        area: { row, column: columnIndex(letter), rows: 1, columns: 1 },
        rule,
        prompt:
          prompt === undefined
            ? null
            : { title: item.label.slice(0, LONGEST_PROMPT_TITLE), message: prompt.slice(0, LONGEST_PROMPT) },
      });
    }
    if (item.name) names.push({ name: item.name, area: nameArea(item, row) });
    const height = item.height ?? wrappedHeight(item, shape.widths);
    if (height) rowHeights.push({ row, points: height });
  });

  const columnWidths = Array.from({ length: columns }, (_, column) => shape.widths[column] ?? shape.periodWidth);
  const charts = sheet.charts.map((chart) => layOutChart(chart, address));
  const titleRows = frozenRows(sheet);
  const breaks = pageBreaks({
    items,
    widths: columnWidths,
    heights: rowHeights,
    titleRows,
    charts: charts.map(({ place }) => place),
  });
  const painted = paint(canvas.styles, "label", (layers) => "top" in styleOf(layers) || "bottom" in styleOf(layers));
  return {
    key: shape.key,
    name: finalName(shape.name),
    tabColor: shape.tabColor,
    cells: canvas.cells,
    styles: painted.map(({ area, value }) => ({ area, style: styleOf(value) })),
    formats: paint(canvas.formats, "General", () => false).map(({ area, value }): PlannedFormat => ({
      area,
      format: value,
    })),
    columnWidths,
    rowHeights,
    freeze: { rows: titleRows, columns: shape.freezeColumns },
    groups: detailGroups(items),
    validations,
    statuses: statusesOf(painted),
    names,
    tables: [],
    charts,
    page: { area: { row: 0, column: 0, rows: items.length, columns }, titleRows, footer, margins, breaks },
  };
}

interface Painted {
  readonly area: Area;
  readonly value: Layers;
}

/** Master checks take the colour of what they say; so do the checks of a sheet, from the first to the last. */
function statusesOf(painted: readonly Painted[]): PlannedStatus[] {
  const masters = painted
    .filter(({ value }) => value === "status")
    .map(({ area }): PlannedStatus => ({
      area,
      below: cellStyles.missing,
      at: cellStyles.passed,
      above: cellStyles.failed,
    }));
  const checks = painted.filter(({ value }) => value.endsWith("check")).map(({ area }) => area);
  const [first] = checks;
  if (!first) return masters;
  const top = Math.min(...checks.map(({ row }) => row));
  const rows = Math.max(...checks.map(({ row, rows: count }) => row + count)) - top;
  return [...masters, { area: { ...first, row: top, rows }, below: null, at: null, above: cellStyles.failed }];
}

function nameArea(item: Item, row: number): Area {
  if (item.periods) return { row, column: FIRST_PERIOD, rows: 1, columns: item.periods.count };
  return { row, column: 4, rows: 1, columns: 1 };
}

/** The rows down to the column heads. */
function frozenRows({ items }: Sheet): number {
  const heads = items.findIndex((item) => item.band === "columnHead");
  return heads < 0 ? 3 : heads + 1;
}

/** Enough height for the longest text that wraps; null where one line will do. */
function wrappedHeight(item: Item, widths: readonly number[]): number | null {
  const lines = Object.entries(item.cells).map(([letter, { content, style }]) => {
    const wraps = "wrap" in cellStyles[style];
    if (!wraps || typeof content !== "string") return 1;
    return Math.ceil((content.length * CHARACTER) / ((widths[columnIndex(letter)] ?? 10) - BROKEN_WORD));
  });
  const most = Math.max(1, ...lines);
  return most > 1 ? most * (baseFont.size + 3.2) + 2 : null;
}

function detailGroups(items: readonly Item[]): { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  items.forEach((item, row) => {
    if (!item.detail) return;
    const open = groups.at(-1);
    if (open && open.last === row - 1) open.last = row;
    else groups.push({ first: row, last: row });
  });
  return groups;
}
