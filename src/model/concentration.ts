/** Concentration of spend over vendors: Herfindahl–Hirschman index, effective number of vendors, share of the largest. */
import { DomainError } from "./errors";

/**
 * Sum of amounts that are shares of a whole.
 *
 * @param amounts  any unit, each ≥ 0
 * @throws DomainError "#NUM!" for a negative amount or a sum past what a number can hold, "#DIV/0!" when they sum to 0
 */
export function wholeOf(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) {
    if (amount < 0) throw new DomainError("#NUM!", "negativeAmount", { value: amount });
    total += amount;
  }
  if (total === 0) throw new DomainError("#DIV/0!", "addsUpToZero");
  if (!Number.isFinite(total)) throw new DomainError("#NUM!", "tooLarge");
  return total;
}

/**
 * Herfindahl–Hirschman index of a set of amounts.
 *
 * @param amounts  spend per vendor, any unit, each ≥ 0
 * @param scale    10,000 for the antitrust scale (0..10,000), 1 for the fraction
 * @returns        scale · Σ sᵢ², between scale/n and scale
 * @throws DomainError "#NUM!" for a negative amount, "#DIV/0!" when they sum to 0
 * @source US DOJ/FTC Merger Guidelines 2023, §2.1
 * @example
 * herfindahl([30, 30, 20, 20]) //=> 2600
 */
export function herfindahl(amounts: readonly number[], scale = 10_000): number {
  const whole = wholeOf(amounts);
  return (scale * sumOfSquares(amounts, whole)) / square(whole, whole);
}

/**
 * The number of vendors of equal size that would give the same concentration: 1 / Σ sᵢ².
 *
 * @throws DomainError as `herfindahl`
 * @source M. Laakso and R. Taagepera, Effective Number of Parties, 1979
 * @example
 * effectiveVendors([50, 50]) //=> 2
 */
export function effectiveVendors(amounts: readonly number[]): number {
  const whole = wholeOf(amounts);
  return square(whole, whole) / sumOfSquares(amounts, whole);
}

/**
 * Share of the largest vendors together.
 *
 * @param count  how many, a whole number ≥ 1; 1 is the answer above their number
 * @throws DomainError as `wholeOf`
 * @example
 * topShare([50, 30, 20], 2) //=> 0.8
 */
export function topShare(amounts: readonly number[], count: number): number {
  const whole = wholeOf(amounts);
  if (count >= amounts.length) return 1;
  const largest = [...amounts].sort((a, b) => b - a).slice(0, count);
  return wholeOf(largest) / whole;
}

/** Squares of amounts whose squares a double cannot hold are taken of the amounts as shares. */
const EXTREME = 1e150;

function square(amount: number, whole: number): number {
  return whole > EXTREME || whole < 1 / EXTREME ? (amount / whole) ** 2 : amount * amount;
}

function sumOfSquares(amounts: readonly number[], whole: number): number {
  let sum = 0;
  for (const amount of amounts) sum += square(amount, whole);
  return sum;
}
