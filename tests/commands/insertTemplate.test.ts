import { registerColumns, type RegisterField } from "../../src/ledger/register/registerColumns";
import { frenchHeadings } from "../../src/text/dealFields";
import { runCommand } from "../../src/commands/command";
import { insertDealRow } from "../../src/commands/deals/insertDealRow";
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { readRefreshStatus } from "../../src/commands/refresh/readRefreshStatus";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { readSource } from "../../src/commands/deals/showSource";
import { undoInsertion } from "../../src/commands/insertion/undoInsertion";
import { defaultChoices } from "../../src/templates/choices";
import { bundledLedger, revision } from "../ledger/ledgers";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { excelWithDeals, shippedDeal } from "./excelWithDeals";
import { cell, excelWithRegister, SHEET, withRevision, type RegisterExcel } from "./excelWithRegister";

const oracle = shippedDeal("openai-oracle-cloud");

const insertOracle = (dealId: string | null = oracle.id) =>
  runCommand(insertTemplate, {
    templateId: "oracle-contract",
    dealId,
    choices: defaultChoices("oracle-contract", dealId === null ? null : oracle),
  });

jest.setTimeout(120_000);

describe("Inserting the Oracle contract", () => {
  let excel: HeadlessExcel;
  beforeEach(async () => {
    excel = await excelWithDeals();
  });
  afterEach(() => excel.dispose());

  it("adds its sheets and the deal register in three syncs", async () => {
    const outcome = await insertOracle();
    expect(outcome).toMatchObject({ ok: true, value: { masterCheck: { failing: 0 }, registerAdded: true } });
    expect(excel.syncs).toBe(3);
  });

  it("beside other tables of the user's still takes three", async () => {
    excel.workbook.$sheet("Sheet1")!.tables.add("A1:B3", true).name = "Budget";
    expect(await insertOracle()).toMatchObject({ ok: true, value: { registerAdded: true } });
    expect(excel.syncs).toBe(3);
  });
});

describe("Where the register's table", () => {
  let excel: RegisterExcel;
  beforeEach(async () => {
    excel = await excelWithRegister();
  });
  afterEach(() => excel.dispose());

  const change = async (act: (table: Excel.Table, sheet: Excel.Worksheet) => void, name = "DealRegister") => {
    await Excel.run(async (context) => {
      act(context.workbook.tables.getItem(name), context.workbook.worksheets.getItem(SHEET));
      await context.sync();
    });
    excel.host.traffic.reset();
  };
  const renamed = () => change((table) => void (table.name = "Deals2026"));
  const tables = () => excel.workbook.tables.$items().map(({ name }) => name);
  const tabs = () => excel.workbook.worksheets.$items().map(({ name }) => name);
  /** The tables that formulas read, on sheets other than the register's. */
  const tablesRead = async () => {
    const found = new Set<string>();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const used = sheets.items
        .filter(({ name }) => name !== SHEET)
        .map((sheet) => sheet.getUsedRangeOrNullObject().load("formulas"));
      await context.sync();
      for (const content of used.flatMap((range) => (range.isNullObject ? [] : (range.formulas.flat() as unknown[])))) {
        for (const [, table = ""] of String(content).matchAll(/(\w+)\[/g)) found.add(table);
      }
    });
    return [...found];
  };
  const total = async () => {
    const { values } = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Oracle inputs").getUsedRange().load("values");
      await context.sync();
      return range;
    });
    return (values as unknown[][]).find(([, label]) => label === "Total contract value")?.[4];
  };

  it("was renamed, the model links to it under its name, and no second register is added", async () => {
    await renamed();
    expect(await insertOracle()).toMatchObject({
      ok: true,
      value: { masterCheck: { failing: 0 }, registerAdded: false },
    });
    expect(excel.syncs).toBe(4); // the deals of a table of another name are read once it is known which one it is
    expect(tables()).toEqual(["Deals2026"]);
    expect(await tablesRead()).toEqual(["Deals2026"]);
    expect(await total()).toBe(300e9);
  });

  it("was renamed, a refresh of it reaches the model", async () => {
    await renamed();
    await insertOracle();
    excel.serve(
      withRevision(
        bundledLedger(),
        oracle.id,
        revision({ asOf: "2026-08-01", value: 360e9, bound: "at least", gigawatts: 5.5, sources: ["KG"] }),
      ),
    );
    const refresh = { review: (changes: readonly unknown[]) => Promise.resolve(changes as never) };
    expect(await runCommand(refreshDeals, refresh)).toMatchObject({ ok: true });
    expect(await total()).toBe(360e9);
  });

  it("was renamed, moved and given columns between its own, it is found all the same", async () => {
    await change((table, sheet) => {
      table.columns.add(4, undefined, "Mine");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Elsewhere";
      table.name = "OurDeals";
    });
    expect(await insertOracle()).toMatchObject({
      ok: true,
      value: { masterCheck: { failing: 0 }, registerAdded: false },
    });
    expect(tables()).toEqual(["OurDeals"]);
    expect(await total()).toBe(300e9);
  });

  it("was renamed, the source of a linked figure is shown and the deal of a row is found", async () => {
    await renamed();
    await insertOracle();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Oracle inputs");
      const used = sheet.getUsedRange().load("values");
      await context.sync();
      const row = (used.values as unknown[][]).findIndex(([, label]) => label === "Total contract value");
      sheet.activate();
      used.getCell(row, 4).select();
      await context.sync();
    });
    expect(await runCommand(readSource, undefined)).toMatchObject({
      ok: true,
      value: { dealId: oracle.id, field: "effective" },
    });
    expect(await runCommand(insertDealRow, { dealId: oracle.id })).toMatchObject({
      ok: true,
      value: { added: false, sheetName: SHEET, row: 5 },
    });
    expect(await runCommand(readRefreshStatus, undefined)).toMatchObject({
      ok: true,
      value: { register: { deals: 10 } },
    });
  });

  it("was renamed, undo takes the model alone", async () => {
    await renamed();
    const before = tabs();
    const outcome = await insertOracle();
    if (!outcome.ok) throw new Error(outcome.problem.key);
    const undone = await runCommand(undoInsertion, { insertion: outcome.value, despiteEdits: false });
    expect(undone).toMatchObject({ ok: true, value: { kept: [] } });
    expect(tabs()).toEqual(before);
    expect(tables()).toEqual(["Deals2026"]);
  });

  it("was renamed and lacks the deal, that is said before anything is written", async () => {
    await renamed();
    excel.enter(cell("id"), "another");
    const before = tabs();
    expect(await insertOracle()).toMatchObject({ ok: false, problem: { key: "dealNotInRegister" } });
    expect(tabs()).toEqual(before);
  });

  it("was renamed and lost a heading, the heading is named and no second register is added", async () => {
    await renamed();
    await change((table) => void (table.columns.getItem("Value").name = "Amount"), "Deals2026");
    expect(await insertOracle()).toMatchObject({
      ok: false,
      problem: { key: "registerColumns", parameters: { columns: "Value" } },
    });
    expect(tables()).toEqual(["Deals2026"]);
  });

  it("lost a column that the model does not read, it is inserted all the same", async () => {
    await change((table) => table.columns.getItem("Link").delete());
    expect(await insertOracle()).toMatchObject({ ok: true, value: { registerAdded: false } });
    expect(await total()).toBe(300e9);
  });

  it("has its headings in French, the model reads them as they stand there", async () => {
    await change((table) => {
      for (const [field, { heading }] of Object.entries(registerColumns)) {
        const french = frenchHeadings[field as RegisterField];
        if (french !== heading) table.columns.getItem(heading).name = french;
      }
    });
    expect(await insertOracle()).toMatchObject({ ok: true, value: { masterCheck: { failing: 0 } } });
    expect(await total()).toBe(300e9);
  });

  it("lost a heading that links read and a refresh does not, the heading is named", async () => {
    await change((table) => void (table.columns.getItem("Probability").name = "Odds"));
    expect(await insertOracle()).toMatchObject({
      ok: false,
      problem: { key: "registerColumns", parameters: { columns: "Probability" } },
    });
  });

  it("was renamed and its name given to a table of the user's, the model links to the register", async () => {
    await change((table, sheet) => {
      table.name = "Deals2026";
      sheet.getRange("Z1:Z2").values = [["Mine"], [1]];
      sheet.tables.add("Z1:Z2", true).name = "DealRegister";
    });
    expect(await insertOracle()).toMatchObject({ ok: true, value: { registerAdded: false } });
    expect(await tablesRead()).toEqual(["Deals2026"]);
  });
});
