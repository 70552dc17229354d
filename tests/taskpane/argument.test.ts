import { formulaOf, readArgument } from "../../src/taskpane/functions/argument";
import { helpOf } from "../../src/taskpane/functions/metadata";

const read = (typed: string, locale = "en-US") => readArgument(typed, locale);

describe("an argument as typed", () => {
  it.each([
    ["300e9", "300e9", 300e9],
    ["1,250.5", "1250.5", 1250.5],
    ["12.5%", "0.125", 0.125],
    ["ramp", '"ramp"', "ramp"],
    ['"B2"', '"B2"', "B2"],
    ['say "hi"', '"say ""hi"""', 'say "hi"'],
    ["TRUE", "TRUE", true],
    ["6/1/2027", "DATE(2027,6,1)", 46539],
    ["2027", "2027", 2027],
  ])("%s is %s in the formula", (typed, formula, value) =>
    expect(read(typed)).toEqual({ kind: "value", formula, value }),
  );

  it("is written for Excel in English, whatever language it was typed in", () => {
    expect(read("12,5 %", "fr-FR").formula).toBe("0.125");
    expect(read("1 250,5", "fr-FR").formula).toBe("1250.5");
    expect(read("vrai", "fr-FR").formula).toBe("TRUE");
    expect(read("01/06/2027", "fr-FR").formula).toBe("DATE(2027,6,1)");
  });

  it.each(["B2", "$B$2:B6", "b2:b6", "Sheet1!B2:B6", "'Deal data'!B2", "'It''s'!B2", "B:B", "Modèle!B2"])(
    "%s is a reference",
    (typed) => expect(read(typed)).toEqual({ kind: "reference", formula: typed }),
  );

  it("that begins with = is left to Excel as it stands", () =>
    expect(read("= SUM(A1:A3)*2")).toEqual({ kind: "expression", formula: "SUM(A1:A3)*2" }));

  it("may be an array, which is a matrix when all of it is known", () => {
    expect(read("{12,36}")).toMatchObject({ kind: "value", value: [[12, 36]] });
    expect(read('{"a",1;"b",2}')).toMatchObject({ kind: "value", value: [["a", 1], ["b", 2]] }); // prettier-ignore
    expect(read("{A1,2}")).toMatchObject({ kind: "expression" });
  });

  it("cannot break out of its quotation marks", () =>
    expect(read('x")+WEBSERVICE("http://a').formula).toBe('"x"")+WEBSERVICE(""http://a"'));
});

describe("a formula", () => {
  it("keeps the place of an argument left out in the middle and drops those at the end", () =>
    expect(
      formulaOf(
        "SPEND_SCHEDULE",
        ["300e9", "2027", "2031", "", "B2:F2", ""].map((one) => read(one)),
      ),
    ).toBe("=SPEND_SCHEDULE(300e9,2027,2031,,B2:F2)"));

  it("without arguments still has its brackets", () => expect(formulaOf("DEAL_LIST", [read("")])).toBe("=DEAL_LIST()"));
});

describe("what functions.json says of a function", () => {
  const [help] = helpOf({
    functions: [
      {
        name: "SPEND_SCHEDULE",
        description: "Spend in each period.",
        parameters: [
          { name: "total", description: "Total value." },
          { name: "profile", optional: true, dimensionality: "matrix", description: '"straight" (default), "ramp".' },
        ],
      },
    ],
  });

  it("is which arguments are needed, which take a range, and which words they know", () =>
    expect(help?.parameters).toMatchObject([
      { name: "total", optional: false, matrix: false, suggestions: [] },
      { name: "profile", optional: true, matrix: true, suggestions: ["straight", "ramp"] },
    ]));
});
