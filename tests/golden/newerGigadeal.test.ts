/** A workbook in which a newer Gigadeal has worked: what it stored is never folded, overwritten or deleted. */
import { addDeal } from "../../src/commands/deals/addDeal";
import { editDeal } from "../../src/commands/deals/editDeal";
import { removeDeal } from "../../src/commands/deals/removeDeal";
import { runCommand } from "../../src/commands/command";
import { readRefreshStatus } from "../../src/commands/refresh/readRefreshStatus";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { readSharing } from "../../src/commands/sharing/readSharing";
import { thaw } from "../../src/commands/sharing/thaw";
import { setStored } from "../../src/ledger/memory";
import { FROZEN_PART, LEDGER_PART, REFRESH_PART, toXml } from "../../src/workbook/excel/xmlParts";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { excelWithRegister, withRevision, type RegisterExcel } from "../commands/excelWithRegister";
import { bundledLedger, deal, ownForm, revision } from "../ledger/ledgers";

jest.setTimeout(120_000);

const oracle = "openai-oracle-cloud";
const layer = {
  version: 9,
  layer: 2,
  asOf: "2027-01-01",
  sources: { PAGE: { publisher: "The Page", title: null, date: null, url: null, language: "en" } },
  deals: [{ deal: { ...deal({ id: "later-own" }), region: "Texas" }, own: true }],
};
const newerLayer = toXml(LEDGER_PART, layer);
const newerRefresh = toXml(REFRESH_PART, { version: 9, when: 60_000, changes: [] });
const newerFrozen = toXml(FROZEN_PART, { version: 9, when: 46_000, formulas: [] });

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
});
afterEach(() => excel.dispose());

async function store(...parts: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const xml of parts) context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  setStored(await readStoredLedger());
}
const parts = () => excel.workbook.customXmlParts.$items().map((part) => part.getXml());
const raise = () =>
  excel.serve(
    withRevision(
      bundledLedger(),
      oracle,
      revision({ asOf: "2026-08-01", value: 360e9, bound: "exact", sources: ["KG"] }),
    ),
  );
const refresh = () => runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes) });

test("the Refresh page learns of it", async () => {
  await store(newerLayer);
  expect(await runCommand(readRefreshStatus, undefined)).toMatchObject({ ok: true, value: { hasNewer: true } });
});

test("its layer stays through fourteen layers of ours: none is folded", async () => {
  await store(newerLayer);
  expect(await runCommand(addDeal, ownForm)).toMatchObject({ ok: true });
  for (let edit = 1; edit <= 13; edit++) {
    const outcome = runCommand(editDeal, {
      dealId: "acme-oracle",
      deal: { ...ownForm, value: 5e9 + edit },
      correct: true,
    });
    expect(await outcome).toMatchObject({ ok: true });
  }
  expect(parts()).toContain(newerLayer);
  expect(parts().filter((xml) => xml.includes(LEDGER_PART))).toHaveLength(15);
  expect((await readStoredLedger())!.own).toEqual(new Set(["later-own", "acme-oracle"]));
});

test("layers that another Gigadeal has added since the workbook was opened are not folded either", async () => {
  expect(await runCommand(addDeal, ownForm)).toMatchObject({ ok: true });
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(newerLayer);
    await context.sync();
  });
  for (let edit = 1; edit <= 12; edit++) {
    await runCommand(editDeal, { dealId: "acme-oracle", deal: { ...ownForm, value: 5e9 + edit }, correct: true });
  }
  expect(parts()).toContain(newerLayer);
});

test("the user's own deal that it wrote is neither changed nor removed here", async () => {
  await store(newerLayer);
  const before = parts();
  const refused = { ok: false, problem: { key: "dealNewer", parameters: { deal: "later-own" } } };
  const change = { dealId: "later-own", deal: { ...ownForm, customer: "Buyer", vendor: "Seller" }, correct: true };
  expect(await runCommand(editDeal, change)).toMatchObject(refused);
  expect(await runCommand(removeDeal, { dealId: "later-own" })).toMatchObject(refused);
  expect(parts()).toEqual(before);
});

test("its last refresh is not undone here, and a refresh of ours leaves its record", async () => {
  await store(newerRefresh);
  expect(await runCommand(undoRefresh, undefined)).toMatchObject({ ok: false, problem: { key: "refreshNewer" } });
  raise();
  expect(await refresh()).toMatchObject({ ok: true });
  expect(parts()).toContain(newerRefresh);
});

test("after a refresh of ours it is ours that is undone", async () => {
  await store(newerRefresh.replace("60000", "40000"));
  raise();
  await refresh();
  expect(await runCommand(undoRefresh, undefined)).toMatchObject({ ok: true });
  expect(parts()).toContain(newerRefresh.replace("60000", "40000"));
});

describe("cells that it has frozen", () => {
  const freeze = async () => {
    await excel.whenIdle();
    return runCommand(freezeForSharing, { review: () => Promise.resolve(true) });
  };
  beforeEach(async () => {
    await store(newerFrozen);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gigadeal frozen");
      sheet.getRange("A1").formulas = [["=CHOOSE(1,7,'Sheet1'!$C$9)"]];
      await context.sync();
    });
    excel.enter("Sheet1!A1", `=DEAL_FACT("${oracle}","value")`);
  });

  test("stay, with their trackers, when ours are frozen and thawed", async () => {
    expect(await freeze()).toMatchObject({ ok: true, value: { frozen: 1 } });
    expect(excel.formulas("Gigadeal frozen!A1:A2")).toEqual([
      ["=CHOOSE(1,7,'Sheet1'!$C$9)"],
      ["=CHOOSE(1,8,'Sheet1'!$A$1)"],
    ]);
    expect(await runCommand(readSharing, undefined)).toMatchObject({ value: { frozen: 1, hasNewer: true } });
    expect(await runCommand(thaw, { review: () => Promise.resolve(true) })).toMatchObject({
      value: { thawed: 1, left: [] },
    });
    expect(parts()).toContain(newerFrozen);
    expect(excel.formulas("Gigadeal frozen!A1")).toEqual([["=CHOOSE(1,7,'Sheet1'!$C$9)"]]);
    expect(await runCommand(readSharing, undefined)).toMatchObject({ value: { frozen: 0, hasNewer: true } });
  });

  test("stay when Excel breaks off a freezing of ours", async () => {
    await excel.whenIdle();
    let isStored = false;
    let hasFailed = false;
    excel.host.faults.failWhen(({ member }) => {
      const fails = isStored && !hasFailed; // the first action after our formulas are stored
      hasFailed ||= fails;
      isStored ||= /customXmlPart.*add/i.test(member);
      return fails;
    });
    expect(await freeze()).toMatchObject({ ok: false, problem: { key: "sharingFailed" } });
    expect(hasFailed).toBe(true);
    expect(parts().filter((xml) => xml.includes(FROZEN_PART))).toEqual([newerFrozen]);
    expect(excel.formulas("Sheet1!A1")).toEqual([[`=DEAL_FACT("${oracle}","value")`]]);
  });
});
