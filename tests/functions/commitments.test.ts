import { column, date, monthEnd, sum, years } from "./dates";
import { call, failure } from "./excel";

const matrix = (value: unknown): number[][] => value as number[][];

describe("RPO_ROLL", () => {
  test("each period opens where the one before closed, and recognised shows minus signs", () => {
    expect(call("RPO_ROLL", 300, [[50, 0, -20]], [[100, 80, 60]])).toEqual([
      [300, 250, 170],
      [50, 0, -20],
      [-100, -80, -60],
      [250, 170, 90],
    ]);
  });

  test("one value serves every period", () => {
    expect(matrix(call("RPO_ROLL", 300, 10, [[100, 100]]))[3]).toEqual([210, 120]);
    expect(matrix(call("RPO_ROLL", 300, [[0, 0, 0]], [[100]]))[3]).toEqual([200, 100, 0]);
  });

  test("columns of periods give the transpose", () => {
    expect(call("RPO_ROLL", 300, [[0], [0]], [[100, 200]])).toEqual([
      [300, 0, -100, 200],
      [200, 0, -200, 0],
    ]);
  });

  test("a residue of rounding is 0 at 300 bn, a shortfall of 301 is not", () => {
    const thirds = [[100e9 + 1e-5, 100e9, 100e9]];
    const closing = matrix(call("RPO_ROLL", 300e9, 0, thirds))[3]!;
    expect(Object.is(closing[2], 0)).toBe(true);
    expect(failure("RPO_ROLL", 300e9, 0, [[300e9 + 301]])).toMatchObject({ code: "#NUM!" });
    expect(matrix(call("RPO_ROLL", 300e9, 0, [[300e9 + 299]]))).toEqual([[300e9], [0], [-300e9 - 299], [0]]);
  });

  test("a negative closing names the period", () => {
    expect(failure("RPO_ROLL", 100, 0, [[50, 60]]).message).toBe(
      "recognised takes the balance below 0 in period 2 (-10).",
    );
    expect(failure("RPO_ROLL", -1, 0, [[0]]).code).toBe("#NUM!");
  });

  test("different counts are #VALUE!", () => {
    expect(failure("RPO_ROLL", 1, [[0, 0]], [[0, 0, 0]]).message).toBe(
      "recognised has 3 values where additions has 2: they must match.",
    );
  });
});

describe("RPO_BANDS", () => {
  test("at the end of 2026: a year, two years, the rest", () => {
    expect(call("RPO_BANDS", [[60, 60, 60, 60, 60]], years(2027, 2031), 2026)).toEqual([[60, 120, 120]]);
  });

  test("in the middle of a year what is due up to then is left out, by month", () => {
    expect(call("RPO_BANDS", [[60, 60, 60, 60, 60]], years(2027, 2031), date(2027, 9, 30))).toEqual([[60, 120, 75]]);
  });

  test("the day after a balance date at a month's end starts the bands: 28 February to 28 February", () => {
    expect(call("RPO_BANDS", [[12, 12]], years(2027, 2028), monthEnd(2027, 2))).toEqual([[12, 10, 0]]);
    expect(call("RPO_BANDS", [[12, 12]], years(2028, 2029), monthEnd(2028, 2))).toEqual([[12, 10, 0]]);
  });

  test("dated periods, in a column or a row", () => {
    const fiscal = [[date(2028, 5, 31), date(2029, 5, 31)]];
    expect(call("RPO_BANDS", [[12], [24]], fiscal, date(2027, 5, 31))).toEqual([[12, 24, 0]]);
    expect(call("RPO_BANDS", [[12, 24]], column(fiscal), date(2027, 11, 30), [[6, 12]])).toEqual([[6, 12, 12]]);
  });

  test("nothing is lost: bands sum to what falls due after the date", () => {
    expect(sum(call("RPO_BANDS", [[7, 11, 13]], [[2030, 2027, 2040]], date(2027, 6, 30), [[1, 2, 3, 40]]))).toBeCloseTo(
      7 + 5.5 + 13,
      12,
    );
  });

  test("edges in a column give bands in a column", () => {
    expect(call("RPO_BANDS", [[60, 60]], years(2027, 2028), 2026, [[12], [24]])).toEqual([[60], [60], [0]]);
    expect(call("RPO_BANDS", [[60, 60]], years(2027, 2028), 2026, 6)).toEqual([[30, 90]]);
  });

  test("edges are whole, above 0 and rise", () => {
    for (const edges of [[[0, 12]], [[12, 12]], [[36, 12]], [[12.5]], [[-1]], 0]) {
      expect(failure("RPO_BANDS", [[60]], [[2027]], 2026, edges).code).toBe("#NUM!");
    }
    expect(failure("RPO_BANDS", [[60]], [[2027]], 2026, [[12, "x"]]).code).toBe("#VALUE!");
  });

  test("as many amounts as periods, and a balance date", () => {
    expect(failure("RPO_BANDS", [[60, 60]], [[2027]], 2026).code).toBe("#VALUE!");
    expect(failure("RPO_BANDS", [[60]], [[2027]], 0).code).toBe("#NUM!");
  });
});

describe("TAKE_OR_PAY", () => {
  const rows = (value: unknown): Record<string, number[]> => {
    const [take, shortfall, used, payable, lapsed, balance] = matrix(value) as [
      number[],
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    return { take, shortfall, used, payable, lapsed, balance };
  };

  test("credits are used oldest first and lapse at the end of the period i + expiry", () => {
    const { used, lapsed, balance } = rows(
      call("TAKE_OR_PAY", [[100, 100, 100, 100, 100]], [[70, 80, 110, 100, 100]], null, null, 2),
    );
    expect(used).toEqual([0, 0, 10, 0, 0]);
    // of the 30 of period 1, 10 are used in period 3 and 20 lapse at its end; the 20 of period 2 lapse after period 4
    expect(lapsed).toEqual([0, 0, 20, 20, 0]);
    expect(balance).toEqual([30, 50, 20, 0, 0]);
  });

  test("a credit is usable in its last period before it lapses", () => {
    const { used, lapsed } = rows(call("TAKE_OR_PAY", [[100, 100]], [[70, 120]], null, null, 1));
    expect(used).toEqual([0, 20]);
    expect(lapsed).toEqual([0, 10]);
  });

  test("without expiry, or with the 0 of a blank cell, a credit never lapses", () => {
    for (const expiry of [null, undefined, 0]) {
      const { lapsed, balance } = rows(call("TAKE_OR_PAY", 100, [[70, 100, 100]], null, null, expiry));
      expect(lapsed).toEqual([0, 0, 0]);
      expect(balance).toEqual([30, 30, 30]);
    }
  });

  test("make-up is capped at a part of the commitment", () => {
    expect(rows(call("TAKE_OR_PAY", [[100, 100, 100]], [[0, 200, 200]], null, 0.25)).used).toEqual([0, 25, 25]);
    expect(rows(call("TAKE_OR_PAY", [[100, 100]], [[0, 200]], null, 0)).used).toEqual([0, 0]);
  });

  test("a take-or-pay of 0 % asks for nothing: 0 is a value here, not an omitted argument", () => {
    expect(rows(call("TAKE_OR_PAY", [[100]], [[30]], 0)).shortfall).toEqual([0]);
    expect(rows(call("TAKE_OR_PAY", [[100]], [[30]], null)).shortfall).toEqual([70]);
  });

  test("a column of periods gives six columns", () => {
    expect(call("TAKE_OR_PAY", [[60], [60]], [[30], [80]])).toEqual([
      [30, 30, 0, 60, 0, 30],
      [80, 0, 20, 60, 0, 10],
    ]);
  });

  test("top outside 0 to 1, negative amounts or caps and an expiry that is not whole are #NUM!", () => {
    expect(failure("TAKE_OR_PAY", 1, 1, 1.01).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", 1, 1, -0.01).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", [[1, -1]], 1).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", 1, [[1, -1]]).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", 1, 1, 1, -1).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", 1, 1, 1, 1, 1.5).code).toBe("#NUM!");
    expect(failure("TAKE_OR_PAY", 1, 1, 1, 1, -1).code).toBe("#NUM!");
  });
});

describe("COMMIT_COVERAGE", () => {
  test("element by element, in the shape of the first that is not a single value", () => {
    expect(call("COMMIT_COVERAGE", [[10, 30]], 60)).toEqual([[1 / 6, 0.5]]);
    expect(call("COMMIT_COVERAGE", 30, [[60], [30]])).toEqual([[0.5], [1]]);
    expect(call("COMMIT_COVERAGE", [[10], [30]], [[20, 60]])).toEqual([[0.5], [0.5]]);
  });

  test("a commitment of 0, or a blank one, is #DIV/0!", () => {
    for (const blank of [0, null, ""]) {
      expect(failure("COMMIT_COVERAGE", [[1, 1]], [[60, blank]])).toMatchObject({
        code: "#DIV/0!",
        message: "commitment must not be 0.",
      });
    }
  });

  test("direct values are coerced as Excel does", () => {
    expect(call("COMMIT_COVERAGE", "5", true)).toBe(5);
    expect(call("COMMIT_COVERAGE", "50%", 2)).toBe(0.25);
  });
});
