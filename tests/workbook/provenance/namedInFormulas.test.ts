import { figureNamedIn } from "../../../src/workbook/provenance/figureNames";
import { precedentsOf } from "../../../src/workbook/provenance/precedents";

describe("the deal and the figure that a formula names", () => {
  const ids = new Set(["openai-aws", "stargate"]);
  test.each([
    ['=2*DEAL_FACT("OpenAI-AWS","gw")', "openai-aws", "gw"],
    ['=INDEX(DealRegister[Effective],MATCH("stargate",DealRegister[ID],0))', "stargate", "effective"],
    ["=INDEX(DealRegister[[#All],[Start]],MATCH(B1,DealRegister[ID],0))", null, "start"],
    ["=DealRegister[@Value]", null, "value"],
    ["=SUM(DealRegister[[ID]:[Value]])", null, "value"],
    ['=IF(A1=2,"openai-aws","")', "openai-aws", null],
    ['="say ""stargate"""&"constructor"', null, null],
    ["=1+A1", null, null],
  ])("%s", (formula, dealId, field) => {
    expect(figureNamedIn(formula, ids)).toEqual({ dealId, field });
  });
});

describe("the single cells that a formula reads", () => {
  test.each([
    ['=A1+$B$2+"C3"', ["Here!A1", "Here!B2"]],
    ["='Bank''s view'!A1+Données!B2", ["Bank's view!A1", "Données!B2"]],
    ["=SUM(A1:A9,B:B)+LOG10(C3)", ["Here!C3"]],
    ["=[Book.xlsx]Sheet1!A1+'C:\\x\\[B.xlsx]S'!B2+SUM(Jan:Dec!C3)+D4", ["Here!D4"]],
    ["=#REF!+Sheet1!#REF!+T['# A1]", []],
  ])("%s", (formula, cells) => {
    expect(precedentsOf({ sheet: "Here", formula }).map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(cells);
  });
});
