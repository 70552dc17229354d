import { addDeal } from "../../src/commands/deals/addDeal";
import { runCommand } from "../../src/commands/command";
import { insertDealRow } from "../../src/commands/deals/insertDealRow";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { bundledLedger, ownForm } from "../ledger/ledgers";
import { cell, everything, excelWithRegister, FIRST_ROW, SHEET, type RegisterExcel } from "./excelWithRegister";

jest.setTimeout(60_000);

let excel: RegisterExcel;
afterEach(() => excel.dispose());

const dealId = "openai-aws";
const withoutAws = () => excelWithRegister({ deals: bundledLedger().deals.filter(({ id }) => id !== dealId) });

describe("a deal that the register lacks", () => {
  test("becomes a row below the others, from the ledger, and its place is told", async () => {
    excel = await withoutAws();
    const outcome = await runCommand(insertDealRow, { dealId });
    expect(outcome).toMatchObject({ ok: true, value: { added: true, sheetName: SHEET, row: FIRST_ROW + 9 } });
    expect(await excel.value(cell("id", 9))).toBe(dealId);
    expect(await excel.value(cell("value", 9))).toBe(138e9);
  });

  test("is the feed's as before: it does not become the user's own", async () => {
    excel = await withoutAws();
    await runCommand(insertDealRow, { dealId });
    expect((await readStoredLedger())?.own.has(dealId)).toBe(false);
  });
});

describe("a deal that the register has", () => {
  test("stays as it is, and its place is told", async () => {
    excel = await excelWithRegister();
    const before = await everything(excel);
    const outcome = await runCommand(insertDealRow, { dealId });
    expect(outcome).toMatchObject({ ok: true, value: { added: false, sheetName: SHEET, row: FIRST_ROW + 3 } });
    expect(await everything(excel)).toEqual(before);
  });

  test("of the user's own stays the user's own", async () => {
    excel = await excelWithRegister();
    await runCommand(addDeal, { ...ownForm, vendor: null });
    expect(await runCommand(insertDealRow, { dealId: "acme" })).toMatchObject({ ok: true, value: { added: false } });
    expect((await readStoredLedger())?.own).toEqual(new Set(["acme"]));
  });
});

describe("a workbook without a register", () => {
  test("is told so, and nothing is written", async () => {
    excel = await excelWithRegister();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    expect(await runCommand(insertDealRow, { dealId })).toMatchObject({
      ok: false,
      problem: { key: "registerMissing" },
    });
  });
});
