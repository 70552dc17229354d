import { EDATE } from "@formulajs/formulajs";
import fc from "fast-check";
import { dayOf, daysInMonth, edate, equalMonths, serialOf } from "../../src/model/calendar";

const EPOCH = Date.UTC(1899, 11, 30);
const utc = (serial: number): Date => new Date(EPOCH + serial * 86_400_000);
const LAST = 2_958_465;
const serials = fc.integer({ min: 61, max: LAST });

describe("serials", () => {
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 2, 29, 60],
    [1900, 3, 1, 61],
    [1999, 12, 31, 36_525],
    [2000, 2, 29, 36_585],
    [2027, 1, 1, 46_388],
    [2100, 3, 1, 73_110],
    [9999, 12, 31, LAST],
  ])("%i-%i-%i is day %i of Excel's calendar, which has a 29 February 1900", (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
    expect(dayOf(serial)).toEqual({ year, month, day });
  });

  test("every day from March 1900 to 9999 is the day that JavaScript's calendar has", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const date = utc(serial);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dayOf(serial)).toEqual(expected);
        expect(serialOf(expected.year, expected.month, expected.day)).toBe(serial);
      }),
    );
  });

  test("no two days share a serial and none is left out", () => {
    let last = serialOf(1900, 1, 1) - 1;
    for (let year = 1900; year <= 2201; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const serial = serialOf(year, month, day);
          if (serial !== last + 1) throw new Error(`${year}-${month}-${day}`);
          last = serial;
        }
      }
    }
  });
});

type Day = [year: number, month: number, day: number];

describe("EDATE", () => {
  test.each<[string, Day, number, Day]>([
    ["31 January 2027 + 1 month is 28 February", [2027, 1, 31], 1, [2027, 2, 28]],
    ["31 January 2028 + 1 month is 29 February", [2028, 1, 31], 1, [2028, 2, 29]],
    ["29 February 2028 + 12 months is 28 February 2029", [2028, 2, 29], 12, [2029, 2, 28]],
    ["29 February 2096 + 48 months is 28 February 2100, which is no leap year", [2096, 2, 29], 48, [2100, 2, 28]],
    ["31 March 2027 - 1 month is 28 February", [2027, 3, 31], -1, [2027, 2, 28]],
    ["1 January 2027 - 1 month is 1 December 2026", [2027, 1, 1], -1, [2026, 12, 1]],
    ["31 January 1900 + 1 month is Excel's 29 February 1900", [1900, 1, 31], 1, [1900, 2, 29]],
  ])("%s", (_, from, months, to) => {
    expect(edate(serialOf(...from), months)).toBe(serialOf(...to));
  });

  test("agrees with formulajs for any day and number of months", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 100_000 }), fc.integer({ min: -600, max: 2400 }), (serial, months) => {
        const theirs = EDATE(serial, months) as Date; // of the local time zone
        const expected = { year: theirs.getFullYear(), month: theirs.getMonth() + 1, day: theirs.getDate() };
        expect(dayOf(edate(serial, months))).toEqual(expected);
      }),
    );
  });
});

describe("equal months", () => {
  const since = (origin: Day, day: Day): number =>
    equalMonths({ year: origin[0], month: origin[1], day: origin[2] }, serialOf(...day));

  test("1 June 2027 to 1 June 2032 is 60, where YEARFRAC has 5.0009 years", () => {
    expect(since([2027, 6, 1], [2032, 6, 1])).toBe(60);
  });

  test("half of February counts as much as half of March", () => {
    expect(since([2027, 2, 1], [2027, 2, 15])).toBe(0.5);
    expect(since([2027, 4, 1], [2027, 4, 16])).toBe(0.5);
  });

  test("a month from 31 January ends on 28 February, and the day after is 1/31 of the next", () => {
    expect(since([2027, 1, 31], [2027, 2, 28])).toBe(1);
    expect(since([2027, 1, 31], [2027, 3, 1])).toBe(1 + 1 / 31);
    expect(since([2027, 1, 31], [2027, 3, 31])).toBe(2);
  });

  test("days before the origin count down", () => {
    expect(since([2027, 6, 1], [2027, 5, 1])).toBe(-1);
    expect(since([2027, 6, 1], [2027, 5, 31])).toBeCloseTo(-1 / 31, 12);
  });

  test("time never runs back, and EDATE lands on whole months", () => {
    fc.assert(
      fc.property(
        serials,
        fc.integer({ min: -400, max: 2400 }),
        fc.integer({ min: 0, max: 5000 }),
        (start, months, days) => {
          const origin = dayOf(start);
          expect(equalMonths(origin, edate(start, months))).toBe(months);
          expect(equalMonths(origin, start + days + 1)).toBeGreaterThan(equalMonths(origin, start + days));
        },
      ),
    );
  });
});
