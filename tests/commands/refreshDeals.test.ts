import { runCommand } from "../../src/commands/command";
import { refreshDeals, type RefreshInput } from "../../src/commands/refresh/refreshDeals";
import type { Change } from "../../src/ledger/register/changes";
import type { Ledger } from "../../src/ledger/record/deal";
import { ledgerInMemory, setStored } from "../../src/ledger/memory";
import { SheetCells } from "../../src/workbench/excel/sheetCells";
import { registerFields } from "../../src/ledger/register/registerColumns";
import { columnLetters } from "../../src/templates/sheet/a1";
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
const also = (ledger: Ledger, ...more: Ledger["deals"]): Ledger => ({
  ...ledger,
  sources: {
    ...ledger.sources,
    PAGE: { publisher: "The Page", title: null, date: null, url: "https://page.example/" },
  },
  deals: [...ledger.deals, ...more],
});

jest.setTimeout(60_000);

let excel: RegisterExcel;
let reviewed: readonly Change[];
beforeEach(() => {
  reviewed = [];
});
afterEach(() => excel.dispose());

/** Refreshes, accepting what is picked. */
const refresh = (pick: (change: Change) => boolean = () => true, more: Partial<RefreshInput> = {}) =>
  runCommand(refreshDeals, {
    review: (changes) => {
      reviewed = changes;
      return Promise.resolve(changes.filter(pick));
    },
    ...more,
  });
const only = (field: string) => (change: Change) => change.field === field;
const problem = (key: string, parameters: object = {}) => ({
  ok: false,
  problem: { key, parameters: expect.objectContaining(parameters) as unknown },
});
const inSheet = (act: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(SHEET), context.workbook.tables.getItem("DealRegister"));
    await context.sync();
  });

describe("a refresh", () => {
  test("shows what changed and writes it when it is accepted, and the formulas follow", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    expect(await refresh()).toEqual({
      ok: true,
      value: { asOf: "2026-07-20", found: 3, accepted: 3, recalculated: true },
    });
    expect(reviewed.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["value", 300e9, 360e9],
      ["gw", 4.5, 5.5],
      ["source", expect.stringContaining("IT-Online"), expect.stringContaining("KultureGeek")],
    ]);
    expect(await excel.values(`${SHEET}!${column("value")}${FIRST_ROW}:${column("bound")}${FIRST_ROW}`)).toEqual([
      [360e9, "at least"],
    ]);
    expect(await excel.value(cell("gw"))).toBe(5.5);
    expect(await excel.value(cell("as-of"))).toBe(46_235); // 1 August 2026
    expect(await excel.value(cell("annualised"))).toBe(72e9);
    expect(await excel.value(cell("effective"))).toBe(360e9);
  });

  test("takes three syncs, and two to find that no cell calls DEAL_FACT", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh();
    expect(excel.syncs).toBe(5);
  });

  test("writes more than Excel takes at once in one sync for every 4 MB", async () => {
    excel = await excelWithRegister();
    const long = "x".repeat(2000);
    const saidAgain = Array.from({ length: 250 }, () =>
      revision({ asOf: "2026-08-01", value: 1e9, bound: "about", sources: ["KG"], note: long }),
    );
    const ledger = bundledLedger();
    excel.serve({
      ...ledger,
      deals: ledger.deals.map((one) => ({ ...one, revisions: [...one.revisions, ...saidAgain] })),
    });
    expect(await refresh()).toMatchObject({ ok: true });
    expect(excel.host.traffic.requestBytes).toBeGreaterThan(5_000_000);
    expect(excel.host.traffic.largestRequest).toBeLessThan(5_000_000);
    expect(excel.syncs).toBe(6);
    expect((await readStoredLedger())!.ledger.deals[0]!.revisions).toHaveLength(255);
  });

  test("writes nothing when nothing changed, nothing was accepted, or the feed says so", async () => {
    excel = await excelWithRegister();
    const before = await everything(excel);
    expect(await refresh()).toMatchObject({ ok: true, value: { found: 0, accepted: 0 } });
    excel.serve(raised);
    expect(await refresh(() => false)).toMatchObject({ ok: true, value: { found: 3, accepted: 0 } });
    expect(await everything(excel)).toEqual(before);
  });

  test("writes only the changes that were accepted, and shows the others again", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh(only("gw"));
    expect(await excel.value(cell("value"))).toBe(300e9);
    expect(await excel.value(cell("gw"))).toBe(5.5);
    await refresh(() => false);
    expect(reviewed.map(({ field, userEdited }) => [field, userEdited])).toEqual([
      ["value", false],
      ["source", false],
    ]);
  });

  test("leaves rows that it does not touch without a new stamp", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh();
    const stamps = (await excel.values(`${cell("refreshed")}:${column("refreshed")}14`)).flat();
    expect(stamps.filter((stamp) => stamp === 46_300)).toHaveLength(9);
    expect(stamps[0]).toBeGreaterThan(46_300);
  });

  test("a feed that numbers its sources anew gives no other deal a wrong source", async () => {
    excel = await excelWithRegister();
    const renamed = (key: string) => ({ ITO: "KG", KG: "ITO" })[key] ?? key;
    const anew = {
      ...raised,
      sources: Object.fromEntries(Object.entries(raised.sources).map(([key, source]) => [renamed(key), source])),
      deals: raised.deals.map((one) => ({
        ...one,
        revisions: one.revisions.map((said) => ({ ...said, sources: said.sources.map(renamed) })),
        notes: one.notes.map((note) => ({ ...note, sources: note.sources.map(renamed) })),
      })),
    };
    excel.serve(anew);
    await refresh();
    expect(reviewed.map(({ dealId }) => dealId)).toEqual([oracle, oracle, oracle]);
    const { deals, sources } = (await readStoredLedger())!.ledger;
    const publishers = (id: string) =>
      deals.find((one) => one.id === id)!.revisions.map((said) => sources[said.sources[0]!]!.publisher);
    expect(publishers(oracle).slice(3)).toEqual(["IT-Online", "CNA / Reuters", "KultureGeek"]);
    expect(publishers("stargate")[2]).toBe("IT-Online");
  });

  test("an override that the user typed stays and wins", async () => {
    excel = await excelWithRegister();
    excel.enter(cell("override"), 310e9);
    excel.enter(cell("probability"), 0.8);
    excel.serve(raised);
    await refresh();
    expect(await excel.value(cell("value"))).toBe(360e9);
    expect(await excel.value(cell("override"))).toBe(310e9);
    expect(await excel.value(cell("effective"))).toBe(310e9);
    expect(await excel.value(cell("probability"))).toBe(0.8);
  });

  test("an edit of the user's own is found, and kept unless the new figure is taken", async () => {
    excel = await excelWithRegister();
    excel.enter(cell("value"), 290e9);
    excel.serve(raised);
    await refresh(({ userEdited }) => !userEdited);
    expect(reviewed.map(({ field, from, userEdited }) => [field, from, userEdited])).toEqual([
      ["value", 290e9, true],
      ["gw", 4.5, false],
      ["source", expect.anything(), false],
    ]);
    expect(await excel.value(cell("value"))).toBe(290e9);
    expect(await excel.value(cell("gw"))).toBe(5.5);
    await refresh(() => false);
    expect(reviewed).toEqual([expect.objectContaining({ field: "value", userEdited: true })]);
  });

  test("a change of more than the threshold stands out", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh(() => false);
    expect(reviewed[0]).toMatchObject({ field: "value", large: true });
    await refresh(() => false, { threshold: 0.25 });
    expect(reviewed[0]).toMatchObject({ field: "value", large: false });
  });

  test("is cancelled while it is reviewed, and nothing is written", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    const before = await everything(excel);
    const controller = new AbortController();
    const review = (changes: readonly Change[]) => {
      controller.abort();
      return Promise.resolve(changes);
    };
    const progress = { report: () => undefined, startWriting: () => undefined, signal: controller.signal };
    expect((await runCommand(refreshDeals, { review }, progress)).ok).toBe(false);
    expect(await everything(excel)).toEqual(before);
  });
});

describe("the change log", () => {
  test("gets a row for every change: when, deal, field, old, new, status, date, source", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh(({ field }) => field !== "source");
    const rows = await excel.values("'Deal changes'!A1:I4");
    expect(rows[0]).toEqual(["When", "Deal", "Field", "Old", "New", "Status", "As-of", "Source", "Link"]);
    expect(rows.slice(1, 3).map((row) => row.slice(1, 7))).toEqual([
      [oracle, "Value", 300e9, 360e9, "confirmed", 46_235],
      [oracle, "GW", 4.5, 5.5, "confirmed", 46_235],
    ]);
    expect(rows[1]![0]).toBe(await excel.value(cell("refreshed")));
    expect(rows[1]![8]).toMatch(/^https:\/\/kulturegeek\.fr\//);
    expect(rows[3]!.every((value) => value === "")).toBe(true);
    expect((await excel.text("'Deal changes'!D2:E2"))[0]).toEqual(["300.0 bn", "360.0 bn"]);
  });

  test("grows with the next refresh, in the same table", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await refresh(only("value"));
    await refresh(only("gw"));
    expect((await excel.values("'Deal changes'!C2:C4")).flat()).toEqual(["Value", "GW", ""]);
    expect(await everything(excel)).toMatchObject({
      tables: expect.arrayContaining([["DealChanges", "'Deal changes'!A1:I3"]]) as unknown,
    });
  });

  test("has a sheet of its own, under a free name", async () => {
    excel = await excelWithRegister();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("deal CHANGES");
      await context.sync();
    });
    excel.serve(raised);
    await refresh();
    expect(await excel.value("'Deal changes (2)'!C2")).toBe("Value");
  });
});

describe("deals that come and go", () => {
  const newcomer = deal({ id: "newcomer", vendor: "=HYPERLINK(1)", customer: "+Buyer" });

  test("a new deal is a row below the others, with formulas and formats, its text never a formula", async () => {
    excel = await excelWithRegister();
    excel.serve(also(bundledLedger(), newcomer));
    await refresh();
    expect(await excel.values(`${cell("id", 10)}:${column("value")}${FIRST_ROW + 10}`)).toEqual([
      ["newcomer", "+Buyer", "=HYPERLINK(1)", "cloud", 100e9],
    ]);
    expect(await excel.values(`${cell("years", 10)}:${column("annualised")}15`)).toEqual([[5, 20e9]]);
    expect(await excel.values(`${cell("probability", 10)}`)).toEqual([[1]]);
    expect((await excel.text(cell("value", 10)))[0]).toEqual(["100.0 bn"]);
    expect(await everything(excel)).toMatchObject({
      tables: expect.arrayContaining([["DealRegister", registerAddress(11)]]) as unknown,
    });
    await refresh();
    expect(reviewed).toHaveLength(1); // of the first refresh: there is nothing new
  });

  test("what stands below the register is pushed down, never written over", async () => {
    excel = await excelWithRegister();
    excel.enter(`${SHEET}!C15`, "my note");
    excel.serve(also(bundledLedger(), newcomer));
    await refresh();
    expect(await excel.value(cell("id", 10))).toBe("newcomer");
    expect(await excel.value(`${SHEET}!C16`)).toBe("my note");
  });

  test("a totals row stays the last", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => {
      table.showTotals = true;
    });
    excel.serve(also(bundledLedger(), newcomer));
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await excel.value(cell("id", 10))).toBe("newcomer");
    expect(await everything(excel)).toMatchObject({
      tables: expect.arrayContaining([["DealRegister", registerAddress(12)]]) as unknown,
    });
  });

  test("an Excel that cannot resize tables adds rows", async () => {
    excel = await excelWithRegister({ requirementSets: { ExcelApi: "1.12" } });
    excel.serve(also(bundledLedger(), newcomer));
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await excel.value(cell("annualised", 10))).toBe(20e9);
  });

  test("a deal gone from the feed is marked and keeps its figures; back again, it is unmarked", async () => {
    excel = await excelWithRegister();
    const { deals, ...rest } = bundledLedger();
    excel.serve({ ...rest, deals: deals.filter(({ id }) => id !== "openai-amd") });
    await refresh();
    expect(reviewed).toEqual([expect.objectContaining({ kind: "gone", dealId: "openai-amd" })]);
    expect(await excel.value(cell("refreshed", 8))).toBe("gone from the feed");
    expect(await excel.value(cell("gw", 8))).toBe(6);
    reviewed = [];
    await refresh();
    expect(reviewed).toEqual([]);
    excel.serve(bundledLedger());
    await refresh();
    expect(reviewed).toEqual([expect.objectContaining({ kind: "back", dealId: "openai-amd" })]);
    expect(await excel.value(cell("refreshed", 8))).toEqual(expect.any(Number));
  });
});

describe("a register that the user has changed", () => {
  const refreshesOracle = async (address: string) => {
    excel.serve(raised);
    expect(await refresh()).toMatchObject({ ok: true, value: { accepted: 3 } });
    expect(await excel.value(address)).toBe(360e9);
  };

  test("renamed, it is found by its columns", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => {
      table.name = "MyDeals";
    });
    await refreshesOracle(cell("value"));
  });

  test("on a renamed sheet, and moved down and aside by inserted cells", async () => {
    excel = await excelWithRegister();
    await inSheet((sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.name = "Elsewhere";
    });
    await refreshesOracle(`Elsewhere!${column("value", 1)}${FIRST_ROW + 2}`);
  });

  test("sorted, every change reaches its own row", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => table.sort.apply([{ key: 4, ascending: false }]));
    const ids = (await excel.values(`${cell("id")}:B14`)).flat();
    expect(ids[0]).not.toBe(oracle);
    await refreshesOracle(cell("value", ids.indexOf(oracle)));
  });

  test("filtered, hidden rows are refreshed as well and the filter stays", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => table.columns.getItem("Vendor").filter.applyValuesFilter(["AWS"]));
    await refreshesOracle(cell("value"));
    const filtered = await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem("DealRegister");
      autoFilter.load("isDataFiltered");
      await context.sync();
      return autoFilter.isDataFiltered;
    });
    expect(filtered).toBe(true);
  });

  test("columns of the user's own, between ours and at the end, stay as they are; new rows leave them blank", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => {
      table.columns.add(4, undefined, "Mine");
      table.columns.add(undefined, undefined, "Last");
    });
    excel.enter(cell("value"), "my remark");
    await refreshesOracle(`${SHEET}!${column("value", 1)}${FIRST_ROW}`);
    expect(await excel.value(cell("value"))).toBe("my remark");
    excel.serve(also(raised, deal({ id: "newcomer" })));
    await refresh();
    expect(await excel.values(`${cell("id", 10)}:${column("bound", 1)}${FIRST_ROW + 10}`)).toEqual([
      ["newcomer", "Buyer", "Seller", "cloud", "", 100e9, "exact"],
    ]);
    const [inNewRow, last] = [FIRST_ROW + 10, registerFields.length];
    expect(await excel.value(`${SHEET}!${column("effective", 1)}${inNewRow}`)).toBe(100e9);
    expect(await excel.value(`${SHEET}!${columnLetters(1 + last + 1)}${inNewRow}`)).toBe("");
  });

  test("number formats and rows of the user's own stay", async () => {
    excel = await excelWithRegister();
    await inSheet((sheet, table) => {
      sheet.getRange(`${column("value")}${FIRST_ROW}`).numberFormat = [["0.00E+00"]];
      table.rows.add(undefined, [["mine", "Me", ...Array<string>(registerFields.length - 2).fill("")]]);
    });
    await refreshesOracle(cell("value"));
    expect((await excel.text(cell("value")))[0]).toEqual(["3.60E+11"]);
    expect(await excel.value(cell("id", 10))).toBe("mine");
    expect(reviewed.some(({ dealId }) => dealId === "mine")).toBe(false);
  });

  test("deleted, it is said to be missing, and nothing is done", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => table.delete());
    const before = await everything(excel);
    excel.serve(raised);
    expect(await refresh()).toEqual(problem("registerMissing"));
    expect(await everything(excel)).toEqual(before);
  });

  test("with a heading of ours renamed, the column is named, and nothing is done", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => {
      table.columns.getItem("Value").name = "Amount";
    });
    const before = await everything(excel);
    excel.serve(raised);
    expect(await refresh()).toEqual(problem("registerColumns", { columns: "Value" }));
    expect(await everything(excel)).toEqual(before);
  });

  test("renamed itself and with a heading renamed, it is still known for what it is", async () => {
    excel = await excelWithRegister();
    await inSheet((_, table) => {
      table.columns.getItem("Value").name = "Amount";
      table.name = "MyDeals";
    });
    expect(await refresh()).toEqual(problem("registerColumns", { columns: "Value" }));
  });

  test("on a protected sheet, the sheet is named before anything is written", async () => {
    excel = await excelWithRegister();
    await inSheet((sheet) => sheet.protection.protect());
    const before = await everything(excel);
    excel.serve(raised);
    expect(await refresh()).toEqual(problem("sheetProtected", { sheet: SHEET }));
    expect(await everything(excel)).toEqual(before);
  });

  test("with the log's sheet protected, or no sheet to be added, that is said before anything is written", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await refresh()).toEqual(problem("workbookProtected"));
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    await refresh(only("value"));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deal changes").protection.protect();
      await context.sync();
    });
    expect(await refresh()).toEqual(problem("sheetProtected", { sheet: "Deal changes" }));
    expect(await excel.value(cell("gw"))).toBe(4.5);
  });

  test("while the review stood there, what was reviewed is no longer true: nothing is written", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    const outcome = await runCommand(refreshDeals, {
      review: (changes) => {
        excel.enter(cell("value"), 1);
        return Promise.resolve(changes);
      },
    });
    expect(outcome).toEqual(problem("registerChanged"));
    expect(await excel.value(cell("gw"))).toBe(4.5);
  });

  test("while the review stood there, sorting does no harm", async () => {
    excel = await excelWithRegister();
    excel.serve(raised);
    await runCommand(refreshDeals, {
      review: async (changes) => {
        await inSheet((_, table) => table.sort.apply([{ key: 0, ascending: false }]));
        return changes;
      },
    });
    const ids = (await excel.values(`${cell("id")}:B14`)).flat();
    expect(await excel.value(cell("value", ids.indexOf(oracle)))).toBe(360e9);
  });
});

describe("a broken feed changes nothing and says what is wrong", () => {
  const spoil = (from: string, to: string) => () => new Response(JSON.stringify(raised).replace(from, to));

  test.each([
    ["that is not JSON", () => new Response("<html>"), "feedNotJson", {}],
    ["without a field", spoil('"vendor":"Oracle",', ""), "feedInvalid", { path: "deals[0].vendor" }],
    ["with an unknown status", spoil('"reported"', '"rumoured"'), "feedInvalid", { got: '"rumoured"' }],
    [
      "with a value as text",
      spoil("38000000000", '"38bn"'),
      "feedInvalid",
      { path: "deals[3].revisions[0].value", expected: "a number or null", got: '"38bn"' },
    ],
    ["that is missing", () => new Response("", { status: 404 }), "feedStatus", { status: 404 }],
  ])("%s", async (_, feed, key, parameters) => {
    excel = await excelWithRegister();
    const before = await everything(excel);
    excel.feed = feed;
    expect(await refresh()).toEqual(problem(key, parameters));
    expect(reviewed).toEqual([]);
    expect(await everything(excel)).toEqual(before);
  });
});

describe("what the workbook keeps", () => {
  test("is the accepted reading of the deals in the register, and answers alike when the file is opened elsewhere", async () => {
    excel = await excelWithRegister({ deals: bundledLedger().deals.slice(0, 1) });
    excel.serve(raised);
    await refresh(({ dealId }) => dealId === oracle);
    const kept = await readStoredLedger();
    expect(kept!.ledger.deals.map(({ id }) => id)).toEqual([oracle, "stargate"]);
    expect(kept!.ledger.deals[0]).toEqual(raised.deals[0]);
    const now = ledgerInMemory();
    setStored(null);
    setStored(kept);
    expect(ledgerInMemory()!.deals).toEqual(now!.deals);
  });

  test("stays a handful of documents, however often the register is refreshed", async () => {
    excel = await excelWithRegister({ deals: bundledLedger().deals.slice(0, 1) });
    let ledger = bundledLedger();
    for (let n = 1; n <= 15; n++) {
      ledger = withRevision(
        ledger,
        oracle,
        revision({ asOf: "2026-08-01", value: 300e9 + n, bound: "about", sources: ["KG"] }),
      );
      excel.serve(ledger);
      await refresh(only("value"));
    }
    const { documents } = (await everything(excel)) as { documents: unknown[] };
    expect(documents.length).toBeLessThan(15);
    expect((await readStoredLedger())!.ledger.deals.find(({ id }) => id === oracle)!.revisions).toHaveLength(20);
  });
});

describe("cells that call DEAL_FACT and DEAL_LIST", () => {
  /** Reads the columns `A` and `B` of the table `T` as Excel reads columns called `#A` and `#B`. */
  const withEscapedColumns = () => {
    const { formula } = SheetCells.prototype;
    return jest.spyOn(SheetCells.prototype, "formula").mockImplementation(function (this: SheetCells, row, column) {
      return formula.call(this, row, column)?.replace(/T\[(A|B)\]/g, "T['#$1]") ?? null;
    });
  };

  test("follow an accepted refresh, wherever the call stands in the formula", async () => {
    excel = await excelWithRegister();
    excel.enter("Sheet1!A1", `=DEAL_FACT("${oracle}","value")`);
    excel.enter("Sheet1!A2", `=1+SUM(2,DEAL_FACT("${oracle}","gw"))`);
    excel.enter("Sheet1!A3", '=DEAL_LIST("vendor=Oracle","id,value")');
    excel.enter("Sheet1!D1", '="DEAL_FACT("');
    expect((await excel.values("Sheet1!A1:B4")).map(([a]) => a)).toEqual([300e9, 7.5, "ID", oracle]);
    excel.serve(raised);
    excel.host.traffic.reset();
    await refresh();
    expect(excel.syncs).toBe(6);
    expect(await excel.values("Sheet1!A1:B4")).toEqual([
      [360e9, ""],
      [8.5, ""],
      ["ID", "Value"],
      [oracle, 360e9],
    ]);
  });

  test("follow it through names, those of a sheet and those of other names too", async () => {
    excel = await excelWithRegister();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      worksheets.getItem("Sheet1").names.add("Contract", `=DEAL_FACT("${oracle}","value")`);
      names.add("Twice", "=2*Sheet1!Contract");
      await context.sync();
    });
    excel.enter("Sheet1!A1", "=Twice+1");
    expect(await excel.value("Sheet1!A1")).toBe(600e9 + 1);
    excel.serve(raised);
    await refresh();
    expect(await excel.value("Sheet1!A1")).toBe(720e9 + 1);
  });

  // Univer reads no escaped name of a column, so the host keeps plain ones and spells them out as Excel does.
  test("follow it where the formula reads columns whose names Excel escapes", async () => {
    excel = await excelWithRegister();
    await inSheet((sheet) => {
      sheet.getRange("X1:Y2").values = [
        ["A", "B"],
        [1, oracle],
      ];
      sheet.tables.add("X1:Y2", true).name = "T";
    });
    const spelling = withEscapedColumns();
    excel.enter("Sheet1!A1", '=SUM(T[A])+DEAL_FACT(INDEX(T[B],1),"value")');
    expect(await excel.value("Sheet1!A1")).toBe(300e9 + 1);
    expect(excel.formulas("Sheet1!A1")).toEqual([[`=SUM(T['#A])+DEAL_FACT(INDEX(T['#B],1),"value")`]]);
    excel.serve(raised);
    await refresh();
    spelling.mockRestore();
    expect(await excel.value("Sheet1!A1")).toBe(360e9 + 1);
  });

  test("are found among more formulas than Excel answers with at once", async () => {
    excel = await excelWithRegister();
    const long = `="${"x".repeat(240)}"&"${"y".repeat(240)}"`;
    await inSheet((sheet) => {
      sheet.getRange("X1:AG600").formulas = Array.from({ length: 600 }, () => Array<string>(10).fill(long));
    });
    await inSheet((sheet) => {
      sheet.getRange("AH1:AQ600").formulas = Array.from({ length: 600 }, () => Array<string>(10).fill(long));
    });
    excel.enter("Sheet1!A1", `=DEAL_FACT("${oracle}","value")`);
    await excel.whenIdle();
    excel.serve(raised);
    expect(await refresh()).toMatchObject({ ok: true, value: { recalculated: true } });
    expect(await excel.value("Sheet1!A1")).toBe(360e9);
  });

  test("stay as they are when nothing is accepted", async () => {
    excel = await excelWithRegister();
    excel.enter("Sheet1!A1", `=DEAL_FACT("${oracle}","value")`);
    excel.serve(raised);
    await refresh(() => false);
    expect(await excel.value("Sheet1!A1")).toBe(300e9);
  });
});

describe("a refresh of what is in view", () => {
  const select = (sheet: string, address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      context.workbook.worksheets.getItem(sheet).activate();
      range.select();
      await context.sync();
    });
  const both = withRevision(
    raised,
    "openai-aws",
    revision({ asOf: "2026-08-01", value: 150e9, bound: "about", sources: ["KG"] }),
  );
  const dealsSeen = () => [...new Set(reviewed.map(({ dealId }) => dealId))];

  beforeEach(async () => {
    excel = await excelWithRegister();
    excel.serve(both);
  });

  test("takes the rows of the register that are selected", async () => {
    await select(SHEET, `F${FIRST_ROW + 3}`);
    await refresh(() => false, { scope: "selection" });
    expect(dealsSeen()).toEqual(["openai-aws"]);
  });

  test("takes the deals that a sheet names, in a cell or in a formula", async () => {
    excel.enter("Sheet1!C3", oracle);
    excel.enter("Sheet1!C4", '=DEAL_FACT("OpenAI-AWS","value")');
    await select("Sheet1", "A1");
    await refresh(() => false, { scope: "sheet" });
    expect(dealsSeen()).toEqual([oracle, "openai-aws"]);
    await select("Sheet1", "C4");
    await refresh(() => false, { scope: "selection" });
    expect(dealsSeen()).toEqual(["openai-aws"]);
    reviewed = [];
    await select("Sheet1", "Z9");
    expect(await refresh(() => false, { scope: "selection" })).toMatchObject({ ok: true, value: { found: 0 } });
  });
});
