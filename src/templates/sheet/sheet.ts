/** A sheet as a template writes it: line after line, from top to bottom. */
import type { Chart } from "./chart";
import type { Check, Ties } from "./check";
import { all, cell, constant, f, Formula, resolve, total, type Column, type Operand } from "./formula";
import type { Content, Item, ItemCell } from "./item";
import type { CellStyleName } from "./cellStyles";
import { checkFormat, type Unit } from "./units";

export interface SheetShape {
  readonly key: string;
  /** The name wished for; the workbook may need another. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly tabColor: string;
  /** Widths in characters from column A. */
  readonly widths: readonly number[];
  /** Columns from I on that every period row fills. */
  readonly periods: number;
  /** The width of each of them. */
  readonly periodWidth: number;
  /** Words over the columns, by letter. */
  readonly heads: Readonly<Record<Column, string>>;
  /** The row that says which period each column is: shown over every column, kept in sight. */
  readonly periodHead?: () => Item;
  /** Columns that stay in sight. */
  readonly freezeColumns: number;
}

export interface RowOptions {
  readonly note?: string | Formula;
  readonly name?: string;
  /** The content of column E, and its number format where it is not the row's. */
  readonly constant?: Content | (() => Content);
  readonly constantFormat?: string;
  /** The content of column F, where that is not a total. */
  readonly side?: Content | (() => Content);
  /** The content of column H, before the first period. */
  readonly opening?: Content | (() => Content);
  /** Adds the row up in column F, and checks the sum. */
  readonly ties?: Ties;
  readonly detail?: boolean;
  readonly style?: "plain" | "strong" | "status" | "flag" | "crossCheck" | "head";
  /** Number format of the periods, where it is not the unit's. */
  readonly format?: string;
  /** Number of columns, where it is not the sheet's own timeline. */
  readonly count?: number;
}

export class Sheet {
  readonly items: Item[] = [];
  readonly charts: Chart[] = [];
  #folding = false;

  constructor(
    readonly shape: SheetShape,
    readonly checks: Check[],
  ) {}

  /** What the title says of this sheet, after the model's name. */
  get section(): string {
    return this.shape.title.split(" · ").at(-1)!;
  }

  place(item: Item): Item {
    const placed = this.#folding ? { ...item, detail: true } : item;
    this.items.push(placed);
    return placed;
  }

  /** Writes lines that can be folded away together. */
  fold<T>(write: () => T): T {
    this.#folding = true;
    try {
      return write();
    } finally {
      this.#folding = false;
    }
  }

  /** An empty line. */
  space(height?: number): Item {
    return this.place({ label: "", cells: {}, ...(height !== undefined && { height }) });
  }

  /** The head of a block of rows. */
  heading(title: string): Item {
    this.space();
    return this.place({ label: title, cells: { A: { content: title, style: "heading" } }, band: "heading" });
  }

  /** A remark for the reader, in the label's column. */
  note(text: string): Item {
    return this.place({ label: text, cells: { B: { content: text, style: "note" } } });
  }

  /** A number worked out once, in column E; or one that is typed there by convention. */
  value(label: string, unit: Unit, content: Content | (() => Content), options: RowOptions = {}): Item {
    return this.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, options),
        E: {
          content,
          style: valueStyle(content, unit, options),
          format: unit.format,
        },
      },
      ...optional(options),
    });
  }

  /** Brings a number of another sheet to this one, so that formulas stay short and on one page. */
  import(item: Item): Item {
    if (!item.unit) throw new Error(`"${item.label}" has no unit to be imported with`);
    return this.value(item.label, item.unit, f`${constant(item)}`);
  }

  /** Brings several numbers of another sheet to this one, line by line in this order. */
  importAll<Key extends string>(
    source: Readonly<Record<Key, Item>>,
    keys: readonly Key[],
  ): Readonly<Record<Key, Item>> {
    return Object.fromEntries(keys.map((key) => [key, this.import(source[key])])) as Record<Key, Item>;
  }

  /** Brings a row of another sheet to this one, period by period. */
  importRow(row: Item, options: RowOptions = {}): Item {
    if (!row.unit || !row.periods) throw new Error(`"${row.label}" is no row to be imported`);
    return this.row(row.label, row.unit, f`${row}`, { count: row.periods.count, ...options });
  }

  /** A row of the timeline: one formula for every period. */
  row(label: string, unit: Unit, formula: Formula | (() => Formula), options: RowOptions = {}): Item {
    const style = rowStyles[options.style ?? "plain"];
    const side = (content: Content | (() => Content)): ItemCell => ({ content, style, format: unit.periodFormat });
    const { constant: inE, constantFormat = unit.format, side: inF, opening } = options;
    const item: Item = this.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, options),
        ...(inE !== undefined && { E: { ...side(inE), format: constantFormat } }),
        ...(inF !== undefined && { F: side(inF) }),
        ...(options.ties && this.#total(label, unit, () => item, options.ties)),
        ...(opening !== undefined && { H: side(opening) }),
      },
      periods: {
        formula,
        format: options.format ?? unit.periodFormat,
        style,
        count: options.count ?? this.shape.periods,
      },
      ...(options.style === "strong" && { band: "strongLine" as const }),
      ...(options.style === "head" && { band: "gridBand" as const }),
      ...optional(options),
    });
    return item;
  }

  /** The total in F and, in G, the check that it is what it should be. */
  #total(label: string, unit: Unit, item: () => Item, ties: Ties): Record<Column, ItemCell> {
    const { gross } = ties;
    const onTop = (side: () => Formula): (() => Formula) =>
      gross === undefined ? side : () => f`${side()}+${resolve(gross)}`;
    const check = this.check(
      label,
      unit,
      onTop(() => total(item)),
      onTop(() => resolve(ties.to)),
    );
    return {
      F: { content: f`SUM(${all(item)})`, style: "total", format: unit.periodFormat },
      G: { content: () => f`${cell(() => check.item!, "G")}`, style: "check", format: checkFormat },
    };
  }

  /** Adds a line to the check sheet: two gross figures, worked out in different ways, that must be equal. */
  check(
    label: string,
    unit: Unit,
    actual: Operand | (() => Formula),
    expected: Formula | (() => Formula),
    { iterated = false }: { readonly iterated?: boolean } = {},
  ): Check {
    const check: Check = { label, unit, where: this.section, actual: lazily(actual), expected, iterated };
    this.checks.push(check);
    return check;
  }

  #head(label: string, unit: Unit, { note, style }: RowOptions): Record<Column, ItemCell> {
    const cross = style === "crossCheck";
    return {
      B: { content: label, style: cross ? "crossCheckText" : style === "strong" ? "strong" : "label" },
      C: { content: unit.label, style: "unit" },
      ...(note !== undefined && {
        D: { content: note, style: note instanceof Formula ? ("sourceLink" as const) : ("source" as const) },
      }),
    };
  }
}

/** The cell style of a row's periods; `head` is the head of a grid, whose columns are not years. */
const rowStyles = {
  plain: "calc",
  strong: "strongCalc",
  status: "status",
  flag: "flag",
  crossCheck: "crossCheck",
  head: "gridHead",
} as const satisfies Record<NonNullable<RowOptions["style"]>, CellStyleName>;

function lazily(operand: Operand | (() => Formula)): Formula | (() => Formula) {
  return typeof operand === "function" ? operand : f`${operand}`;
}

function valueStyle(content: Content | (() => Content), { isText }: Unit, { style }: RowOptions): CellStyleName {
  if (typeof content === "number") return "convention";
  if (typeof content === "string") return "keyword";
  if (style === "strong") return "strongCalc";
  if (style === "status" || style === "crossCheck") return style;
  return isText ? "calcCenter" : "calc";
}

function optional({ name, detail }: RowOptions): Pick<Item, "name" | "detail"> {
  return { ...(name !== undefined && { name }), ...(detail && { detail }) };
}
