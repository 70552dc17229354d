import { serialOf } from "../../src/model/calendar";
import { calendarYear, marksFrom, periodsFrom } from "../../src/model/schedule/periods";
import { monthsInto, termFrom, termMonths } from "../../src/model/schedule/term";

describe("periods", () => {
  test("a year is its calendar year", () => {
    expect(calendarYear(2028)).toEqual({ start: serialOf(2028, 1, 1), end: serialOf(2029, 1, 1) });
    expect(periodsFrom(marksFrom([2028, 2027]))).toEqual([calendarYear(2028), calendarYear(2027)]);
  });

  test("a day alone is the twelve months to it, of a month's end from a month's start, leap years included", () => {
    const alone = (year: number, month: number, day: number) => periodsFrom(marksFrom([serialOf(year, month, day)]));
    expect(alone(2028, 5, 31)).toEqual([{ start: serialOf(2027, 6, 1), end: serialOf(2028, 6, 1) }]);
    expect(alone(2029, 2, 28)).toEqual([{ start: serialOf(2028, 3, 1), end: serialOf(2029, 3, 1) }]);
    expect(alone(2028, 2, 29)).toEqual([{ start: serialOf(2027, 3, 1), end: serialOf(2028, 3, 1) }]);
  });

  test("each further period begins the day after the one before it", () => {
    const [, second] = periodsFrom(marksFrom([serialOf(2027, 12, 31), serialOf(2028, 1, 31)]));
    expect(second).toEqual({ start: serialOf(2028, 1, 1), end: serialOf(2028, 2, 1) });
  });

  test("days must rise, years need not, and the two do not mix", () => {
    expect(() => marksFrom([46_388, 46_388])).toThrow("#NUM! datesMustRise");
    expect(() => marksFrom([2028, 2027, 2027])).not.toThrow();
    expect(() => marksFrom([2027, 46_388])).toThrow("#VALUE! yearsAndDatesMixed");
  });
});

describe("a term", () => {
  test("runs from 1 January of a year to 31 December of another", () => {
    expect(termFrom(2027, 2031)).toMatchObject({ start: 46_388, end: serialOf(2032, 1, 1), months: 60 });
  });

  test("has the same months by its years as by its days", () => {
    for (const [start, end] of [
      [1900, 1900],
      [1900, 2200],
      [2027, 2031],
    ] as const) {
      expect(termMonths(start, end)).toBe(termFrom(start, end).months);
    }
  });

  test("ends before it starts: #NUM!", () => {
    expect(() => termMonths(2031, 2027)).toThrow("#NUM! endBeforeStart");
    expect(() => termFrom(2031, 2027)).toThrow("#NUM! endBeforeStart");
  });

  test("months into it never leave it", () => {
    const term = termFrom(2027, 2031);
    expect([1, term.start, serialOf(2027, 7, 1), term.end, 2_958_466].map((day) => monthsInto(term, day))).toEqual([
      0, 0, 6, 60, 60,
    ]);
  });
});
