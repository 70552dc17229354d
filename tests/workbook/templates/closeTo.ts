/** Agreement to one part in a thousand million: what is left is rounding. */
export function expectClose(actual: readonly number[], expected: readonly number[], what: string): void {
  const scale = Math.max(1e-12, ...expected.map(Math.abs));
  const apart = expected.map((amount, index) => Math.abs((actual[index] ?? Number.NaN) - amount) / scale);
  const worst = apart.findIndex((distance) => !(distance <= 1e-9));
  const said =
    worst < 0 && actual.length === expected.length ? "agrees" : `${actual[worst]} against ${expected[worst]}`;
  expect(`${what}: ${said}`).toBe(`${what}: agrees`);
}
