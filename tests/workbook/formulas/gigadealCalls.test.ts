import fc from "fast-check";
import { gigadealCallsIn, withRightCalls } from "../../../src/workbook/formulas/gigadealCalls";
import { asFrozen, takeApart } from "../../../src/workbook/sharing/tracker";

/** What surrounds calls in formulas, and calls none of our functions though some of it looks so. */
const around = fc.constantFrom(
  ...[
    "A1",
    "$B$2:C9",
    "SUM(1)",
    "LOG10(5)",
    "1.5E3",
    "TRUE",
    "#N/A",
    "Rate",
    "DEAL_FACT",
    "ANNUALIZE.Rate",
    "MYDEAL_FACT(1)",
  ],
  ...['"DEAL_FACT("', '"it\'s ""DEAL_LIST("" "', '{1,"ANNUALIZE("}', "-@A1:A3", "A1#"],
  ...["T['#A]", "T[It''s]", "T[DEAL_FACT(1)]", "T[[#This Row],['[x'] ''y]]", '[@["ANNUALIZE(]]'],
  ...[
    "'DEAL_FACT(1)'!A1",
    "'L''été'!B2",
    "Données!C3",
    "Jan:Dec!A1",
    "'C:\\x\\[DEAL_LIST(.xlsx]S'!A1",
    "Book.xlsx!DEAL_FACT(1)",
  ],
);
const call = fc.constantFrom(
  ["DEAL_FACT", "right"],
  ["deal_fact", "right"],
  ["_xldudf_DEAL_FACT", "stale"],
  ["GIGADEAL.DEAL_FACT", "stale"],
  ["_xlfn.GIGADEAL.DEAL_FACT", "stale"],
  ["_xll.DEAL_FACT", "stale"],
  ["OTHER.DEAL_FACT", "foreign"],
);
const operator = fc.constantFrom("+", "&", "<>", " + ", "\n*", "%-");

type Term = readonly [term: string | readonly string[], inside: string, operator: string];
const spelt = (terms: readonly Term[], nameOf: (call: readonly string[]) => string): string =>
  `=${terms.map(([term, inside, op]) => `${typeof term === "string" ? term : `${nameOf(term)}(${inside},"value")`}${op}`).join("")}1`;

/** A formula with the forms of its calls of DEAL_FACT, and as it is when repaired, known from how it was put together. */
const formulas = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: around }, call), around, operator), { minLength: 1, maxLength: 8 })
  .map((terms) => ({
    formula: spelt(terms, ([name = ""]) => name),
    right: spelt(terms, () => "DEAL_FACT"),
    forms: terms.flatMap(([term]) => (typeof term === "string" ? [] : [term[1]])),
  }));

describe("in any formula", () => {
  test("the calls of our functions are found, and nothing else is taken for one", () => {
    fc.assert(
      fc.property(formulas, ({ formula, forms }) => {
        expect(gigadealCallsIn(formula).map(({ id, form }) => [id, form])).toEqual(forms.map((f) => ["DEAL_FACT", f]));
      }),
      { numRuns: 1000 },
    );
  });

  test("repaired calls are right, and all else stays to the letter", () => {
    fc.assert(
      fc.property(formulas, ({ formula, right }) => {
        expect(withRightCalls(formula, new Set(), true)).toBe(right);
      }),
      { numRuns: 1000 },
    );
  });

  test("freezing takes it apart so that it can be put together again", () => {
    fc.assert(
      fc.property(formulas, ({ formula }) => {
        const { form, written } = takeApart(formula, "Sheet1");
        expect(asFrozen(form, written)).toBe(formula);
      }),
      { numRuns: 1000 },
    );
  });
});

test("a name that the workbook gives a meaning of its own is no call of ours", () => {
  const taken = new Set(["ANNUALIZE"]);
  expect(gigadealCallsIn("=ANNUALIZE(1)+DEAL_FACT(2)", taken).map(({ id }) => id)).toEqual(["DEAL_FACT"]);
});

test("freezing follows cells of this workbook's sheets, one at a time, and leaves other references in the formula", () => {
  const { references } = takeApart(
    "=A1+Data!B2+Jan:Dec!C3+[Book.xlsx]Sheet1!D4+'C:\\x\\[B.xlsx]S'!E5+Sheet1!#REF!",
    "Here",
  );
  expect(references).toEqual(["'Here'!A1", "'Data'!B2", "#REF!"]);
});
