/** Phasing: the spread of spend over the months of a term, by a yearly rate for each contract year or along an S-curve. */
import { requireNotNegative, requireRate } from "../domain";
import { DomainError } from "../errors";

/** Spend as a function of the months since the start of a term. Amounts are in parts of `whole`. */
export interface Phasing {
  readonly whole: number;
  /** The part that falls between two moments, given in months, 0 ≤ from ≤ to ≤ months of the term. */
  between(from: number, to: number): number;
  /** Integral over time (in months) of the part spent so far, from the start to a moment. */
  integral(to: number): number;
}

/** Weights of contract years 1..n, each a yearly rate. */
export type Profile = "straight" | "ramp" | "front";

export function contractYears(months: number): number {
  return Math.ceil(months / 12);
}

/** straight 1, 1, 1…; ramp 1, 2, 3…; front n, n-1, … 1 */
export function profileWeights(profile: Profile, years: number): number[] {
  return Array.from({ length: years }, (_, index) =>
    profile === "straight" ? 1 : profile === "ramp" ? index + 1 : years - index,
  );
}

/**
 * Weights that grow by a rate from year to year. The largest is 1, so that no rate overflows.
 *
 * @param growth  0.25 is 25 % a year
 * @throws DomainError "#NUM!" when the rate is -100 % or less
 */
export function growthWeights(growth: number, years: number): number[] {
  requireRate(growth);
  const largest = growth > 0 ? years - 1 : 0;
  return Array.from({ length: years }, (_, index) => (1 + growth) ** (index - largest));
}

/**
 * Weights given by the user, one for each contract year.
 *
 * @throws DomainError "#VALUE!" for another count, "#NUM!" for a negative one, "#DIV/0!" when all are 0
 */
export function checkedWeights(weights: readonly number[], years: number): readonly number[] {
  if (weights.length !== years) {
    throw new DomainError("#VALUE!", "weightCount", { count: weights.length, expected: years });
  }
  requireNotNegative(weights);
  if (weights.every((weight) => weight === 0)) throw new DomainError("#DIV/0!", "addsUpToZero");
  return weights;
}

/**
 * Spend even by month within each contract year, in proportion to the year's weight. A last year that is not full
 * counts for its months only.
 *
 * @param weights  yearly rates, one for each contract year
 * @param months   length of the term
 * @example
 * const phasing = byContractYear([1, 1, 1], 30);
 * (300 * phasing.between(24, 30)) / phasing.whole //=> 60
 */
export function byContractYear(weights: readonly number[], months: number): Phasing {
  const before = [0];
  const integralBefore = [0];
  weights.forEach((weight, year) => {
    const length = Math.min(12, months - year * 12);
    before.push(before[year]! + weight * length);
    integralBefore.push(integralBefore[year]! + before[year]! * length + (weight * length * length) / 2);
  });
  const yearAt = (month: number) => Math.min(Math.floor(month / 12), weights.length - 1);

  return {
    whole: before[weights.length]!,
    between(from, to) {
      const first = yearAt(from);
      const last = yearAt(to);
      if (first === last) return weights[first]! * (to - from);
      const full = before[last]! - before[first + 1]!;
      return weights[first]! * (first * 12 + 12 - from) + full + weights[last]! * (to - last * 12);
    },
    integral(to) {
      const year = yearAt(to);
      const rest = to - year * 12;
      return integralBefore[year]! + before[year]! * rest + (weights[year]! * rest * rest) / 2;
    },
  };
}

/** The two smoothsteps that serve as S-curves, and the integral of each, on 0..1. */
const curves = {
  cubic: { at: (u: number) => u * u * (3 - 2 * u), integral: (u: number) => u ** 3 * (1 - u / 2) },
  quintic: {
    at: (u: number) => u ** 3 * (10 + u * (6 * u - 15)),
    integral: (u: number) => u ** 4 * (2.5 + u * (u - 3)),
  },
};

/**
 * Spend along an S-curve: slow, fast, slow. Both curves are symmetric, so the late half is measured from the end,
 * which keeps the last small amounts exact.
 *
 * @param curve   quintic 6u⁵-15u⁴+10u³ or cubic 3u²-2u³, u the share of the term that has passed
 * @param months  length of the term
 * @source K. Perlin, Improving Noise, SIGGRAPH 2002 (quintic); the cubic is Hermite's smoothstep
 */
export function alongSCurve(curve: keyof typeof curves, months: number): Phasing {
  const { at, integral } = curves[curve];
  return {
    whole: 1,
    between(from, to) {
      if (from * 2 < months) return at(to / months) - at(from / months);
      return at((months - from) / months) - at((months - to) / months);
    },
    integral: (to) => months * integral(to / months),
  };
}
