/**
 * Random and hostile arguments for every function. `npx tsx tests/functions/hostile.ts 1000000 7` tries a million calls
 * from seed 7 and says what went wrong; a test does a few thousand of them every time.
 */
import { customFunctions } from "../../src/functions";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { ExcelError } from "./excel";
import { loadBundledLedger } from "./ledger";
import { rightCalls } from "./rightCalls";

export interface Fault {
  readonly name: string;
  readonly args: string;
  readonly what: string;
}

export interface Attack {
  readonly calls: number;
  /** Calls that had an answer, by function. */
  readonly answered: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  readonly slowest: { readonly call: string; readonly milliseconds: number };
}

type Random = () => number;

/** Mulberry32: small, fast, the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const numbers = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  5,
  12,
  12,
  36,
  0.5,
  0.1,
  0.25,
  -0.5,
  -0.99,
  -1.5,
  1e-9,
  1e-300,
  5e-324,
  1e9,
  300e9,
  -300e9,
  5e11,
  1e15,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  NaN,
  Infinity,
  -Infinity,
  1899,
  1900,
  2027,
  2027.5,
  2031,
  2200,
  2201,
  2_958_465,
  2_958_466,
  60,
  61,
  39_448,
  46_388,
  46_418.75,
  48_213,
];
const texts = [
  "",
  " ",
  "straight",
  "ramp",
  "GROWTH",
  "scurve",
  "s",
  "mid",
  "end",
  "start",
  "half",
  "prorata",
  "bullet",
  "linear",
  "base",
  "Oracle",
  " oracle ",
  "AWS",
  "openai-oracle-cloud",
  "value",
  "vendor=Oracle;status<>reported",
  "value>=1e9",
  "-value",
  "id,vendor",
  "confirmed",
  "5",
  "5%",
  "1e400",
  "-3",
  "2027-06-01",
  "=1+1",
  "\u0000",
  "🙂",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(5000),
];
const oddities: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  {},
  [],
  [[]],
  [[], []],
  [1, 2],
  [[1], [2, 3]],
  [[[1]]],
  new Date(0),
  () => 1,
  Symbol("s"),
  10n,
  /x/,
  new Map(),
  { length: 3 },
  Object.create(null),
  [null],
  [[undefined]],
  [[{}]],
  [[NaN]],
  [["a"], "b"],
];

function cell(random: Random): unknown {
  const kind = random();
  if (kind < 0.55) return pick(random, numbers);
  if (kind < 0.75) return Math.round((random() - 0.2) * 1e4) / 10;
  if (kind < 0.87) return pick(random, texts);
  return kind < 0.97 ? pick(random, [null, 0, "", true, false]) : pick(random, oddities);
}

/** Cells that go together: amounts, shares, years, dates, names beside amounts. */
function likely(random: Random): unknown[][] {
  const count = 1 + Math.floor(random() * 6);
  const at = Array.from({ length: count }, (_, index) => index);
  const row = pick(random, [
    () => at.map(() => Math.round(random() * 1000)),
    () => at.map(() => Math.round((random() - 0.4) * 1000)),
    () => at.map((index) => 2027 + index),
    () => at.map((index) => 46_388 + index * 365 + Math.floor(random() * 300)),
    () => at.map(() => 1 / count),
    () => at.map((index) => (index === 0 ? -1000 : random() * 500)),
  ])();
  if (random() < 0.25) return at.map((index) => [pick(random, ["Oracle", "AWS", "Microsoft"]), row[index]]);
  return random() < 0.4 ? row.map((value) => [value]) : [row];
}

function argument(random: Random): unknown {
  const kind = random();
  if (kind < 0.3) return cell(random);
  if (kind < 0.65) return likely(random);
  if (kind < 0.72) return pick(random, oddities);
  if (kind < 0.8) return pick(random, [null, undefined]);
  const rows = 1 + Math.floor(random() * 4);
  const columns = 1 + Math.floor(random() * 4);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell(random)));
}

/** A right call with some of its arguments replaced, and now and then its numbers stretched. */
function nearlyRight(random: Random, right: readonly unknown[]): unknown[] {
  const stretch = pick(random, [1, 1, 1, -1, 0, 1e-12, 1e9, 1e300]);
  const stretched = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((item: unknown) => stretched(item))
      : typeof value === "number" && random() < 0.3
        ? value * stretch
        : value;
  const changed = random();
  return right.map((value) => {
    if (random() < changed / right.length) return argument(random);
    return Array.isArray(value) && stretch !== 1 ? stretched(value) : value;
  });
}

function shown(args: readonly unknown[]): string {
  try {
    return JSON.stringify(args, (_, value: unknown) =>
      typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))
        ? `#${String(value)}`
        : typeof value === "bigint" || typeof value === "symbol"
          ? String(value)
          : typeof value === "string" && value.length > 50
            ? `${value.slice(0, 50)}…`
            : value,
    ).slice(0, 1000);
  } catch {
    return "(cannot be shown)";
  }
}

const CODES = ["#VALUE!", "#NUM!", "#DIV/0!", "#N/A"];

/** What is wrong with an answer, or undefined. */
function wrongWith(answer: unknown): string | undefined {
  const wrongCell = (value: unknown): string | undefined =>
    typeof value === "string"
      ? undefined
      : typeof value !== "number"
        ? `a cell of type ${typeof value}`
        : !Number.isFinite(value)
          ? `${value}`
          : Object.is(value, -0)
            ? "-0"
            : undefined;
  if (!Array.isArray(answer)) return wrongCell(answer);
  const width = Array.isArray(answer[0]) ? answer[0].length : 0;
  if (width === 0) return "an empty matrix";
  for (const row of answer as unknown[]) {
    if (!Array.isArray(row) || row.length !== width) return "a matrix with holes";
    for (let at = 0; at < width; at++) {
      const wrong = wrongCell(row[at]);
      if (wrong) return wrong;
    }
  }
  return undefined;
}

function wrongWithError(error: unknown): string | undefined {
  if (!(error instanceof ExcelError)) return `an exception of another kind: ${String(error)}`;
  if (!CODES.includes(error.code)) return `the code ${error.code}`;
  return error.message === "" || /[{}]|undefined/.test(error.message.replace(/“.*”/g, ""))
    ? `the words “${error.message}”`
    : undefined;
}

/** The ledger must be in memory before. */
export function attack(calls: number, seed: number): Attack {
  const random = randomFrom(seed);
  const functions = functionsMetadata("").en.functions;
  const answered: Record<string, number> = Object.fromEntries(functions.map(({ id }) => [id, 0]));
  const faults: Fault[] = [];
  let slowest = { call: "", milliseconds: 0 };

  for (let at = 0; at < calls; at++) {
    const { id, parameters } = functions[at % functions.length]!;
    const args = random() < 0.6 ? nearlyRight(random, rightCalls[id]!) : parameters.map(() => argument(random));
    if (random() < 0.1) args.length = Math.floor(random() * args.length);
    const begun = performance.now();
    let what: string | undefined;
    try {
      what = wrongWith(customFunctions[id]!(...args));
      answered[id]!++;
    } catch (error) {
      what = wrongWithError(error);
    }
    const milliseconds = performance.now() - begun;
    if (milliseconds > slowest.milliseconds) slowest = { call: `${id} ${shown(args)}`, milliseconds };
    if (what !== undefined) faults.push({ name: id, args: shown(args), what });
  }
  return { calls, answered, faults, slowest };
}

if (require.main === module) {
  const [calls = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
  void loadBundledLedger().then(() => {
    const { answered, faults, slowest } = attack(calls, seed);
    console.log(`${calls} calls from seed ${seed}; answers by function:`, answered);
    console.log(`slowest: ${slowest.milliseconds.toFixed(1)} ms, ${slowest.call}`);
    console.log(`${faults.length} faults`);
    for (const { name, args, what } of faults.slice(0, 20)) console.log(`  ${name} ${args}: ${what}`);
    if (faults.length > 0) process.exitCode = 1;
  });
}
