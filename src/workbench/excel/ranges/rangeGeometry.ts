/** Where a range is, and the ranges that lie about it. */
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { formatAddress, quoteSheetName } from "../address";
import { bounding, COLUMNS, intersection, isEntireColumn, isEntireRow, moved, ROWS } from "../area";
import type { Area } from "../area";
import type { CellsMoved } from "../movedCells";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";

/** A range, or the address of one on the same sheet. */
export type RangeArgument = Range | string;

/** The part of `Range` that is about its place: addresses, neighbours, resizing. */
export class RangeGeometry implements HostObject {
  readonly $type = "Range";
  readonly $byReference = true;

  constructor(
    readonly $sheet: Worksheet,
    /** Changes when rows or columns are put in or taken out before it, as long as office.js holds on to the range. */
    public $area: Area,
  ) {}

  /** Goes along with its cells; false when they are gone. */
  $follow({ sheetId, move }: CellsMoved): boolean {
    const area = sheetId === this.$sheet.$id ? move(this.$area) : this.$area;
    if (area) this.$area = area;
    return area !== null;
  }

  get worksheet(): Worksheet {
    return this.$sheet;
  }

  get address(): string {
    return `${quoteSheetName(this.$sheet.name)}!${formatAddress(this.$area)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.$area.row;
  }

  get columnIndex(): number {
    return this.$area.column;
  }

  get rowCount(): number {
    return this.$area.rowCount;
  }

  get columnCount(): number {
    return this.$area.columnCount;
  }

  /** -1 when there are more than 2³¹ - 1. */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.$area);
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.$area);
  }

  getCell(row: number, column: number): Range {
    return this.#at({ row: this.rowIndex + row, column: this.columnIndex + column, rowCount: 1, columnCount: 1 });
  }

  getRow(row: number): Range {
    return this.#at({ ...this.$area, row: this.rowIndex + row, rowCount: 1 });
  }

  getColumn(column: number): Range {
    return this.#at({ ...this.$area, column: this.columnIndex + column, columnCount: 1 });
  }

  getLastCell(): Range {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }

  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }

  getEntireRow(): Range {
    return this.#at({ ...this.$area, column: 0, columnCount: COLUMNS });
  }

  getEntireColumn(): Range {
    return this.#at({ ...this.$area, row: 0, rowCount: ROWS });
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.#at(moved(this.$area, rows, columns));
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.#at({ ...this.$area, rowCount: this.rowCount + rows, columnCount: this.columnCount + columns });
  }

  getAbsoluteResizedRange(rowCount: number, columnCount: number): Range {
    return this.#at({ ...this.$area, rowCount, columnCount });
  }

  getRowsAbove(count?: number | null): Range {
    return this.#rowsAt(this.rowIndex - (count ?? 1), count ?? 1);
  }

  getRowsBelow(count?: number | null): Range {
    return this.#rowsAt(this.rowIndex + this.rowCount, count ?? 1);
  }

  getColumnsBefore(count?: number | null): Range {
    return this.#columnsAt(this.columnIndex - (count ?? 1), count ?? 1);
  }

  getColumnsAfter(count?: number | null): Range {
    return this.#columnsAt(this.columnIndex + this.columnCount, count ?? 1);
  }

  getBoundingRect(other: RangeArgument): Range {
    return this.#at(bounding(this.$area, this.$other(other)));
  }

  getIntersection(other: RangeArgument): Range {
    return this.getIntersectionOrNullObject(other) ?? notFound();
  }

  getIntersectionOrNullObject(other: RangeArgument): Range | null {
    const common = intersection(this.$area, this.$other(other));
    return common && this.#at(common);
  }

  /** Where it lies on the sheet, in points. */
  get left(): number {
    return this.#pointsAcross(0, this.columnIndex);
  }

  get top(): number {
    return this.#pointsDown(0, this.rowIndex);
  }

  get width(): number {
    return this.#pointsAcross(this.columnIndex, this.columnIndex + this.columnCount);
  }

  get height(): number {
    return this.#pointsDown(this.rowIndex, this.rowIndex + this.rowCount);
  }

  select(): void {
    this.$sheet.activate();
    this.$sheet.$select(this.$area);
  }

  /** The area of a range given with a call: itself, or by its address. */
  $other(other: RangeArgument): Area {
    if (typeof other !== "string") {
      if (other.$sheet.$id !== this.$sheet.$id) throw hostErrors.invalidArgument();
      return other.$area;
    }
    return this.$sheet.getRange(other).$area;
  }

  #at(area: Area): Range {
    return this.$sheet.$rangeAt(area);
  }

  #rowsAt(row: number, rowCount: number): Range {
    return this.#at({ ...this.$area, row, rowCount });
  }

  #columnsAt(column: number, columnCount: number): Range {
    return this.#at({ ...this.$area, column, columnCount });
  }

  #pointsAcross(from: number, to: number): number {
    let pixels = 0;
    for (let column = from; column < to; column++) pixels += this.$sheet.$grid.getColumnWidth(column);
    return pixels * 0.75;
  }

  #pointsDown(from: number, to: number): number {
    let pixels = 0;
    for (let row = from; row < to; row++) pixels += this.$sheet.$grid.getRowHeight(row);
    return pixels * 0.75;
  }
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
