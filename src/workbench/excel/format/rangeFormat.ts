import { HorizontalAlign, VerticalAlign, WrapStrategy } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Area } from "../area";
import { CellLooks } from "./cellLooks";
import { FormatProtection } from "./formatProtection";
import { fitColumns, fitRows } from "./fitting";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from "./lineSizes";
import { RangeBorderCollection } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import type { Worksheet } from "../worksheet";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Bottom: VerticalAlign.BOTTOM,
  Center: VerticalAlign.MIDDLE,
  Top: VerticalAlign.TOP,
};

/** Pixels that one level of indentation moves text by. */
const INDENT = 9;
const PADDING = 2;

/** How a range looks. Null where its cells differ. */
export class RangeFormat implements HostObject {
  readonly $type = "RangeFormat";
  readonly #looks: CellLooks;

  constructor(
    private readonly sheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    this.#looks = new CellLooks(sheet, areas);
  }

  get fill(): RangeFill {
    return new RangeFill(this.#looks);
  }

  get font(): RangeFont {
    return new RangeFont(this.#looks);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#looks);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.#looks);
  }

  get horizontalAlignment(): string | null {
    return this.#looks.same(({ ht }) => nameOf(horizontal, ht) ?? "General");
  }

  set horizontalAlignment(alignment: string) {
    this.#looks.write({ ht: valueOf(horizontal, alignment) });
  }

  get verticalAlignment(): string | null {
    return this.#looks.same(({ vt }) => nameOf(vertical, vt) ?? "Bottom");
  }

  set verticalAlignment(alignment: string) {
    this.#looks.write({ vt: valueOf(vertical, alignment) });
  }

  get wrapText(): boolean | null {
    return this.#looks.same(({ tb }) => tb === WrapStrategy.WRAP);
  }

  set wrapText(wraps: boolean) {
    this.#looks.write({ tb: wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get indentLevel(): number | null {
    return this.#looks.same(({ pd }) => Math.round(((pd?.l ?? PADDING) - PADDING) / INDENT));
  }

  set indentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > 250) throw hostErrors.invalidArgument();
    const side = PADDING + level * INDENT;
    this.#looks.write({ pd: level === 0 ? null : { l: side, r: side } });
  }

  /** In degrees; 180 for letters one below the other. */
  get textOrientation(): number | null {
    return this.#looks.same(({ tr }) => (tr?.v ? 180 : -(tr?.a ?? 0)));
  }

  set textOrientation(degrees: number) {
    if (degrees !== 180 && !(Math.abs(degrees) <= 90)) throw hostErrors.invalidArgument();
    this.#looks.write({ tr: degrees === 180 ? { a: 0, v: 1 } : { a: -degrees, v: 0 } });
  }

  /** In points. */
  get columnWidth(): number | null {
    return same(this.areas, (area) => columnWidth(this.sheet, area));
  }

  set columnWidth(points: number) {
    for (const area of this.areas) setColumnWidth(this.sheet, area, points);
  }

  get rowHeight(): number | null {
    return same(this.areas, (area) => rowHeight(this.sheet, area));
  }

  set rowHeight(points: number) {
    for (const area of this.areas) setRowHeight(this.sheet, area, points);
  }

  autofitColumns(): void {
    for (const area of this.areas) fitColumns(this.sheet, area);
  }

  autofitRows(): void {
    for (const area of this.areas) fitRows(this.sheet, area);
  }
}

function same(areas: readonly Area[], of: (area: Area) => number | null): number | null {
  const values = new Set(areas.map(of));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined {
  return Object.entries(names).find(([, known]) => known === value)?.[0];
}

function valueOf<T>(names: Readonly<Record<string, T>>, name: string): T {
  const value = names[name];
  if (value === undefined) throw hostErrors.invalidArgument();
  return value;
}
