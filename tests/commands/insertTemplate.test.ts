import { runCommand } from "../../src/commands/command";
import { insertTemplate } from "../../src/commands/insertTemplate";
import { defaultChoices } from "../../src/templates/choices";
import type { HeadlessExcel } from "../workbench/harness/headlessExcel";
import { excelWithDeals, shippedDeal } from "./excelWithDeals";

const oracle = shippedDeal("openai-oracle-cloud");

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithDeals();
});
afterEach(() => excel.dispose());

const insertOracle = () =>
  runCommand(insertTemplate, {
    templateId: "oracle-contract",
    dealId: oracle.id,
    choices: defaultChoices("oracle-contract", oracle),
  });

jest.setTimeout(120_000);

describe("Inserting the Oracle contract", () => {
  it("adds its sheets and the deal register in three syncs", async () => {
    const outcome = await insertOracle();
    expect(outcome).toMatchObject({ ok: true, value: { masterCheck: { failing: 0 }, registerAdded: true } });
    expect(excel.syncs).toBe(3);
  });
});
