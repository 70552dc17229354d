import { customFunctions } from "../../src/functions";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { column } from "./dates";
import { call, ExcelError } from "./excel";
import { loadBundledLedger } from "./ledger";
import { rightCalls } from "./rightCalls";

beforeAll(loadBundledLedger);

/** The answer, or the code of the error. */
function outcome(name: string, args: readonly unknown[]): unknown {
  try {
    return customFunctions[name]!(...args);
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    throw error;
  }
}

/** All ways to put one value into one cell of one range of a call. */
function withOneCell(args: readonly unknown[], cell: unknown): unknown[][] {
  return args.flatMap((range, position) =>
    !Array.isArray(range)
      ? []
      : (range as unknown[][]).flatMap((row, r) =>
          row.map((_, c) => {
            const changed = (range as unknown[][]).map((cells, at) =>
              at === r ? cells.map((value, i) => (i === c ? cell : value)) : cells,
            );
            return args.map((argument, at) => (at === position ? changed : argument));
          }),
        ),
  );
}

describe("a blank cell in a range is 0 and keeps its place, as desktop Excel (0) and Excel on the web (null) hand it over", () => {
  test.each(Object.entries(rightCalls))("%s", (name, args) => {
    const asZero = withOneCell(args, 0).map((changed) => outcome(name, changed));
    expect(withOneCell(args, null).map((changed) => outcome(name, changed))).toEqual(asZero);
    expect(withOneCell(args, undefined).map((changed) => outcome(name, changed))).toEqual(asZero);
    // a case of SCENARIO_CASE may be text, and "" is one
    if (name !== "SCENARIO_CASE")
      expect(withOneCell(args, "").map((changed) => outcome(name, changed))).toEqual(asZero);
  });
});

describe("an omitted optional argument, null or undefined, is the same as one that was never given", () => {
  const optional: Readonly<Record<string, number>> = {
    ANNUALIZE: 3,
    CONTRACT_TERM: 2,
    SPEND_SCHEDULE: 3,
    CAPACITY_RAMP: 3,
    ESCALATE: 3,
    CALENDARIZE: 3,
    RPO_BANDS: 3,
    TAKE_OR_PAY: 2,
    DEAL_PV: 2,
    DEAL_IRR: 1,
    IRR_ALL: 1,
    DEAL_PAYBACK: 1,
    VINTAGE_DEP: 2,
    FUND_TRANCHES: 2,
    DEBT_SCHEDULE: 3,
    LEASE_PV: 2,
    VENDOR_SHARE: 1,
    VENDOR_HHI: 1,
    VENDOR_DEPENDENCE: 3,
    CHECK_TIE: 2,
    GPU_HOUR_COST: 2,
    GW_CAPEX: 2,
    DEAL_FACT: 2,
    DEAL_LIST: 0,
  };

  test.each(Object.entries(optional))("%s", (name, required) => {
    const args = rightCalls[name]!;
    const given = args.slice(0, required);
    const expected = outcome(name, given);
    expect(typeof expected === "string" && expected.startsWith("#")).toBe(false);
    for (const blank of [null, undefined]) {
      expect(
        outcome(
          name,
          args.map((value, at) => (at < required ? value : blank)),
        ),
      ).toEqual(expected);
    }
  });
});

/** What a blank cell for an optional single argument means where Excel hands it over as 0. */
const blankAsZero: Readonly<Record<string, Readonly<Record<string, "omitted" | "typed">>>> = {
  ANNUALIZE: { per: "omitted" },
  CONTRACT_TERM: { unit: "omitted" },
  SPEND_SCHEDULE: { profile: "omitted", shape: "omitted" },
  CAPACITY_RAMP: { profile: "omitted", measure: "omitted" },
  ESCALATE: { from: "omitted" },
  CALENDARIZE: { from_fye: "omitted", headers: "typed" },
  TAKE_OR_PAY: { top: "typed", makeup_cap: "typed", expiry: "omitted" },
  DEAL_PV: { timing: "omitted" },
  DEAL_IRR: { guess: "typed" },
  DEAL_PAYBACK: { rate: "omitted" },
  VINTAGE_DEP: { convention: "omitted", n: "omitted", salvage: "omitted" },
  FUND_TRANCHES: { order: "omitted" },
  DEBT_SCHEDULE: { type: "omitted", grace: "omitted", capitalise: "omitted" },
  LEASE_PV: { timing: "omitted" },
  VENDOR_SHARE: { vendor: "omitted" },
  VENDOR_HHI: { scale: "omitted" },
  VENDOR_DEPENDENCE: { months: "omitted" },
  CHECK_TIE: { tolerance: "omitted" },
  GPU_HOUR_COST: { util: "omitted", hours: "omitted" },
  DEAL_FACT: { asof: "omitted" },
  DEAL_LIST: { filter: "omitted", fields: "omitted", sort: "omitted" },
};

describe("a blank cell for an optional single argument", () => {
  const parametersOf = new Map(functionsMetadata("").en.functions.map(({ id, parameters }) => [id, parameters]));
  const cases = Object.entries(blankAsZero).flatMap(([name, meanings]) =>
    Object.entries(meanings).map(([argument, meaning]) => ({ name, argument, meaning })),
  );
  /** Other arguments that show a difference, where those of the right call would not. */
  const telling: Readonly<Record<string, readonly unknown[]>> = {
    "SPEND_SCHEDULE.shape": [300, 2027, 2029, "scurve", null, 1],
    // its rates are 2 %, 12 % and 200 %
    "DEAL_IRR.guess": [[[-1, 5.14, -7.5624, 3.4272]], null, 2],
    "TAKE_OR_PAY.top": [[[10, 10]], [[0, 20]], 0.5, 1, null],
    "TAKE_OR_PAY.makeup_cap": [[[10, 10]], [[0, 20]], 1, 0.5, null],
    "TAKE_OR_PAY.expiry": [[[10, 10]], [[0, 10]], 1, 1, 1],
    "GPU_HOUR_COST.hours": [60e9, 2e6, 0.7, 1000],
    "VENDOR_HHI.scale": [[[1, 3]], 1],
    "CHECK_TIE.tolerance": [1, 1.1, 0.5],
    "VENDOR_DEPENDENCE.months": [[["Oracle", 3]], "Oracle", 0.25, 6],
    "CALENDARIZE.from_fye": [[[1, 2]], [[2027, 2028]], 5, 6],
  };
  const answerWith = (name: string, argument: string, value: unknown): unknown => {
    const at = parametersOf.get(name)!.findIndex((parameter) => parameter.name === argument);
    const right = telling[`${name}.${argument}`] ?? rightCalls[name]!;
    return outcome(
      name,
      right.map((given, position) => (position === at ? value : given)),
    );
  };

  test("every optional argument stands in the table, or is a range", () => {
    const ranges = ["periods", "dates", "edges", "map", "split"];
    for (const [name, parameters] of parametersOf) {
      const optional = parameters.filter((one) => one.optional && !ranges.includes(one.name)).map((one) => one.name);
      expect([name, ...optional]).toEqual([name, ...Object.keys(blankAsZero[name] ?? {})]);
    }
  });

  test.each(cases)("null, as from the web, is $argument of $name left out", ({ name, argument }) => {
    for (const blank of [null, [[null]]])
      expect(answerWith(name, argument, blank)).toEqual(answerWith(name, argument, undefined));
  });

  test.each(cases.filter(({ meaning }) => meaning === "omitted"))(
    "0, as from the desktop, is $argument of $name left out",
    ({ name, argument }) => {
      for (const blank of [0, [[0]]])
        expect(answerWith(name, argument, blank)).toEqual(answerWith(name, argument, undefined));
    },
  );

  test.each(cases.filter(({ meaning }) => meaning === "typed"))(
    "0 is a value for $argument of $name, other than the default",
    ({ name, argument }) => {
      expect(answerWith(name, argument, 0)).not.toEqual(answerWith(name, argument, undefined));
    },
  );

  test.each(Object.keys(telling))("%s makes a difference in the call that it is tested with", (key) => {
    const [name, argument] = key.split(".") as [string, string];
    expect(outcome(name, telling[key]!)).not.toEqual(answerWith(name, argument, undefined));
  });
});

describe("a single value may come bare or as a range of one cell", () => {
  test.each(Object.entries(rightCalls))("%s", (name, args) => {
    const boxed = args.map((value) => (Array.isArray(value) || value === null ? value : [[value]]));
    expect(outcome(name, boxed)).toEqual(outcome(name, args));
  });
});

describe("a direct value is what Excel makes of it", () => {
  test.each<[unknown, number]>([
    [true, 1],
    [false, 0],
    ["5", 5],
    [" 5 ", 5],
    ["+3", 3],
    ["-3", -3],
    [".5", 0.5],
    ["5.", 5],
    ["3e2", 300],
    ["-5%", -0.05],
    ["12.5 %", 0.125],
    [null, 0],
  ])("%j is %d", (given, number) => {
    expect(call("COMMIT_COVERAGE", given, 1)).toBe(number);
    expect(call("PROB_WEIGHT", given, 1)).toBe(number);
  });

  test.each(["1,000", "1 000", "0x10", "Infinity", "NaN", "five", "--5", "5%%", "1e400", "2027-06-01"])(
    "%j is no number",
    (given) => {
      expect(outcome("COMMIT_COVERAGE", [given, 1])).toBe("#VALUE!");
      expect(outcome("ANNUALIZE", [given, 2027, 2031])).toBe("#VALUE!");
    },
  );
});

describe("where the answer is rows × periods, a column gives the transpose", () => {
  const transposed = (matrix: readonly (readonly unknown[])[]): unknown[][] =>
    matrix[0]!.map((_, at) => matrix.map((row) => row[at]));
  const row = [[300, 200, 100]];

  test.each<[string, ...unknown[]]>([
    ["RPO_ROLL", 600, row, row],
    ["TAKE_OR_PAY", row, [[100, 200, 300]]],
    ["CALENDARIZE", row, [[2027, 2028, 2029]], 5],
    ["FUND_TRANCHES", row, [[300, 400]]],
    ["DEBT_SCHEDULE", row, 0.08, 2],
  ])("%s", (name, ...args) => {
    const across = call(name, ...args) as number[][];
    expect(across[0]!.length).toBeGreaterThan(1);
    const first = args.findIndex((argument) => argument === row);
    // the first vector decides, the others match by count whichever way they lie
    expect(call(name, ...args.map((argument, at) => (at === first ? column(row) : argument)))).toEqual(
      transposed(across),
    );
    const others = args.map((argument, at) =>
      at > first && Array.isArray(argument) ? column(argument as number[][]) : argument,
    );
    expect(call(name, ...others)).toEqual(across);
  });

  test.each<[string, ...unknown[]]>([
    ["SPEND_SCHEDULE", 300, 2027, 2029, "ramp", [[2027, 2028, 2029]]],
    ["CAPACITY_RAMP", 4.5, 2027, 2029, "ramp", [[2027, 2028, 2029]]],
    ["ESCALATE", 60, 0.03, [[2027, 2028, 2029]]],
    ["COMMIT_COVERAGE", row, [[1, 2, 3]]],
    ["VENDOR_SHARE", row],
    ["VINTAGE_DEP", row, 5],
    ["GW_CAPEX", 10, 50, [[0.5, 0.3, 0.2]]],
  ])("%s answers in a column, too", (name, ...args) => {
    const across = call(name, ...args) as number[][];
    const standing = args.map((argument) => (Array.isArray(argument) ? column(argument as number[][]) : argument));
    expect(call(name, ...standing)).toEqual(column(across));
  });
});

describe("keywords", () => {
  const cases: [string, number, readonly string[]][] = [
    ["ANNUALIZE", 3, ["year", "quarter", "month"]],
    ["CONTRACT_TERM", 2, ["year", "month"]],
    ["SPEND_SCHEDULE", 3, ["straight", "ramp", "front", "growth", "scurve"]],
    ["CAPACITY_RAMP", 3, ["straight", "ramp", "front", "scurve"]],
    ["CAPACITY_RAMP", 5, ["average", "end"]],
    ["DEAL_PV", 2, ["end", "mid", "start"]],
    ["VINTAGE_DEP", 2, ["half", "full", "next"]],
    ["FUND_TRANCHES", 2, ["waterfall", "prorata"]],
    ["DEBT_SCHEDULE", 3, ["annuity", "linear", "bullet"]],
    ["LEASE_PV", 2, ["end", "mid", "start"]],
    ["SCENARIO_CASE", 0, ["bear", "base", "bull"]],
  ];

  test.each(cases)("of %s, argument %i: any case, and every unambiguous beginning", (name, position, words) => {
    const answerFor = (word: string): unknown =>
      outcome(
        name,
        rightCalls[name]!.map((value, at) => (at === position ? (word as unknown) : value)),
      );
    const shape = name === "SPEND_SCHEDULE" ? "growth" : "";
    for (const word of words) {
      if (word === "scurve" && shape) continue; // the shape of the right call is a growth rate
      const whole = answerFor(word);
      expect(answerFor(word.toUpperCase())).toEqual(whole);
      for (let letters = 1; letters < word.length; letters++) {
        const beginning = word.slice(0, letters);
        const meanings = words.filter((other) => other.startsWith(beginning)).length;
        expect(answerFor(beginning)).toEqual(meanings === 1 ? whole : "#VALUE!");
      }
      expect(answerFor(`${word}s`)).toBe("#VALUE!");
    }
  });

  test("avg, the short form that the catalogue shows, is average", () => {
    expect(call("CAPACITY_RAMP", 4.5, 2027, 2029, null, null, "avg")).toEqual(call("CAPACITY_RAMP", 4.5, 2027, 2029));
  });

  test('"" and the 0 of a blank cell mean omitted', () => {
    for (const [name, position] of cases.filter(([one]) => one !== "SCENARIO_CASE")) {
      const withWord = (word: unknown): unknown =>
        outcome(
          name,
          rightCalls[name]!.map((value, at) => (at === position ? word : value)),
        );
      for (const blank of ["", " ", 0, null, [[""]], [[0]]])
        expect([name, withWord(blank)]).toEqual([name, withWord(undefined)]);
    }
  });
});

describe("no answer is -0", () => {
  test.each<[string, ...unknown[]]>([
    ["ANNUALIZE", -0, 2027, 2031],
    ["SPEND_SCHEDULE", -0, 2027, 2031],
    ["RPO_ROLL", 0, 0, [[0, 0]]],
    ["ESCALATE", -0, 0.1, [[2027, 2028]]],
    ["COMMIT_COVERAGE", -0, 5],
    ["DEAL_PV", 0.1, [[-0, -0]]],
    ["SCENARIO_CASE", 1, -0, 1, 2],
    ["PROB_WEIGHT", [[-1]], [[0]]],
  ])("%s", (name, ...args) => {
    for (const cell of [customFunctions[name]!(...args)].flat(2)) expect(Object.is(cell, -0)).toBe(false);
  });
});
