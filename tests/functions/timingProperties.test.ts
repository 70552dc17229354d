import fc from "fast-check";
import { dailyShares, daysOf } from "./daily";
import { date, monthEnds, near, sum } from "./dates";
import { call } from "./excel";

const PROFILES = ["straight", "ramp", "front", "growth", "scurve"] as const;

/** A year, or a day of any year that Excel has both of. */
const yearOrDay = fc.oneof(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 2201, max: 109_938 }));
const firstDay = (start: number): number => (start > 2200 ? start : date(start, 1, 1) - (start === 1900 ? 1 : 0));
const lastDay = (end: number): number => (end > 2200 ? end : date(end, 12, 31));
const term = fc.tuple(yearOrDay, yearOrDay).filter(([start, end]) => lastDay(end) >= firstDay(start));
const total = fc.oneof(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), fc.constantFrom(300e9, -5e11, 0));
/** From one day to forty years, after Excel's false leap day. */
const shortTerm = fc
  .tuple(fc.integer({ min: 40_000, max: 60_000 }), fc.integer({ min: 0, max: 14_600 }))
  .map(([start, days]): [number, number] => [start, start + days]);
const contractYears = ([start, end]: readonly [number, number]): number =>
  Math.ceil((call("CONTRACT_TERM", start, end, "M") as number) / 12);

describe("SPEND_SCHEDULE", () => {
  test("adds up to the total within 1e-12 for every profile, start, end and growth", () => {
    fc.assert(
      fc.property(
        total,
        term,
        fc.constantFrom(...PROFILES),
        fc.double({ min: -0.9, max: 3, noNaN: true }),
        (amount, [start, end], profile, growth) => {
          const shape = profile === "growth" ? growth || 0.1 : null;
          near(sum(call("SPEND_SCHEDULE", amount, start, end, profile, null, shape)), amount, 1e-12 * Math.abs(amount));
        },
      ),
    );
  });

  test("adds up to the total over months and over fiscal years that cover the term", () => {
    fc.assert(
      fc.property(
        shortTerm,
        fc.constantFrom("straight", "ramp", "front", "scurve"),
        fc.integer({ min: 1, max: 12 }),
        ([start, end], profile, fye) => {
          const months = monthEnds(2009, 6, 12 * 97);
          const fiscal = [Array.from({ length: 97 }, (_, at) => date(2009 + at, fye + 1, 0))];
          for (const periods of [months, fiscal]) {
            near(sum(call("SPEND_SCHEDULE", 300e9, start, end, profile, periods)), 300e9, 0.3);
          }
        },
      ),
    );
  });

  test("is what a calculation day by day gives, for any weights and any rising period ends", () => {
    fc.assert(
      fc.property(
        shortTerm,
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 16_000 }), { minLength: 2, maxLength: 6 }),
        (days, stream, offsets) => {
          const weights = Array.from({ length: contractYears(days) }, () => stream.next().value!);
          weights[0]! += 1;
          const ends = offsets.sort((a, b) => a - b).map((offset) => days[0] + offset);
          const shares = dailyShares(daysOf(...days), weights);
          const [, ...actual] = (call("SPEND_SCHEDULE", 1, ...days, [weights], [ends]) as number[][])[0]!;
          actual.forEach((share, at) => {
            let expected = 0;
            for (let serial = ends[at]! + 1; serial <= ends[at + 1]!; serial++) expected += shares.get(serial) ?? 0;
            near(share, expected, 1e-11);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  test("one year alone is what it is in the whole row, so a formula copies along", () => {
    fc.assert(
      fc.property(
        term,
        fc.constantFrom("ramp", "scurve"),
        fc.integer({ min: 1900, max: 2200 }),
        ([start, end], profile, year) => {
          const [row] = call("SPEND_SCHEDULE", 300e9, start, end, profile, [[year, 2000]]) as number[][];
          expect(call("SPEND_SCHEDULE", 300e9, start, end, profile, [[year]])).toBe(row![0]);
        },
      ),
    );
  });

  test("straight is ANNUALIZE in every full year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 200 }), (start, count) => {
        const end = Math.min(start + count, 2200);
        const yearly = call("ANNUALIZE", 300e9, start, end) as number;
        for (const amount of (call("SPEND_SCHEDULE", 300e9, start, end) as number[][])[0]!) near(amount, yearly, 1e-4);
      }),
    );
  });
});

describe("ANNUALIZE and CONTRACT_TERM", () => {
  test("the yearly amount times the years is the total, a quarter is three months", () => {
    fc.assert(
      fc.property(total, term, (amount, [start, end]) => {
        const yearly = call("ANNUALIZE", amount, start, end) as number;
        near(yearly * (call("CONTRACT_TERM", start, end) as number), amount, 1e-12 * Math.abs(amount));
        near((call("ANNUALIZE", amount, start, end, "Q") as number) * 4, yearly, 1e-12 * Math.abs(yearly));
        near((call("ANNUALIZE", amount, start, end, "M") as number) * 12, yearly, 1e-12 * Math.abs(yearly));
      }),
    );
  });

  test("a term is as long as its days are, counted one by one", () => {
    fc.assert(
      fc.property(shortTerm, ([start, end]) => {
        const months = daysOf(start, end).reduce((length, day) => length + day.length, 0);
        near(call("CONTRACT_TERM", start, end, "M") as number, months, 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("CAPACITY_RAMP", () => {
  const profiles = fc.constantFrom("straight", "ramp", "front", "scurve");

  test("at a period's end it is the target times what SPEND_SCHEDULE has spent so far", () => {
    fc.assert(
      fc.property(shortTerm, profiles, ([start, end], profile) => {
        const periods = [Array.from({ length: 100 }, (_, at) => 2008 + at)];
        const [onLine] = call("CAPACITY_RAMP", 10, start, end, profile, periods, "end") as number[][];
        const [spent] = call("SPEND_SCHEDULE", 10, start, end, profile, periods) as number[][];
        let soFar = 0;
        onLine!.forEach((capacity, at) => near(capacity, (soFar += spent![at]!), 1e-11));
      }),
    );
  });

  test("the average is what a calculation day by day gives", () => {
    fc.assert(
      fc.property(
        shortTerm,
        fc.integer({ min: -800, max: 15_000 }),
        fc.integer({ min: 1, max: 2000 }),
        (days, offset, length) => {
          const [start, end] = days;
          const weights = Array.from({ length: contractYears(days) }, (_, at) => (at % 3) + 1);
          const shares = dailyShares(daysOf(start, end), weights);
          const from = start + offset;
          const until = from + length;
          // a day of the period counts by its length in months, before the term and after it, too
          const around = daysOf(start, Math.max(until, end) + 1).concat(before(start, from));
          let capacity = 0;
          let area = 0;
          let time = 0;
          for (const day of around.sort((a, b) => a.serial - b.serial)) {
            const share = shares.get(day.serial) ?? 0;
            if (day.serial > from && day.serial <= until) {
              area += (capacity + share / 2) * day.length;
              time += day.length;
            }
            capacity += share;
          }
          const [answers] = call("CAPACITY_RAMP", 1, start, end, [weights], [[from, until]]) as number[][];
          near(answers![1]!, area / time, 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  /** Days before a term, each as long as the month of the term's calendar that it would fall in. */
  function before(start: number, from: number): { serial: number; length: number; month: number }[] {
    const days = [];
    for (let serial = from; serial < start; serial++) {
      const months = (day: number): number => monthsBefore(start, day);
      days.push({ serial, length: months(serial) - months(serial + 1), month: -1 });
    }
    return days;
  }

  /** Equal months from a day to the start of a term, by anniversaries counted back from it. */
  function monthsBefore(start: number, day: number): number {
    const anniversary = (back: number): number => {
      const first = new Date(Date.UTC(1899, 11, 30) + start * 86_400_000);
      const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() - back + 1, 0)).getUTCDate();
      return date(first.getUTCFullYear(), first.getUTCMonth() + 1 - back, Math.min(first.getUTCDate(), last));
    };
    let back = 0;
    while (anniversary(back + 1) > day) back++;
    return back + (anniversary(back) - day) / (anniversary(back) - anniversary(back + 1));
  }

  test("never falls, and its average lies between what is on line at both ends of the period", () => {
    fc.assert(
      fc.property(shortTerm, profiles, ([start, end], profile) => {
        const periods = [Array.from({ length: 100 }, (_, at) => 2008 + at)];
        const [atEnd] = call("CAPACITY_RAMP", 10, start, end, profile, periods, "end") as number[][];
        const [average] = call("CAPACITY_RAMP", 10, start, end, profile, periods) as number[][];
        average!.forEach((capacity, at) => {
          const [least, most] = [atEnd![at - 1] ?? 0, atEnd![at]!];
          near(capacity, (least + most) / 2, (most - least) / 2 + 1e-9);
        });
      }),
    );
  });
});

describe("ESCALATE", () => {
  test("there and back again is the amount", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 2, noNaN: true }),
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1990, max: 2060 }),
        (rate, from, to) => {
          const there = call("ESCALATE", 60e9, rate, [[to]], from);
          near(call("ESCALATE", there, rate, [[from]], to) as number, 60e9, 60e9 * 1e-11);
        },
      ),
    );
  });

  test("an index that grows by the rate gives what the rate gives", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.3, max: 0.5, noNaN: true }), fc.integer({ min: 2, max: 30 }), (rate, count) => {
        const periods = [Array.from({ length: count }, (_, at) => 2027 + at)];
        const index = [periods[0]!.map((_, at) => 100 * (1 + rate) ** at)];
        const byRate = call("ESCALATE", 60e9, rate, periods) as number[][];
        const byIndex = call("ESCALATE", 60e9, index, periods) as number[][];
        byRate[0]!.forEach((amount, at) => near(amount, byIndex[0]![at]!, 1e-11 * Math.abs(amount)));
      }),
    );
  });
});

describe("CALENDARIZE", () => {
  const month = fc.integer({ min: 1, max: 12 });

  test("is what twelve even months of each year add up to, and nothing is lost", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 9 }),
        month,
        month,
        (amounts, to, from) => {
          const labels = amounts.map((_, at) => 2027 + at);
          const [years, converted] = call("CALENDARIZE", [amounts], [labels], to, from) as number[][];
          const expected = new Map(years!.map((year) => [year, 0]));
          amounts.forEach((amount, at) => {
            for (let back = 0; back < 12; back++) {
              // months from the last of the year given back to its first, each in the year that ends in or after it
              const index = (2027 + at) * 12 + from - 1 - back;
              const year = Math.floor(index / 12) + (index % 12 > to - 1 ? 1 : 0);
              expected.set(year, (expected.get(year) ?? NaN) + amount / 12);
            }
          });
          converted!.forEach((amount, at) => near(amount, expected.get(years![at]!)!, 1e-9));
          near(sum([converted!]), sum([amounts]), 1e-9);
        },
      ),
    );
  });
});
