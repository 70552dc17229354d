import { column, date, monthEnd, monthEnds, sum, years } from "./dates";
import { call, failure } from "./excel";

describe("ANNUALIZE", () => {
  test("300 bn over 2027 to 2031 is exactly 60 bn a year, 15 a quarter, 5 a month", () => {
    expect(call("ANNUALIZE", 300e9, 2027, 2031)).toBe(60e9);
    expect(call("ANNUALIZE", 300e9, 2027, 2031, "quarter")).toBe(15e9);
    expect(call("ANNUALIZE", 300e9, 2027, 2031, "m")).toBe(5e9);
  });

  test("both end days belong to the term, so a year from day to day counts 1", () => {
    expect(call("ANNUALIZE", 12, date(2027, 6, 1), date(2028, 5, 31))).toBe(12);
    expect(call("ANNUALIZE", 12, date(2028, 2, 29), date(2029, 2, 27))).toBe(12);
  });

  test("a total may be negative or 0, and 0 is never -0", () => {
    expect(call("ANNUALIZE", -300e9, 2027, 2031)).toBe(-60e9);
    expect(Object.is(call("ANNUALIZE", -0, 2027, 2031), 0)).toBe(true);
  });

  test("one day of February 2027 is 1/28 of a month", () => {
    expect(call("ANNUALIZE", 1, date(2027, 2, 3), date(2027, 2, 3), "M")).toBeCloseTo(28, 12);
  });

  test("a blank cell for per means a year, whether it arrives as null, 0 or an empty text", () => {
    for (const per of [null, undefined, 0, ""]) expect(call("ANNUALIZE", 5, 2027, 2031, per)).toBe(1);
  });
});

describe("start and end", () => {
  const term = (start: unknown, end: unknown): unknown => call("CONTRACT_TERM", start, end, "M");

  test("a year as start is its 1 January, as end its 31 December", () => {
    expect(term(2027, 2027)).toBe(12);
    expect(term(date(2027, 1, 1), 2027)).toBe(12);
    expect(term(2027, date(2027, 12, 31))).toBe(12);
  });

  test("years run from 1900 to 2200, dates from there to 31 December 9999", () => {
    expect(term(1900, 2200)).toBe(301 * 12);
    expect(term(2201, 2_958_465)).toBeGreaterThan(8093 * 12);
    for (const wrong of [1899, 1, 0, -1, 2027.5, 2200.5, 2_958_466, 1e300]) {
      expect(failure("CONTRACT_TERM", wrong, 2_958_465).code).toBe("#NUM!");
      expect(failure("CONTRACT_TERM", 1900, wrong).code).toBe("#NUM!");
    }
  });

  test("the time of day in a date is dropped, even on the last day of all", () => {
    expect(term(date(2027, 6, 1) + 0.75, date(2027, 6, 30) + 0.99)).toBe(1);
    expect(term(date(9999, 12, 1), 2_958_465.9)).toBe(1);
  });

  test("a date as text is #VALUE! and names the argument, a number as text is the number", () => {
    const error = failure("ANNUALIZE", 300e9, "2027-06-01", 2031);
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toBe("start must be a year such as 2027 or an Excel date, not text: got “2027-06-01”.");
    expect(call("ANNUALIZE", "300e9", "2027", " 2031 ")).toBe(60e9);
  });

  test("an end before the start is #NUM!, the same day is a term of one day", () => {
    expect(failure("ANNUALIZE", 1, 2031, 2027)).toMatchObject({
      code: "#NUM!",
      message: "end must not come before start.",
    });
    expect(failure("ANNUALIZE", 1, date(2027, 6, 2), date(2027, 6, 1)).code).toBe("#NUM!");
    expect(term(date(2027, 6, 1), date(2027, 6, 1))).toBeCloseTo(1 / 30, 15);
  });

  test("a term from 31 January runs by EDATE: to 27 February one month, to 30 March two", () => {
    expect(term(date(2027, 1, 31), date(2027, 2, 27))).toBe(1);
    expect(term(date(2027, 1, 31), date(2027, 3, 30))).toBe(2);
  });

  test("200 years are 2,400 months", () => {
    expect(term(date(2001, 1, 1), date(2200, 12, 31))).toBe(2400);
  });

  test("CONTRACT_TERM knows years and months, no quarters", () => {
    expect(call("CONTRACT_TERM", 2027, 2031)).toBe(5);
    expect(failure("CONTRACT_TERM", 2027, 2031, "Q").code).toBe("#VALUE!");
  });
});

describe("SPEND_SCHEDULE", () => {
  test("60 months straight give exactly 5 bn each", () => {
    const months = call("SPEND_SCHEDULE", 300e9, 2027, 2031, null, monthEnds(2026, 12, 61)) as number[][];
    expect(months[0]!.slice(1)).toEqual(Array.from({ length: 60 }, () => 5e9));
  });

  test("the first dated period is the twelve months to it: 31 May 2028 alone is Oracle's fiscal 2028", () => {
    const fiscal = call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", date(2028, 5, 31)) as number;
    expect(fiscal / (20e9 * (7 / 12) + 40e9 * (5 / 12))).toBeCloseTo(1, 14);
  });

  test("the fiscal year 2028 that Oracle filed follows from each profile: 60, 28.3, 41.0 and 40.4", () => {
    const fiscal2028 = (profile: string, shape?: number): number =>
      (call("SPEND_SCHEDULE", 300e9, 2027, 2031, profile, [[date(2028, 5, 31)]], shape) as number) / 1e9;
    expect(fiscal2028("straight")).toBe(60);
    expect(fiscal2028("ramp")).toBeCloseTo(28.3, 1);
    expect(fiscal2028("scurve")).toBeCloseTo(41.0, 1);
    expect(fiscal2028("growth", 0.25)).toBeCloseTo(40.4, 1);
  });

  test("a row spills across, a column down, one cell gives one number", () => {
    const row = call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", years(2027, 2031)) as number[][];
    expect(row).toEqual([[20e9, 40e9, 60e9, 80e9, 100e9]]);
    expect(call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", column(years(2027, 2031)))).toEqual(column(row));
    expect(call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", [[2029]])).toBe(60e9);
    expect(call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", 2029)).toBe(60e9);
  });

  test("years come in any order, with gaps and outside the term, where spend is 0", () => {
    expect(call("SPEND_SCHEDULE", 300e9, 2027, 2031, "ramp", [[2031, 2026, 2027, 2200]])).toEqual([
      [100e9, 0, 20e9, 0],
    ]);
  });

  test("dates must rise, and do not mix with years", () => {
    const periods = (...cells: number[]): string => failure("SPEND_SCHEDULE", 300e9, 2027, 2031, null, [cells]).code;
    expect(periods(date(2028, 5, 31), date(2028, 5, 31))).toBe("#NUM!");
    expect(periods(date(2029, 5, 31), date(2028, 5, 31))).toBe("#NUM!");
    expect(periods(2027, date(2028, 5, 31))).toBe("#VALUE!");
    expect(periods(2027, 0)).toBe("#NUM!");
    expect(periods(2027, 2027.5)).toBe("#NUM!");
  });

  test("a block of periods is #VALUE!, and so is text among them", () => {
    expect(
      failure("SPEND_SCHEDULE", 1, 2027, 2031, null, [
        [2027, 2028],
        [2029, 2030],
      ]).code,
    ).toBe("#VALUE!");
    expect(failure("SPEND_SCHEDULE", 1, 2027, 2031, null, [[2027, "2028"]]).code).toBe("#VALUE!");
  });

  test("30 months straight of 300 are 120, 120 and 60: a weight is a yearly rate", () => {
    expect(call("SPEND_SCHEDULE", 300, 2027, date(2029, 6, 30))).toEqual([[120, 120, 60]]);
    expect(call("SPEND_SCHEDULE", 480, 2027, date(2029, 6, 30), "ramp")).toEqual([[480 / 4.5, 960 / 4.5, 160]]);
    expect(call("SPEND_SCHEDULE", 300, 2027, date(2029, 6, 30), [[2, 2, 2]])).toEqual([[120, 120, 60]]);
  });

  test("growth of 25 % a year makes each year 1.25 times the one before", () => {
    const [amounts] = call("SPEND_SCHEDULE", 300e9, 2027, 2031, "growth", null, 0.25) as number[][];
    amounts!.slice(1).forEach((amount, at) => expect(amount / amounts![at]!).toBeCloseTo(1.25, 12));
  });

  test("growth needs its rate: omitted, or the 0 of a blank cell, is #VALUE!, -100 % is #NUM!", () => {
    for (const shape of [null, undefined, 0]) {
      expect(failure("SPEND_SCHEDULE", 1, 2027, 2031, "growth", null, shape).code).toBe("#VALUE!");
    }
    expect(failure("SPEND_SCHEDULE", 1, 2027, 2031, "growth", null, -1).code).toBe("#NUM!");
    expect(call("SPEND_SCHEDULE", 300, 2027, 2028, "growth", null, -0.5)).toEqual([[200, 100]]);
  });

  test("growth beyond all measure puts everything into the last year, and overflows nowhere", () => {
    const [amounts] = call("SPEND_SCHEDULE", 300e9, 2001, 2200, "growth", null, 1e10) as number[][];
    expect(amounts!.at(-1)).toBeCloseTo(300e9, -2);
    expect(sum([amounts!])).toBeCloseTo(300e9, 0);
  });

  test("an S-curve is quintic unless shape is 1, and knows no other shape", () => {
    const scurve = (shape: unknown): unknown => call("SPEND_SCHEDULE", 1000, 2027, 2028, "scurve", [[2027]], shape);
    expect(call("SPEND_SCHEDULE", 1000, 2027, 2030, "sc", [[2027]])).toBeCloseTo(
      1000 * (6 / 1024 - 15 / 256 + 10 / 64),
      9,
    );
    expect(call("SPEND_SCHEDULE", 1000, 2027, 2030, "sc", [[2027]], 1)).toBeCloseTo(1000 * (3 / 16 - 2 / 64), 9);
    for (const shape of [null, 0, 2]) expect(scurve(shape)).toBe(500);
    for (const shape of [3, -1, 1.5]) {
      expect(failure("SPEND_SCHEDULE", 1, 2027, 2028, "scurve", null, shape).code).toBe("#NUM!");
    }
  });

  test("an S-curve is symmetric to the last digit: the last month is the first", () => {
    const [months] = call("SPEND_SCHEDULE", 300e9, 2001, 2200, "scurve", monthEnds(2000, 12, 2401)) as number[][];
    expect(months![2400]! / months![1]!).toBeCloseTo(1, 9);
  });

  test("straight, ramp, front and weights do not look at shape", () => {
    for (const profile of ["straight", "ramp", "front", [[1, 2]]]) {
      expect(() => call("SPEND_SCHEDULE", 300, 2027, 2028, profile, null, "whatever")).not.toThrow();
    }
  });

  test("weights need one for each contract year, none negative, not all 0", () => {
    const weights = (...cells: unknown[]): string => failure("SPEND_SCHEDULE", 1, 2027, 2029, [cells]).code;
    expect(weights(1, 2)).toBe("#VALUE!");
    expect(weights(1, 2, 3, 4)).toBe("#VALUE!");
    expect(weights(1, -2, 3)).toBe("#NUM!");
    expect(weights(0, 0, 0)).toBe("#DIV/0!");
    expect(weights(1, "ramp", 3)).toBe("#VALUE!");
    expect(call("SPEND_SCHEDULE", 300, 2027, 2029, [[1], [null], [2]])).toEqual([[100, 0, 200]]);
  });

  test("a keyword may stand in a cell, be short and in any case; s could be two of them", () => {
    expect(call("SPEND_SCHEDULE", 300, 2027, 2028, [["RAMP"]])).toEqual([[100, 200]]);
    expect(call("SPEND_SCHEDULE", 300, 2027, 2028, "F")).toEqual([[200, 100]]);
    expect(call("SPEND_SCHEDULE", 300, 2027, 2028, [[""]])).toEqual([[150, 150]]);
    expect(call("SPEND_SCHEDULE", 300, 2027, 2028, [[0]])).toEqual([[150, 150]]);
    expect(failure("SPEND_SCHEDULE", 300, 2027, 2028, "s")).toMatchObject({
      code: "#VALUE!",
      message: "profile must be one of straight, ramp, front, growth, scurve, got “s”.",
    });
    expect(failure("SPEND_SCHEDULE", 300, 2027, 2028, "ramps").code).toBe("#VALUE!");
  });

  test("a negative total keeps its sign, and 0 is 0", () => {
    expect(call("SPEND_SCHEDULE", -300, 2027, 2028)).toEqual([[-150, -150]]);
    expect(call("SPEND_SCHEDULE", 0, 2027, 2028)).toEqual([[0, 0]]);
  });

  test("without periods there is a column for each calendar year that the term touches", () => {
    expect(call("SPEND_SCHEDULE", 366, date(2027, 12, 31), date(2028, 12, 30))).toEqual([
      [(30.5 / 31) * (12 / 12), expect.any(Number)],
    ]);
    expect((call("SPEND_SCHEDULE", 1, date(2027, 12, 31), date(2029, 1, 1)) as number[][])[0]).toHaveLength(3);
  });
});

describe("CAPACITY_RAMP", () => {
  test("4.5 GW over three years: averages, then ends, then the target for good", () => {
    expect(call("CAPACITY_RAMP", 4.5, 2027, 2029, null, years(2026, 2031))).toEqual([[0, 0.75, 2.25, 3.75, 4.5, 4.5]]);
    expect(call("CAPACITY_RAMP", 4.5, 2027, 2029, null, years(2026, 2031), "end")).toEqual([
      [0, 1.5, 3, 4.5, 4.5, 4.5],
    ]);
  });

  test("without periods it ends with the year in which all is on line", () => {
    expect(call("CAPACITY_RAMP", 4.5, 2027, 2029)).toEqual([[0.75, 2.25, 3.75]]);
  });

  test("the average is over the whole period: half a year of nothing halves it", () => {
    const start = date(2027, 7, 1);
    const full = date(2028, 6, 30);
    // 2027: six months of nothing, then a rise to a half; 2028: a half to 1 in six months, then 1
    expect(call("CAPACITY_RAMP", 1, start, full, null, years(2027, 2028))).toEqual([[0.125, 0.875]]);
  });

  test("a period that spans the whole ramp averages the nothing before it and the target after it", () => {
    const periods = [[date(2026, 12, 31), date(2036, 12, 31)]];
    // of ten years three at 0, two rising, five at the target
    expect(call("CAPACITY_RAMP", 10, 2030, 2031, null, periods)).toEqual([[0, (2 * 5 + 5 * 10) / 10]]);
    expect(call("CAPACITY_RAMP", 10, 2030, 2031, "scurve", periods)).toEqual([[0, (2 * 5 + 5 * 10) / 10]]);
  });

  test("the profile shapes the additions: ramp 1, 2, 3 ends at 1/6, 3/6, 6/6", () => {
    expect(call("CAPACITY_RAMP", 6, 2027, 2029, "ramp", years(2027, 2029), "e")).toEqual([[1, 3, 6]]);
    expect(call("CAPACITY_RAMP", 6, 2027, 2029, [[1, 2, 3]], years(2027, 2029), "e")).toEqual([[1, 3, 6]]);
    expect(call("CAPACITY_RAMP", 6, 2027, 2029, "ramp", years(2027, 2029), "avg")).toEqual([[0.5, 2, 4.5]]);
  });

  test("growth has no meaning for additions", () => {
    expect(failure("CAPACITY_RAMP", 4.5, 2027, 2029, "growth").code).toBe("#VALUE!");
  });

  test("its answer serves as weights of SPEND_SCHEDULE", () => {
    const ramp = call("CAPACITY_RAMP", 4.5, 2027, 2029, null, years(2027, 2031));
    expect(sum(call("SPEND_SCHEDULE", 300e9, 2027, 2031, ramp))).toBeCloseTo(300e9, 3);
  });

  test("full before start is #NUM!", () => {
    expect(failure("CAPACITY_RAMP", 4.5, 2029, 2027).code).toBe("#NUM!");
  });
});

describe("ESCALATE", () => {
  test("3 % a year from the first period", () => {
    const [amounts] = call("ESCALATE", 60e9, 0.03, years(2027, 2031)) as number[][];
    amounts!.forEach((amount, at) => expect(amount / (60e9 * 1.03 ** at)).toBeCloseTo(1, 14));
  });

  test("from may lie outside the periods, and before it prices are lower", () => {
    expect(call("ESCALATE", 100, 1, years(2027, 2029), 2028)).toEqual([[50, 100, 200]]);
    expect(call("ESCALATE", 100, 1, [[2030]], 2028)).toBe(400);
  });

  test("one cell of periods needs from: there would be nothing to escalate", () => {
    expect(failure("ESCALATE", 100, 0.03, [[2028]]).code).toBe("#VALUE!");
    expect(failure("ESCALATE", 100, 0.03, 2028, 0).code).toBe("#VALUE!");
  });

  test("between month ends time is whole months, February and leap years included", () => {
    const yearly = [[monthEnd(2027, 2), monthEnd(2028, 2), monthEnd(2029, 2)]];
    expect(call("ESCALATE", 100, 1, yearly)).toEqual([[100, 200, 400]]);
    const [quarters] = call("ESCALATE", 100, 3, [
      [monthEnd(2027, 6), monthEnd(2027, 9), monthEnd(2027, 12)],
    ]) as number[][];
    expect(quarters![2]).toBeCloseTo(200, 12);
  });

  test("an index of two or more cells counts, never as rates", () => {
    expect(call("ESCALATE", 100, [[50, 60, 75]], years(2027, 2029))).toEqual([[100, 120, 150]]);
    expect(call("ESCALATE", 100, [[60], [80], [100]], years(2027, 2029), 2028)).toEqual([[75, 100, 125]]);
  });

  test("an index has as many values as periods, from is one of them, and its value there is not 0", () => {
    expect(failure("ESCALATE", 1, [[1, 2]], years(2027, 2029)).code).toBe("#VALUE!");
    expect(failure("ESCALATE", 1, [[1, 2, 3]], years(2027, 2029), 2030).code).toBe("#N/A");
    expect(failure("ESCALATE", 1, [[0, 2, 3]], years(2027, 2029)).code).toBe("#DIV/0!");
  });

  test("a rate of -100 % or less is #NUM!, from of another kind than periods #VALUE!", () => {
    expect(failure("ESCALATE", 1, -1, years(2027, 2029)).code).toBe("#NUM!");
    expect(failure("ESCALATE", 1, 0.03, years(2027, 2029), date(2027, 5, 31)).code).toBe("#VALUE!");
  });
});

describe("CALENDARIZE", () => {
  const five = [[60e9, 60e9, 60e9, 60e9, 60e9]];

  test("Oracle's years end in May, Microsoft's in June: exactly 25 and 30 bn fall in the first", () => {
    expect(call("CALENDARIZE", five, years(2027, 2031), 5)).toEqual([
      [2027, 2028, 2029, 2030, 2031, 2032],
      [25e9, 60e9, 60e9, 60e9, 60e9, 35e9],
    ]);
  });

  test("calendar years stay as they are, with a 0 for the year after", () => {
    expect(call("CALENDARIZE", five, years(2027, 2031), 12, null, false)).toEqual([[...five[0]!, 0]]);
  });

  test("from May years to calendar years the extra year comes first", () => {
    // fiscal 2028 is June 2027 to May 2028: seven months of it are 2027
    expect(call("CALENDARIZE", [[12, 24]], [[2028, 2029]], 12, 5)).toEqual([
      [2027, 2028, 2029],
      [7, 5 + 14, 10],
    ]);
  });

  test("from June years to September years, and back from September to June", () => {
    // a year to September 2028 is nine months of the year to June 2028 and three of the year to June 2029
    expect(call("CALENDARIZE", [[12, 24]], [[2028, 2029]], 9, 6, false)).toEqual([[3, 9 + 6, 18]]);
    expect(call("CALENDARIZE", [[12, 24]], [[2028, 2029]], 6, 9, false)).toEqual([[9, 3 + 18, 6]]);
  });

  test("a column of amounts gives columns, whichever way the years lie", () => {
    expect(call("CALENDARIZE", [[12], [24]], [[2027, 2028]], 6)).toEqual([
      [2027, 6],
      [2028, 18],
      [2029, 12],
    ]);
  });

  test("years must be consecutive and as many as amounts, months 1 to 12", () => {
    expect(failure("CALENDARIZE", [[1, 2]], [[2027, 2029]], 5).code).toBe("#NUM!");
    expect(failure("CALENDARIZE", [[1, 2]], [[2028, 2027]], 5).code).toBe("#NUM!");
    expect(failure("CALENDARIZE", [[1, 2]], [[2027, 2028, 2029]], 5).code).toBe("#VALUE!");
    for (const month of [0, 13, 5.5, -1])
      expect(failure("CALENDARIZE", five, years(2027, 2031), month).code).toBe("#NUM!");
    expect(failure("CALENDARIZE", five, years(2027, 2031), 5, 13).code).toBe("#NUM!");
  });

  test("a blank cell for from_fye means December", () => {
    for (const from of [null, 0]) expect(call("CALENDARIZE", [[12]], [[2027]], 6, from, false)).toEqual([[6, 6]]);
  });
});
