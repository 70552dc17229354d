/** Readers of ranges: a row, a column or one value becomes a series of numbers with its direction, for the answer to take. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { isSerial } from "../model/schedule/term";
import { coerced, shown } from "./arguments";

/** How the answer is to lie, too. */
export type Shape = "single" | "row" | "column";

export interface Series {
  readonly argument: string;
  readonly values: readonly number[];
  readonly shape: Shape;
}

/** Whether a range holds one value only. */
export function isSingle(range: unknown): boolean {
  return !Array.isArray(range) || (range.length === 1 && Array.isArray(range[0]) && range[0].length === 1);
}

/**
 * The cells of a range, row by row.
 *
 * @throws DomainError "#VALUE!" when it is empty or its rows differ in length, which Excel never sends
 */
export function readGrid(range: unknown, argument: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(range)) return [[range]];
  const width = Array.isArray(range[0]) ? range[0].length : 0;
  if (width === 0) throw new DomainError<FunctionErrorKey>("#VALUE!", "emptyRange", { argument });
  for (const row of range as unknown[]) {
    if (!Array.isArray(row) || row.length !== width)
      throw new DomainError<FunctionErrorKey>("#VALUE!", "emptyRange", { argument });
  }
  return range as unknown[][];
}

/**
 * The cells of a range that is one row, one column or one value.
 *
 * @throws DomainError "#VALUE!" for a block
 */
export function readLine(range: unknown, argument: string): { cells: readonly unknown[]; shape: Shape } {
  const grid = readGrid(range, argument);
  const [first] = grid;
  if (grid.length === 1) return { cells: first!, shape: first!.length === 1 ? "single" : "row" };
  if (first!.length > 1) throw new DomainError<FunctionErrorKey>("#VALUE!", "notALine", { argument });
  return { cells: grid.map((row) => row[0]), shape: "column" };
}

/** A cell that counts when amounts are added up: the number, or null for text and TRUE/FALSE, which do not count. */
export type Amount = number | null;

/** A blank cell or "" is 0. @throws DomainError "#VALUE!" for NaN and infinities, which Excel never sends */
export function amountIn(cell: unknown, argument: string): Amount {
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell;
    throw new DomainError<FunctionErrorKey>("#VALUE!", "notANumber", { argument, value: String(cell) });
  }
  return cell === null || cell === undefined || cell === "" ? 0 : null;
}

/** Amounts of a range whose order does not matter, each in its place. */
export function readAmounts(range: unknown, argument: string): Amount[][] {
  return readGrid(range, argument).map((row) => row.map((cell) => amountIn(cell, argument)));
}

/** Number in a cell of a positional series: a blank cell or "" is 0, text and TRUE/FALSE are NaN. */
function inSeries(cell: unknown): number {
  if (typeof cell === "number") return cell;
  return cell === null || cell === undefined || cell === "" ? 0 : NaN;
}

function checkedNumber(number: number, cell: unknown, argument: string, position: number): number {
  if (Number.isFinite(number)) return number;
  throw new DomainError<FunctionErrorKey>("#VALUE!", "notANumberInRange", {
    argument,
    position: position + 1,
    value: shown(cell),
  });
}

/**
 * A row, column or single value of numbers whose order matters. A blank cell is 0 and keeps its place.
 *
 * @throws DomainError "#VALUE!" for a block, for text and for TRUE/FALSE in a range; a direct value is coerced instead
 */
export function readSeries(range: unknown, argument: string): Series {
  const { cells, shape } = readLine(range, argument);
  if (areNumbers(cells)) return { argument, shape, values: cells };
  const read = Array.isArray(range) ? inSeries : coerced;
  return { argument, shape, values: cells.map((cell, at) => checkedNumber(read(cell), cell, argument, at)) };
}

/** Whether cells can serve as they are, as those of most ranges can. */
function areNumbers(cells: readonly unknown[]): cells is readonly number[] {
  for (let at = 0; at < cells.length; at++) if (!Number.isFinite(cells[at])) return false;
  return true;
}

export interface Block extends Series {
  readonly width: number;
}

/** All cells of a block, row by row, as a series; a block of several rows and columns counts as a row. */
export function readBlock(range: unknown, argument: string): Block {
  const grid = readGrid(range, argument);
  const width = grid[0]!.length;
  const { values, shape } = readValues(width > 1 ? [grid.flat()] : range, argument);
  return { argument, values, shape, width: grid.length === 1 ? 1 : width };
}

/** As `readSeries`, for an argument that is usually one value: a single cell is coerced as a direct value is. */
export function readValues(range: unknown, argument: string): Series {
  return readSeries(isSingle(range) && Array.isArray(range) ? (range as unknown[][])[0]![0] : range, argument);
}

/**
 * Dates of a series of flows, their fractions dropped.
 *
 * @throws DomainError "#VALUE!" for text, "#NUM!" for a number that is no date or for another count than the flows'
 */
export function readDates(range: unknown, argument: string, flows: Series): readonly number[] {
  const { values } = readSeries(range, argument);
  const days: number[] = [];
  for (const value of values) {
    if (!isSerial(value)) throw new DomainError<FunctionErrorKey>("#NUM!", "notASerial", { argument, value });
    days.push(Math.floor(value));
  }
  if (days.length !== flows.values.length) throw differentCounts("#NUM!", argument, days.length, flows);
  return days;
}

export function differentCounts(
  code: "#VALUE!" | "#NUM!",
  argument: string,
  count: number,
  other: Pick<Series, "argument" | "values">,
): DomainError<FunctionErrorKey> {
  const expected = other.values.length;
  return new DomainError<FunctionErrorKey>(code, "differentCounts", {
    argument,
    count,
    other: other.argument,
    expected,
  });
}

/**
 * Series brought to one length: a single value serves every element, the others match by count whichever way they lie.
 *
 * @returns their values, and the shape of the first that is not a single value
 * @throws DomainError "#VALUE!" when their counts differ
 */
export function aligned<T extends readonly Series[]>(
  ...series: T
): { shape: Shape; values: { [K in keyof T]: number[] } } {
  const guide = series.find(({ shape }) => shape !== "single") ?? series[0]!;
  const values = series.map((one) => {
    if (one.shape === "single") return guide.values.map(() => one.values[0]!);
    if (one.values.length !== guide.values.length) {
      throw differentCounts("#VALUE!", one.argument, one.values.length, guide);
    }
    return [...one.values];
  });
  return { shape: guide.shape, values: values as { [K in keyof T]: number[] } };
}

/** A line of answers, lying as its argument lay. */
export function inShape<T>(values: readonly T[], shape: Shape): T[][] {
  return shape === "column" ? values.map((value) => [value]) : [[...values]];
}

/** Rows × periods; for a column of periods the transpose. */
export function rowsInShape<T>(rows: T[][], shape: Shape): T[][] {
  if (shape !== "column") return rows;
  return rows[0]!.map((_, period) => rows.map((row) => row[period]!));
}
