/** Addresses: the place of every line, and formulas with their references filled in. */
import { absoluteAddress, areaAddress, columnIndex, quotedSheet } from "./a1";
import { resolve, type Formula, type Reference } from "./formula";
import type { Item, KeywordList } from "./item";
import type { Sheet } from "./sheet";

/** The first column of the timeline, I. */
export const FIRST_PERIOD = 8;

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
}

/** Where a formula is being written. */
export interface Spot extends Place {
  readonly column: number;
  readonly label: string;
}

/** Spells references: bare on their own sheet, sheet-qualified elsewhere, never a workbook-wide name. */
export class Addresses {
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
