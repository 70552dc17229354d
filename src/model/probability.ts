/** Probability-weighted amounts, and the checks on probabilities and shares. */
import { DomainError } from "./errors";

/** How far parts may miss 1 by rounding. */
const ROUNDING = 1e-9;

/**
 * Σ pᵢ · aᵢ
 *
 * @param probabilities  one for each amount, 0..1
 * @throws DomainError "#NUM!" for a probability outside 0..1
 * @example
 * probabilityWeighted([300, 250], [0.6, 1]) //=> 430
 */
export function probabilityWeighted(amounts: readonly number[], probabilities: readonly number[]): number {
  let sum = 0;
  amounts.forEach((amount, at) => (sum += partOfOne(probabilities[at]!) * amount));
  return sum;
}

/**
 * Parts that must make up a whole: the probabilities of all outcomes, a split.
 *
 * @throws DomainError "#NUM!" for one outside 0..1, and when they do not add up to 1
 */
export function checkedParts(parts: readonly number[]): readonly number[] {
  let sum = 0;
  for (const part of parts) sum += partOfOne(part);
  if (Math.abs(sum - 1) > ROUNDING) throw new DomainError("#NUM!", "partsMustSum", { value: sum });
  return parts;
}

function partOfOne(value: number): number {
  if (value < 0 || value > 1) throw new DomainError("#NUM!", "mustBeShare", { value });
  return value;
}
