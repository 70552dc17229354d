/** A workbook that 0.1.0 saved, opened and worked on with today's code. */
import { runCommand } from "../../src/commands/command";
import { readRefreshStatus } from "../../src/commands/refresh/readRefreshStatus";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { readSharing } from "../../src/commands/sharing/readSharing";
import { thaw } from "../../src/commands/sharing/thaw";
import { customFunctions } from "../../src/functions";
import { loadLedger, setStored } from "../../src/ledger/memory";
import type { Ledger } from "../../src/ledger/record/deal";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import { recalculateDealFunctions } from "../../src/workbook/formulas/recalculation";
import { writeFeedSettings } from "../../src/workbook/refresh/feedSettings";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { withRevision } from "../commands/excelWithRegister";
import { revision } from "../ledger/ledgers";
import { open } from "../workbench/file/files";
import { goldenBytes, goldenJson } from "./golden";

jest.setTimeout(240_000);

const oracle = "openai-oracle-cloud";
const feedAddress = "https://feed.example/deals.json";
const shipped = goldenJson("0.1.0", "feed/deals.json") as Ledger;

let excel: HeadlessExcel;
let feed: Ledger;
beforeEach(async () => {
  feed = shipped;
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  excel = await createHeadlessExcel({
    functions: { document: functionsMetadata("https://localhost:3000").en, byId: customFunctions },
    fetch: (address) => Promise.resolve(Response.json(String(address) === feedAddress ? feed : shipped)),
  });
  await writeFeedSettings({
    address: feedAddress,
    token: null,
    keepToken: false,
    lookOnOpening: false,
    lookEvery: null,
  });
});
afterEach(() => excel.dispose());

async function opened(file: string): Promise<void> {
  await open(excel.workbook, goldenBytes("0.1.0", file));
  await loadLedger();
  setStored(await readStoredLedger());
  await recalculateDealFunctions(); // the file opens before the ledger is read; in Excel the page opens with the workbook
  excel.enter("Sheet1!A9", `=DEAL_FACT("${oracle}","gw")`);
  await excel.whenIdle();
}

/** The cells of one column of the register, by deal. */
async function column(heading: string): Promise<Readonly<Record<string, unknown>>> {
  return Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("DealRegister");
    const ids = columns.getItem("ID").getDataBodyRange().load("values");
    const cells = columns.getItem(heading).getDataBodyRange().load("values");
    await context.sync();
    return Object.fromEntries(ids.values.map(([id], row) => [String(id), cells.values[row]?.[0] as unknown]));
  });
}

test("the user's own deal, overrides and the refused figure are there, and functions answer by them", async () => {
  await opened("workbook.xlsx");
  expect(await readStoredLedger()).toMatchObject({ own: new Set(["acme-oracle"]), topLayer: 5, unread: "none" });
  expect(await excel.value("Sheet1!A1")).toBe(360e9);
  expect(await excel.value("Sheet1!A2")).toBe(1.25e9);
  expect(await excel.value("Sheet1!A9")).toBe(4.5);
  expect(await column("Override")).toMatchObject({ [oracle]: 310e9, "openai-aws": 40e9, "acme-oracle": "" });
  expect(await column("Effective")).toMatchObject({ [oracle]: 310e9, "openai-aws": 40e9, "acme-oracle": 5e9 });
  expect(await runCommand(readRefreshStatus, undefined)).toMatchObject({ ok: true, value: { hasNewer: false } });
});

test("it is refreshed: the own deal stays, what was written is not asked for again", async () => {
  await opened("workbook.xlsx");
  feed = withRevision(
    shipped,
    oracle,
    revision({ asOf: "2026-11-01", value: 400e9, bound: "about", gigawatts: 6, sources: ["KG"] }),
  );
  let found: string[] = [];
  const outcome = await runCommand(refreshDeals, {
    review: (changes) => {
      found = changes.map((change) => `${change.dealId} ${change.kind === "figure" ? change.field : change.kind}`);
      return Promise.resolve(changes);
    },
  });
  expect(outcome).toMatchObject({ ok: true });
  expect(found).toEqual(expect.arrayContaining([`${oracle} value`, `${oracle} gw`, "newcomer gone"]));
  expect(found.join()).not.toContain("acme-oracle");
  expect(await column("Value")).toMatchObject({ [oracle]: 400e9, "acme-oracle": 5e9 });
  expect((await readStoredLedger())!.own).toEqual(new Set(["acme-oracle"]));
});

test("the refresh that 0.1.0 made is undone", async () => {
  await opened("workbook.xlsx");
  expect(await runCommand(undoRefresh, undefined)).toEqual({ ok: true, value: { restored: 5, left: [] } });
  const values = await column("Value");
  expect(values[oracle]).toBe(300e9);
  expect(values).not.toHaveProperty("newcomer");
  expect(await column("Override")).toMatchObject({ [oracle]: 310e9 });
  expect(await excel.value("Sheet1!A1")).toBe(300e9);
});

test("the workbook that 0.1.0 froze is thawed, every formula as it was", async () => {
  await opened("workbook-frozen.xlsx");
  const status = await runCommand(readSharing, undefined);
  expect(status).toMatchObject({ ok: true, value: { hasNewer: false } });
  const frozen = status.ok ? status.value.frozen : 0;
  expect(frozen).toBeGreaterThan(20);
  expect(excel.formulas("Sheet1!A1")).toEqual([[360e9]]);
  expect(await runCommand(thaw, { review: () => Promise.resolve(true) })).toEqual({
    ok: true,
    value: { thawed: frozen, left: [] },
  });
  expect(excel.formulas("Sheet1!A1:A3")).toEqual([
    [`=DEAL_FACT("${oracle}","value")`],
    ['=DEAL_FACT("acme-oracle","annualised")'],
    ["=ANNUALIZE(A1,2027,2031)"],
  ]);
  expect(await runCommand(readSharing, undefined)).toMatchObject({ value: { frozen: 0 } });
});
