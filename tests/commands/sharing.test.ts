import { runCommand } from "../../src/commands/command";
import { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { readSharing } from "../../src/commands/sharing/readSharing";
import { thaw } from "../../src/commands/sharing/thaw";
import type { FreezePreview } from "../../src/workbook/sharing/freeze";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { excelWithFunctions } from "./excelWithFunctions";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithFunctions();
});
afterEach(() => excel.dispose());

let seen: FreezePreview | null;
const freeze = async (goesAhead = true) => {
  await excel.whenIdle();
  seen = null;
  return runCommand(freezeForSharing, {
    review: (found) => {
      seen = found;
      return Promise.resolve(goesAhead);
    },
  });
};
const thawed = () => runCommand(thaw, { review: () => Promise.resolve(true) });
const frozenCells = async () => {
  const outcome = await runCommand(readSharing, undefined);
  return outcome.ok ? outcome.value.frozen : null;
};
const inExcel = (act: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
const sheet1 = (act: (sheet: Excel.Worksheet) => void) =>
  inExcel((context) => act(context.workbook.worksheets.getItem("Sheet1")));

describe("freezing", () => {
  test("turns calls of our functions into their values, wherever they stand in a formula, and leaves Excel's alone", async () => {
    excel.enter("Sheet1!A1", 300e9);
    excel.enter("Sheet1!A2", "=ANNUALIZE(A1,2027,2031)");
    excel.enter("Sheet1!A3", "=IF(A1>0,annualize(A1,2027,2031)*2,0)");
    excel.enter("Sheet1!A4", "=A2*2");
    excel.enter("Sheet1!A5", '="ANNUALIZE("&A1&")"');
    expect(await freeze()).toEqual({ ok: true, value: { frozen: 2, left: [] } });
    expect(excel.formulas("Sheet1!A1:A5").flat()).toEqual([300e9, 60e9, 120e9, "=A2*2", '="ANNUALIZE("&A1&")"']);
    expect(await excel.value("Sheet1!A4")).toBe(120e9);
    expect(seen!.cells).toEqual([
      { sheet: "Sheet1", address: "A2", formula: "=ANNUALIZE(A1,2027,2031)" },
      { sheet: "Sheet1", address: "A3", formula: "=IF(A1>0,annualize(A1,2027,2031)*2,0)" },
    ]);
    expect(await frozenCells()).toBe(2);
  });

  test("takes along all that a formula spills, and thawing lets it spill again", async () => {
    excel.enter("Sheet1!B2", '=DEAL_LIST("vendor=Oracle","id,value")');
    await excel.whenIdle();
    const before = await excel.values("Sheet1!B2:C3");
    expect(before).toEqual([
      ["ID", "Value"],
      ["openai-oracle-cloud", 300e9],
    ]);
    expect(await freeze()).toMatchObject({ ok: true, value: { frozen: 1 } });
    expect(seen!.cells[0]!.address).toBe("B2:C3");
    expect(excel.formulas("Sheet1!B2:C3")).toEqual(before);
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 1, left: [] } });
    expect(excel.formulas("Sheet1!B2")).toEqual([['=DEAL_LIST("vendor=Oracle","id,value")']]);
    expect(await excel.values("Sheet1!B2:C3")).toEqual(before);
    await sheet1((sheet) => sheet.getRange("B2").clear());
    expect(await excel.values("Sheet1!B2:C3")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("keeps errors errors, texts texts and formats formats", async () => {
    excel.enter("Sheet1!A1", '=DEAL_FACT("openai-oracle-cloud","nothing")');
    excel.enter("Sheet1!A2", '=DEAL_FACT("nobody","value")');
    excel.enter("Sheet1!A3", '="=1+"&ANNUALIZE(10,2027,2031)');
    excel.enter("Sheet1!A4", '=TEXT(ANNUALIZE(10,2027,2031),"0")&"-1"');
    excel.enter("Sheet1!A5", "=ANNUALIZE(10,2027,2031)");
    excel.enter("Sheet1!B1", "=ISNA(A2)");
    await sheet1((sheet) => {
      sheet.getRange("A4").numberFormat = [["General"]];
      sheet.getRange("A5").numberFormat = [["@"]];
    });
    await freeze();
    expect(await excel.values("Sheet1!A1:A5")).toEqual([["#VALUE!"], ["#N/A"], ["=1+2"], ["2-1"], [2]]);
    expect(await excel.value("Sheet1!B1")).toBe(true);
    expect(excel.formulas("Sheet1!A3:A4")).toEqual([["=1+2"], ["2-1"]]);
    await thawed();
    expect(excel.formulas("Sheet1!A4:A5")).toEqual([
      ['=TEXT(ANNUALIZE(10,2027,2031),"0")&"-1"'],
      ["=ANNUALIZE(10,2027,2031)"],
    ]);
    expect(await excel.value("Sheet1!A5")).toBe(2);
  });

  test("leaves and lists what shows no lasting result", async () => {
    excel.enter("Sheet1!A1", "=SPEND_SCHEDULE(10,2027,2031)");
    excel.enter("Sheet1!B1", "in the way");
    excel.enter("Sheet1!A2", "=GIGADEAL.ANNUALIZE(10,2027,2031)");
    expect(await freeze()).toEqual({
      ok: true,
      value: {
        frozen: 0,
        left: [
          { sheet: "Sheet1", address: "A1", formula: "=SPEND_SCHEDULE(10,2027,2031)", reason: "unfinished" },
          { sheet: "Sheet1", address: "A2", formula: "=GIGADEAL.ANNUALIZE(10,2027,2031)", reason: "unknown" },
        ],
      },
    });
    expect(seen).toBeNull();
  });
});

describe("thawing", () => {
  const model = async () => {
    excel.enter("Sheet1!A1", 300e9);
    excel.enter("Sheet1!A2", 2027);
    excel.enter("Sheet1!B5", "=ANNUALIZE(A1,$A$2,2031)");
    excel.enter("Sheet1!B6", "=ANNUALIZE(B5,A2,2031)");
    await inExcel((context) => {
      context.workbook.worksheets.add("Bank's view").getRange("C3").formulas = [
        ["=ANNUALIZE(Sheet1!A1,Sheet1!A2,2031)"],
      ];
    });
    await freeze();
  };

  test("follows rows and columns put in or taken out, and sheets renamed and moved", async () => {
    await model();
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.name = "Deal's model";
      const view = context.workbook.worksheets.getItem("Bank's view");
      view.position = 0;
      view.getRange("A1:A3").insert("Right");
    });
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 3, left: [] } });
    expect(excel.formulas("'Deal''s model'!C7:C8")).toEqual([["=ANNUALIZE(B1,$B$4,2031)"], ["=ANNUALIZE(C7,B4,2031)"]]);
    expect(excel.formulas("'Bank''s view'!D3")).toEqual([["=ANNUALIZE('Deal''s model'!B1,'Deal''s model'!B4,2031)"]]);
    expect(await excel.value("'Deal''s model'!C7")).toBe(60e9);
    expect(await frozenCells()).toBe(0);
  });

  test("leaves no trace of itself", async () => {
    await model();
    await thawed();
    const left = await Excel.run(async (context) => {
      const { worksheets, customXmlParts, names } = context.workbook;
      worksheets.load("items/name");
      customXmlParts.load("items/namespaceUri");
      names.load("items/name");
      await context.sync();
      return [worksheets.items, customXmlParts.items, names.items].map((items) => items.length);
    });
    expect(left).toEqual([2, 0, 0]);
  });

  test("leaves and lists cells edited since, whose formulas come back once they hold the old value again", async () => {
    await model();
    excel.enter("Sheet1!B5", 7);
    expect(await thawed()).toEqual({
      ok: true,
      value: {
        thawed: 2,
        left: [{ sheet: "Sheet1", address: "B5", formula: "=ANNUALIZE(A1,$A$2,2031)", reason: "edited" }],
      },
    });
    expect(await excel.value("Sheet1!B5")).toBe(7);
    expect(await frozenCells()).toBe(1);
    excel.enter("Sheet1!B5", 60e9);
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 1, left: [] } });
    expect(excel.formulas("Sheet1!B5")).toEqual([["=ANNUALIZE(A1,$A$2,2031)"]]);
  });

  test("leaves a spill in which one cell was edited whole", async () => {
    excel.enter("Sheet1!B2", '=DEAL_LIST("vendor=Oracle","id,value")');
    await freeze();
    excel.enter("Sheet1!C3", 1);
    expect(await thawed()).toMatchObject({
      value: { thawed: 0, left: [{ address: "B2:C3", reason: "edited" }] },
    });
    expect(await excel.values("Sheet1!B2:C3")).toEqual([
      ["ID", "Value"],
      ["openai-oracle-cloud", 1],
    ]);
  });

  test("tells of cells that are gone, and passes over those with a formula typed again", async () => {
    await model();
    await inExcel((context) => {
      context.workbook.worksheets.getItem("Bank's view").delete();
    });
    excel.enter("Sheet1!B6", "=ANNUALIZE(1,2,3)");
    expect(await thawed()).toMatchObject({
      value: { thawed: 1, left: [{ sheet: "Bank's view", address: "C3", reason: "gone" }] },
    });
    expect(excel.formulas("Sheet1!B6")).toEqual([["=ANNUALIZE(1,2,3)"]]);
    expect(await frozenCells()).toBe(0);
  });

  test("loses no formula when the hidden sheet is removed: it is told, and stays kept", async () => {
    await model();
    await inExcel((context) => context.workbook.worksheets.getItem("Gigadeal frozen").delete());
    expect(await thawed()).toMatchObject({
      value: {
        thawed: 0,
        left: [
          { sheet: "Sheet1", address: "B5", formula: "=ANNUALIZE(A1,$A$2,2031)", reason: "lost" },
          { sheet: "Sheet1", address: "B6", formula: "=ANNUALIZE(B5,A2,2031)", reason: "lost" },
          { sheet: "Bank's view", address: "C3", formula: "=ANNUALIZE(Sheet1!A1,Sheet1!A2,2031)", reason: "lost" },
        ],
      },
    });
    expect(await frozenCells()).toBe(3);
  });

  test("leaves a cell whose formula reads a column that is gone, as Excel would refuse the formula", async () => {
    await sheet1((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Old", "Kept"],
        [10, 20],
      ];
      sheet.tables.add("A1:B2", true).name = "Spend";
    });
    excel.enter("Sheet1!D1", "=ANNUALIZE(SUM(Spend[Old]),2027,2031)");
    excel.enter("Sheet1!D2", "=ANNUALIZE(SUM(Spend[Kept]),2027,2031)");
    await freeze();
    await sheet1((sheet) => {
      sheet.getRange("A1").values = [["New"]];
    });
    expect(await thawed()).toMatchObject({ value: { thawed: 1, left: [{ address: "D1", reason: "table" }] } });
  });

  test("puts back what Excel would have made of a formula whose cells were deleted", async () => {
    await model();
    await sheet1((sheet) => sheet.getRange("1:1").delete("Up"));
    await thawed();
    expect(excel.formulas("Sheet1!B4")).toEqual([["=ANNUALIZE(#REF!,$A$1,2031)"]]);
  });

  test("finds cells frozen at several times, the later formula of a cell in the place of the earlier", async () => {
    await model();
    excel.enter("Sheet1!B6", "=ANNUALIZE(10,2027,2031)");
    excel.enter("Sheet1!B7", "=ANNUALIZE(20,2027,2031)");
    expect(await freeze()).toMatchObject({ value: { frozen: 2 } });
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 4, left: [] } });
    expect(excel.formulas("Sheet1!B5:B7").flat()).toEqual([
      "=ANNUALIZE(A1,$A$2,2031)",
      "=ANNUALIZE(10,2027,2031)",
      "=ANNUALIZE(20,2027,2031)",
    ]);
  });

  test("keeps number formats that Excel would take from the cells a formula reads", async () => {
    excel.enter("Sheet1!A1", 300e9);
    excel.enter("Sheet1!B5", "=ANNUALIZE(A1,2027,2031)");
    await sheet1((sheet) => {
      sheet.getRange("A1").numberFormat = [["$0"]];
      sheet.getRange("B5").numberFormat = [["0.0"]];
    });
    await freeze();
    await thawed();
    expect(await excel.text("Sheet1!B5")).toEqual([["60000000000.0"]]);
  });

  test("leaves what another version of Gigadeal has frozen, and what is no frozen cell at all", async () => {
    await model();
    const parts = [
      "{}",
      JSON.stringify({ version: 2 }),
      '{"version":1,"when":1,"sheets":[],"forms":[],"cells":[[1]]}',
    ].map((json) => `<gigadeal xmlns="urn:gigadeal:frozen">${json}</gigadeal>`);
    await inExcel((context) => parts.forEach((xml) => context.workbook.customXmlParts.add(xml)));
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 3, left: [] } });
    const left = await Excel.run(async (context) => {
      const found = context.workbook.customXmlParts.getByNamespace("urn:gigadeal:frozen").load("items/id");
      context.workbook.worksheets.getItem("Gigadeal frozen").load("id");
      await context.sync();
      return found.items.length;
    });
    expect(left).toBe(3);
  });

  test("of a workbook that is not frozen does nothing", async () => {
    expect(await thawed()).toEqual({ ok: true, value: { thawed: 0, left: [] } });
  });
});

describe("a protected workbook", () => {
  const allFormulas = () => excel.formulas("Sheet1!A1:B9");
  const problem = (key: string, parameters = {}) => ({ ok: false, problem: { key, parameters } });

  test("is neither frozen nor thawed on sheets that are protected, which are named before anything is written", async () => {
    excel.enter("Sheet1!A1", "=ANNUALIZE(10,2027,2031)");
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.getRange("A1").formulas = [["=ANNUALIZE(20,2027,2031)"]];
      sheet.protection.protect();
    });
    const before = allFormulas();
    expect(await freeze()).toEqual(problem("sheetProtected", { sheet: "Other" }));
    expect(allFormulas()).toEqual(before);
    await inExcel((context) => context.workbook.worksheets.getItem("Other").protection.unprotect());
    await freeze();
    await inExcel((context) => {
      for (const name of ["Sheet1", "Other"]) context.workbook.worksheets.getItem(name).protection.protect();
    });
    expect(await thawed()).toEqual(problem("sheetsProtected", { sheets: "Sheet1, Other" }));
    expect(allFormulas()[0]![0]).toBe(2);
  });

  test("is not frozen where no sheet can be added", async () => {
    excel.enter("Sheet1!A1", "=ANNUALIZE(10,2027,2031)");
    await inExcel((context) => context.workbook.protection.protect());
    expect(await freeze()).toEqual(problem("workbookProtected"));
    expect(allFormulas()[0]![0]).toBe("=ANNUALIZE(10,2027,2031)");
  });
});

test("nothing is frozen when the user says no, or has worked on meanwhile", async () => {
  excel.enter("Sheet1!A1", "=ANNUALIZE(10,2027,2031)");
  expect(await freeze(false)).toEqual({ ok: true, value: { frozen: 0, left: [] } });
  expect(excel.formulas("Sheet1!A1")).toEqual([["=ANNUALIZE(10,2027,2031)"]]);
  const outcome = await runCommand(freezeForSharing, {
    review: () => {
      excel.enter("Sheet1!A2", "=ANNUALIZE(20,2027,2031)");
      return Promise.resolve(true);
    },
  });
  expect(outcome).toMatchObject({ ok: false, problem: { key: "cellsChanged" } });
  expect(await frozenCells()).toBe(0);
});

test("2,000 cells are frozen in at most nine syncs and thawed in at most ten, with a look before and after the review", async () => {
  await sheet1((sheet) => {
    const formulas = Array.from({ length: 2000 }, (_, row) => [`=ANNUALIZE(B${row + 1},$C$1,2031)`]);
    sheet.getRange("C1").values = [[2027]];
    sheet.getRange("A1:A2000").formulas = formulas;
  });
  await excel.whenIdle();
  excel.host.traffic.reset();
  expect(await freeze()).toEqual({ ok: true, value: { frozen: 2000, left: [] } });
  expect(excel.syncs).toBeLessThanOrEqual(9);
  excel.host.traffic.reset();
  expect(await thawed()).toEqual({ ok: true, value: { thawed: 2000, left: [] } });
  expect(excel.syncs).toBeLessThanOrEqual(10);
  expect(excel.formulas("Sheet1!A1999:A2000").flat()).toEqual([
    "=ANNUALIZE(B1999,$C$1,2031)",
    "=ANNUALIZE(B2000,$C$1,2031)",
  ]);
});
