import { formulaParts } from "../../src/workbook/formulas/formulaParts";

const of = (kind: string, formula: string) =>
  formulaParts(formula)
    .filter((part) => part.kind === kind)
    .map(({ text }) => text);

describe("a formula's references", () => {
  test.each([
    ["=A1+$B$2*Sheet1!C3", ["A1", "$B$2", "Sheet1!C3"]],
    ["=SUM(A1:B9,A:A,$3:$4,'Bank''s view'!A1)", ["A1:B9", "A:A", "$3:$4", "'Bank''s view'!A1"]],
    ["=LOG10(5)+AB12_x+ATAN2(1,2)+XFE1+ABCD1+A1048577", []],
    ['="A1"&"say ""B2"""&C3', ["C3"]],
    ["=1E5+2.5e-3*E5", ["E5"]],
    ["=SUM(Q1:Q4!A1)+[Book.xlsx]Sheet1!A1+'C:\\[Book.xlsx]S'!B2+B3", ["B3"]],
    ["=A1#+B1:INDEX(C:C,2)", ["A1", "B1", "C:C"]],
    ["=IF(Sheet1!#REF!>0,#REF!,#N/A)", ["Sheet1!#REF!", "#REF!"]],
    ["=Deals[Q1]+[@[A1]]+Deals[[#All],[B2]:[C3]]", []],
    ["=Année!A1+été!B2", ["Année!A1", "été!B2"]],
    ["=xfd1048576", ["xfd1048576"]],
  ])("%s", (formula, references) => {
    expect(of("reference", formula)).toEqual(references);
  });

  test("on a sheet that is gone are gone", () => {
    expect(formulaParts("=SUM(#REF!$A$1:B2,C1)")[3]).toMatchObject({
      text: "#REF!$A$1:B2",
      sheet: null,
      range: "#REF!",
    });
  });

  test("are told with their sheet, without its quotes", () => {
    expect(formulaParts("='Bank''s view'!$A$1:B2")[1]).toEqual({
      kind: "reference",
      text: "'Bank''s view'!$A$1:B2",
      sheet: "Bank's view",
      range: "$A$1:B2",
    });
  });
});

describe("a formula's calls", () => {
  test.each([
    ["=IF(A1,GIGADEAL.ANNUALIZE(1),_xldudf_DEAL_FACT (2))", ["IF", "GIGADEAL.ANNUALIZE", "_xldudf_DEAL_FACT"]],
    ["=\"ANNUALIZE(1)\"&'ANNUALIZE(1)'!A1", []],
    ["=Deals[ANNUALIZE(1)]+ANNUALIZE", []],
  ])("%s", (formula, calls) => {
    expect(of("call", formula)).toEqual(calls);
  });
});

describe("a formula's structured references", () => {
  test.each([
    ["=Deals[Value]", "Deals", ["Value"]],
    ["=[@Value]", null, ["Value"]],
    ["=[@[Of which]]", null, ["Of which"]],
    ["=Deals[[#Totals],[Start]:[End]]", "Deals", ["Start", "End"]],
    ["=Deals[Share '[%']]", "Deals", ["Share [%]"]],
    ["=Deals[#All]", "Deals", []],
  ])("%s", (formula, table, columns) => {
    expect(formulaParts(formula)[1]).toMatchObject({ kind: "table", table, columns });
  });
});

test("the parts of any formula, put together, are the formula", () => {
  const formula = '=IF(\'A b\'!A1>"x""y",Deals[[#This Row],[V]]*1.5E3%,{1,2;3,4}+@A:A#)&[@x]&"open';
  expect(
    formulaParts(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
});
