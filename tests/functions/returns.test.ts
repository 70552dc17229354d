import { column, date, near, sum } from "./dates";
import { call, failure } from "./excel";

const rows = (value: unknown): number[][] => value as number[][];
const nearly = (actual: unknown, expected: readonly (readonly number[])[], within = 1e-9): void => {
  expect([rows(actual).length, rows(actual)[0]!.length]).toEqual([expected.length, expected[0]!.length]);
  expected.forEach((row, r) => row.forEach((value, c) => near(rows(actual)[r]![c]!, value, within)));
};

describe("DEAL_PV", () => {
  test("flows due at the end, in the middle or at the start of their periods", () => {
    near(call("DEAL_PV", 0.21, [[121, 146.41]]) as number, 200, 1e-12);
    near(call("DEAL_PV", 0.21, [[121, 146.41]], "mid") as number, 220, 1e-12);
    near(call("DEAL_PV", 0.21, [[121, 146.41]], "start") as number, 242, 1e-12);
  });

  test("a timing may stand in a cell, be short, in any case, or blank: then it is the end", () => {
    expect(call("DEAL_PV", 0.21, [[121]], [["S"]])).toBe(121);
    for (const blank of [undefined, null, "", 0, [[""]], [[0]], [[null]]])
      expect(call("DEAL_PV", 0.21, [[121]], blank)).toBe(100);
  });

  test("flows in a column are those in a row, and a blank cell keeps its place", () => {
    near(call("DEAL_PV", 0.1, [[0], [null], [133.1]]) as number, 100, 1e-12);
  });

  test("numbers as third argument are dates: by actual days over 365, leap days too", () => {
    const dates = [[date(2027, 1, 1), date(2028, 1, 1), date(2029, 1, 1)]];
    near(call("DEAL_PV", 0.1, [[-100, 110, 0]], dates) as number, 0, 1e-12);
    near(call("DEAL_PV", 0.1, [[-100, 0, 110]], column(dates)) as number, 110 / 1.1 ** (731 / 365) - 100, 1e-12);
  });

  test("the base is the first date listed, and earlier flows are compounded forward to it", () => {
    const dates = [[date(2028, 1, 1), date(2027, 1, 1), date(2028, 12, 31)]];
    near(call("DEAL_PV", 0.1, [[0, 100, 121]], dates) as number, 110 + 110, 1e-12);
  });

  test("the time of day of a date is dropped, and one date may serve one flow", () => {
    expect(call("DEAL_PV", 0.1, [[100]], date(2027, 1, 1) + 0.9)).toBe(100);
    near(call("DEAL_PV", 0.1, [[0, 110]], [[date(2027, 1, 1) + 0.9, date(2028, 1, 1) + 0.1]]) as number, 100, 1e-12);
  });

  test("any rate above -100 % will do, dated too, where Excel's XNPV stops at 0", () => {
    near(call("DEAL_PV", -0.5, [[25, 25]]) as number, 50 + 100, 1e-12);
    near(call("DEAL_PV", -0.5, [[0, 50]], [[date(2027, 1, 1), date(2028, 1, 1)]]) as number, 100, 1e-12);
    expect(call("DEAL_PV", 0, [[25, -5]])).toBe(20);
    expect(failure("DEAL_PV", -1, [[1]]).code).toBe("#NUM!");
  });

  test("a factor that no number can hold meets a tiny flow, and the product is right", () => {
    const centuries = [[36_526, 36_526 + 73_000, 36_526 + 73_000]];
    near((call("DEAL_PV", -0.99, [[0, 1e-300, 0]], centuries) as number) / 1e100, 1, 1e-10);
    expect(failure("DEAL_PV", -0.99, [[0, 1, 0]], centuries).code).toBe("#NUM!");
  });

  test("as many dates as flows, all of them dates and none of them text", () => {
    const wrong = (...dates: unknown[]): string => failure("DEAL_PV", 0.1, [[1, 2]], [dates]).code;
    expect(wrong(date(2027, 1, 1), date(2028, 1, 1), date(2029, 1, 1))).toBe("#NUM!");
    expect(wrong(2027, 2028)).toBe("#NUM!");
    expect(wrong(date(2027, 1, 1), null)).toBe("#NUM!");
    expect(wrong(date(2027, 1, 1), "2028-01-01")).toBe("#VALUE!");
    expect(wrong(date(2027, 1, 1), true)).toBe("#VALUE!");
  });
});

describe("DEAL_IRR and IRR_ALL", () => {
  const two = [[-1600, 10_000, -10_000]];

  test("of two rates the one nearer the guess in ln(1 + r), 10 % by default; at equal distance the lower", () => {
    near(call("DEAL_IRR", two) as number, 0.25, 1e-14);
    near(call("DEAL_IRR", two, null, 2) as number, 4, 1e-13);
    near(call("DEAL_IRR", two, null, 1.5) as number, 0.25, 1e-14);
    near(call("DEAL_IRR", two, null, [["400%"]]) as number, 4, 1e-13);
  });

  test("a guess of 0 is a value, a blank cell on the web is the default", () => {
    // 1.05 and 1.2 lie on either side of a guess of 10 %, both above one of 0
    const close = [[-1, 2.25, -1.26]];
    near(call("DEAL_IRR", close, null, 0) as number, 0.05, 1e-12);
    near(call("DEAL_IRR", close, null, null) as number, 0.05, 1e-12);
    near(call("DEAL_IRR", close, null, 0.15) as number, 0.2, 1e-12);
  });

  test("all rates stand in a column, rising, whichever way the flows lie", () => {
    nearly(call("IRR_ALL", two), [[0.25], [4]], 1e-12);
    nearly(call("IRR_ALL", column(two)), [[0.25], [4]], 1e-12);
    near(call("IRR_ALL", [[-100, 110]]) as number, 0.1, 1e-15);
  });

  test("a rate that is only touched stands once", () => {
    near(call("IRR_ALL", [[-100, 220, -121]]) as number, 0.1, 1e-14);
  });

  test("a blank cell between flows keeps its place, unlike in Excel's own IRR", () => {
    for (const blank of [null, 0, "", undefined]) near(call("DEAL_IRR", [[-100, blank, 121]]) as number, 0.1, 1e-15);
  });

  test("a rate next to 0 has all its digits: the rounding of sums is not in it", () => {
    // after two periods a billionth more than went in: (1 + 1e-9)^(1/2) - 1
    near((call("DEAL_IRR", [[-1e9, 0, 1e9 + 1]]) as number) / (0.5e-9 - 0.125e-18), 1, 1e-13);
    const dates = [[date(2027, 1, 1), date(2027, 1, 31)]];
    near((call("DEAL_IRR", [[-1e14, 1e14 + 1]], dates) as number) / ((365 / 30) * 1e-14), 1, 1e-12);
    near(
      (call("DEAL_IRR", [[1e14 + 1, -1e14]], [[...dates[0]!].reverse()]) as number) / ((365 / 30) * 1e-14),
      1,
      1e-12,
    );
  });

  test("leading zeros change nothing, dated or not, and dates come in any order", () => {
    near(call("DEAL_IRR", [[0, 0, -100, 110]]) as number, 0.1, 1e-15);
    const dates = [[date(2020, 1, 1), date(2028, 1, 1), date(2027, 1, 1)]];
    near(call("DEAL_IRR", [[0, 110, -100]], dates) as number, 0.1, 1e-15);
    near(call("DEAL_IRR", [[0], [110], [-100]], dates) as number, 0.1, 1e-15);
  });

  test("dates out of order can hide that money goes out twice: both rates are found", () => {
    const dates = [[date(2026, 1, 1), date(2028, 1, 1), date(2027, 1, 1)]];
    nearly(call("IRR_ALL", [[-1600, -10_000, 10_000]], dates), [[0.25], [4]], 1e-11);
    near(call("DEAL_IRR", [[-1600, -10_000, 10_000]], dates, 3) as number, 4, 1e-11);
    const other = [[date(2027, 1, 1), date(2026, 1, 1), date(2028, 1, 1)]];
    nearly(call("IRR_ALL", [[10_000, -1600, -10_000]], other), [[0.25], [4]], 1e-11);
  });

  test("flows that all fall on one day have no rate", () => {
    const day = date(2027, 1, 1);
    for (const name of ["DEAL_IRR", "IRR_ALL"])
      expect(failure(name, [[-100, 110]], [[day, day + 0.5]]).code).toBe("#NUM!");
  });

  test("nothing is said of a rate that rounds to -100 % or that no number can hold", () => {
    const days = (count: number) => [[40_000, 40_000 + count]];
    expect(call("DEAL_IRR", [[-1, 2.3e-16]])).toBeCloseTo(-1 + 2.3e-16, 17);
    expect(failure("DEAL_IRR", [[-1, 5e-17]]).code).toBe("#NUM!");
    expect(failure("DEAL_IRR", [[-1, 0.9]], days(1)).code).toBe("#NUM!");
    expect(failure("DEAL_IRR", [[-1, 8]], days(1)).code).toBe("#NUM!");
    near((call("DEAL_IRR", [[-1, 6]], days(1)) as number) / 6 ** 365, 1, 1e-12);
  });

  test("the last rate above -100 % that a double holds is given: a loss of 780 bn to half a dollar in fifteen months", () => {
    const flows = [
      -784_153_736_017.59, 0, -198_781.95133060217, -214_753.34791466594, -677_692.4256701022, -153_120.05206942558,
      0.4653423747567512,
    ];
    const dates = [35_127, 35_157, 35_243, 35_303, 35_362, 35_422, 35_546];
    expect(call("IRR_ALL", [flows], [dates])).toBe(-1 + 2 ** -53);
  });

  test("no inflow, no outflow and no flow at all are #NUM! with words for it", () => {
    for (const flows of [[[1, 2]], [[-1, -2]], [[0, 0]], [[5]], [[null]], 5]) {
      expect(failure("DEAL_IRR", flows)).toMatchObject({
        code: "#NUM!",
        message: "There is no rate above -100% at which flows are worth 0.",
      });
    }
  });
});

describe("DEAL_MOIC", () => {
  test("all that came in over all that went out, in any order", () => {
    expect(call("DEAL_MOIC", [[-100, 30, 40, 50]])).toBe(1.2);
    expect(call("DEAL_MOIC", [[50], [-60], [null], [-40]])).toBe(0.5);
  });

  test("without inflow it is 0, without outflow #DIV/0!", () => {
    expect(call("DEAL_MOIC", [[-100, 0]])).toBe(0);
    expect(failure("DEAL_MOIC", [[100]]).code).toBe("#DIV/0!");
    expect(failure("DEAL_MOIC", [[0, 0]]).code).toBe("#DIV/0!");
  });
});

describe("DEAL_PAYBACK", () => {
  test("linear within the period in which the money is back", () => {
    expect(call("DEAL_PAYBACK", [[-100, 30, 40, 50]])).toBe(2.6);
    expect(call("DEAL_PAYBACK", [[-100, 100]])).toBe(1);
    expect(call("DEAL_PAYBACK", [[-100], [50], [50], [7]])).toBe(2);
  });

  test("the first flow stands at time 0, an outflow later than that counts from where it stands", () => {
    expect(call("DEAL_PAYBACK", [[0, -100, 0, 200]])).toBe(2.5);
  });

  test("the last crossing counts when there are several", () => {
    // back after one period, out again in the second, back for good in the third
    expect(call("DEAL_PAYBACK", [[-100, 150, -100, 100]])).toBe(2.5);
  });

  test("ends below 0: #N/A, even if it once crossed", () => {
    expect(failure("DEAL_PAYBACK", [[-100, 150, -100]])).toMatchObject({
      code: "#N/A",
      message: "flows do not pay the outflow back: their sum ends below 0.",
    });
    expect(failure("DEAL_PAYBACK", [[-100]]).code).toBe("#N/A");
  });

  test("never below 0: 0", () => {
    expect(call("DEAL_PAYBACK", [[100, 20]])).toBe(0);
    expect(call("DEAL_PAYBACK", [[0, 0]])).toBe(0);
    expect(call("DEAL_PAYBACK", [[100, -40, -60]])).toBe(0);
  });

  test("with dates in years of 365 days from the earliest, in any order, flows of one day together", () => {
    const start = date(2027, 1, 1);
    const dates = [[start + 730, start, start + 365, start]];
    expect(call("DEAL_PAYBACK", [[100, -70, 50, -30]], dates)).toBe(1.5);
    expect(call("DEAL_PAYBACK", [[100, -70, 50, -30]], column(dates))).toBe(1.5);
    expect(call("DEAL_PAYBACK", [[0, -100, 100]], [[start, start + 365, start + 438]])).toBe(1.2);
  });

  test("discounted, with a rate per period or per year", () => {
    near(call("DEAL_PAYBACK", [[-100, 55, 121]], null, 0.1) as number, 1.5, 1e-12);
    const dates = [[date(2026, 1, 1), date(2027, 1, 1), date(2028, 1, 1)]];
    near(call("DEAL_PAYBACK", [[-100, 55, 121]], dates, 0.1) as number, 1.5, 1e-12);
    expect(failure("DEAL_PAYBACK", [[-100, 55, 55]], null, 0.1).code).toBe("#N/A");
  });

  test("what rounding leaves below 0 is 0", () => {
    near(call("DEAL_PAYBACK", [[-0.3, 0.1, 0.2]]) as number, 2, 1e-9);
    near(call("DEAL_PAYBACK", [[-300e9, 100e9, 200e9 - 299]]) as number, 2, 1e-6);
    expect(failure("DEAL_PAYBACK", [[-300e9, 100e9, 200e9 - 301]]).code).toBe("#N/A");
  });
});

describe("VINTAGE_DEP", () => {
  test("half a year in the first and the last, a full first year, or from the next year", () => {
    expect(call("VINTAGE_DEP", [[60]], 3)).toEqual([[10, 20, 20, 10]]);
    expect(call("VINTAGE_DEP", [[60]], 3, "full")).toEqual([[20, 20, 20]]);
    expect(call("VINTAGE_DEP", [[60]], 3, "next")).toEqual([[0, 20, 20, 20]]);
  });

  test("a life need not be whole: 2.5 years from the middle end with the third, 1.5 from the start with half of the second", () => {
    nearly(call("VINTAGE_DEP", [[100]], 2.5), [[20, 40, 40]]);
    nearly(call("VINTAGE_DEP", [[150]], 1.5, "full"), [[100, 50]]);
    expect(call("VINTAGE_DEP", [[100]], 0.25, "half")).toBe(100);
    nearly(call("VINTAGE_DEP", [[100]], 0.75, "half"), [[100 * (2 / 3), 100 / 3]]);
  });

  test("vintages add up, in a row or a column as the spending", () => {
    expect(call("VINTAGE_DEP", [[60, 0, 30]], 3, "full")).toEqual([[20, 20, 30, 10, 10]]);
    expect(call("VINTAGE_DEP", [[60], [0], [30]], 3, "full")).toEqual([[20], [20], [30], [10], [10]]);
  });

  test("n cuts the years off or fills them up with 0; the 0 of a blank cell means to the end", () => {
    expect(call("VINTAGE_DEP", [[60]], 3, "full", 2)).toEqual([[20, 20]]);
    expect(call("VINTAGE_DEP", [[60]], 3, "full", 5)).toEqual([[20, 20, 20, 0, 0]]);
    expect(call("VINTAGE_DEP", [[60]], 3, "full", 1)).toBe(20);
    expect(call("VINTAGE_DEP", [[60]], 3, "full", 0)).toEqual([[20, 20, 20]]);
  });

  test("salvage is a share of cost that stays", () => {
    nearly(call("VINTAGE_DEP", [[100]], 2, "full", null, 0.1), [[45, 45]]);
    expect(call("VINTAGE_DEP", [[100]], 2, "full", null, 1)).toEqual([[0, 0]]);
  });
});

describe("FUND_TRANCHES", () => {
  test("one tranche after the other, each to its end", () => {
    expect(call("FUND_TRANCHES", [[100, 100]], [[150], [50]])).toEqual([
      [100, 50],
      [0, 50],
    ]);
    expect(call("FUND_TRANCHES", [[50]], [[100, 100]])).toEqual([[50], [0]]);
  });

  test("pro rata to total capacity in every period, unrounded, the last tranche what remains", () => {
    const draws = rows(call("FUND_TRANCHES", [[100, 10]], [[1, 1, 109]], "pro"));
    expect(draws.slice(0, 2)).toEqual([
      [100 / 111, 10 / 111],
      [100 / 111, 10 / 111],
    ]);
    for (const period of [0, 1]) near(sum(draws.map((row) => row[period]!)), [100, 10][period]!, 1e-13);
  });

  test("a column of uses gives a column for each tranche", () => {
    expect(call("FUND_TRANCHES", [[100], [100]], [[150, 50]])).toEqual([
      [100, 0],
      [50, 50],
    ]);
  });

  test("uses above all capacity are #NUM!, up to it they are met", () => {
    expect(failure("FUND_TRANCHES", [[100, 101]], [[150, 50]])).toMatchObject({
      code: "#NUM!",
      message: "uses add up to 201, more than the capacity of all tranches (200).",
    });
    expect(call("FUND_TRANCHES", [[0.1, 0.2]], [[0.3]])).toEqual([[0.1, 0.2]]);
  });

  test("an empty tranche gives nothing more, however small the use beside the amounts before", () => {
    expect(call("FUND_TRANCHES", [[1e12, 500]], [[1e12, 1e6]])).toEqual([
      [1e12, 0],
      [0, 500],
    ]);
  });

  test("no uses of no capacity are no draws", () => {
    for (const order of ["waterfall", "prorata"])
      expect(call("FUND_TRANCHES", [[0]], [[0, 0]], order)).toEqual([[0], [0]]);
  });
});

describe("DEBT_SCHEDULE", () => {
  const schedule = (...args: unknown[]) => {
    const [opening, draw, interest, repayment, closing] = rows(call("DEBT_SCHEDULE", ...args));
    return { opening, draw, interest, repayment, closing };
  };

  test("linear: level principal, interest on the opening balance, none in the period of the draw", () => {
    expect(call("DEBT_SCHEDULE", [[100, 0, 0]], 0.1, 2, "linear")).toEqual([
      [0, 100, 50],
      [100, 0, 0],
      [0, 10, 5],
      [0, 50, 50],
      [100, 50, 0],
    ]);
  });

  test("annuity: interest and repayment together are level", () => {
    const { interest, repayment, closing } = schedule([[1000, 0, 0, 0]], 0.1, 3);
    const payment = 100 / (1 - 1.1 ** -3);
    for (const period of [1, 2, 3]) near(interest![period]! + repayment![period]!, payment, 1e-9);
    expect(closing![3]).toBe(0);
    expect(schedule([[300, 0, 0, 0]], 0, 3).repayment).toEqual([0, 100, 100, 100]);
  });

  test("an annuity at a negative rate, and at one of thousands of per cent over a thousand periods", () => {
    const { interest, repayment, closing } = schedule([[1000, 0, 0, 0]], -0.1, 3);
    const payment = -100 / (1 - 0.9 ** -3);
    nearly([closing!], [[1000, 900 - payment, 0.9 * (900 - payment) - payment, 0]]);
    for (const period of [1, 2, 3]) near(interest![period]! + repayment![period]!, payment, 1e-9);
    const steep = schedule([[1000, ...new Array<number>(1000).fill(0)]], 50, 1000);
    near(sum([steep.repayment!]), 1000, 1e-9);
    expect(steep.closing![1000]).toBe(0);
  });

  test("bullet: all at the end of the tenor", () => {
    expect(schedule([[100, 0, 0, 0, 0]], 0.1, 3, "bullet")).toEqual({
      opening: [0, 100, 100, 100, 0],
      draw: [100, 0, 0, 0, 0],
      interest: [0, 10, 10, 10, 0],
      repayment: [0, 0, 0, 100, 0],
      closing: [100, 100, 100, 0, 0],
    });
  });

  test("each draw is a loan of its own, and the rows are their sums", () => {
    const first = schedule([[100, 0, 0, 0]], 0.08, 2);
    const second = schedule([[0, 60, 0, 0]], 0.08, 2);
    const both = schedule([[100, 60, 0, 0]], 0.08, 2);
    for (const row of ["opening", "draw", "interest", "repayment", "closing"] as const)
      both[row]!.forEach((value, at) => near(value, first[row]![at]! + second[row]![at]!, 1e-12));
  });

  test("tenor includes grace: of four periods two are left to repay in", () => {
    const { repayment, interest, closing } = schedule([[100, 0, 0, 0, 0]], 0.1, 4, "linear", 2);
    expect(repayment).toEqual([0, 0, 0, 50, 50]);
    expect(interest).toEqual([0, 10, 10, 10, 5]);
    expect(closing).toEqual([100, 100, 100, 50, 0]);
  });

  test("capitalised interest of the grace periods is a draw, so that closing = opening + draw - repayment", () => {
    const { opening, draw, interest, repayment, closing } = schedule([[100, 0, 0, 0, 0]], 0.1, 4, "linear", 2, true);
    nearly([draw!], [[100, 10, 11, 0, 0]]);
    nearly([interest!], [[0, 10, 11, 12.1, 6.05]]);
    nearly([repayment!], [[0, 0, 0, 60.5, 60.5]]);
    nearly([closing!], [[100, 110, 121, 60.5, 0]]);
    opening!.forEach((open, at) => near(closing![at]!, open + draw![at]! - repayment![at]!, 1e-12));
    nearly([schedule([[100, 0, 0]], 0.1, 2, "bullet", 1, 1).repayment!], [[0, 0, 110]]);
  });

  test("as many periods as draws, however long the tenor; in columns when the draws stand in one", () => {
    expect(rows(call("DEBT_SCHEDULE", [[100, 0]], 0.1, 30))[0]).toHaveLength(2);
    expect(call("DEBT_SCHEDULE", [[100], [0], [0]], 0.1, 2, "linear")).toEqual([
      [0, 100, 0, 0, 100],
      [100, 0, 10, 50, 50],
      [50, 0, 5, 50, 0],
    ]);
  });

  test("a blank cell for type, grace or capitalise is an annuity, none, and not capitalised", () => {
    const plain = call("DEBT_SCHEDULE", [[100, 0, 0]], 0.1, 2);
    for (const blank of [null, 0])
      expect(call("DEBT_SCHEDULE", [[100, 0, 0]], 0.1, 2, blank, blank, blank)).toEqual(plain);
  });

  test("grace must leave time to repay, and tenor and grace are whole", () => {
    expect(failure("DEBT_SCHEDULE", [[1, 0]], 0.1, 2, "linear", 2)).toMatchObject({
      code: "#NUM!",
      message: "grace (2) must be shorter than tenor (2).",
    });
    for (const [tenor, grace] of [
      [0, 0],
      [1.5, 0],
      [2, 0.5],
      [2, -1],
    ])
      expect(failure("DEBT_SCHEDULE", [[1, 0]], 0.1, tenor, null, grace).code).toBe("#NUM!");
  });

  test("a balance within 1e-9 of the largest amount is 0, and bears no interest", () => {
    const { closing, opening, interest } = schedule([[1e12, 500, 0, 0]], 0.1, 1);
    expect(closing).toEqual([1e12, 0, 0, 0]);
    expect([opening![2], interest![2]]).toEqual([0, 0]);
    expect(schedule([[1e12, 1001, 0, 0]], 0.1, 1).closing).toEqual([1e12, 1001, 0, 0]);
  });

  test("what rounding leaves of the balance is 0 in the end, at 500 bn too", () => {
    const draws = [[300e9, 100e9, 100e9, ...new Array<number>(30).fill(0)]];
    for (const type of ["annuity", "linear", "bullet"]) {
      const { closing, opening } = schedule(draws, 0.07, 30, type, 3, true);
      expect(Object.is(closing!.at(-1), 0)).toBe(true);
      expect(closing!.at(-2)).toBe(opening!.at(-1));
    }
  });
});

describe("LEASE_PV", () => {
  // IFRS 16 Illustrative Example 13: ten payments of 50,000 in advance at 5 % are 405,391; the liability after the first is 355,391
  const ten = [new Array<number>(10).fill(50_000)];

  test("IFRS 16's worked example counts the payment of the first day", () => {
    expect(Math.round(call("LEASE_PV", ten, 0.05) as number)).toBe(405_391);
    expect(Math.round((call("LEASE_PV", ten, 0.05) as number) - 50_000)).toBe(355_391);
  });

  test("payments at the end or in the middle of their periods are DEAL_PV's", () => {
    for (const timing of ["end", "mid", "start"])
      expect(call("LEASE_PV", ten, 0.05, timing)).toBe(call("DEAL_PV", 0.05, ten, timing));
    for (const blank of [null, 0, ""]) expect(call("LEASE_PV", ten, 0.05, blank)).toBe(call("LEASE_PV", ten, 0.05));
  });

  test("a payment below 0 is #NUM!, a blank one is none", () => {
    expect(failure("LEASE_PV", [[50, -1]], 0.05).code).toBe("#NUM!");
    near(call("LEASE_PV", [[0, null, 121]], 0.1) as number, 100, 1e-12);
  });
});
