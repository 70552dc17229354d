import { execFileSync } from "node:child_process";
import path from "node:path";
import { edate } from "../../src/model/calendar";
import { date, sum } from "./dates";
import { call } from "./excel";

/** A native formula, and what one of our functions gives for the same. */
interface Pair {
  readonly native: string;
  readonly ours: number;
}

const script = path.join(__dirname, "ironcalc.mjs");

/** The pairs that are further than 1e-9 apart, by IronCalc's own arithmetic. */
function disagreements<T extends Pair>(pairs: readonly T[]): (T & { readonly words: string })[] {
  const formulas = pairs.map(
    ({ native, ours }) => `=IF(ABS((${native})-(${ours}))<=1E-9*MAX(1,ABS(${ours})),"agrees",${native})`,
  );
  const output = execFileSync(process.execPath, [script], { input: JSON.stringify(formulas), encoding: "utf8" });
  const shown = JSON.parse(output) as string[];
  return pairs
    .map((pair, at) => ({ ...pair, shown: shown[at], words: `${pair.native} is ${shown[at]}, ours ${pair.ours}` }))
    .filter((pair) => pair.shown !== "agrees");
}

/** Repeatable numbers in place of random ones. */
const varied = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.round(500 + 499 * Math.sin(seed * 12.9898 + at * 78.233)));
const seeds = Array.from({ length: 25 }, (_, at) => at + 1);
const number = (name: string, ...args: unknown[]): number => call(name, ...args) as number;

const topics: Readonly<Record<string, () => Pair[]>> = {
  "(a formula that disagrees)": () => [{ native: "SUM(1,2)", ours: 3.0001 }],

  "EDATE at month ends and across leap years": () => {
    return [31, 59, 60].flatMap((day) =>
      [-13, -1, 0, 1, 11, 12, 13, 48, 2399].map((months) => {
        const serial = date(2027, 1, 0) + day;
        return { native: `EDATE(${serial},${months})`, ours: edate(serial, months) };
      }),
    );
  },

  "terms from month to month are DATEDIF's months": () => {
    return seeds.map((seed) => {
      const start = date(2025, seed, 1);
      const end = date(2030, seed * 7, 1);
      return { native: `DATEDIF(${start},${end},"m")`, ours: number("CONTRACT_TERM", start, end - 1, "M") };
    });
  },

  "shares, Herfindahl index and the largest": () => {
    return seeds.flatMap((seed) => {
      const amounts = varied(7, seed);
      const list = amounts.join(",");
      return [
        { native: `10000*SUMSQ(${list})/SUM(${list})^2`, ours: number("VENDOR_HHI", [amounts]) },
        { native: `SUM(${list})^2/SUMSQ(${list})`, ours: number("EFFECTIVE_VENDORS", [amounts]) },
        { native: `(LARGE({${list}},1)+LARGE({${list}},2))/SUM(${list})`, ours: number("TOP_SHARE", [amounts], 2) },
        { native: `${amounts[3]}/SUM(${list})`, ours: (call("VENDOR_SHARE", [amounts]) as number[][])[0]![3]! },
      ];
    });
  },

  "weighted amounts are SUMPRODUCT": () => {
    return seeds.map((seed) => {
      const [amounts, parts] = [varied(6, seed), varied(6, seed + 100).map((value) => value / 1000)];
      return {
        native: `SUMPRODUCT({${amounts.join(",")}},{${parts.join(",")}})`,
        ours: number("PROB_WEIGHT", [amounts], [parts]),
      };
    });
  },

  "growth is a geometric series, escalation a power": () => {
    return [0.05, 0.25, 1, -0.3].flatMap((rate) => {
      const [years] = call("SPEND_SCHEDULE", 300e9, 2027, 2033, "growth", null, rate) as number[][];
      const escalated = (call("ESCALATE", 60e9, rate, [[2027, 2032]]) as number[][])[0]![1]!;
      return [
        ...years!.map((ours, at) => ({ native: `300E9*(1+${rate})^${at}*${rate}/((1+${rate})^7-1)`, ours })),
        { native: `FV(${rate},5,0,-60E9)`, ours: escalated },
      ];
    });
  },

  "present values, leases and rates": () => {
    return seeds.flatMap((seed) => {
      const inflows = varied(6, seed);
      const flows = [-sum([inflows]) * 0.7, ...inflows];
      const dates = flows.map((_, at) => date(2027, 1 + at * 5, 3 + seed));
      const [list, days] = [flows.join(","), dates.join(",")];
      return [
        { native: `NPV(0.08,${list})`, ours: number("DEAL_PV", 0.08, [flows]) },
        { native: `NPV(0.08,${list})*1.08`, ours: number("DEAL_PV", 0.08, [flows], "start") },
        { native: `XNPV(0.08,{${list}},{${days}})`, ours: number("DEAL_PV", 0.08, [flows], [dates]) },
        { native: `IRR({${list}})`, ours: number("DEAL_IRR", [flows]) },
        {
          native: `PV(0.05,${seed},-50000,0,1)`,
          ours: number("LEASE_PV", [Array.from({ length: seed }, () => 50_000)], 0.05),
        },
      ];
    });
  },

  "depreciation is SLN, an annuity is PPMT and IPMT": () => {
    const debt = call("DEBT_SCHEDULE", [[100e9, 0, 0, 0, 0, 0]], 0.08, 5) as number[][];
    return [1, 2, 3, 4, 5].flatMap((period) => [
      { native: `-PPMT(0.08,${period},5,100E9)`, ours: debt[3]![period]! },
      { native: `-IPMT(0.08,${period},5,100E9)`, ours: debt[2]![period]! },
      {
        native: `SLN(100E9,10E9,5)`,
        ours: (call("VINTAGE_DEP", [[100e9]], 5, "full", 5, 0.1) as number[][])[0]![period - 1]!,
      },
    ]);
  },
};

const found = new Map<string, string[]>();

/** All topics in one go, as it takes the engine longer to start than to calculate. */
beforeAll(() => {
  const pairs = Object.entries(topics).flatMap(([topic, pairsOf]) => pairsOf().map((pair) => ({ topic, ...pair })));
  for (const topic of Object.keys(topics)) found.set(topic, []);
  for (const { topic, words } of disagreements(pairs)) found.get(topic)!.push(words);
});

test("a formula that disagrees is found, so that agreement means something", () => {
  expect(found.get("(a formula that disagrees)")).toEqual(["SUM(1,2) is 3, ours 3.0001"]);
});

test.each(Object.keys(topics).slice(1))("IronCalc agrees: %s", (topic) => {
  expect(found.get(topic)).toEqual([]);
});
