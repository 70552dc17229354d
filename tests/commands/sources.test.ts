import { runCommand } from "../../src/commands/command";
import { listSources } from "../../src/commands/deals/listSources";
import { readSource } from "../../src/commands/deals/showSource";
import { bundledLedger } from "../ledger/ledgers";
import { cell, excelWithRegister, SHEET, type RegisterExcel } from "./excelWithRegister";

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
});
afterEach(() => excel.dispose());

/** Asks for the source of a cell, as somebody who selects it first. */
async function sourceOf(address: string) {
  await excel.whenIdle();
  const [sheet = "", cells = ""] = address.split("!");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    context.workbook.worksheets.getItem(sheet).getRange(cells).select();
    await context.sync();
  });
  return runCommand(readSource, undefined);
}
const said = (value: object) => ({ ok: true, value: expect.objectContaining(value) as unknown });

describe("the source of the selected cell", () => {
  test("in the register is that of the figure in its column", async () => {
    expect(await sourceOf(cell("value"))).toEqual(
      said({
        dealId: "openai-oracle-cloud",
        dealName: "OpenAI – Oracle",
        field: "value",
        status: "confirmed",
        asOf: "2025-09-23",
        byUser: false,
        sources: [bundledLedger().sources.ITO],
      }),
    );
    expect(await sourceOf(cell("end"))).toEqual(said({ field: "end", status: "derived", asOf: "2025-09-10" }));
    expect(await sourceOf(cell("gw"))).toEqual(said({ field: "gw", asOf: "2026-03-06" }));
    expect(await sourceOf(cell("customer", 1))).toEqual(said({ dealId: "stargate", field: "customer" }));
  });

  test("of a call of DEAL_FACT is that of the field that it names, wherever it stands in the formula", async () => {
    excel.enter("Sheet1!A1", '=2*SUM(DEAL_FACT("OpenAI-AWS","gw"),1)');
    expect(await sourceOf("Sheet1!A1")).toEqual(said({ dealId: "openai-aws", field: "gw", asOf: "2026-02-27" }));
  });

  test("of a call with its id in another cell", async () => {
    excel.enter("Sheet1!B1", "openai-aws");
    excel.enter("Sheet1!A1", '=DEAL_FACT(B1,"value")');
    expect(await sourceOf("Sheet1!A1")).toEqual(said({ dealId: "openai-aws", field: "value", status: "derived" }));
  });

  test("of an input is followed through the used and the linked cell to the register", async () => {
    excel.enter("Sheet1!B1", "openai-oracle-cloud");
    excel.enter("Sheet1!C3", "=INDEX(DealRegister[Effective],MATCH($B$1,DealRegister[ID],0))");
    excel.enter("Sheet1!E3", '=IF(D3="",C3,D3)');
    expect(await sourceOf("Sheet1!E3")).toEqual(
      said({ dealId: "openai-oracle-cloud", field: "effective", asOf: "2025-09-23", byUser: false }),
    );
  });

  test("of a formula on another sheet, whose name needs quotes", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Bank's view");
      await context.sync();
    });
    excel.enter("Sheet1!C3", '=INDEX(DealRegister[Start],MATCH("stargate",DealRegister[ID],0))');
    excel.enter("'Bank''s view'!A1", "=Sheet1!C3+1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bank's view").activate();
      context.workbook.worksheets.getItem("Bank's view").getRange("A1").select();
      await context.sync();
    });
    expect(await runCommand(readSource, undefined)).toEqual(said({ dealId: "stargate", field: "start" }));
  });

  test("of a formula that reads a sheet with accents in its name, which needs no quotes", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Données");
      await context.sync();
    });
    excel.enter("Données!C3", '=DEAL_FACT("stargate","start")');
    excel.enter("Sheet1!C3", '=DEAL_FACT("openai-aws","value")');
    excel.enter("Sheet1!A1", "=Données!C3+1");
    expect(await sourceOf("Sheet1!A1")).toEqual(said({ dealId: "stargate", field: "start" }));
  });

  test("says when an override or an edit of the user's own stands in its place", async () => {
    excel.enter(cell("override"), 1e9);
    excel.enter(cell("gw", 3), 3);
    expect(await sourceOf(cell("effective"))).toEqual(said({ byUser: true }));
    expect(await sourceOf(cell("value"))).toEqual(said({ byUser: false }));
    expect(await sourceOf(cell("gw", 3))).toEqual(said({ dealId: "openai-aws", byUser: true }));
  });

  test("is refused for a cell that no deal stands behind", async () => {
    excel.enter("Sheet1!A1", "=1+1");
    excel.enter("Sheet1!A2", '=IF(A1=2,"openai-aws","")');
    for (const address of ["Sheet1!A1", "Sheet1!A2", "Sheet1!Z9", `${SHEET}!A1`, `${SHEET}!B4`]) {
      expect(await sourceOf(address)).toMatchObject({ ok: false, problem: { key: "noSource" } });
    }
  });

  test("needs no register for a call of DEAL_FACT", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("DealRegister").delete();
      await context.sync();
    });
    excel.enter("Sheet1!A1", '=DEAL_FACT("openai-aws","value")');
    expect(await sourceOf("Sheet1!A1")).toEqual(said({ dealId: "openai-aws", byUser: false }));
  });
});

describe("the Sources sheet", () => {
  test("lists every source of the deals in the register, and of no others", async () => {
    await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("DealRegister");
      for (let row = 9; row >= 1; row--) rows.getItemAt(row).delete();
      await context.sync();
    });
    const { revisions, notes } = bundledLedger().deals[0]!;
    const expected = [...revisions, ...notes].reduce((count, { sources }) => count + sources.length, 0);
    expect(await runCommand(listSources, undefined)).toEqual({
      ok: true,
      value: { sheet: "Sources", sources: expected },
    });
    const rows = await excel.values("Sources!A5:H6");
    expect(rows[0]!.slice(0, 5)).toEqual(["OpenAI – Oracle", 46_087, "reported", "CNA / Reuters", ""]);
    expect(rows[0]![6]).toMatch(/^https:\/\/www\.channelnewsasia\.com\//);
  });

  test("is written anew when it is asked for again, under its own name", async () => {
    await runCommand(listSources, undefined);
    const first = await excel.values("Sources!A1:H60");
    expect(await runCommand(listSources, undefined)).toMatchObject({ ok: true, value: { sheet: "Sources" } });
    expect(await excel.values("Sources!A1:H60")).toEqual(first);
  });
});
