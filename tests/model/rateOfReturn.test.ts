import fc from "fast-check";
import { allRatesOfReturn, rateOfReturn } from "../../src/model/irr/rateOfReturn";
import { serial } from "./days";
import { failureOf } from "./domain";
import { reported } from "./reportedFlows";
import { countOfRates } from "./sturm";

const days = (...dates: string[]) => dates.map(serial);
const noRate = { code: "#NUM!", key: "noRate" };

/** Expects rates in order, each to a relative accuracy, measured in 1 + r for rates near -100 %. */
function expectRates(actual: readonly number[], expected: readonly number[], accuracy = 1e-12): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((rate, at) => {
    const scale = Math.max(Math.abs(rate), 1e-3) * accuracy + 4e-16;
    expect(Math.abs(actual[at]! - rate)).toBeLessThanOrEqual(scale);
  });
}

/** Flows of a project whose only rates are the given ones: the product of 1/(1+r) factors. */
function flowsOf(...rates: number[]): number[] {
  return rates.reduce<number[]>(
    (flows, rate) => [...flows, 0].map((flow, at) => (1 + rate) * (flows[at - 1] ?? 0) - flow),
    [1],
  );
}

describe("the rate of return of periodic flows", () => {
  it("is Excel's documented 8.66 % for five years of a small business", () => {
    expectRates([rateOfReturn([-70000, 12000, 15000, 18000, 21000, 26000])], [0.08663094803653161]);
  });

  it("is Excel's documented -2.12 % after four of those years", () => {
    expectRates([rateOfReturn([-70000, 12000, 15000, 18000, 21000])], [-0.021244848273410923]);
  });

  it("is Excel's documented -44.4 % after two of those years", () => {
    expectRates([rateOfReturn([-70000, 12000, 15000])], [-0.4435069413347407]);
  });

  it("is the growth of a single amount, over any number of periods", () => {
    for (const periods of [1, 2, 10, 360, 5000]) {
      const flows = [-1, ...new Array<number>(periods - 1).fill(0), 1.07 ** Math.min(periods, 500)];
      expectRates([rateOfReturn(flows)], [1.07 ** Math.min(1, 500 / periods) - 1]);
    }
  });

  it("is exactly 0 when what went out comes back", () => {
    expect(rateOfReturn([-100, 25, 75])).toBe(0);
  });

  it("does not change with the unit, from 1e-300 to 1e300", () => {
    const flows = [-70000, 12000, 15000, 18000, 21000, 26000];
    for (const unit of [1e-304, 1e-200, 1e-9, 1e9, 1e200, 1e303]) {
      expectRates([rateOfReturn(flows.map((flow) => flow * unit))], [0.08663094803653161]);
    }
  });

  it("does not change when both sides change places", () => {
    expectRates([rateOfReturn([100, -60, -60])], [rateOfReturn([-100, 60, 60])]);
  });

  it("does not care for zeros before, between and after the flows", () => {
    expectRates([rateOfReturn([0, 0, 0, -100, 0, 121, 0, 0])], [0.1]);
  });

  it("is found from 1e-300 to 1e300 of what went in", () => {
    expectRates([rateOfReturn([-1, 1e78])], [1e78]);
    expectRates([rateOfReturn([-1e-150, 1e150])], [1e300]);
    expectRates([rateOfReturn([-1e150, 0, 1e122])], [1e-14 - 1]);
  });

  it("is #NUM! when it would round to -100 %, and when it would overflow", () => {
    expect(failureOf(() => rateOfReturn([-1, 1e-17]))).toEqual(noRate);
    expect(failureOf(() => rateOfReturn([-1e-300, 1e300]))).toEqual(noRate);
  });

  it("is #NUM! for money that only comes or only goes, for one flow and for none", () => {
    for (const flows of [[-1, -2], [1, 2], [5], [0, 0], []])
      expect(failureOf(() => rateOfReturn(flows))).toEqual(noRate);
  });

  it("is #NUM! when the value comes near 0 without touching it", () => {
    expect(failureOf(() => rateOfReturn([-100, 220, -121.01]))).toEqual(noRate);
    expect(failureOf(() => rateOfReturn([-1e9, 2.2e9, -1210000001]))).toEqual(noRate);
  });

  it("comes for a thousand monthly payments as for one", () => {
    const payment = (1e6 * 0.004) / (1 - 1.004 ** -1000);
    expectRates([rateOfReturn([-1e6, ...new Array<number>(1000).fill(payment)])], [0.004], 1e-11);
  });

  it("comes for ten thousand flows that go up and down", () => {
    const flows = Array.from({ length: 10_000 }, (_, at) => (at === 0 ? -1e6 : 300 * Math.sin(at) + 200));
    const rate = rateOfReturn(flows);
    const value = flows.reduceRight((sum, flow) => sum / (1 + rate) + flow, 0);
    expect(Math.abs(value)).toBeLessThan(1e-6);
  });
});

describe("the rate of return of dated flows", () => {
  it("is Excel's documented 37.34 %", () => {
    const dates = days("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01");
    expectRates([rateOfReturn([-10000, 2750, 4250, 3250, 2750], dates)], [0.37336253351883153]);
  });

  it("counts a year as 365 days, leap years too", () => {
    expectRates([rateOfReturn([-100, 110], days("2023-01-01", "2024-01-01"))], [0.1]);
    expectRates([rateOfReturn([-100, 110], days("2024-01-01", "2025-01-01"))], [1.1 ** (365 / 366) - 1]);
  });

  it("does not care for the order of the dates", () => {
    const flows = [-10000, 2750, 4250, 3250, 2750];
    const dates = days("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01");
    const order = [3, 0, 4, 2, 1];
    const shuffled = rateOfReturn(
      order.map((at) => flows[at]!),
      order.map((at) => dates[at]!),
    );
    expectRates([shuffled], [0.37336253351883153]);
  });

  it("adds up what moves on one day", () => {
    const dates = days("2027-01-01", "2027-01-01", "2028-01-01", "2028-01-01", "2028-01-01");
    expectRates([rateOfReturn([-150, 50, 200, -30, -60], dates)], [0.1]);
  });

  it("is #NUM! when all flows are of one day", () => {
    const dates = days("2027-01-01", "2027-01-01");
    expect(failureOf(() => rateOfReturn([-100, 110], dates))).toEqual(noRate);
    expect(failureOf(() => rateOfReturn([-100, 100], dates))).toEqual(noRate);
  });

  it("is #NUM! when nothing but rounding is left of the flows of a day", () => {
    const dates = days("2027-01-01", "2027-01-01", "2027-01-01", "2028-01-01");
    expect(failureOf(() => rateOfReturn([0.1, 0.2, -0.3, 5], dates))).toEqual(noRate);
  });

  it("may be enormous over one day, up to what a double holds", () => {
    expectRates([rateOfReturn([-1000, 6000], days("1985-01-01", "1985-01-02"))], [6 ** 365 - 1], 1e-11);
    expect(failureOf(() => rateOfReturn([-1000, 7000], days("1985-01-01", "1985-01-02")))).toEqual(noRate);
  });

  it("is found over eight thousand years", () => {
    expectRates([rateOfReturn([-1, 1e6], [2201, 2_958_465])], [Math.expm1((365 * Math.log(1e6)) / 2_956_264)]);
  });

  it("comes for thousands of daily movements of an account", () => {
    const dates = Array.from({ length: 5000 }, (_, at) => 44_000 + at);
    const flows = dates.map((_, at) => (at === 0 ? -1e6 : at === 4999 ? 2e6 : 500 * Math.sin(at * at)));
    const rate = rateOfReturn(flows, dates);
    const value = flows.reduce((sum, flow, at) => sum + flow / (1 + rate) ** (at / 365), 0);
    expect(Math.abs(value)).toBeLessThan(1e-7);
  });
});

describe("of several rates of return", () => {
  const mine = [-1600, 10000, -10000];

  it("all are given, rising", () => {
    expectRates(allRatesOfReturn(mine), [0.25, 4]);
    expectRates(allRatesOfReturn(flowsOf(-0.5, -0.2, 0.1, 0.5, 1, 2, 5)), [-0.5, -0.2, 0.1, 0.5, 1, 2, 5], 1e-11);
  });

  it("the one nearest the guess in ln(1 + r) is the rate of return", () => {
    expectRates([rateOfReturn(mine)], [0.25]);
    expectRates([rateOfReturn(mine, undefined, 1.4)], [0.25]);
    expectRates([rateOfReturn(mine, undefined, 1.6)], [4]);
    expectRates([rateOfReturn(mine, undefined, -0.999)], [0.25]);
    expectRates([rateOfReturn(mine, undefined, 1e300)], [4]);
  });

  it("the lower one is, when the guess is as far from both", () => {
    expectRates([rateOfReturn(mine, undefined, 1.5)], [0.25]);
  });

  it("one that is only touched is given once", () => {
    expectRates(allRatesOfReturn([-100, 220, -121]), [0.1]);
    expectRates(allRatesOfReturn(flowsOf(0.1, 0.1)), [0.1]);
    expectRates(allRatesOfReturn(flowsOf(0.1, 0.1, 0.1)), [0.1]);
    expectRates(allRatesOfReturn(flowsOf(0.1, 0.1, 0.1, 0.1)), [0.1]);
    expectRates(allRatesOfReturn(flowsOf(0.1, 0.1, 0.5, 0.5)), [0.1, 0.5]);
    expectRates(allRatesOfReturn([1, -2, 1]), [0]);
  });

  it("one that is only touched is found among dated flows, too", () => {
    const dates = days("2026-01-01", "2027-01-01", "2028-01-01");
    expectRates(allRatesOfReturn([-100, 220, -121], dates), [0.1]);
  });

  it("two very close ones are two", () => {
    expectRates(allRatesOfReturn([-1e6, 2_200_001, -1_210_001.1]), [0.1, 0.100001], 1e-9);
    expectRates(allRatesOfReturn([-100_000_000, 220_000_010, -121_000_011]), [0.1, 0.1000001], 1e-9);
  });

  it("one may lie ten thousand times nearer to the next than to the guess", () => {
    expectRates(allRatesOfReturn(flowsOf(0.1, 0.10001, 0.5)), [0.1, 0.10001, 0.5], 1e-9);
  });

  it("one may stand at 1e22 because of a cent at the start", () => {
    expectRates(allRatesOfReturn([1e-20, -100, 110]), [0.1, 1e22]);
  });

  it("the guess must be above -100 %", () => {
    const tooLow = { code: "#NUM!", key: "rateTooLow" };
    expect(failureOf(() => rateOfReturn(mine, undefined, -1))).toEqual(tooLow);
    expect(failureOf(() => rateOfReturn(mine, undefined, NaN))).toEqual(tooLow);
  });

  it("all are found of a twentyfold one, which ends and is one at most", () => {
    const flows = flowsOf(...new Array<number>(20).fill(0.1));
    expect(allRatesOfReturn(flows).length).toBeLessThanOrEqual(1);
  });

  it("thousands of changes of sign come to an end", () => {
    const flows = Array.from({ length: 4000 }, (_, at) => Math.sin(at * at * 1.7));
    for (const rate of allRatesOfReturn(flows)) {
      const values = flows.map((flow, at) => flow * Math.exp(-at * Math.log1p(rate)));
      const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9 * size);
    }
  });
});

describe("by Sturm's theorem, which counts roots exactly", () => {
  const hold = (flows: readonly number[]): void => {
    const count = countOfRates(flows);
    if (count === 0) expect(failureOf(() => allRatesOfReturn(flows))).toEqual(noRate);
    else if (allRatesOfReturn(flows).length !== count) throw new Error(`${flows} have ${count} rates`);
  };
  const whole = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });
  /** Flows whose rates are whole parts, some of them twice, and which others may stand between. */
  const built = fc
    .array(fc.integer({ min: -9, max: 40 }), { minLength: 1, maxLength: 5 })
    .map((tenths) =>
      tenths.reduce<number[]>(
        (flows, tenth) => [...flows, 0].map((flow, at) => (10 + tenth) * (flows[at - 1] ?? 0) - 10 * flow),
        [1],
      ),
    );

  it("no rate is missed and none invented, among any whole flows", () => {
    fc.assert(fc.property(whole, hold), { numRuns: 800, seed: 1 });
  });

  it("nor among flows with rates that are touched, or close to each other", () => {
    fc.assert(
      fc.property(built, fc.integer({ min: 0, max: 5 }), fc.integer({ min: -1, max: 1 }), (flows, place, change) => {
        hold(flows.map((flow, at) => (at === place ? flow + change : flow)));
      }),
      { numRuns: 800, seed: 1 },
    );
  });
});

describe("flows reported as failing elsewhere", () => {
  it.each(reported)("$name", ({ flows, days: dates, rates }) => {
    const serials = dates?.map(serial);
    if (rates.length === 0) return expect(failureOf(() => allRatesOfReturn(flows, serials))).toEqual(noRate);
    expectRates(allRatesOfReturn(flows, serials), rates, 1e-11);
  });
});
