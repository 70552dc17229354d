import { customFunctions } from "../../src/functions";
import { functionErrors, type FunctionErrorKey } from "../../src/text/functionErrors";
import { setLanguage } from "../../src/text/language";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { date } from "./dates";
import { failure } from "./excel";
import { loadBundledLedger } from "./ledger";
import { rightCalls } from "./rightCalls";

/** One argument of a right call changed: its name, what it is changed to, the error; and what else has to be given for it. */
type Wrong = readonly [argument: string, value: unknown, code: string, given?: Readonly<Record<string, unknown>>];

const row = [[1, 2, 3]];
const block = [
  [1, 2],
  [3, 4],
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
const ends = (argument: string): Wrong[] => [
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
const flows: readonly Wrong[] = [
  ["flows", [[-1, TEXT, 2]], "#VALUE!"],
  ["flows", [[-1, true, 2]], "#VALUE!"],
  ["flows", block, "#VALUE!"],
  ["flows", [[]], "#VALUE!"],
  ["dates", [[date(2027, 1, 1)]], "#NUM!"],
  ["dates", [[2027, 2028, 2029]], "#NUM!"],
  ["dates", [[date(2027, 1, 1), null, date(2029, 1, 1)]], "#NUM!"],
  ["dates", [[date(2027, 1, 1), "2028-01-01", date(2029, 1, 1)]], "#VALUE!"],
];
const numbers = (argument: string): Wrong[] => [
  [argument, TEXT, "#VALUE!"],
  [argument, "", "#VALUE!"],
  [argument, "2027-06-01", "#VALUE!"],
  [argument, block, "#VALUE!"],
  [argument, {}, "#VALUE!"],
  [argument, NaN, "#VALUE!"],
];
const series = (argument: string): Wrong[] => [
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
const part = (argument: string): Wrong[] => [
  ...numbers(argument),
  [argument, -0.01, "#NUM!"],
  [argument, 1.01, "#NUM!"],
];

const wrongArguments: Readonly<Record<string, readonly Wrong[]>> = {
  ANNUALIZE: [
    ...numbers("total"),
    ...term,
    ...ends("end"),
    ["per", "weekly", "#VALUE!"],
    ["per", 12, "#VALUE!"],
    ["per", true, "#VALUE!"],
  ],
  CONTRACT_TERM: [...term, ...ends("end"), ["unit", "quarter", "#VALUE!"]],
  SPEND_SCHEDULE: [
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
    ["profile", true, "#VALUE!"],
    ["shape", null, "#VALUE!", { profile: "growth" }],
    ["shape", TEXT, "#VALUE!", { profile: "growth" }],
    ["shape", block, "#VALUE!", { profile: "growth" }],
    ["shape", -1, "#NUM!", { profile: "growth" }],
    ["shape", TEXT, "#VALUE!", { profile: "scurve" }],
    ["shape", 3, "#NUM!", { profile: "scurve" }],
    ["shape", 1.5, "#NUM!", { profile: "scurve" }],
  ],
  CAPACITY_RAMP: [
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
  ESCALATE: [
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
    ["from", null, "#VALUE!", { periods: 2028 }],
    ["from", 2030, "#N/A", { rate_or_index: row }],
  ],
  CALENDARIZE: [
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
  RPO_ROLL: [
    ...numbers("opening"),
    ["opening", -1, "#NUM!"],
    ...series("additions"),
    ...series("recognised"),
    ["additions", [[1, 2]], "#VALUE!"],
    ["recognised", [[1, 2]], "#VALUE!"],
    ["recognised", [[1, 2, 400]], "#NUM!"],
  ],
  RPO_BANDS: [
    ...series("schedule"),
    ["periods", [[2027, 2028]], "#VALUE!"],
    ...schedule,
    ["asof", "2026-12-31", "#VALUE!"],
    ["asof", 0, "#NUM!"],
    ["edges", [[12, TEXT]], "#VALUE!"],
    ["edges", block, "#VALUE!"],
    ["edges", [[36, 12]], "#NUM!"],
  ],
  TAKE_OR_PAY: [
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
  COMMIT_COVERAGE: [
    ...series("revenue"),
    ...series("commitment"),
    ["commitment", [[1, 2]], "#VALUE!"],
    ["commitment", [[1, 0, 3]], "#DIV/0!"],
  ],
  DEAL_PV: [
    ...numbers("rate"),
    ["rate", -1, "#NUM!"],
    ...series("flows"),
    ["timing", "middle", "#VALUE!"],
    ["timing", [[date(2027, 1, 1)]], "#NUM!"],
    ["timing", [[1, 2, 3]], "#NUM!"],
    ["timing", [["end", "mid", "start"]], "#VALUE!"],
  ],
  DEAL_IRR: [...flows, ["flows", [[100, 60, 60]], "#NUM!"], ...numbers("guess"), ["guess", -1, "#NUM!"]],
  IRR_ALL: [...flows, ["flows", [[100, 60, 60]], "#NUM!"]],
  DEAL_MOIC: [...series("flows"), ["flows", [[100, 60, 60]], "#DIV/0!"], ["flows", [[0, null, ""]], "#DIV/0!"]],
  DEAL_PAYBACK: [...flows, ["flows", [[-100, 60, 30]], "#N/A"], ...numbers("rate"), ["rate", -1, "#NUM!"]],
  VINTAGE_DEP: [
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
  FUND_TRANCHES: [
    ...series("uses"),
    ...series("capacity"),
    ["uses", [[-1, 2, 3]], "#NUM!"],
    ["capacity", [[-1, 20]], "#NUM!"],
    ["uses", [[1, 2, 30]], "#NUM!"],
    ["order", "random", "#VALUE!"],
  ],
  DEBT_SCHEDULE: [
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
  LEASE_PV: [
    ...series("payments"),
    ["payments", [[1, -2, 3]], "#NUM!"],
    ...numbers("ibr"),
    ["ibr", -1, "#NUM!"],
    ["timing", "later", "#VALUE!"],
  ],
  VENDOR_SHARE: [
    ...vendorRange,
    ["range", row, "#VALUE!", { vendor: "Oracle" }],
    ["range", [[1.7e308], [1.7e308]], "#NUM!"],
    ["vendor", "Google", "#N/A"],
    ["vendor", block, "#VALUE!"],
    ["vendor", {}, "#VALUE!"],
  ],
  VENDOR_HHI: [...vendorRange, ...numbers("scale"), ["scale", -1, "#NUM!"]],
  EFFECTIVE_VENDORS: vendorRange,
  TOP_SHARE: [...vendorRange, ...numbers("n"), ["n", 0, "#NUM!"], ["n", 1.5, "#NUM!"]],
  SHIFT_SHARE: [
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
  VENDOR_DEPENDENCE: [
    ...namedRange,
    ["vendor", "Google", "#N/A"],
    ...part("replaceable_pct"),
    ...numbers("months"),
    ["months", -1, "#NUM!"],
  ],
  PROB_WEIGHT: [
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
  EXPECTED_VALUE: [
    ...series("values"),
    ["values", [[1, 2]], "#VALUE!"],
    ...series("probs"),
    ["probs", [[0.5, 0.5, 0.5]], "#NUM!"],
    ["probs", [[1.5, -0.5, 0]], "#NUM!"],
  ],
  SCENARIO_CASE: [
    ["selector", "b", "#VALUE!"],
    ["selector", "worst", "#VALUE!"],
    ["selector", block, "#VALUE!"],
    ["selector", 4, "#NUM!"],
    ["selector", 1.5, "#NUM!"],
    ...(["bear", "base", "bull"] as const).flatMap((name, at): Wrong[] => [
      [name, [[]], "#VALUE!", { selector: at + 1 }],
      [name, [[{}]], "#VALUE!", { selector: at + 1 }],
    ]),
  ],
  CHECK_TIE: [
    ["actual", [[1, TEXT, 3]], "#VALUE!"],
    ["expected", [[1, true, 3]], "#VALUE!"],
    ["expected", [[1, 2]], "#VALUE!"],
    ["expected", block, "#VALUE!"],
    ...numbers("tolerance"),
    ["tolerance", -1, "#NUM!"],
  ],
  GPU_HOUR_COST: [
    ...numbers("annual"),
    ["annual", -1, "#NUM!"],
    ...numbers("gpus"),
    ["gpus", -1, "#NUM!"],
    ["gpus", 0, "#DIV/0!"],
    ...part("util"),
    ...numbers("hours"),
    ["hours", -1, "#NUM!"],
  ],
  MW_MONTH_COST: [
    ...numbers("annual"),
    ["annual", -1, "#NUM!"],
    ...numbers("gw"),
    ["gw", -1, "#NUM!"],
    ["gw", 0, "#DIV/0!"],
  ],
  GW_CAPEX: [
    ...numbers("gw"),
    ["gw", -1, "#NUM!"],
    ...numbers("per_gw"),
    ["per_gw", -1, "#NUM!"],
    ["split", [[0.6, 0.3]], "#NUM!"],
    ["split", [[1.5, -0.5]], "#NUM!"],
    ["split", [[]], "#VALUE!"],
  ],
  DEAL_FACT: [
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
  DEAL_LIST: [
    ["filter", "Oracle", "#VALUE!"],
    ["filter", "price>1", "#VALUE!"],
    ["fields", "price", "#VALUE!"],
    ["fields", block, "#VALUE!"],
    ["sort", "-price", "#VALUE!"],
  ],
};

/** Words that speak of an argument without its name: a field's name stands for it, or it is the answer that is at fault. */
const namedOtherwise = /^(“price”|value of openai-google-cloud|asof: |The answer )/;

const argumentsOf = new Map(
  functionsMetadata("").en.functions.map((one) => [one.id, one.parameters.map(({ name }) => name)]),
);
const rows = Object.entries(wrongArguments).flatMap(([name, wrong]) =>
  wrong.map(([argument, value, code, given = {}]) => ({
    name,
    argument,
    value,
    code,
    given,
    shown: [
      JSON.stringify(value) ?? String(value),
      ...Object.keys(given).map((key) => `${key} ${String(given[key])}`),
    ].join(", "),
  })),
);

function failWith({ name, argument, value, given }: (typeof rows)[number]): { code: string; message: string } {
  const changed: Readonly<Record<string, unknown>> = { ...given, [argument]: value };
  const names = argumentsOf.get(name)!;
  for (const key of Object.keys(changed)) if (!names.includes(key)) throw new Error(`${name} has no argument ${key}`);
  const args = rightCalls[name]!.map((right, at) => (names[at]! in changed ? changed[names[at]!] : right));
  return failure(name, ...args);
}

beforeAll(loadBundledLedger);
afterEach(() => setLanguage("en"));

test("every function stands in the table", () => {
  expect(Object.keys(wrongArguments).sort()).toEqual(Object.keys(customFunctions).sort());
});

test.each([...argumentsOf])("every argument of %s stands in the table", (name, names) => {
  const wrong = new Set(wrongArguments[name]!.map(([argument]) => argument));
  expect([...names].sort()).toEqual([...wrong].sort());
});

test.each(Object.entries(rightCalls))("%s has an answer when it is called rightly", (name, right) => {
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

test("a wrong value in a series is named by its place, counted from 1", () => {
  expect(failure("DEAL_IRR", [[-1], [2], ["much"]]).message).toBe("flows: value 3 must be a number, got “much”.");
});

test("values stand in French words as French sets them", () => {
  setLanguage("fr");
  expect(failure("DEAL_IRR", [[-1], [2], ["much"]]).message).toBe(
    "flows\u00a0: la valeur 3 doit être un nombre, reçu «\u00a0much\u00a0».",
  );
  expect(failure("DEAL_IRR", [[-1], [2], [true]]).message).toMatch(/reçu VRAI\.$/);
  expect(failure("TAKE_OR_PAY", 1, 1, 1.25).message).toBe("top doit être compris entre 0 et 1 (0% à 100%), reçu 1,25.");
});

test("no words are kept that no function says", () => {
  const patterns = Object.entries(functionErrors.en).map(([key, text]): [FunctionErrorKey, RegExp] => [
    key as FunctionErrorKey,
    new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".*")}$`),
  ]);
  const said = rows.map((given) => failWith(given).message);
  const silent = patterns.filter(([, pattern]) => !said.some((message) => pattern.test(message))).map(([key]) => key);
  // a broken server and a fault of our own have tests elsewhere
  expect(silent).toEqual(["ledgerUnavailable", "unexpected"]);
});
