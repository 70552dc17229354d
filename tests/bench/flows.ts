/** The flows that all contestants get: money out, then varying money back. */

export const SIZES = [5, 60, 1000] as const;

/** Rate of the present values. */
export const RATE = 0.08;

export interface Flows {
  readonly amounts: number[];
  /** Excel serials: yearly for five flows, else monthly. */
  readonly serials: number[];
  readonly dates: Date[];
}

export function flowsOf(size: number): Flows {
  const amounts = Array.from({ length: size }, (_, at) =>
    at === 0 ? -1_000_000 : Math.round((1_000_000 / (size - 1)) * (1.2 + 0.3 * Math.sin(at)) * 100) / 100,
  );
  const dates = amounts.map((_, at) => new Date(Date.UTC(2027, (size === 5 ? 12 : 1) * at, 15)));
  return { amounts, dates, serials: dates.map((date) => date.getTime() / 86_400_000 + 25_569) };
}
