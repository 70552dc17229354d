import { runCommand } from "../../src/commands/command";
import { repair } from "../../src/commands/sharing/repair";
import type { Repairable } from "../../src/workbook/sharing/repair";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { excelWithFunctions } from "./excelWithFunctions";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithFunctions();
});
afterEach(() => {
  delete process.env.GIGADEAL_NAMESPACE;
  excel.dispose();
});

let seen: readonly Repairable[];
const repaired = async (pick: (one: Repairable) => boolean = () => true) => {
  await excel.whenIdle();
  seen = [];
  return runCommand(repair, {
    review: (found) => {
      seen = found;
      return Promise.resolve(found.filter(pick));
    },
  });
};
const formulas = (address = "Sheet1!A1:A9") => excel.formulas(address).flat();

test("calls of another namespace or marked as unknown are listed, and entered again as this build is called", async () => {
  const stale = [
    "=GIGADEAL.ANNUALIZE(10,2027,2031)",
    "=_xldudf_ANNUALIZE(10,2027,2031)",
    "=_xldudf_GIGADEAL_ANNUALIZE(10,2027,2031)+1",
    "=_xlfn._xldudf_VENDOR_HHI({50;50})",
    "=IFERROR(GIGADEAL.ANNUALIZE(10,2027,2031),0)",
    "=CONTOSO.ANNUALIZE(10,2027,2031)",
  ];
  stale.forEach((formula, row) => excel.enter(`Sheet1!A${row + 1}`, formula));
  excel.enter("Sheet1!A7", "=ANNUALIZE(10,2027,2031)");
  excel.enter("Sheet1!A8", '="GIGADEAL.ANNUALIZE("');
  expect(await repaired()).toEqual({ ok: true, value: { found: 6, repaired: 6 } });
  expect(seen[2]).toEqual({
    key: expect.any(String) as string,
    sheet: "Sheet1",
    address: "A3",
    from: "=_xldudf_GIGADEAL_ANNUALIZE(10,2027,2031)+1",
    to: "=ANNUALIZE(10,2027,2031)+1",
    reason: "unknown",
  });
  expect(seen[4]).toMatchObject({ address: "A5", reason: "stale" });
  expect(await excel.values("Sheet1!A1:A8")).toEqual([[2], [2], [3], [5000], [2], [2], [2], ["GIGADEAL.ANNUALIZE("]]);
  expect(formulas()[0]).toBe("=ANNUALIZE(10,2027,2031)");
});

test("a build with a namespace enters it", async () => {
  process.env.GIGADEAL_NAMESPACE = "GIGADEAL";
  excel.enter("Sheet1!A1", "=1+ANNUALIZE(10,2027,2031)");
  excel.enter("Sheet1!A2", "=GIGADEAL.ANNUALIZE(10,2027,2031)");
  await repaired();
  expect(seen.map(({ address, to }) => [address, to])).toEqual([
    ["A1", "=1+GIGADEAL.ANNUALIZE(10,2027,2031)"],
    ["A2", "=GIGADEAL.ANNUALIZE(10,2027,2031)"], // it shows #NAME?: entering it again has Excel look once more
  ]);
});

test("only what the user takes is entered again; formats stay", async () => {
  excel.enter("Sheet1!A1", "=GIGADEAL.ANNUALIZE(10,2027,2031)");
  excel.enter("Sheet1!A2", "=GIGADEAL.ANNUALIZE(20,2027,2031)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").numberFormat = [["@"]];
    await context.sync();
  });
  expect(await repaired(({ address }) => address === "A2")).toEqual({ ok: true, value: { found: 2, repaired: 1 } });
  expect(formulas().slice(0, 2)).toEqual(["=GIGADEAL.ANNUALIZE(10,2027,2031)", "=ANNUALIZE(20,2027,2031)"]);
  expect(await excel.value("Sheet1!A2")).toBe(4);
});

test("names that stand for formulas are repaired, those of a sheet, too", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.add("Yearly", "=GIGADEAL.ANNUALIZE(10,2027,2031)");
    worksheets.getItem("Sheet1").names.add("Own", "=_xldudf_ANNUALIZE(20,2027,2031)");
    await context.sync();
  });
  excel.enter("Sheet1!A1", "=Yearly+1");
  expect(await repaired()).toMatchObject({ ok: true, value: { found: 2, repaired: 2 } });
  expect(seen.map(({ sheet, address, to }) => [sheet, address, to])).toEqual([
    [null, "Yearly", "=ANNUALIZE(10,2027,2031)"],
    ["Sheet1", "Own", "=ANNUALIZE(20,2027,2031)"],
  ]);
  expect(await excel.value("Sheet1!A1")).toBe(3);
});

test("a function of the user's own with one of our names is left alone", async () => {
  process.env.GIGADEAL_NAMESPACE = "GIGADEAL";
  await Excel.run(async (context) => {
    context.workbook.names.add("ANNUALIZE", "=LAMBDA(a,b,c,a)");
    await context.sync();
  });
  excel.enter("Sheet1!A1", "=ANNUALIZE(10,2027,2031)");
  expect(await repaired()).toEqual({ ok: true, value: { found: 0, repaired: 0 } });
});

test("on protected sheets nothing is written, and they are named", async () => {
  excel.enter("Sheet1!A1", "=GIGADEAL.ANNUALIZE(10,2027,2031)");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  expect(await repaired()).toEqual({
    ok: false,
    problem: { key: "sheetProtected", parameters: { sheet: "Sheet1" } },
  });
  expect(formulas()[0]).toBe("=GIGADEAL.ANNUALIZE(10,2027,2031)");
});
