import { customFunctions } from "../../src/functions";
import { functionErrors, type FunctionErrorKey } from "../../src/text/functionErrors";
import { setLanguage } from "../../src/text/language";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { date } from "./dates";
import { failure } from "./excel";
import { loadBundledLedger } from "./ledger";

/** A function called rightly, and then with one argument changed: [argument, what it is changed to, the error]. */
interface Cases {
  readonly right: readonly unknown[];
  readonly wrong: readonly (readonly [argument: string, value: unknown, code: string])[];
}

const row = [[1, 2, 3]];
const block = [
  [1, 2],
  [3, 4],
];
const years = [[2027, 2028, 2029]];
const names = [
  ["Oracle", 3],
  ["AWS", 1],
];
const TEXT = "much";

const term = [
  ["start", "2027-06-01", "#VALUE!"],
  ["start", TEXT, "#VALUE!"],
  ["start", block, "#VALUE!"],
  ["start", 1899, "#NUM!"],
  ["start", 2027.5, "#NUM!"],
  ["start", 0, "#NUM!"],
  ["start", -1, "#NUM!"],
  ["start", 2_958_466, "#NUM!"],
] as const;
const ends = (argument: string): [string, unknown, string][] => [
  [argument, TEXT, "#VALUE!"],
  [argument, block, "#VALUE!"],
  [argument, 2200.5, "#NUM!"],
  [argument, 2020, "#NUM!"],
];
const schedule = [
  ["periods", [[2027, "2028"]], "#VALUE!"],
  ["periods", block, "#VALUE!"],
  ["periods", [[2027, date(2028, 5, 31)]], "#VALUE!"],
  ["periods", [[2027, null]], "#NUM!"],
  ["periods", [[date(2028, 5, 31), date(2027, 5, 31)]], "#NUM!"],
] as const;
const flows: Cases["wrong"] = [
  ["flows", [[-1, TEXT, 2]], "#VALUE!"],
  ["flows", [[-1, true, 2]], "#VALUE!"],
  ["flows", block, "#VALUE!"],
  ["flows", [[]], "#VALUE!"],
  ["dates", [[date(2027, 1, 1)]], "#NUM!"],
  ["dates", [[2027, 2028, 2029]], "#NUM!"],
  ["dates", [[date(2027, 1, 1), null, date(2029, 1, 1)]], "#NUM!"],
  ["dates", [[date(2027, 1, 1), "2028-01-01", date(2029, 1, 1)]], "#VALUE!"],
];
const numbers = (argument: string): [string, unknown, string][] => [
  [argument, TEXT, "#VALUE!"],
  [argument, "", "#VALUE!"],
  [argument, "2027-06-01", "#VALUE!"],
  [argument, block, "#VALUE!"],
  [argument, {}, "#VALUE!"],
  [argument, NaN, "#VALUE!"],
];
const series = (argument: string): [string, unknown, string][] => [
  [argument, [[1, TEXT, 3]], "#VALUE!"],
  [argument, [[1, false, 3]], "#VALUE!"],
  [argument, block, "#VALUE!"],
  [argument, [[]], "#VALUE!"],
];
const vendorRange = [
  ["range", [[-1], [2]], "#NUM!"],
  [
    "range",
    [
      ["Oracle", -1],
      ["AWS", 2],
    ],
    "#NUM!",
  ],
  ["range", [[0], [0]], "#DIV/0!"],
  ["range", [["Oracle", 0]], "#DIV/0!"],
  [
    "range",
    [
      ["Oracle", 1, 2],
      ["AWS", 3, 4],
    ],
    "#VALUE!",
  ],
  ["range", [[]], "#VALUE!"],
  ["range", TEXT, "#DIV/0!"],
] as const;
const namedRange = [
  ["range", [[1], [2]], "#VALUE!"],
  [
    "range",
    [
      ["Oracle", 1, 2],
      ["AWS", 3, 4],
    ],
    "#VALUE!",
  ],
  [
    "range",
    [
      ["Oracle", -3],
      ["AWS", 1],
    ],
    "#NUM!",
  ],
] as const;
const part = (argument: string): [string, unknown, string][] => [
  ...numbers(argument),
  [argument, -0.01, "#NUM!"],
  [argument, 1.01, "#NUM!"],
];

const catalogue: Readonly<Record<string, Cases>> = {
  ANNUALIZE: {
    right: [300e9, 2027, 2031, "Y"],
    wrong: [
      ...numbers("total"),
      ...term,
      ...ends("end"),
      ["per", "weekly", "#VALUE!"],
      ["per", 12, "#VALUE!"],
      ["per", true, "#VALUE!"],
    ],
  },
  CONTRACT_TERM: { right: [2027, 2031, "Y"], wrong: [...term, ...ends("end"), ["unit", "quarter", "#VALUE!"]] },
  SPEND_SCHEDULE: {
    right: [300e9, 2027, 2029, "straight", years, 0.25],
    wrong: [
      ...numbers("total"),
      ...term,
      ...ends("end"),
      ...schedule,
      ["profile", "s", "#VALUE!"],
      ["profile", "growths", "#VALUE!"],
      ["profile", [[1, 2]], "#VALUE!"],
      ["profile", block, "#VALUE!"],
      ["profile", [[1, TEXT, 3]], "#VALUE!"],
      ["profile", [[1, -2, 3]], "#NUM!"],
      ["profile", [[0, 0, 0]], "#DIV/0!"],
    ],
  },
  CAPACITY_RAMP: {
    right: [4.5, 2027, 2029, "straight", years, "average"],
    wrong: [
      ...numbers("target"),
      ...term,
      ...ends("full"),
      ...schedule,
      ["profile", "growth", "#VALUE!"],
      ["profile", [[1, 2]], "#VALUE!"],
      ["profile", [[1, -2, 3]], "#NUM!"],
      ["profile", [[0, 0, 0]], "#DIV/0!"],
      ["measure", "start", "#VALUE!"],
    ],
  },
  ESCALATE: {
    right: [60e9, 0.03, years, 2027],
    wrong: [
      ...numbers("base"),
      ["rate_or_index", TEXT, "#VALUE!"],
      ["rate_or_index", -1, "#NUM!"],
      ["rate_or_index", [[1, 2]], "#VALUE!"],
      ["rate_or_index", [[1, TEXT, 3]], "#VALUE!"],
      ["rate_or_index", block, "#VALUE!"],
      ["rate_or_index", [[0, 2, 3]], "#DIV/0!"],
      ...schedule,
      ["from", TEXT, "#VALUE!"],
      ["from", date(2027, 5, 31), "#VALUE!"],
      ["from", 12, "#NUM!"],
    ],
  },
  CALENDARIZE: {
    right: [row, years, 5, 12, true],
    wrong: [
      ...series("values"),
      ["years", [[2027, 2028]], "#VALUE!"],
      ["years", [[2027, TEXT, 2029]], "#VALUE!"],
      ["years", block, "#VALUE!"],
      ["years", [[2027, 2029, 2030]], "#NUM!"],
      ["years", [[2199, 2200, 2201]], "#NUM!"],
      ...numbers("fye_month"),
      ["fye_month", 0, "#NUM!"],
      ["fye_month", 13, "#NUM!"],
      ...numbers("from_fye"),
      ["from_fye", 12.5, "#NUM!"],
      ["headers", TEXT, "#VALUE!"],
    ],
  },
  RPO_ROLL: {
    right: [300, row, row],
    wrong: [
      ...numbers("opening"),
      ["opening", -1, "#NUM!"],
      ...series("additions"),
      ...series("recognised"),
      ["additions", [[1, 2]], "#VALUE!"],
      ["recognised", [[1, 2]], "#VALUE!"],
      ["recognised", [[1, 2, 400]], "#NUM!"],
    ],
  },
  RPO_BANDS: {
    right: [row, years, 2026, [[12, 36]]],
    wrong: [
      ...series("schedule"),
      ["periods", [[2027, 2028]], "#VALUE!"],
      ...schedule,
      ["asof", "2026-12-31", "#VALUE!"],
      ["asof", 0, "#NUM!"],
      ["edges", [[12, TEXT]], "#VALUE!"],
      ["edges", block, "#VALUE!"],
      ["edges", [[36, 12]], "#NUM!"],
    ],
  },
  TAKE_OR_PAY: {
    right: [row, row, 1, 1, 2],
    wrong: [
      ...series("commit"),
      ...series("take"),
      ["commit", [[1, -2, 3]], "#NUM!"],
      ["take", [[1, -2, 3]], "#NUM!"],
      ["take", [[1, 2]], "#VALUE!"],
      ...part("top"),
      ...numbers("makeup_cap"),
      ["makeup_cap", -1, "#NUM!"],
      ...numbers("expiry"),
      ["expiry", 1.5, "#NUM!"],
      ["expiry", -1, "#NUM!"],
    ],
  },
  COMMIT_COVERAGE: {
    right: [row, row],
    wrong: [
      ...series("revenue"),
      ...series("commitment"),
      ["commitment", [[1, 2]], "#VALUE!"],
      ["commitment", [[1, 0, 3]], "#DIV/0!"],
    ],
  },
  DEAL_PV: {
    right: [0.1, row, "end"],
    wrong: [
      ...numbers("rate"),
      ["rate", -1, "#NUM!"],
      ...series("flows"),
      ["timing", "middle", "#VALUE!"],
      ["timing", [[date(2027, 1, 1)]], "#NUM!"],
      ["timing", [[1, 2, 3]], "#NUM!"],
      ["timing", [["end", "mid", "start"]], "#VALUE!"],
    ],
  },
  DEAL_IRR: {
    right: [[[-100, 60, 60]], null, 0.1],
    wrong: [...flows, ["flows", [[100, 60, 60]], "#NUM!"], ...numbers("guess"), ["guess", -1, "#NUM!"]],
  },
  IRR_ALL: { right: [[[-100, 60, 60]], null], wrong: [...flows, ["flows", [[100, 60, 60]], "#NUM!"]] },
  DEAL_MOIC: {
    right: [[[-100, 60, 60]]],
    wrong: [...series("flows"), ["flows", [[100, 60, 60]], "#DIV/0!"], ["flows", [[0, null, ""]], "#DIV/0!"]],
  },
  DEAL_PAYBACK: {
    right: [[[-100, 60, 60]], null, 0],
    wrong: [...flows, ["flows", [[-100, 60, 30]], "#N/A"], ...numbers("rate"), ["rate", -1, "#NUM!"]],
  },
  VINTAGE_DEP: {
    right: [row, 6, "half", 10, 0],
    wrong: [
      ...series("capex"),
      ...numbers("life"),
      ["life", 0, "#NUM!"],
      ["life", -6, "#NUM!"],
      ["convention", "none", "#VALUE!"],
      ...numbers("n"),
      ["n", 1.5, "#NUM!"],
      ["n", -1, "#NUM!"],
      ["n", 1e9, "#NUM!"],
      ...part("salvage"),
    ],
  },
  FUND_TRANCHES: {
    right: [row, [[3], [4]], "waterfall"],
    wrong: [
      ...series("uses"),
      ...series("capacity"),
      ["uses", [[-1, 2, 3]], "#NUM!"],
      ["capacity", [[-1, 20]], "#NUM!"],
      ["uses", [[1, 2, 30]], "#NUM!"],
      ["order", "random", "#VALUE!"],
    ],
  },
  DEBT_SCHEDULE: {
    right: [row, 0.08, 5, "annuity", 0, false],
    wrong: [
      ...series("draws"),
      ["draws", [[1, -2, 3]], "#NUM!"],
      ...numbers("rate"),
      ["rate", -1, "#NUM!"],
      ...numbers("tenor"),
      ["tenor", 0, "#NUM!"],
      ["tenor", 2.5, "#NUM!"],
      ["type", "balloon", "#VALUE!"],
      ...numbers("grace"),
      ["grace", 5, "#NUM!"],
      ["grace", -1, "#NUM!"],
      ["capitalise", TEXT, "#VALUE!"],
    ],
  },
  LEASE_PV: {
    right: [row, 0.05, "start"],
    wrong: [
      ...series("payments"),
      ["payments", [[1, -2, 3]], "#NUM!"],
      ...numbers("ibr"),
      ["ibr", -1, "#NUM!"],
      ["timing", "later", "#VALUE!"],
    ],
  },
  VENDOR_SHARE: {
    right: [names, null],
    wrong: [...vendorRange, ["vendor", "Google", "#N/A"], ["vendor", block, "#VALUE!"], ["vendor", {}, "#VALUE!"]],
  },
  VENDOR_HHI: { right: [names, 10_000], wrong: [...vendorRange, ...numbers("scale"), ["scale", -1, "#NUM!"]] },
  EFFECTIVE_VENDORS: { right: [names], wrong: vendorRange },
  TOP_SHARE: {
    right: [names, 1],
    wrong: [...vendorRange, ...numbers("n"), ["n", 0, "#NUM!"], ["n", 1.5, "#NUM!"]],
  },
  SHIFT_SHARE: {
    right: [names, "Oracle", "AWS", 0.2],
    wrong: [
      ...namedRange,
      [
        "range",
        [
          ["Oracle", 0],
          ["AWS", 0],
        ],
        "#DIV/0!",
      ],
      ["from", "Google", "#N/A"],
      ["from", block, "#VALUE!"],
      ["from", {}, "#VALUE!"],
      ["to", "Google", "#N/A"],
      ...part("pct"),
    ],
  },
  VENDOR_DEPENDENCE: {
    right: [names, "Oracle", 0.25, 12],
    wrong: [
      ...namedRange,
      ["vendor", "Google", "#N/A"],
      ...part("replaceable_pct"),
      ...numbers("months"),
      ["months", -1, "#NUM!"],
    ],
  },
  PROB_WEIGHT: {
    right: [row, [["confirmed", 0.5, "confirmed"]], [["confirmed", 1]]],
    wrong: [
      ...series("amounts"),
      ["amounts", [[1, 2]], "#VALUE!"],
      ["probs_or_statuses", block, "#VALUE!"],
      ["probs_or_statuses", [[1, true, 1]], "#VALUE!"],
      ["probs_or_statuses", [[1, 1.5, 1]], "#NUM!"],
      ["probs_or_statuses", [[1, -0.5, 1]], "#NUM!"],
      ["probs_or_statuses", [["rumoured", 1, 1]], "#N/A"],
      ["map", null, "#VALUE!"],
      ["map", [["confirmed"]], "#VALUE!"],
    ],
  },
  EXPECTED_VALUE: {
    right: [row, [[0.25, 0.5, 0.25]]],
    wrong: [
      ...series("values"),
      ["values", [[1, 2]], "#VALUE!"],
      ...series("probs"),
      ["probs", [[0.5, 0.5, 0.5]], "#NUM!"],
      ["probs", [[1.5, -0.5, 0]], "#NUM!"],
    ],
  },
  SCENARIO_CASE: {
    right: [2, 1, row, 3],
    wrong: [
      ["selector", "b", "#VALUE!"],
      ["selector", "worst", "#VALUE!"],
      ["selector", block, "#VALUE!"],
      ["selector", 4, "#NUM!"],
      ["selector", 1.5, "#NUM!"],
      ["base", [[]], "#VALUE!"],
      ["base", [[{}]], "#VALUE!"],
    ],
  },
  CHECK_TIE: {
    right: [row, row, 1e-9],
    wrong: [
      ["actual", [[1, TEXT, 3]], "#VALUE!"],
      ["expected", [[1, true, 3]], "#VALUE!"],
      ["expected", [[1, 2]], "#VALUE!"],
      ["expected", block, "#VALUE!"],
      ...numbers("tolerance"),
      ["tolerance", -1, "#NUM!"],
    ],
  },
  GPU_HOUR_COST: {
    right: [60e9, 2e6, 0.7, 8760],
    wrong: [
      ...numbers("annual"),
      ["annual", -1, "#NUM!"],
      ...numbers("gpus"),
      ["gpus", -1, "#NUM!"],
      ["gpus", 0, "#DIV/0!"],
      ...part("util"),
      ...numbers("hours"),
      ["hours", -1, "#NUM!"],
    ],
  },
  MW_MONTH_COST: {
    right: [60e9, 4.5],
    wrong: [...numbers("annual"), ["annual", -1, "#NUM!"], ...numbers("gw"), ["gw", -1, "#NUM!"], ["gw", 0, "#DIV/0!"]],
  },
  GW_CAPEX: {
    right: [10, 50e9, [[0.6, 0.4]]],
    wrong: [
      ...numbers("gw"),
      ["gw", -1, "#NUM!"],
      ...numbers("per_gw"),
      ["per_gw", -1, "#NUM!"],
      ["split", [[0.6, 0.3]], "#NUM!"],
      ["split", [[1.5, -0.5]], "#NUM!"],
      ["split", [[]], "#VALUE!"],
    ],
  },
  DEAL_FACT: {
    right: ["openai-oracle-cloud", "value", null],
    wrong: [
      ["id", "nobody", "#N/A"],
      ["id", null, "#N/A"],
      ["id", block, "#VALUE!"],
      ["id", {}, "#VALUE!"],
      ["id", "openai-google-cloud", "#N/A"],
      ["field", "price", "#VALUE!"],
      ["field", "override", "#N/A"],
      ["asof", "2025-09-15", "#VALUE!"],
      ["asof", 12, "#NUM!"],
      ["asof", 2024, "#N/A"],
    ],
  },
  DEAL_LIST: {
    right: [null, "id", "id"],
    wrong: [
      ["filter", "Oracle", "#VALUE!"],
      ["filter", "price>1", "#VALUE!"],
      ["fields", "price", "#VALUE!"],
      ["fields", block, "#VALUE!"],
      ["sort", "-price", "#VALUE!"],
    ],
  },
};

/** Words that speak of an argument without its name: a field's name stands for it. */
const namedOtherwise = /^(“price”|value of openai-google-cloud|asof: )/;

const argumentsOf = new Map(
  functionsMetadata("").en.functions.map((one) => [one.id, one.parameters.map(({ name }) => name)]),
);
const rows = Object.entries(catalogue).flatMap(([name, { right, wrong }]) =>
  wrong.map(([argument, value, code]) => ({
    name,
    right,
    argument,
    value,
    code,
    shown: JSON.stringify(value) ?? String(value),
  })),
);

function failWith({ name, right, argument, value }: (typeof rows)[number]): { code: string; message: string } {
  const at = argumentsOf.get(name)!.indexOf(argument);
  if (at < 0) throw new Error(`${name} has no argument ${argument}`);
  return failure(name, ...right.map((given, position) => (position === at ? value : given)));
}

beforeAll(loadBundledLedger);
afterEach(() => setLanguage("en"));

test("every function stands in the table", () => {
  expect(Object.keys(catalogue).sort()).toEqual(Object.keys(customFunctions).sort());
});

test.each(Object.entries(catalogue))("%s has an answer when it is called rightly", (name, { right }) => {
  expect(() => customFunctions[name]!(...right)).not.toThrow();
});

describe("every wrong argument ends in Excel's own error and words that name the argument", () => {
  test.each(rows)("$name with $argument = $shown is $code", (given) => {
    const english = failWith(given);
    expect(english.code).toBe(given.code);
    if (!namedOtherwise.test(english.message)) expect(english.message).toMatch(new RegExp(`\\b${given.argument}\\b`));
    setLanguage("fr");
    const french = failWith(given);
    expect(french.code).toBe(given.code);
    expect(french.message).not.toBe(english.message);
    for (const { message } of [english, french]) expect(message).not.toMatch(/[{}]|undefined|NaN"/);
  });
});

test("no words are kept that no function says", () => {
  const patterns = Object.entries(functionErrors.en).map(([key, text]): [FunctionErrorKey, RegExp] => [
    key as FunctionErrorKey,
    new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".*")}$`),
  ]);
  const said = [
    ...rows.map((given) => failWith(given).message),
    failure("ESCALATE", 1, 0.03, [[2027]]).message,
    failure("ESCALATE", 1, row, years, 2030).message,
    failure("SPEND_SCHEDULE", 1, 2027, 2028, "growth").message,
    failure("SPEND_SCHEDULE", 1, 2027, 2028, "scurve", null, 3).message,
    failure("VENDOR_SHARE", [[1.7e308, 1.7e308]]).message,
    failure("VENDOR_SHARE", [[1], [2]], "Oracle").message,
  ];
  const silent = patterns.filter(([, pattern]) => !said.some((message) => pattern.test(message))).map(([key]) => key);
  // a broken server and a fault of our own have tests elsewhere
  expect(silent).toEqual(["ledgerUnavailable", "unexpected"]);
});
