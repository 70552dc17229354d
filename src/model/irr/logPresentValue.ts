/** ln PV(in) - ln PV(out) as a function of the force of interest. In logarithms no amount is too large or too small for a double. */
import type { CashFlows } from "../cashFlows";
import type { Polynomial } from "./polynomial";

/** ln of the present value of one side of the flows, with its first and second derivative by the force of interest. */
interface LogValue {
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
  /** The largest term: ln of its amount, and its time. */
  readonly topLog: number;
  readonly topTime: number;
  /** ln of the sum over the largest term. */
  readonly rest: number;
}

/** Both sides at one force of interest. Each is a convex function of it; the gap is their difference. */
export interface LogGap {
  /** ln(1 + r) per step of time. */
  readonly force: number;
  readonly inflow: LogValue;
  readonly outflow: LogValue;
  /** ln PV(in) - ln PV(out): 0 at a rate of return. */
  readonly gap: number;
  /** Its first derivative. */
  readonly slope: number;
  /** How far rounding may put `gap` wrong. */
  readonly doubt: number;
}

/** One side of the flows: logarithms of amounts, and times. */
interface Side {
  readonly logs: Float64Array;
  readonly times: Float64Array;
}

/** A term of e^-60 of the largest changes nothing. */
const NEGLIGIBLE = -60;

/** Smaller ratios of amounts have fewer digits, or round to 0. */
const SMALLEST_RATIO = 1e-290;

/** Terms of a series; what it leaves out must be nothing beside the value. */
const SERIES_LENGTH = 20;
const NOTHING = 1e-17;

export class LogPresentValue {
  private readonly inflow: Side;
  private readonly outflow: Side;

  /** @param flows  at least one inflow and one outflow */
  constructor(flows: CashFlows) {
    const largest = flows.amounts.reduce((size, amount) => Math.max(size, Math.abs(amount)), 0);
    this.inflow = sideOf(flows, 1, largest);
    this.outflow = sideOf(flows, -1, largest);
  }

  at(force: number): LogGap {
    const inflow = logValue(this.inflow, force);
    const outflow = logValue(this.outflow, force);
    // Not value - value: far from force 0 both are large, and their digits lost.
    const amounts = inflow.topLog - outflow.topLog;
    const discount = force * (inflow.topTime - outflow.topTime);
    return {
      force,
      inflow,
      outflow,
      gap: amounts - discount + (inflow.rest - outflow.rest),
      slope: inflow.slope - outflow.slope,
      doubt: Number.EPSILON * (8 + Math.abs(amounts) + Math.abs(discount)),
    };
  }

  /**
   * Taylor series of the present value around a force, as a polynomial that runs from -1 to 1 over the piece.
   *
   * @returns nothing when the piece is too long for the series
   */
  around({ force, inflow, outflow, doubt }: LogGap, halfLength: number): Polynomial | undefined {
    const largest = Math.max(inflow.value, outflow.value);
    const origin = -(inflow.slope + outflow.slope) / 2;
    const coefficients = new Array<number>(SERIES_LENGTH).fill(0);
    const sizes = new Array<number>(SERIES_LENGTH).fill(0);
    let remainder = 0;
    for (const [side, sign] of [
      [this.inflow, 1],
      [this.outflow, -1],
    ] as const) {
      for (let at = 0; at < side.logs.length; at++) {
        const time = side.times[at]!;
        const log = side.logs[at]! - force * time - largest;
        const reach = (origin - time) * halfLength;
        if (log + Math.abs(reach) < NEGLIGIBLE) continue;
        let term = Math.exp(log);
        for (let power = 0; power < SERIES_LENGTH; power++) {
          coefficients[power]! += sign * term;
          sizes[power]! += Math.abs(term);
          term *= reach / (power + 1);
        }
        remainder += Math.abs(term) * Math.exp(Math.abs(reach));
        if (!(remainder <= NOTHING)) return undefined;
      }
    }
    return { coefficients, doubts: sizes.map((size) => size * doubt) };
  }
}

function sideOf({ amounts, times }: CashFlows, sign: 1 | -1, largest: number): Side {
  const indices = amounts.flatMap((amount, at) => (amount * sign > 0 ? [at] : []));
  return {
    logs: Float64Array.from(indices, (at) => logOfRatio(Math.abs(amounts[at]!), largest)),
    times: Float64Array.from(indices, (at) => times[at]!),
  };
}

function logOfRatio(amount: number, largest: number): number {
  const ratio = amount / largest;
  return ratio > SMALLEST_RATIO ? Math.log(ratio) : Math.log(amount) - Math.log(largest);
}

/** Sums are taken relative to the largest term, and times from its time. */
function logValue({ logs, times }: Side, force: number): LogValue {
  let top = 0;
  let largest = -Infinity;
  for (let at = 0; at < logs.length; at++) {
    const log = logs[at]! - force * times[at]!;
    if (log > largest) {
      largest = log;
      top = at;
    }
  }
  const topLog = logs[top]!;
  const topTime = times[top]!;
  let sum = 0;
  let timed = 0;
  let squared = 0;
  for (let at = 0; at < logs.length; at++) {
    const time = times[at]! - topTime;
    const log = logs[at]! - topLog - force * time;
    if (log < NEGLIGIBLE) continue;
    const weight = Math.exp(log);
    sum += weight;
    timed += weight * time;
    squared += weight * time * time;
  }
  const mean = timed / sum;
  const rest = Math.log(sum);
  const bend = Math.max(0, squared / sum - mean * mean);
  return { value: largest + rest, slope: -(topTime + mean), bend, topLog, topTime, rest };
}
