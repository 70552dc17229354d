import type { IBorderData } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Area } from "../area";
import { lineOf, lineType } from "./borderLines";
import type { BorderLine } from "./borderLines";
import { CellLooks } from "./cellLooks";
import { hexColor } from "./colors";

type SideName =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** In Excel's order: the cells along a side of the area, and the side of each of these cells. */
const sides: Readonly<Record<SideName, (area: Area) => [Area, Side][]>> = {
  EdgeTop: (area) => [[{ ...area, rowCount: 1 }, "t"]],
  EdgeBottom: (area) => [[{ ...area, row: area.row + area.rowCount - 1, rowCount: 1 }, "b"]],
  EdgeLeft: (area) => [[{ ...area, columnCount: 1 }, "l"]],
  EdgeRight: (area) => [[{ ...area, column: area.column + area.columnCount - 1, columnCount: 1 }, "r"]],
  InsideVertical: (area) =>
    area.columnCount < 2
      ? []
      : [
          [{ ...area, columnCount: area.columnCount - 1 }, "r"],
          [{ ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, "l"],
        ],
  InsideHorizontal: (area) =>
    area.rowCount < 2
      ? []
      : [
          [{ ...area, rowCount: area.rowCount - 1 }, "b"],
          [{ ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, "t"],
        ],
  DiagonalDown: (area) => [[area, "tl_br"]],
  DiagonalUp: (area) => [[area, "bl_tr"]],
};

/** `range.format.borders`. */
export class RangeBorderCollection implements HostObject {
  readonly $type = "RangeBorderCollection";

  constructor(private readonly looks: CellLooks) {}

  $items(): RangeBorder[] {
    return (Object.keys(sides) as SideName[]).map((side) => new RangeBorder(this.looks, side));
  }

  get count(): number {
    return Object.keys(sides).length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(side: string): RangeBorder {
    if (!(side in sides)) throw hostErrors.invalidArgument();
    return new RangeBorder(this.looks, side as SideName);
  }

  getItemAt(index: number): RangeBorder {
    const border = this.$items()[index];
    if (!border) throw hostErrors.invalidArgument();
    return border;
  }
}

class RangeBorder implements HostObject {
  readonly $type = "RangeBorder";

  constructor(
    private readonly looks: CellLooks,
    private readonly side: SideName,
  ) {}

  get $id(): string {
    return this.side;
  }

  get id(): string {
    return this.side;
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string | null {
    return this.#same((border) => lineOf(border?.s).style);
  }

  set style(style: string) {
    this.#change((line) => ({ style, weight: line.style === "None" ? "Thin" : line.weight }));
  }

  get weight(): string | null {
    return this.#same((border) => lineOf(border?.s).weight);
  }

  set weight(weight: string) {
    this.#change((line) => ({ style: line.style === "None" ? "Continuous" : line.style, weight }));
  }

  get color(): string {
    return this.#same((border) => hexColor(border?.cl.rgb ?? "#000000")) ?? "";
  }

  set color(color: string) {
    this.#change((line) => (line.style === "None" ? { style: "Continuous", weight: "Thin" } : line), hexColor(color));
  }

  #same(of: (border: IBorderData[Side]) => string): string | null {
    const lines = this.looks.areas.flatMap((area) => sides[this.side](area).slice(0, 1));
    const [first] = lines;
    if (!first) return of(null);
    const [, side] = first;
    const cells = lines.map(([area]) => area);
    return new CellLooks(this.looks.sheet, cells).same(({ bd }) => of(bd?.[side]));
  }

  /** Style, weight and colour come one by one: each keeps what was said of the others. */
  #change(change: (line: BorderLine) => BorderLine, color?: string): void {
    const { sheet } = this.looks;
    for (const [cells, side] of this.looks.areas.flatMap((area) => sides[this.side](area))) {
      new CellLooks(sheet, [cells]).writeEach((row, column) => {
        const borders = sheet.$writes.borders(row, column) ?? sheet.$cells.style(row, column).bd;
        const current = borders?.[side];
        const line = change(lineOf(current?.s));
        if (line.style === "None") return { bd: { [side]: null } };
        return { bd: { [side]: { s: lineType(line), cl: { rgb: color ?? current?.cl.rgb ?? "#000000" } } } };
      });
    }
  }
}
