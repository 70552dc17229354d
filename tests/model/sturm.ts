/** Exact count of the rates of return of periodic flows in whole amounts, apart from any floating point: Sturm's theorem. */

type Polynomial = readonly bigint[];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** Without leading zeros, and divided by what all coefficients share. */
function reduced(polynomial: Polynomial): Polynomial {
  const degree = polynomial.reduce((last, coefficient, power) => (coefficient === 0n ? last : power), -1);
  const kept = polynomial.slice(0, degree + 1);
  const shared = kept.reduce(gcd, 0n);
  return shared > 1n ? kept.map((coefficient) => coefficient / shared) : kept;
}

function derivative(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((coefficient, power) => coefficient * BigInt(power + 1));
}

/** Minus the remainder of a division, times a positive number. */
function negatedRemainder(dividend: Polynomial, divisor: Polynomial): Polynomial {
  let rest = reduced(dividend);
  const lead = divisor.at(-1)!;
  const scale = lead < 0n ? -lead : lead;
  const sign = lead < 0n ? -1n : 1n;
  while (rest.length >= divisor.length) {
    const top = rest.at(-1)! * sign;
    const shift = rest.length - divisor.length;
    rest = reduced(rest.map((coefficient, power) => coefficient * scale - top * (divisor[power - shift] ?? 0n)));
  }
  return rest.map((coefficient) => -coefficient);
}

const changes = (values: readonly bigint[]) => {
  const signs = values.filter((value) => value !== 0n).map((value) => value > 0n);
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
};

/** Distinct rates above -100 % at which whole flows are worth 0. */
export function countOfRates(flows: readonly number[]): number {
  const amounts = flows.map(BigInt);
  const first = amounts.findIndex((amount) => amount !== 0n);
  if (first < 0) return 0;
  const chain: Polynomial[] = [reduced(amounts.slice(first))];
  chain.push(reduced(derivative(chain[0]!)));
  while (chain.at(-1)!.length > 0) chain.push(negatedRemainder(chain.at(-2)!, chain.at(-1)!));
  chain.pop();
  const atZero = changes(chain.map((polynomial) => polynomial[0]!));
  const atInfinity = changes(chain.map((polynomial) => polynomial.at(-1)!));
  return atZero - atInfinity;
}
