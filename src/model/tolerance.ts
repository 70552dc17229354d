/** Tolerances: how far two sums of large amounts may differ by rounding and still count as equal. */
import { DomainError } from "./errors";

/** Relative tolerance: at $5e11 one step of a double is 6e-5 already. */
const RELATIVE = 1e-9;

/**
 * How far two amounts may differ and still count as equal.
 *
 * @param largest   largest |amount| of the array or corkscrew
 * @param relative  part of it
 * @throws DomainError "#NUM!" when the amounts have grown past what a number can hold
 * @example
 * tolerance(300e9) //=> 300
 */
export function tolerance(largest: number, relative = RELATIVE): number {
  if (!Number.isFinite(largest)) throw new DomainError("#NUM!", "tooLarge");
  return relative * Math.max(1, largest);
}

/** Largest |amount| of some arrays; 0 of none. */
export function largestOf(...arrays: readonly (readonly number[])[]): number {
  let largest = 0;
  for (const amounts of arrays) for (const amount of amounts) largest = Math.max(largest, Math.abs(amount));
  return largest;
}

/** A balance, 0 where it is within the tolerance of 0. */
export function settled(balance: number, within: number): number {
  return Math.abs(balance) <= within ? 0 : balance;
}

/**
 * Whether two arrays agree element by element.
 *
 * @param relative  part of the largest |number| that they may differ by
 * @returns         0 when they tie, 1 when any element does not, so that checks can be summed
 * @example
 * tie([100, 200], [100, 201]) //=> 1
 */
export function tie(actual: readonly number[], expected: readonly number[], relative = RELATIVE): 0 | 1 {
  const within = tolerance(largestOf(actual, expected), relative);
  return actual.some((amount, index) => Math.abs(amount - expected[index]!) > within) ? 1 : 0;
}
