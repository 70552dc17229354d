import fc from "fast-check";
import { near, sum } from "./dates";
import { call, ExcelError } from "./excel";

const rows = (value: unknown): number[][] => value as number[][];
const amount = fc.double({ min: 0, max: 5e11, noNaN: true });
const whole = fc.integer({ min: 0, max: 500 });

describe("RPO_ROLL", () => {
  test("closes at opening plus additions less what was recognised, and opens where it closed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 }),
        amount,
        (periods, opening) => {
          // what is recognised is a part of what is there, so that the balance stays above 0
          let balance = opening;
          const additions = periods.map(([added]) => added);
          const recognised = periods.map(([added, part]) => {
            const taken = (balance + added) * part;
            balance += added - taken;
            return taken;
          });
          const [opened, , less, closed] = rows(call("RPO_ROLL", opening, [additions], [recognised]));
          const within = 1e-9 * Math.max(1, opening + sum([additions]));
          near(closed!.at(-1)!, opening + sum([additions]) - sum([recognised]), within);
          near(sum([less!]), -sum([recognised]), within);
          closed!.forEach((closing, at) => at + 1 < closed!.length && expect(opened![at + 1]).toBe(closing));
        },
      ),
    );
  });
});

describe("RPO_BANDS", () => {
  test("bands add up to what falls due after the balance date, whatever the edges", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 44_000, max: 50_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        (amounts, asof, edges) => {
          const years = amounts.map((_, at) => 2022 + at);
          const due = sum(call("RPO_BANDS", [amounts], [years], asof, [edges.sort((a, b) => a - b)]));
          const spent = amounts.map((value, at) =>
            sum(call("SPEND_SCHEDULE", value, 2022 + at, 2022 + at, null, [[36_000, asof]])),
          );
          near(due, sum([amounts]) - sum([spent]), 1e-9 * (1 + sum([amounts])));
        },
      ),
    );
  });

  test("months as edges give what SPEND_SCHEDULE gives for the same months", () => {
    const asof = 46_387; // the end of 2026
    const edges = Array.from({ length: 59 }, (_, at) => at + 1);
    const bands = call("RPO_BANDS", [[20, 40, 60, 80, 100]], [[2027, 2028, 2029, 2030, 2031]], asof, [
      edges,
    ]) as number[][];
    bands[0]!.forEach((band, month) => near(band, (20 * (Math.floor(month / 12) + 1)) / 12, 1e-12));
  });
});

describe("TAKE_OR_PAY", () => {
  const terms = fc.tuple(
    fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 12 }),
    fc.constantFrom(1, 0.5, 0.8),
    fc.constantFrom(1, 0.25, 3),
    fc.constantFrom(null, 1, 2, 5),
  );

  test("conserves cash: every shortfall is used, lapsed or still a balance, and payments are takes and shortfalls less make-up", () => {
    fc.assert(
      fc.property(terms, ([periods, top, cap, expiry]) => {
        const commit = periods.map(([one]) => one * 1e9);
        const takes = periods.map(([, other]) => other * 1e9);
        const [take, shortfall, used, payable, lapsed, balance] = rows(
          call("TAKE_OR_PAY", [commit], [takes], top, cap, expiry),
        );
        near(sum([shortfall!]), sum([used!]) + sum([lapsed!]) + balance!.at(-1)!, 1000);
        near(sum([payable!]), sum([take!]) + sum([shortfall!]) - sum([used!]), 1000);
        for (const cells of [shortfall!, used!, payable!, lapsed!, balance!]) {
          for (const cell of cells) if (cell < 0) throw new Error(`${cell} is negative`);
        }
      }),
    );
  });

  test("is what a queue of single units gives, each with the period in which it was paid for", () => {
    fc.assert(
      fc.property(terms, ([periods, top, cap, expiry]) => {
        const commit = periods.map(([one]) => one * 20);
        const takes = periods.map(([, other]) => other * 20);
        const queue: number[] = [];
        const expected = periods.map((_, at) => {
          const minimum = Math.round(top * commit[at]!);
          const shortfall = Math.max(0, minimum - takes[at]!);
          const most = Math.min(Math.max(0, takes[at]! - minimum), Math.round(cap * commit[at]!));
          const used = queue.splice(0, most).length;
          for (let unit = 0; unit < shortfall; unit++) queue.push(at);
          const old = expiry === null ? 0 : queue.filter((paid) => paid + expiry <= at).length;
          queue.splice(0, old);
          return { shortfall, used, lapsed: old, balance: queue.length };
        });
        const [, shortfall, used, , lapsed, balance] = rows(call("TAKE_OR_PAY", [commit], [takes], top, cap, expiry));
        expected.forEach((period, at) => {
          near(shortfall![at]!, period.shortfall, 1e-6);
          near(used![at]!, period.used, 1e-6);
          near(lapsed![at]!, period.lapsed, 1e-6);
          near(balance![at]!, period.balance, 1e-6);
        });
      }),
    );
  });
});

describe("shares", () => {
  const amounts = fc.array(amount, { minLength: 1, maxLength: 30 }).filter((values) => sum([values]) > 0);

  test("sum to 1 and follow their amounts when these are reordered", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const [shares] = call("VENDOR_SHARE", [[...values, 0]]) as number[][];
        near(sum([shares!]), 1, 1e-12);
        const [reversed] = call("VENDOR_SHARE", [[...values, 0].reverse()]) as number[][];
        shares!.forEach((share, at) => near(share, reversed![shares!.length - 1 - at]!, 1e-12));
      }),
    );
  });

  test("with names sum to 1, largest first, whatever the order of the rows", () => {
    const named = fc.array(fc.tuple(fc.constantFrom("Oracle", "oracle ", "AWS", "Azure", "CoreWeave"), amount), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(named, fc.integer({ min: 0, max: 29 }), (table, turn) => {
        fc.pre(sum([table.map(([, value]) => value)]) > 1);
        const list = call("VENDOR_SHARE", [["", 0], ...table, ["", 0]]) as [string, number][];
        near(sum([list.map(([, share]) => share)]), 1, 1e-12);
        list.forEach(([, share], at) => at > 0 && expect(share).toBeLessThanOrEqual(list[at - 1]![1]));
        const turned = call("VENDOR_SHARE", [["", 0], ...table.slice(turn), ...table.slice(0, turn)]) as [
          string,
          number,
        ][];
        const shareOf = new Map(turned.map(([name, share]) => [name.toLowerCase(), share]));
        for (const [name, share] of list) near(shareOf.get(name.toLowerCase())!, share, 1e-12);
        for (const [name, share] of list) near(call("VENDOR_SHARE", [["", 0], ...table], name) as number, share, 1e-12);
      }),
    );
  });

  test("HHI lies between 10,000 / n and 10,000, effective vendors are its inverse, and the largest share bounds it", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const hhi = call("VENDOR_HHI", [values]) as number;
        const effective = call("EFFECTIVE_VENDORS", [values]) as number;
        const top = call("TOP_SHARE", [values], 1) as number;
        near(hhi, (10_000 / values.length + 10_000) / 2, (10_000 - 10_000 / values.length) / 2 + 1e-8);
        near(effective, 10_000 / hhi, 1e-9 * effective);
        near(top * 10_000, (hhi + 100 * Math.sqrt(hhi)) / 2, (100 * Math.sqrt(hhi) - hhi) / 2 + 1e-7);
      }),
    );
  });

  test("the share of the n largest rises to 1 with n", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        let last = 0;
        for (let n = 1; n <= values.length; n++) {
          const top = call("TOP_SHARE", [values], n) as number;
          near(top, (last + 1) / 2, (1 - last) / 2 + 1e-12);
          last = top;
        }
        expect(last).toBe(1);
      }),
    );
  });

  test("moving spend from one vendor to another keeps the total, and back again restores it", () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        share,
        (a, b, c, part) => {
          const table = [
            ["A", a],
            ["B", b],
            ["C", c],
          ];
          const moved = new Map(call("SHIFT_SHARE", table, "A", "B", part) as [string, number][]);
          near(sum([[...moved.values()]]), 1, 1e-12);
          near(moved.get("A")!, (a / (a + b + c)) * (1 - part), 1e-12);
          near(moved.get("C")!, c / (a + b + c), 1e-12);
        },
      ),
    );
  });
});

describe("value and return", () => {
  const flows = fc.array(fc.double({ min: 1, max: 1e11, noNaN: true }), { minLength: 1, maxLength: 60 });
  const rate = fc.double({ min: 0.0001, max: 3, noNaN: true });

  test("of positive flows, present value at the end is least and at the start is most", () => {
    fc.assert(
      fc.property(rate, flows, (r, list) => {
        const [end, mid, start] = ["end", "mid", "start"].map((timing) => call("DEAL_PV", r, [list], timing) as number);
        if (!(end! <= mid! && mid! <= start!)) throw new Error(`${end}, ${mid}, ${start}`);
        near(end! * (1 + r), start!, 1e-12 * start!);
      }),
    );
  });

  test("at every rate that IRR_ALL gives the flows are worth 0, and DEAL_IRR is one of them", () => {
    const signed = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(signed, (list) => {
        fc.pre(list.some((flow) => flow > 0) && list.some((flow) => flow < 0));
        const all = ratesOf(list);
        for (const root of all) {
          const scale = list.reduce((total, flow, at) => total + Math.abs(flow) / (1 + root) ** at, 0);
          near(call("DEAL_PV", root, [list], "start") as number, 0, 1e-8 * scale);
        }
        fc.pre(all.length > 0);
        const one = call("DEAL_IRR", [list]) as number;
        if (!all.some((root) => Math.abs(root - one) <= 1e-8 * (1 + Math.abs(one))))
          throw new Error(`${one} is not in ${all}`);
      }),
    );
  });

  /** No rates where there are none. */
  function ratesOf(list: readonly number[]): number[] {
    try {
      return [call("IRR_ALL", [list])].flat(2) as number[];
    } catch (error) {
      if (error instanceof ExcelError && error.code === "#NUM!") return [];
      throw error;
    }
  }

  test("a debt is repaid in full after its tenor, by each type, and no period's balance is lost", () => {
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat({ max: 11 }),
        fc.constantFrom("annuity", "linear", "bullet"),
        fc.boolean(),
        (drawn, r, tenor, grace, type, capitalise) => {
          const draws = [...drawn.map((draw) => draw * 1e9), ...Array.from({ length: tenor }, () => 0)];
          const [opening, draw, , repayment, closing] = rows(
            call("DEBT_SCHEDULE", [draws], r, tenor, type, Math.min(grace, tenor - 1), capitalise),
          );
          near(closing!.at(-1)!, 0, 1e-9 * Math.max(1, sum([draw!])));
          opening!.forEach((open, at) =>
            near(closing![at]!, open + draw![at]! - repayment![at]!, 1e-9 * Math.max(1, sum([draw!]))),
          );
          near(sum([repayment!]), sum([draw!]), 1e-9 * Math.max(1, sum([draw!])));
        },
      ),
    );
  });

  test("depreciation adds up to cost less salvage, tranches to uses", () => {
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0.3, max: 12, noNaN: true }),
        fc.constantFrom("half", "full", "next"),
        fc.constantFrom(0, 0.1, 1),
        fc.constantFrom("waterfall", "prorata"),
        (cost, life, convention, salvage, order) => {
          near(
            sum(call("VINTAGE_DEP", [cost], life, convention, null, salvage)),
            sum([cost]) * (1 - salvage),
            1e-9 * (1 + sum([cost])),
          );
          const draws = call("FUND_TRANCHES", [[...cost, 0]], [[sum([cost]) / 3], [sum([cost])]], order) as number[][];
          cost.forEach((use, at) => near(draws[0]![at]! + draws[1]![at]!, use, 1e-9 * (1 + sum([cost]))));
        },
      ),
    );
  });
});
