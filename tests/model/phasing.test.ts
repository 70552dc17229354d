import fc from "fast-check";
import {
  alongSCurve,
  byContractYear,
  checkedWeights,
  contractYears,
  growthWeights,
  profileWeights,
} from "../../src/model/schedule/phasing";
import { near } from "../functions/dates";

const months = fc.double({ min: 0.04, max: 2400, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe("weights", () => {
  test("a term of 30 months has three contract years, one day has one", () => {
    expect([60, 30, 1 / 31].map(contractYears)).toEqual([5, 3, 1]);
  });

  test("straight, ramp and front", () => {
    expect(profileWeights("straight", 3)).toEqual([1, 1, 1]);
    expect(profileWeights("ramp", 3)).toEqual([1, 2, 3]);
    expect(profileWeights("front", 3)).toEqual([3, 2, 1]);
  });

  test("growth keeps the ratio of years and its largest weight at 1", () => {
    expect(growthWeights(1, 3)).toEqual([0.25, 0.5, 1]);
    expect(growthWeights(-0.5, 3)).toEqual([1, 0.5, 0.25]);
    expect(() => growthWeights(-1, 3)).toThrow("#NUM!");
  });

  test("the user's weights: as many as years, none negative, not all 0", () => {
    expect(checkedWeights([0, 1], 2)).toEqual([0, 1]);
    expect(() => checkedWeights([1], 2)).toThrow("#VALUE! weightCount");
    expect(() => checkedWeights([1, -1], 2)).toThrow("#NUM! negativeAmount");
    expect(() => checkedWeights([0, 0], 2)).toThrow("#DIV/0! addsUpToZero");
  });
});

describe("phasing by contract year", () => {
  test("a last year that is not full counts for its months", () => {
    const phasing = byContractYear([1, 1, 1], 30);
    expect([phasing.between(0, 12), phasing.between(12, 24), phasing.between(24, 30)]).toEqual([12, 12, 6]);
    expect(phasing.whole).toBe(30);
  });

  test("within a contract year spend is even by month, across years it is not", () => {
    const phasing = byContractYear([1, 3], 24);
    expect(phasing.between(3, 6)).toBe(3);
    expect(phasing.between(6, 18)).toBe(6 + 18);
  });

  test("a tiny weight beside a huge one is not lost", () => {
    const phasing = byContractYear([1e15, 1e-5], 24);
    expect(phasing.between(12, 24)).toBeCloseTo(12e-5, 18);
  });
});

describe("any phasing", () => {
  const phasings = fc.tuple(months, fc.constantFrom("weights", "quintic", "cubic")).map(([length, kind]) => ({
    length,
    phasing:
      kind === "weights"
        ? byContractYear(profileWeights("ramp", contractYears(length)), length)
        : alongSCurve(kind, length),
  }));

  test("parts add up to the whole, wherever the term is cut", () => {
    fc.assert(
      fc.property(phasings, part, ({ phasing, length }, cut) => {
        const parts = phasing.between(0, length * cut) + phasing.between(length * cut, length);
        near(parts, phasing.whole, 1e-12 * phasing.whole);
      }),
    );
  });

  test("the integral is the area under what has been spent, by Simpson's rule", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.constantFrom("quintic" as const, "cubic" as const),
        part,
        (length, curve, until) => {
          const phasing = alongSCurve(curve, length);
          const end = length * until;
          const steps = 64;
          let area = 0;
          for (let step = 0; step < steps; step++) {
            const at = (share: number): number => phasing.between(0, (end * (step + share)) / steps);
            area += ((at(0) + 4 * at(0.5) + at(1)) / 6) * (end / steps);
          }
          near(phasing.integral(end), area, 1e-7 * length);
        },
      ),
    );
  });
});
