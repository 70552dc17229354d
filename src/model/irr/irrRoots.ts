/** All roots of the IRR equation, for any flows: the range of rates is halved until each piece holds at most one root. */
import { type LogGap, LogPresentValue } from "./logPresentValue";
import { type CashFlows, isRounded, ROUNDING } from "../cashFlows";
import { exactLogGap } from "./exactLogGap";
import { turningPoints } from "./polynomial";

/** ln(1 + r) of the lowest rate that does not round to -100 %, and of the highest that a double holds. */
const LOWEST = -54 * Math.LN2;
const HIGHEST = Math.log(Number.MAX_VALUE);

/** Multiples of the rounding unit that count as 0. Rounding of typed amounts moves the gap by 2 at most; calculated amounts carry more. */
const ROUNDINGS = 8;
/** Gap of whole amounts that counts as 0; the rounding of the rate itself is of this size. */
const NOTHING = 1e-20;

/** Gap below which doubles are not enough and 128-bit numbers decide. */
const NEAR = 1e-9;

/** Standard deviations of time, times length, up to which a series is tried on a piece. */
const WORTH_A_SERIES = 3;

/** Relative error of a force that doubles may leave: a tenth of what is asked for. */
const GOOD_ENOUGH = 1e-13;

const MOST_STEPS = 200;

/**
 * Forces of interest at which flows are worth 0.
 *
 * The gap ln PV(in) - ln PV(out) is the difference of two convex functions of the force. Over a piece of its range
 * tangents and chords bound both, so a piece is settled when the bounds exclude 0 or when the slopes show that the
 * gap only rises or only falls. Else it is halved, until a Taylor series of the present value holds in it: between
 * the turning points of that polynomial there is at most one rate each.
 *
 * @returns ln(1 + r) per year, rising; neighbours between which the gap never leaves 0 by more than the rounding
 *          of the amounts are one, so a rate at which the value touches 0 is given once
 * @source bounds: R. Horst, N. V. Thoai, DC Programming: Overview (difference of convex functions), 1999
 */
export function allForces(flows: CashFlows): number[] {
  return new Search(flows).run();
}

class Search {
  private readonly presentValue: LogPresentValue;
  private readonly span: number;
  /** Largest gap that counts as 0. */
  private readonly zero: number;
  private readonly found: number[] = [];

  constructor(private readonly flows: CashFlows) {
    this.presentValue = new LogPresentValue(flows);
    this.span = flows.times[flows.times.length - 1]!;
    this.zero = flows.amounts.some(isRounded) ? ROUNDINGS * ROUNDING : NOTHING;
  }

  run(): number[] {
    const { stepsPerYear } = this.flows;
    const pieces = [
      [this.presentValue.at(LOWEST / stepsPerYear), this.presentValue.at(HIGHEST / stepsPerYear)] as const,
    ];
    for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
      const [low, high] = piece;
      if (holdsNone(low, high)) continue;
      if (this.isMonotone(low, high)) {
        this.addBetween([low, high]);
        continue;
      }
      const middle = this.presentValue.at(this.middle(low.force, high.force));
      const turns = this.turns(low, high);
      if (turns) this.addBetween([low, ...turns, high]);
      else pieces.push([middle, high], [low, middle]);
    }
    return this.merged().map((force) => force * stepsPerYear);
  }

  /** Halfway on a scale that is even near 0 and counts in powers far from it. */
  private middle(low: number, high: number): number {
    return Math.sinh((Math.asinh(low * this.span) + Math.asinh(high * this.span)) / 2) / this.span;
  }

  private isMonotone(low: LogGap, high: LogGap): boolean {
    const doubt = 1e-13 * this.span;
    const rising = low.inflow.slope - high.outflow.slope > doubt;
    const falling = high.inflow.slope - low.outflow.slope < -doubt;
    return rising || falling;
  }

  /** Where the present value turns within a piece, rising; nothing when the piece is too long to tell. */
  private turns(low: LogGap, high: LogGap): LogGap[] | undefined {
    const half = (high.force - low.force) / 2;
    const bend = Math.max(low.inflow.bend, low.outflow.bend, high.inflow.bend, high.outflow.bend);
    if (half * Math.sqrt(bend) > WORTH_A_SERIES) return undefined;
    const centre = this.presentValue.at(low.force + half);
    const series = this.presentValue.around(centre, half);
    return series && turningPoints(series).map((point) => this.presentValue.at(centre.force + half * point));
  }

  /** Adds the roots at and between points; from each point to the next the gap crosses 0 at most once. */
  private addBetween(points: readonly LogGap[]): void {
    const last = points.length - 1;
    const isTouch = points.map((point, at) => at > 0 && at < last && this.isZero(point));
    points.forEach((point, at) => {
      const next = points[at + 1];
      if (isTouch[at]) this.found.push(point.force);
      else if (next && !isTouch[at + 1] && this.isPositive(point) !== this.isPositive(next)) {
        this.found.push(this.crossing(point, next));
      }
    });
  }

  /** Sign of the gap; an exact 0 counts as positive, so that of two neighbouring pieces one has the crossing. */
  private isPositive({ gap, doubt, force }: LogGap): boolean {
    return (Math.abs(gap) > doubt ? gap : exactLogGap(this.flows, force).gap) >= 0;
  }

  private isZero({ gap, force }: LogGap): boolean {
    return Math.abs(gap) < NEAR && Math.abs(exactLogGap(this.flows, force).gap) <= this.zero;
  }

  /** The root between two forces at which the signs of the gap differ: Newton's method inside a bracket. */
  private crossing(low: LogGap, high: LogGap): number {
    const isRising = this.isPositive(high);
    let floor = low.force;
    let ceiling = high.force;
    let point = this.presentValue.at(this.middle(floor, ceiling));
    let lastMove = ceiling - floor;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (point.gap > 0 === isRising) ceiling = point.force;
      else floor = point.force;
      let next = point.force - point.gap / point.slope;
      const isInside = next > floor && next < ceiling;
      if (!isInside || Math.abs(next - point.force) > lastMove / 2) next = this.middle(floor, ceiling);
      lastMove = Math.abs(next - point.force);
      if (lastMove <= ROUNDING * Math.max(Math.abs(next), 1 / this.span)) break;
      point = this.presentValue.at(next);
    }
    return this.polished(point);
  }

  /** Newton's last steps on the 128-bit gap: close to another root the double gap has too few digits. */
  private polished(point: LogGap): number {
    let { force, slope } = point;
    if (point.doubt <= GOOD_ENOUGH * Math.abs(force * slope)) return force - point.gap / slope;
    let lastMove = Infinity;
    for (let step = 0; step < 4; step++) {
      const exact = exactLogGap(this.flows, force);
      const move = exact.gap / slope;
      if (!(Math.abs(move) < lastMove)) break;
      force = exact.force - move;
      lastMove = Math.abs(move);
      if (lastMove <= ROUNDING * Math.abs(force)) break;
      slope = this.presentValue.at(force).slope;
    }
    return force;
  }

  /** Forces found, rising; neighbours with nothing but 0 between them become one in their middle. */
  private merged(): number[] {
    const groups: [first: number, last: number][] = [];
    for (const force of this.found) {
      const group = groups.at(-1);
      if (group && (force <= group[1] || this.isZero(this.presentValue.at((group[1] + force) / 2)))) {
        group[1] = Math.max(group[1], force);
      } else groups.push([force, force]);
    }
    return groups.map(([first, last]) => (first + last) / 2);
  }
}

/** Whether the bounds prove that the gap has no root in a piece. */
function holdsNone(low: LogGap, high: LogGap): boolean {
  const doubt = low.doubt + high.doubt;
  if (low.gap > doubt && high.gap > doubt) return leastLead(low, high, "inflow", "outflow") > doubt;
  if (low.gap < -doubt && high.gap < -doubt) return leastLead(low, high, "outflow", "inflow") > doubt;
  return false;
}

type SideName = "inflow" | "outflow";

/** Least by which one side can lead the other in a piece: tangents lie below a convex function, chords above. */
function leastLead(low: LogGap, high: LogGap, leader: SideName, other: SideName): number {
  const ends = Math.min(low[leader].value - low[other].value, high[leader].value - high[other].value);
  const length = high.force - low.force;
  const from = low[leader];
  const to = high[leader];
  const meeting = (to.value - from.value - to.slope * length) / (from.slope - to.slope);
  if (!(meeting > 0 && meeting < length)) return ends;
  const tangent = from.value + from.slope * meeting;
  const chord = low[other].value + ((high[other].value - low[other].value) / length) * meeting;
  return Math.min(ends, tangent - chord);
}
