import {
  dateOf,
  firstDate,
  lastDate,
  momentOf,
  serialOfDate,
  serialOfMoment,
  termNumber,
} from "../../src/ledger/record/dates";

describe("dates as precise as known", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-09", "2025-09-01", "2025-09-30"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2025-09-10", "2025-09-10", "2025-09-10"],
  ])("%s runs from %s to %s", (date, first, last) => {
    expect([firstDate(date), lastDate(date)]).toEqual([first, last]);
  });

  test("Excel counts 1 January 2027 as day 46388", () => {
    expect(serialOfDate("2027-01-01")).toBe(46_388);
    expect(dateOf(46_388)).toBe("2027-01-01");
  });

  test("the time of day of a serial is dropped", () => {
    expect(dateOf(46_388.99)).toBe("2027-01-01");
  });

  test("a moment is shown in the user's own time", () => {
    const moment = new Date(2027, 0, 1, 6, 0, 0);
    expect(serialOfMoment(moment)).toBeCloseTo(46_388.25, 9);
  });

  test("a year stays a year; a month is its first day as a start and its last as an end", () => {
    expect(termNumber(2027, "start")).toBe(2027);
    expect(termNumber("2027-01", "start")).toBe(46_388);
    expect(termNumber("2027-01", "end")).toBe(46_388 + 30);
    expect(termNumber("2027-01-05", "end")).toBe(46_392);
  });
});

describe("dates as Excel counts them", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["9999-12-31", 2_958_465],
  ])("%s is day %i, before March 1900 too", (date, serial) => {
    expect(serialOfDate(date)).toBe(serial);
    expect(dateOf(serial)).toBe(date);
  });

  test("the moment of a serial is its day and time, to the minute", () => {
    expect(momentOf(46_388.25).toISOString()).toBe("2027-01-01T06:00:00.000Z");
  });
});
