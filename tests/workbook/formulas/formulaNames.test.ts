import { sheetsIn, usesOf, withSheetNames } from "../../../src/workbook/formulas/formulaNames";

describe("the sheets of this workbook that a formula names", () => {
  test.each([
    ["=Data!A1+'Bank''s View'!B2+Data!Rate", ["data", "bank's view", "data"]],
    ["=SUM('Jan:Dec'!A1)+SUM(Q1:Q4!B2)", ["jan", "dec", "q1", "q4"]],
    ["=[Book.xlsx]Data!A1+'C:\\x\\[Book.xlsx]Data'!B2", []],
    ['="Data!A1"&T[Data!A1]&#REF!A1', []],
  ])("%s", (formula, sheets) => {
    expect(sheetsIn(formula)).toEqual(sheets);
  });
});

describe("a formula uses the name Deals", () => {
  const uses = usesOf(["Deals", "Été"]);
  test.each(["=ROWS(deals)", "=SUM(DEALS[Value])", "=Data!Deals+1", "=Deals(1)", "=été*2", "=1+Deals[['#]]"])(
    "%s",
    (formula) => {
      expect(uses(formula)).toBe(true);
    },
  );
});

describe("a formula does not use the name Deals", () => {
  const uses = usesOf(["Deals", "Été"]);
  test.each([
    '="Deals"',
    "=MyDeals+Deals.2027",
    "=Deals!A1+'Deals'!B2",
    "=T[Deals]",
    "=[Book.xlsx]S!Deals",
    "=Étés+pÉté",
    "=Deals\\x",
  ])("%s", (formula) => {
    expect(uses(formula)).toBe(false);
  });
});

test("sheets are spelt with quotation marks, and those that were renamed under their old names", () => {
  const names = new Map([
    ["inputs (2)", "Deal inputs"],
    ["x", "It's"],
  ]);
  expect(withSheetNames("='Inputs (2)'!$A$1+x!B2+Calc!Rate+\"x!B2\"&T[x!B2]+[Book.xlsx]x!C3+#REF!D4", names)).toBe(
    "='Deal inputs'!$A$1+'It''s'!B2+'Calc'!Rate+\"x!B2\"&T[x!B2]+[Book.xlsx]x!C3+#REF!D4",
  );
});
