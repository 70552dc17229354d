import { runCommand } from "../../src/commands/command";
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { undoInsertion } from "../../src/commands/insertion/undoInsertion";
import { storedInMemory, loadLedger, setStored } from "../../src/ledger/memory";
import type { TemplateId } from "../../src/templates/catalogue";
import { defaultChoices } from "../../src/templates/choices";
import type { Insertion } from "../../src/workbook/insertion/insertion";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { excelWithDeals, shippedDeal } from "./excelWithDeals";

const oracle = shippedDeal("openai-oracle-cloud");

jest.setTimeout(120_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithDeals();
  await loadLedger();
  setStored(null);
});
afterEach(async () => {
  await excel.whenIdle();
  excel.dispose();
});

async function insert(templateId: TemplateId): Promise<Insertion> {
  const deal = templateId === "compute-contract" ? oracle : null;
  const choices = defaultChoices(templateId, deal);
  const outcome = await runCommand(insertTemplate, { templateId, dealId: deal?.id ?? null, choices });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.value;
}

const undo = (insertion: Insertion, despiteEdits = false) => runCommand(undoInsertion, { insertion, despiteEdits });
const names = (insertion: Insertion) => insertion.sheets.map(({ name }) => name);
const tabs = () => excel.workbook.worksheets.$items().map(({ name }) => name);

describe("Taking an insertion back", () => {
  it("removes its sheets, the register that came with it, and what the workbook kept of the ledger", async () => {
    const insertion = await insert("compute-contract");
    expect(await readStoredLedger()).not.toBeNull();
    await excel.whenIdle();
    expect(await undo(insertion)).toEqual({ ok: true, value: { removed: names(insertion), kept: [] } });
    expect(tabs()).toEqual(["Sheet1"]);
    expect(excel.workbook.tables.$items()).toEqual([]);
    expect(await readStoredLedger()).toBeNull();
    expect(storedInMemory()).toBeNull();
  });

  it("is not kept back by the hidden sheet that follows frozen cells", async () => {
    const insertion = await insert("deal-register");
    await Excel.run(async (context) => {
      const trackers = context.workbook.worksheets.add("Gigadeal frozen");
      trackers.getRange("A1").formulas = [["=CHOOSE(1,1,'Deal register'!$A$6,'Deal register'!E6)"]];
      trackers.visibility = Excel.SheetVisibility.veryHidden;
      await context.sync();
    });
    expect(await undo(insertion)).toEqual({ ok: true, value: { removed: ["Deal register"], kept: [] } });
  });

  it("can be done and undone again: the model calculates each time", async () => {
    for (let round = 0; round < 3; round++) {
      const insertion = await insert("vendor-diversification");
      expect(insertion.masterCheck).toEqual({ failing: 0 });
      expect(await undo(insertion)).toMatchObject({ ok: true, value: { removed: names(insertion) } });
    }
  });

  it("sheets that the user renamed or deleted meanwhile are no hindrance", async () => {
    const insertion = await insert("compute-contract");
    const [cover, inputs] = insertion.sheets;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(inputs!.id).name = "My inputs";
      context.workbook.worksheets.getItem(cover!.id).delete();
      await context.sync();
    });
    await excel.whenIdle();
    expect(await undo(insertion)).toMatchObject({
      ok: true,
      value: { removed: ["My inputs", ...names(insertion).slice(2)] },
    });
    expect(tabs()).toEqual(["Sheet1"]);
  });

  it("edited sheets are named first, and nothing is removed until the user agrees", async () => {
    const insertion = await insert("compute-contract");
    const [, inputs] = insertion.sheets;
    excel.enter(`'${inputs!.name}'!Z99`, "a note of mine");
    const before = tabs();
    expect(await undo(insertion)).toEqual({ ok: true, value: { editedSheets: [inputs!.name], readingSheets: [] } });
    expect(tabs()).toEqual(before);
    expect(await undo(insertion, true)).toMatchObject({ ok: true, value: { removed: names(insertion) } });
    expect(tabs()).toEqual(["Sheet1"]);
  });

  it("so are the user's own sheets whose formulas read the model", async () => {
    const insertion = await insert("compute-contract");
    const [cover] = insertion.sheets;
    excel.enter("Sheet1!A1", `='${cover!.name}'!B2`);
    expect(await undo(insertion)).toEqual({ ok: true, value: { editedSheets: [], readingSheets: ["Sheet1"] } });
  });

  it("the register stays as long as another model reads it", async () => {
    const first = await insert("compute-contract");
    const second = await insert("compute-contract");
    const register = first.sheets.at(-1)!.name;
    expect(await undo(first)).toEqual({
      ok: true,
      value: { removed: names(first).slice(0, -1), kept: [register] },
    });
    expect(tabs()).toEqual(["Sheet1", register, ...names(second)]);
    expect(await excel.value(`'${second.sheets[0]!.name}'!E4`)).not.toMatch(/^#/);
    expect(await readStoredLedger()).not.toBeNull();
    expect(await undo(second)).toEqual({ ok: true, value: { removed: names(second), kept: [] } });
  });

  it("or as long as a formula or a name of the user's reads it", async () => {
    const insertion = await insert("deal-register");
    excel.enter("Sheet1!A1", "=COUNTA(DealRegister[ID])");
    expect(await undo(insertion)).toEqual({ ok: true, value: { removed: [], kept: names(insertion) } });
    excel.enter("Sheet1!A1", '="DealRegister[ID]"');
    expect(await undo(insertion)).toEqual({ ok: true, value: { removed: names(insertion), kept: [] } });
  });

  it("a register with figures of the user's own counts as edited", async () => {
    const insertion = await insert("deal-register");
    const register = names(insertion)[0]!;
    excel.enter(`'${register}'!R8`, 5);
    expect(await undo(insertion)).toMatchObject({ value: { editedSheets: [register] } });
  });

  it("is refused, with what to do, where no other sheet would be left to see", async () => {
    const insertion = await insert("deal-register");
    excel.workbook.$sheet("Sheet1")!.delete();
    expect(await undo(insertion)).toMatchObject({ ok: false, problem: { key: "lastSheets" } });
    expect(tabs()).toEqual(names(insertion));
  });

  it("and where the structure of the workbook is protected", async () => {
    const insertion = await insert("deal-register");
    excel.workbook.protection.protect();
    expect(await undo(insertion)).toMatchObject({ ok: false, problem: { key: "workbookProtected" } });
  });
});
