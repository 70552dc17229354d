/** Gives every line its address and every formula its references: from a book to a plan. */
import { asCellText } from "../../ledger/cellText";
import { absoluteAddress, areaAddress, columnIndex, quotedSheet, type Area } from "./a1";
import type { Book } from "./book";
import { findCircle, type Placed } from "./circularity";
import { Formula, resolve, type Column, type Reference } from "./formula";
import type { Content, Item, KeywordList } from "./item";
import { baseFont, looks, type Look, type LookName } from "./looks";
import { paint } from "./paint";
import type {
  Plan,
  PlannedCell,
  PlannedChart,
  PlannedFormat,
  PlannedName,
  PlannedSheet,
  PlannedStatus,
  PlannedValidation,
} from "./plan";
import type { Chart, ChartCells, Sheet } from "./sheet";

/** The first column of the timeline, I. */
export const FIRST_PERIOD = 8;

/** The breadth of a letter on average, against that of a digit, which column widths are counted in. */
const CHARACTER = 0.92;

/** The most that Excel shows beside a cell. */
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_PROMPT = 255;

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
}

/** Where a formula is being written. */
interface Spot extends Place {
  readonly column: number;
  readonly label: string;
}

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

function contentOf(content: Content | (() => Content)): Content {
  return typeof content === "function" ? content() : content;
}

/** Spells references: bare on their own sheet, sheet-qualified elsewhere, never a workbook-wide name. */
class Addresses {
  constructor(
    private readonly places: ReadonlyMap<Item, Place>,
    private readonly finalName: (wished: string) => string,
  ) {}

  placeOf(item: Item, wantedBy: string): Place {
    const place = this.places.get(item);
    if (!place) throw new Error(`${wantedBy}: refers to "${item.label}", which is on no sheet`);
    return place;
  }

  formula(formula: Formula, spot: Spot): string {
    const parts = formula.parts.map((part) => (typeof part === "string" ? part : this.reference(resolve(part), spot)));
    return `=${parts.join("")}`;
  }

  /** The cells of an item in a list's range, for a validation: absolute and sheet-qualified. */
  qualified({ first, last }: KeywordList, column: number): string {
    const [from, to] = [this.placeOf(first, "a list"), this.placeOf(last, "a list")];
    const area = { row: from.row, column, rows: to.row - from.row + 1, columns: 1 };
    return `=${quotedSheet(this.finalName(from.sheet.shape.name))}!${absoluteAddress(area)}`;
  }

  private reference({ item, part }: Reference, spot: Spot): string {
    const { sheet, row } = this.placeOf(item, spot.label);
    const prefix = sheet === spot.sheet ? "" : `${quotedSheet(this.finalName(sheet.shape.name))}!`;
    const last = FIRST_PERIOD + (item.periods?.count ?? 0) - 1;
    const needPeriods = () => {
      if (!item.periods) throw new Error(`${spot.label}: "${item.label}" has no periods`);
    };
    const needPeriod = () => {
      needPeriods();
      if (spot.column < FIRST_PERIOD)
        throw new Error(`${spot.label}: stands in no period, and asks "${item.label}" for its own`);
      if (spot.column > last) throw new Error(`${spot.label}: "${item.label}" ends before this period`);
    };
    const relative = (column: number) => areaAddress({ row, column, rows: 1, columns: 1 });
    const fixedColumn = (column: number) => `$${relative(column)}`;
    switch (part.kind) {
      case "cell":
        if (!(part.column in item.cells))
          throw new Error(`${spot.label}: "${item.label}" has nothing in column ${part.column}`);
        return prefix + absoluteAddress({ row, column: columnIndex(part.column), rows: 1, columns: 1 });
      case "now":
        needPeriod();
        return prefix + relative(spot.column);
      case "previous":
        needPeriod();
        return prefix + relative(spot.column - 1);
      case "toDate":
        needPeriod();
        return `${prefix}${fixedColumn(FIRST_PERIOD)}:${relative(spot.column)}`;
      case "before":
        needPeriod();
        return `${prefix}${fixedColumn(FIRST_PERIOD - 1)}:${relative(spot.column - 1)}`;
      case "all":
        needPeriods();
        return prefix + absoluteAddress({ row, column: FIRST_PERIOD, rows: 1, columns: last - FIRST_PERIOD + 1 });
      case "last":
        needPeriods();
        return prefix + absoluteAddress({ row, column: last, rows: 1, columns: 1 });
      case "block": {
        needPeriods();
        const rows = this.placeOf(part.last, spot.label).row - row + 1;
        return prefix + absoluteAddress({ row, column: FIRST_PERIOD, rows, columns: last - FIRST_PERIOD + 1 });
      }
      case "downTo": {
        const rows = this.placeOf(part.last, spot.label).row - row + 1;
        if (part.column === "now") return prefix + areaAddress({ row, column: spot.column, rows, columns: 1 });
        return prefix + absoluteAddress({ row, column: columnIndex(part.column), rows, columns: 1 });
      }
    }
  }
}

/** A look by its name, or the look of a line and of a cell in it: "strongLine unit". */
type Layers = LookName | `${LookName} ${LookName}`;

function lookOf(layers: Layers): Look {
  const looksOf = layers.split(" ").map((name): Look => looks[name as LookName]);
  return Object.assign({}, ...looksOf) as Look;
}

interface Canvas {
  readonly cells: PlannedCell[][];
  readonly looks: Layers[][];
  readonly formats: string[][];
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
  const canvas: Canvas = { cells: blank<PlannedCell>(""), looks: blank<Layers>("label"), formats: blank("General") };
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

  const painted = paint(canvas.looks, "label", (layers) => "top" in lookOf(layers) || "bottom" in lookOf(layers));
  return {
    key: shape.key,
    name: finalName(shape.name),
    tabColor: shape.tabColor,
    cells: canvas.cells,
    looks: painted.map(({ area, value }) => ({ area, look: lookOf(value) })),
    formats: paint(canvas.formats, "General", () => false).map(({ area, value }): PlannedFormat => ({
      area,
      format: value,
    })),
    columnWidths: Array.from({ length: columns }, (_, column) => shape.widths[column] ?? shape.periodWidth),
    rowHeights,
    freeze: { rows: frozenRows(sheet), columns: shape.freezeColumns },
    groups: detailGroups(items),
    validations,
    statuses: statusesOf(painted),
    names,
    tables: [],
    charts: sheet.charts.map((chart) => layOutChart(chart, address)),
    page: { area: { row: 0, column: 0, rows: items.length, columns }, titleRows: frozenRows(sheet), footer },
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
    .map(({ area }): PlannedStatus => ({ area, below: looks.missing, at: looks.passed, above: looks.failed }));
  const checks = painted.filter(({ value }) => value.endsWith("check")).map(({ area }) => area);
  const [first] = checks;
  if (!first) return masters;
  const top = Math.min(...checks.map(({ row }) => row));
  const rows = Math.max(...checks.map(({ row, rows: count }) => row + count)) - top;
  return [...masters, { area: { ...first, row: top, rows }, below: null, at: null, above: looks.failed }];
}

function writeItem(
  item: Item,
  row: number,
  sheet: Sheet,
  { cells, looks: layers, formats }: Canvas,
  address: Addresses,
): void {
  const label = `${sheet.shape.title}: ${item.label}`;
  const on = (look: LookName): Layers => (item.band ? `${item.band} ${look}` : look);
  if (item.band) layers[row]!.fill(item.band);
  for (const [letter, cell] of Object.entries(item.cells)) {
    const column = columnIndex(letter);
    const content = contentOf(cell.content);
    const spot = { sheet, row, column, label };
    cells[row]![column] = content instanceof Formula ? address.formula(content, spot) : plain(content);
    layers[row]![column] = on(isLink(content, sheet, address, label) ? linkLook(cell.look) : cell.look);
    if (cell.format) formats[row]![column] = cell.format;
  }
  if (!item.periods) return;
  const { format, look, count } = item.periods;
  const formula = resolve(item.periods.formula);
  for (let period = 0; period < count; period++) {
    const column = FIRST_PERIOD + period;
    cells[row]![column] = address.formula(formula, { sheet, row, column, label });
    layers[row]![column] = on(isLink(formula, sheet, address, label) ? linkLook(look) : look);
    formats[row]![column] = format;
  }
}

/** Text that came from a feed must not become a formula. */
function plain(content: string | number): PlannedCell {
  return typeof content === "string" ? asCellText(content) : content;
}

/** Whether a cell only fetches what stands on another sheet. */
function isLink(content: Content, sheet: Sheet, address: Addresses, label: string): boolean {
  if (!(content instanceof Formula) || content.parts.length !== 1) return false;
  const [reference] = content.references();
  return reference !== undefined && address.placeOf(reference.item, label).sheet !== sheet;
}

function linkLook(look: LookName): LookName {
  if (look === "calc" || look === "total") return "linked";
  if (look === "calcCenter") return "linkedCenter";
  if (look === "columnHeadNumber") return "columnHeadLink";
  return look;
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
  const lines = Object.entries(item.cells).map(([letter, { content, look }]) => {
    const wraps = "wrap" in looks[look];
    if (!wraps || typeof content !== "string") return 1;
    return Math.ceil((content.length * CHARACTER) / (widths[columnIndex(letter)] ?? 10));
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

function layOutChart(chart: Chart, address: Addresses): PlannedChart {
  const cellsOf = (cells: ChartCells) => {
    if ("row" in cells) {
      const { sheet, row } = address.placeOf(cells.row, chart.title);
      const { from = 0, count = cells.row.periods?.count ?? 1 } = cells;
      return { sheet: sheet.shape.key, area: { row, column: FIRST_PERIOD + from, rows: 1, columns: count } };
    }
    const { sheet, row } = address.placeOf(cells.first, chart.title);
    const rows = address.placeOf(cells.last, chart.title).row - row + 1;
    return { sheet: sheet.shape.key, area: { row, column: columnIndex(cells.column), rows, columns: 1 } };
  };
  const top = address.placeOf(chart.top, chart.title).row;
  return {
    name: chart.name,
    title: chart.title,
    place: { row: top, column: chart.column, rows: chart.lines, columns: chart.columns },
    categories: cellsOf(chart.categories),
    series: chart.series.map(({ name, cells, kind, secondary = false }) => {
      const { sheet, area } = cellsOf(cells);
      return { name, sheet, values: area, kind, secondary };
    }),
    axis: chart.axis,
    secondaryAxis: chart.secondaryAxis ?? null,
  };
}
