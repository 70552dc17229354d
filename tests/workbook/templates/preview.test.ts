import { catalogue, type TemplateId } from "../../../src/templates/catalogue";
import { defaultChoices } from "../../../src/templates/choices";
import { shippedLedger, usualDeal } from "../../templates/plans";
import { expectClose } from "./closeTo";
import { InsertedModel } from "./insertedModel";

jest.setTimeout(240_000);

/** What the model in the workbook pays, of the years in which it pays something. */
async function paidByModel(model: InsertedModel, row: string): Promise<[number, number][]> {
  const years = await model.row("calc", "Calendar year");
  const amounts = await model.row("calc", row);
  return years.map((year, at) => [year, amounts[at]!] as [number, number]).filter(([, amount]) => Math.abs(amount) > 1);
}

describe("What the form previews", () => {
  it.each<[TemplateId, string, object]>([
    ["oracle-contract", "Payable", { scenario: "bear", profile: "ramp" }],
    ["oracle-contract", "Payable", { scenario: "bull", profile: "scurve", end: 46_000 + 1500 }],
    ["stargate", "Capital expenditure", { scenario: "bear" }],
  ])("of %s is what the model then shows as %s, with %j", async (template, row, choices) => {
    const deal = shippedLedger.deals.find(({ id }) => id === usualDeal(template)) ?? null;
    const preview = catalogue[template].preview!({ ...defaultChoices(template, deal), ...choices })!;
    const model = await InsertedModel.insert(template, { choices });
    try {
      expect(await model.masterCheck()).toBe(0);
      const paid = await paidByModel(model, row);
      expect(preview.years.map(({ year }) => year)).toEqual(paid.map(([year]) => year));
      expectClose(
        preview.years.map(({ amount }) => amount),
        paid.map(([, amount]) => amount),
        row,
      );
    } finally {
      model.dispose();
    }
  });
});
