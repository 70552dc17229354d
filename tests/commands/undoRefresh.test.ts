import { runCommand } from "../../src/commands/command";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { ledgerInMemory } from "../../src/ledger/memory";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { bundledLedger, deal, revision } from "../ledger/ledgers";
import {
  cell,
  column,
  everything,
  excelWithRegister,
  FIRST_ROW,
  registerAddress,
  SHEET,
  withRevision,
} from "./excelWithRegister";
import type { RegisterExcel } from "./excelWithRegister";

const oracle = "openai-oracle-cloud";
const raised = withRevision(
  bundledLedger(),
  oracle,
  revision({ asOf: "2026-08-01", value: 360e9, bound: "at least", gigawatts: 5.5, sources: ["KG"] }),
);
const withNewcomer = {
  ...raised,
  sources: { ...raised.sources, PAGE: { publisher: "The Page", title: null, date: null, url: null } },
  deals: [...raised.deals, deal({ id: "newcomer" })],
};

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
  excel.enter("Sheet1!A1", `=DEAL_FACT("${oracle}","value")`);
  excel.serve(withNewcomer);
});
afterEach(() => excel.dispose());

const refresh = () => runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes) });
const undo = () => runCommand(undoRefresh, undefined);
const register = () => excel.formulas(registerAddress(12));

test("taking a refresh back puts every cell back, takes the new row away, and the functions follow", async () => {
  await excel.whenIdle();
  const before = register();
  await refresh();
  expect(register()).not.toEqual(before);
  expect(await undo()).toEqual({ ok: true, value: { restored: 6, left: [] } });
  expect(register()).toEqual(before);
  expect(await excel.value("Sheet1!A1")).toBe(300e9);
  expect(ledgerInMemory()!.deals).toEqual(bundledLedger().deals);
  expect((await readStoredLedger())!.ledger.deals.find(({ id }) => id === oracle)!.revisions).toHaveLength(5);
});

test("it is told in the change log", async () => {
  await refresh();
  await undo();
  const rows = await excel.values("'Deal changes'!B2:H12");
  expect(rows.slice(4, 10).map(([id, field, from, to, , , who]) => [id, field, from, to, who])).toEqual([
    [oracle, "Value", 360e9, 300e9, "Refresh undone"],
    [oracle, "Source", expect.anything(), expect.anything(), "Refresh undone"],
    [oracle, "Link", expect.anything(), expect.anything(), "Refresh undone"],
    [oracle, "As-of", 46_235, 45_923, "Refresh undone"],
    [oracle, "GW", 5.5, 4.5, "Refresh undone"],
    ["newcomer", "new deal", "newcomer", "", "Refresh undone"],
  ]);
});

test("cells edited since are left and listed, and so is a new row that the user has worked in", async () => {
  await refresh();
  excel.enter(cell("gw"), 5);
  excel.enter(cell("override", 10), 1e9);
  expect(await undo()).toEqual({
    ok: true,
    value: {
      restored: 4,
      left: [
        { dealId: oracle, field: "gw" },
        { dealId: "newcomer", field: null },
      ],
    },
  });
  expect(await excel.value(cell("value"))).toBe(300e9);
  expect(await excel.value(cell("gw"))).toBe(5);
  expect(await excel.value(cell("id", 10))).toBe("newcomer");
});

test("a formula that the user had put in a source cell comes back as a formula", async () => {
  excel.enter(cell("value"), "=2*145e9");
  await refresh();
  expect(excel.formulas(cell("value"))).toEqual([[360e9]]);
  await undo();
  expect(excel.formulas(cell("value"))).toEqual([["=2*145e9"]]);
  expect(await excel.value(cell("value"))).toBe(290e9);
});

test("every row that was added goes, and what stands below them comes up", async () => {
  const second = { ...withNewcomer, deals: [...withNewcomer.deals, deal({ id: "second" })] };
  excel.serve(second);
  await refresh();
  excel.enter(`${SHEET}!C17`, "below");
  expect(await undo()).toMatchObject({ ok: true, value: { left: [] } });
  expect(await everything(excel)).toMatchObject({
    tables: expect.arrayContaining([["DealRegister", registerAddress(10)]]) as unknown,
  });
  expect(await excel.value(`${SHEET}!C15`)).toBe("below");
});

test("it finds its cells after sorting, and passes over a row that was deleted", async () => {
  await refresh();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("DealRegister");
    table.rows.getItemAt(10).delete();
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(await undo()).toMatchObject({ ok: true, value: { restored: 5, left: [] } });
  const ids = (await excel.values(`${SHEET}!B${FIRST_ROW}:B14`)).flat();
  expect(await excel.value(`${SHEET}!${column("value")}${FIRST_ROW + ids.indexOf(oracle)}`)).toBe(300e9);
});

test("only the last refresh is undone, and only once", async () => {
  await refresh();
  excel.serve(
    withRevision(withNewcomer, oracle, revision({ asOf: "2026-09-01", value: 400e9, bound: "about", sources: ["KG"] })),
  );
  await refresh();
  await undo();
  expect(await excel.value(cell("value"))).toBe(360e9);
  const before = await everything(excel);
  expect(await undo()).toMatchObject({ ok: false, problem: { key: "nothingToUndo" } });
  expect(await everything(excel)).toEqual(before);
});

test("what was undone is shown again by the next refresh", async () => {
  await refresh();
  await undo();
  expect(await refresh()).toMatchObject({ ok: true, value: { found: 4, accepted: 4 } });
  expect(await excel.value(cell("value"))).toBe(360e9);
});

test("on a protected sheet nothing is done", async () => {
  await refresh();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).protection.protect();
    await context.sync();
  });
  const before = await everything(excel);
  expect(await undo()).toMatchObject({ ok: false, problem: { key: "sheetProtected" } });
  expect(await everything(excel)).toEqual(before);
});
