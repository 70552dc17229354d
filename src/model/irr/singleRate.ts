/** The single rate of return of flows that have, or are likely to have, only one: Halley's method without a bracket. */
import { DiscountPowers } from "../discountPowers";

/** Steps after which `irrRoots` takes over, which always converges. */
const MOST_STEPS = 16;

/** Length of a step, relative to the time covered, after which the next would be below rounding: convergence is cubic. */
const SMALL_STEP = 1e-5;

/** The same where convergence is of the fourth order: the fourth power of the step, relative to the time covered. */
const SMALL_FOURTH = 1e-17;

/** Force times time below which doubles leave fewer than twelve digits of the force. */
const SMALLEST_REACH = 1e-4;

/** Range of sums and factors. Outside it parts of a sum could be rounded to 0, so `irrRoots`, which scales them, takes over. */
const SMALLEST_SUM = 1e-250;
const LARGEST_SUM = 1e250;
const LARGEST_EXPONENT = 600;

/**
 * Force of interest ln(1 + r) per period of flows whose sign changes once.
 *
 * Halley's method, corrected for the third derivative, on ln PV(later side) - ln PV(earlier side) as a function of
 * ln(1 + r), which is almost a straight line: its slope is the gap between the durations of the two sides, its bend the
 * gap between their variances.
 *
 * @param change  index of the first flow of the later side
 * @returns       NaN when the search does not settle, or leaves the range where sums need no scaling
 * @source duration as the elasticity of value: F. Macaulay, Some Theoretical Problems Suggested by the Movements of
 *         Interest Rates (1938); E. Halley's method
 */
export function periodicForce(flows: readonly number[], change: number): number {
  const span = flows.length;
  let force = 0;
  let factor = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const earlier = sideOf(flows, 0, change, factor);
    const later = sideOf(flows, change, span, factor);
    if (!isInRange(earlier.sum) || !isInRange(later.sum)) return NaN;

    // The later side is discounted to its own first flow so far, by a factor that is rounded and so has a force of its own.
    const used = step === 0 ? 0 : -Math.log(factor);
    const imbalance = Math.log(-later.sum / earlier.sum) - change * used;
    const gap = change + later.mean - earlier.mean;
    const move = corrected(imbalance, gap, later.variance - earlier.variance, later.third - earlier.third);
    force = used + move;
    const reach = move * span;
    if (reach * reach * reach * reach < SMALL_FOURTH * Math.min(1, Math.abs(gap) / span))
      return clearOfZero(force, span);
    if (!(Math.abs(force) * span < LARGEST_EXPONENT)) return NaN;
    factor = Math.exp(-force);
  }
  return NaN;
}

/**
 * Value of the flows of one side at its first, and mean, variance and third central moment of their times, each time
 * weighted by the value of its flow: Horner's rule for the value and its derivatives by the factor.
 */
function sideOf(flows: readonly number[], from: number, to: number, factor: number) {
  let sum = 0;
  let slope = 0;
  let bend = 0;
  let twist = 0;
  for (let at = to - 1; at >= from; at--) {
    twist = twist * factor + bend;
    bend = bend * factor + slope;
    slope = slope * factor + sum;
    sum = sum * factor + flows[at]!;
  }
  const perSum = factor / sum;
  const mean = slope * perSum;
  const pairs = 2 * bend * factor * perSum;
  const triples = 6 * twist * factor * factor * perSum;
  return {
    sum,
    mean,
    variance: pairs + mean * (1 - mean),
    third: triples + (1 - mean) * (3 * pairs + mean * (1 - 2 * mean)),
  };
}

/** Halley's step, and one of Newton's from there on the polynomial of the third degree, where that is a small one. */
function corrected(imbalance: number, gap: number, spread: number, skew: number): number {
  const move = halley(imbalance, gap, spread);
  const rest = imbalance - move * (gap - move * (spread / 2 - (move * skew) / 6));
  if (!(Math.abs(rest) < 0.01 * Math.abs(imbalance))) return move;
  return move + rest / (gap - move * (spread - (move * skew) / 2));
}

/**
 * Force of interest ln(1 + r) per step of time, by the same method.
 *
 * @param amounts  those of the earlier side first, then those of the later, or outflows first and then inflows
 * @param times    whole, from 0, one per amount
 * @param split    index of the first amount of the second side
 * @param span     the last time
 */
export function timedForce(amounts: ArrayLike<number>, times: Float64Array, split: number, span: number): number {
  const count = times.length;
  const factors = new DiscountPowers(times, span);
  const { powers } = factors;
  let force = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    factors.raise(-force);
    let first = 0;
    let firstSlope = 0;
    let firstBend = 0;
    for (let at = 0; at < split; at++) {
      const value = amounts[at]! * powers[at]!;
      const time = times[at]!;
      first += value;
      firstSlope += value * time;
      firstBend += value * time * time;
    }
    let second = 0;
    let secondSlope = 0;
    let secondBend = 0;
    for (let at = split; at < count; at++) {
      const value = amounts[at]! * powers[at]!;
      const time = times[at]!;
      second += value;
      secondSlope += value * time;
      secondBend += value * time * time;
    }
    if (!isInRange(first) || !isInRange(second)) return NaN;
    const firstDuration = firstSlope / first;
    const secondDuration = secondSlope / second;
    const firstSpread = firstBend / first - firstDuration * firstDuration;
    const secondSpread = secondBend / second - secondDuration * secondDuration;

    const gap = secondDuration - firstDuration;
    const move = halley(Math.log(-second / first), gap, secondSpread - firstSpread);
    force += move;
    if (isSettled(move, gap, span)) return clearOfZero(force, span);
    if (!(Math.abs(force) * span < LARGEST_EXPONENT)) return NaN;
  }
  return NaN;
}

/** Next step of the force towards balance; Newton's where the second derivative says too much. */
function halley(imbalance: number, gap: number, spread: number): number {
  const newton = imbalance / gap;
  const bend = (newton * spread) / (2 * gap);
  return Math.abs(bend) < 0.5 ? newton / (1 - bend) : newton;
}

function isSettled(move: number, gap: number, span: number): boolean {
  return Math.abs(move) * span * Math.max(1, span / Math.abs(gap)) < SMALL_STEP;
}

/** NaN for a force so small that the rounding of sums takes digits of it; 0 is what sums that balance have. */
function clearOfZero(force: number, span: number): number {
  return force === 0 || Math.abs(force) * span > SMALLEST_REACH ? force : NaN;
}

function isInRange(value: number): boolean {
  const size = Math.abs(value);
  return size > SMALLEST_SUM && size < LARGEST_SUM;
}
