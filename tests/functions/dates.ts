/** Excel's serial of a day, by JavaScript's calendar. */
export function date(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Serial of the last day of a month. */
export function monthEnd(year: number, month: number): number {
  return date(year, month + 1, 0);
}

/** Last days of `count` months in a row, as a row of cells. */
export function monthEnds(year: number, month: number, count: number): number[][] {
  return [Array.from({ length: count }, (_, at) => monthEnd(year, month + at))];
}

/** Years as a row of cells. */
export function years(first: number, last: number): number[][] {
  return [Array.from({ length: last - first + 1 }, (_, at) => first + at)];
}

export function column<T>(row: readonly (readonly T[])[]): T[][] {
  return row[0]!.map((cell) => [cell]);
}

export function sum(values: unknown): number {
  return [values].flat(2).reduce((total: number, value) => total + (value as number), 0);
}

/** Fails unless two numbers are as near as said. Much quicker than `expect` inside a property. */
export function near(actual: number, expected: number, within: number): void {
  if (!(Math.abs(actual - expected) <= within)) throw new Error(`${actual} is not within ${within} of ${expected}`);
}
