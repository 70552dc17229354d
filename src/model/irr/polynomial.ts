/** Real roots of short polynomials on the interval from -1 to 1. */

/** Coefficients by rising power, and of the same polynomial with every coefficient as large as rounding may make it wrong. */
export interface Polynomial {
  readonly coefficients: readonly number[];
  readonly doubts: readonly number[];
}

const MOST_HALVINGS = 60;

/**
 * Roots between -1 and 1, rising; also where the polynomial comes as near to 0 as its doubt without crossing.
 *
 * By Rolle, roots lie apart from each other between roots of the derivative, and so on down to a straight line.
 * A root of several polynomials of the chain stays where the simplest of them has it, right to the last digit.
 */
export function rootsWithin(polynomial: Polynomial): number[] {
  let roots: number[] = [];
  for (let order = polynomial.coefficients.length - 2; order >= 0; order--) {
    roots = rootsBetween([-1, ...roots, 1], derivative(polynomial, order));
  }
  return roots;
}

/** Roots of the derivative. */
export function turningPoints(polynomial: Polynomial): number[] {
  return rootsWithin(derivative(polynomial, 1));
}

function derivative({ coefficients, doubts }: Polynomial, order: number): Polynomial {
  const derived = (numbers: readonly number[]) => {
    let result = numbers;
    for (let turn = 0; turn < order; turn++) result = result.slice(1).map((number, power) => number * (power + 1));
    return result;
  };
  return { coefficients: derived(coefficients), doubts: derived(doubts) };
}

/** Roots of a polynomial that only rises or only falls from each point to the next. */
function rootsBetween(points: readonly number[], { coefficients, doubts }: Polynomial): number[] {
  const doubt = doubts.reduce((sum, one) => sum + one, 0);
  const roots: number[] = [];
  let lastSign = 0;
  points.forEach((point, at) => {
    const value = valueAt(coefficients, point);
    const sign = Math.abs(value) <= doubt ? 0 : Math.sign(value);
    if (sign * lastSign < 0) roots.push(crossing(coefficients, points[at - 1]!, point));
    else if (sign === 0) roots.push(point);
    lastSign = sign;
  });
  return roots;
}

function crossing(coefficients: readonly number[], low: number, high: number): number {
  const isRising = valueAt(coefficients, high) > 0;
  let [floor, ceiling] = [low, high];
  for (let turn = 0; turn < MOST_HALVINGS; turn++) {
    const middle = (floor + ceiling) / 2;
    if (valueAt(coefficients, middle) > 0 === isRising) ceiling = middle;
    else floor = middle;
  }
  return (floor + ceiling) / 2;
}

function valueAt(coefficients: readonly number[], point: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) value = value * point + coefficients[power]!;
  return value;
}
