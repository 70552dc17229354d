import { feedExpectations } from "../../src/text/feed";
import { Problem } from "../../src/text/problem";
import { wordProblem } from "../../src/text/problemWords";
import { checkLedger, validateLedger } from "../../src/ledger/feed/validate";
import { bundledLedger } from "./ledgers";

/** The bundled ledger as loose JSON, spoiled at a path such as `deals[3].vendor`. */
function spoiled(path: string, value: unknown): unknown {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop()!;
  const document: unknown = bundledLedger();
  let at = document as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return document;
}

const first = "deals[3].revisions[0]";

test.each([
  [`${first}.value`, "300bn", "amount"],
  [`${first}.value`, true, "amount"],
  [`${first}.value`, -1, "amountRange"],
  [`${first}.value`, 1e300, "amountRange"],
  [`${first}.value`, 0, "amountRange"],
  [`${first}.gigawatts`, 0, "gigawattRange"],
  [`${first}.status`, "maybe", "status"],
  [`${first}.bound`, "roughly", "bound"],
  [`${first}.bound`, null, "boundOfValue"],
  [`${first}.currency`, "dollars", "currency"],
  [`${first}.start`, 2027.5, "term"],
  [`${first}.start`, 1812, "term"],
  [`${first}.start`, "2025-13", "term"],
  [`${first}.start`, "2025-02-30", "term"],
  [`${first}.start`, "2025", "term"],
  [`${first}.end`, "2024-01", "endAfterStart"],
  [`${first}.asOf`, "yesterday", "date"],
  [`${first}.asOf`, "2027-01-01", "laterRevision", "deals[3].revisions[1].asOf", '"2026-02-27"'],
  [`${first}.gigawatts`, 1e5, "gigawattRange"],
  [`${first}.derived`, ["price"], "figure", `${first}.derived[0]`, '"price"'],
  [`${first}.derived`, ["gigawatts"], "derivedFigure", `${first}.derived[0]`, '"gigawatts"'],
  [`${first}.part`, "yes", "flag"],
  [`${first}.sources`, [], "sourceList", `${first}.sources`, "[…]"],
  [`${first}.sources[0]`, "NOWHERE", "knownSource"],
  [`${first}.sources[0]`, "toString", "knownSource"],
  [`${first}.note`, "a\u0000b", "textOrNull"],
  [`${first}.note`, "half \ud800 a character", "textOrNull"],
  ["deals[3].revisions", [], "revisionList", "deals[3].revisions", "[…]"],
  ["deals[3].id", "Not An Id", "id"],
  ["deals[3].id", "stargate", "uniqueId"],
  ["deals[3].type", "barter", "dealType"],
  ["deals[3].customer", "", "name"],
  ["deals[3].vendor", 5, "nameOrNull"],
  ["deals[3].parent", "nobody", "parent"],
  ["deals[3].parent", "openai-aws", "parent"],
  ["deals[1].parent", "openai-oracle-cloud", "acyclicParent", "deals[0].parent", '"stargate"'],
  ["deals[3].notes[0].sources[0]", "NOWHERE", "knownSource"],
  ["deals", 5, "list"],
  ["version", 2, "version"],
  ["asOf", "2026-7", "date"],
  ["sources.ITO.url", "javascript:alert(1)", "url"],
  ["sources.ITO.url", "http://plain.example/", "url"],
  ["sources.ITO.date", "last week", "dateOrNull"],
] as const)(
  "%s = %j is refused: %s",
  (path, value, expected, where: string = path, got: string = JSON.stringify(value)) => {
    expect(checkLedger(spoiled(path, value))).toEqual({ path: where, expected, got });
  },
);

test.each(["deals[3].vendor", `${first}.value`, "version", "sources.ITO.url"])("%s left out is refused", (path) => {
  expect(checkLedger(spoiled(path, undefined))).toEqual({ path, expected: "present", got: "nothing" });
});

test.each(["deals[3].price", `${first}.gw`, "comment", "deals[0].toString"])(
  "%s, which no feed has, is refused",
  (path) => {
    expect(checkLedger(spoiled(path, 1))).toEqual({ path, expected: "absent", got: "1" });
  },
);

test.each([null, 5, "deals", [], true])("%j is no ledger", (document) => {
  expect(checkLedger(document)).toMatchObject({ expected: expect.any(String) });
});

test("names that reach into a program are refused wherever they stand, and reach nothing", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const text = JSON.stringify(bundledLedger()).replace('"publisher"', `"${key}":{"polluted":true},"publisher"`);
    expect(checkLedger(JSON.parse(text))).toMatchObject({ path: `sources.ETC.${key}`, expected: "safeKey" });
  }
  expect("polluted" in {}).toBe(false);
});

test("a document nested without end is refused", () => {
  const text = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  expect(checkLedger(JSON.parse(text))).toMatchObject({ expected: "shallow" });
});

test("a source key that is not a plain word is named in brackets and quotes", () => {
  const { ITO } = bundledLedger().sources;
  expect(checkLedger(spoiled("sources.a b", ITO))).toMatchObject({ path: 'sources["a b"]', expected: "sourceKey" });
});

test("a revision whose end, known from before, precedes its start is refused", () => {
  expect(checkLedger(spoiled("deals[4].revisions[1].start", 2031))).toEqual({
    path: "deals[4].revisions[1].start",
    expected: "endAfterStart",
    got: "2031",
  });
});

test("a deal of which only parts are told is refused", () => {
  expect(checkLedger(spoiled("deals[8].revisions[0].part", true))).toMatchObject({
    path: "deals[8].revisions",
    expected: "wholeRevision",
  });
});

test("the refusal says the place, what was expected and what stands there", () => {
  let problem: unknown;
  try {
    validateLedger(spoiled(`${first}.value`, "300bn"));
  } catch (error) {
    problem = error;
  }
  expect(problem).toBeInstanceOf(Problem);
  expect(wordProblem(problem as Problem)).toBe(
    'The feed has a fault: deals[3].revisions[0].value: expected a number or null, got "300bn". Nothing was changed.',
  );
});

test("every expectation has words in both languages", () => {
  expect(Object.keys(feedExpectations.fr)).toEqual(Object.keys(feedExpectations.en));
});
