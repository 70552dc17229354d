/** The gap ln PV(in) - ln PV(out) in 128-bit numbers, for gaps that doubles cannot tell from 0. */
import type { CashFlows } from "../cashFlows";

/** mantissa · 2^exponent; the mantissa has 128 bits. */
interface Long {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const BITS = 128;
const TOP = 1n << BigInt(BITS);
const ONE: Long = { mantissa: TOP >> 1n, exponent: 1 - BITS };

const DOUBLE_BITS = 53;

/** Exponent of the last bit of the smallest doubles. */
const LEAST_EXPONENT = -1074;

/** Bits kept of a quotient. */
const QUOTIENT_BITS = 120;

export interface ExactLogGap {
  /** Force of interest that was really used: the discount factor is rounded to a double, which counts as exact. */
  readonly force: number;
  /** ln PV(in) - ln PV(out) there, right to some 30 digits of PV. */
  readonly gap: number;
}

/** The gap at a force of interest per step of time. */
export function exactLogGap({ amounts, times }: CashFlows, force: number): ExactLogGap {
  const factor = Math.exp(-force);
  const powerOver = powersOf(longOf(factor));
  const terms: { amount: number; term: Long }[] = [];
  let power = ONE;
  amounts.forEach((amount, at) => {
    if (at > 0) power = product(power, powerOver(times[at]! - times[at - 1]!));
    terms.push({ amount, term: product(longOf(Math.abs(amount)), power) });
  });
  const highest = terms.reduce((most, { term }) => Math.max(most, term.exponent), -Infinity);
  let inflow = 0n;
  let outflow = 0n;
  for (const { amount, term } of terms) {
    const aligned = term.mantissa >> BigInt(Math.min(highest - term.exponent, 2 * BITS));
    if (amount > 0) inflow += aligned;
    else outflow += aligned;
  }
  return { force: -Math.log(factor), gap: logRatio(inflow, outflow) };
}

function logRatio(inflow: bigint, outflow: bigint): number {
  if (outflow === 0n) return Infinity;
  const excess = ((inflow - outflow) << BigInt(QUOTIENT_BITS)) / outflow;
  return Math.log1p(Number(excess) / 2 ** QUOTIENT_BITS);
}

/** Powers of a number, each calculated once. */
function powersOf(base: Long): (exponent: number) => Long {
  const known = new Map<number, Long>();
  return (exponent) => {
    let power = known.get(exponent);
    if (!power) known.set(exponent, (power = raised(base, exponent)));
    return power;
  };
}

function raised(base: Long, exponent: number): Long {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    if (rest > 1) square = product(square, square);
  }
  return result;
}

function product(a: Long, b: Long): Long {
  const shift = BITS - 1;
  const mantissa = (a.mantissa * b.mantissa) >> BigInt(shift);
  const exponent = a.exponent + b.exponent + shift;
  return mantissa < TOP ? { mantissa, exponent } : { mantissa: mantissa >> 1n, exponent: exponent + 1 };
}

/** A positive double, exactly: its 53 bits as a whole number, and zeros. */
function longOf(value: number): Long {
  const exponent = Math.max(LEAST_EXPONENT, Math.floor(Math.log2(value)) - DOUBLE_BITS);
  // In two steps, since 2^-exponent alone may be more than a double holds.
  const half = Math.trunc(exponent / 2);
  let mantissa = BigInt(value * 2 ** -half * 2 ** (half - exponent)) << BigInt(BITS - DOUBLE_BITS - 1);
  let shift = BITS - DOUBLE_BITS - 1;
  for (; mantissa < TOP >> 1n; shift++) mantissa <<= 1n;
  return { mantissa, exponent: exponent - shift };
}
