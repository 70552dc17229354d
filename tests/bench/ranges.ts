/** Functions over long ranges and many cells, against the bare work by hand. */
import { annualize, spendSchedule } from "../../src/functions/timing";
import { vendorShare } from "../../src/functions/vendors";
import { annualized, termMonths } from "../../src/model/schedule/term";
import { medianTimes } from "./measure";
import { type Section, table } from "./section";

interface Comparison {
  readonly task: string;
  readonly nanoseconds: number;
  readonly yardstick: string;
  readonly yardstickNanoseconds: number;
  /** Our time may be this many times the yardstick's. */
  readonly limit: number;
}

const section: Section = {
  title: "Long ranges and many cells",
  measure() {
    const comparisons = [vendorComparison(), ...scheduleComparisons(), ...annualizeComparisons()];
    const rows = table(["", "Gigadeal", "compared with", "takes", "ratio", "at most"], comparisons.map(row));
    return {
      text: `Milliseconds, through the function that Excel calls.\n\n${rows}`,
      missed: comparisons.filter(isMissed).map(named),
    };
  },
};

export default section;

function row(comparison: Comparison): string[] {
  const { task, nanoseconds, yardstick, yardstickNanoseconds, limit } = comparison;
  const most = `${limit}${isMissed(comparison) ? " missed" : ""}`;
  return [
    task,
    milliseconds(nanoseconds),
    yardstick,
    milliseconds(yardstickNanoseconds),
    ratioOf(comparison).toFixed(2),
    most,
  ];
}

const ratioOf = ({ nanoseconds, yardstickNanoseconds }: Comparison) => nanoseconds / yardstickNanoseconds;
const isMissed = (comparison: Comparison) => ratioOf(comparison) > comparison.limit;
const named = (comparison: Comparison) =>
  `${comparison.task}: ${ratioOf(comparison).toFixed(2)} times the yardstick, at most ${comparison.limit}`;
const milliseconds = (nanoseconds: number) => (nanoseconds / 1e6).toPrecision(3);

function compared(task: string, run: () => unknown, yardstick: string, bare: () => unknown, limit: number): Comparison {
  const [ours, theirs] = medianTimes([
    { name: task, run },
    { name: yardstick, run: bare },
  ]);
  return { task, nanoseconds: ours!, yardstick, yardstickNanoseconds: theirs!, limit };
}

const VENDOR_ROWS = 100_000;

function vendorComparison(): Comparison {
  const vendors = [
    "Oracle",
    " oracle",
    "Microsoft",
    "AWS",
    "CoreWeave",
    "Google Cloud ",
    "Cerebras",
    "AMD",
    "Broadcom",
  ];
  const rows = Array.from({ length: VENDOR_ROWS }, (_, at) => {
    const name = vendors[(at * 7) % vendors.length]!;
    return [at % 3 === 0 ? `${name} ${at % 500}` : name, 1e6 + (at % 1000)] as const;
  });
  return compared(
    `VENDOR_SHARE of ${VENDOR_ROWS.toLocaleString("en")} labelled rows`,
    () => vendorShare(rows as unknown as unknown[][]),
    "a loop by hand: trim, lower case, add up in a Map, sort",
    () => sharesByHand(rows),
    1.5,
  );
}

function sharesByHand(rows: readonly (readonly [string, number])[]): [string, number][] {
  const byKey = new Map<string, { name: string; amount: number }>();
  let total = 0;
  for (const [label, amount] of rows) {
    const name = label.trim();
    const key = name.toLowerCase();
    const entry = byKey.get(key);
    if (entry) entry.amount += amount;
    else byKey.set(key, { name, amount });
    total += amount;
  }
  const sorted = [...byKey.values()].sort((a, b) => b.amount - a.amount);
  return sorted.map(({ name, amount }) => [name, amount / total]);
}

/** Daily periods of a contract of 200 years: ten times as many must take ten times as long. */
function scheduleComparisons(): Comparison[] {
  const start = 36_526;
  const periods = (count: number) => [Array.from({ length: count }, (_, at) => start + at)];
  return ["straight", "scurve"].map((profile) => {
    const [few, many] = [periods(7000), periods(70_000)];
    const schedule = (days: number[][]) => () =>
      spendSchedule(300e9, 2000, 2199, profile as unknown as unknown[][], days);
    const tenth = "a tenth of the periods, ten times";
    const comparison = compared(
      `SPEND_SCHEDULE, ${profile}, 70,000 periods`,
      schedule(many),
      tenth,
      schedule(few),
      1.3,
    );
    return { ...comparison, yardstickNanoseconds: comparison.yardstickNanoseconds * 10 };
  });
}

const CELLS = 10_000;

function annualizeComparisons(): Comparison[] {
  const each = (work: (at: number) => number) => () => {
    let sum = 0;
    for (let at = 0; at < CELLS; at++) sum += work(at);
    return sum;
  };
  return [
    compared(
      `${CELLS.toLocaleString("en")} cells of ANNUALIZE, years`,
      each((at) => annualize(300e9 + at, 2027, 2031 + (at % 10))),
      "the bare arithmetic",
      each((at) => annualized(300e9 + at, termMonths(2027, 2031 + (at % 10)), 12)),
      3,
    ),
    compared(
      `${CELLS.toLocaleString("en")} cells of ANNUALIZE, dates`,
      each((at) => annualize(300e9 + at, 46_000 + (at % 31), 48_000 + (at % 365))),
      "the bare arithmetic",
      each((at) => annualized(300e9 + at, termMonths(46_000 + (at % 31), 48_000 + (at % 365)), 12)),
      3,
    ),
  ];
}
