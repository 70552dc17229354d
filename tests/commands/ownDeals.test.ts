import { addDeal } from "../../src/commands/deals/addDeal";
import { runCommand } from "../../src/commands/command";
import { editDeal } from "../../src/commands/deals/editDeal";
import { exportDeals } from "../../src/commands/deals/exportDeals";
import { importDeals } from "../../src/commands/deals/importDeals";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { removeDeal } from "../../src/commands/deals/removeDeal";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import type { Change } from "../../src/ledger/register/changes";
import { ledgerInMemory } from "../../src/ledger/memory";
import type { OwnDeal } from "../../src/ledger/record/ownDeal";
import { readStoredLedger } from "../../src/workbook/register/storedLedgerParts";
import { cell, everything, excelWithRegister, type RegisterExcel } from "./excelWithRegister";
import { ownForm } from "../ledger/ledgers";

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
});
afterEach(() => excel.dispose());

const acme: Omit<OwnDeal, "id"> = { ...ownForm, vendor: "=Oracle", parent: "stargate" };

describe("a deal of the user's own", () => {
  test("is a row of the register, a line of the log, and what DEAL_FACT answers", async () => {
    excel.enter("Sheet1!A1", '=DEAL_FACT("acme-oracle","annualised")');
    expect(await runCommand(addDeal, acme)).toEqual({ ok: true, value: { dealId: "acme-oracle" } });
    expect(await excel.value(cell("id", 10))).toBe("acme-oracle");
    expect(await excel.value(cell("vendor", 10))).toBe("=Oracle");
    expect(await excel.value(cell("annualised", 10))).toBe(1.25e9);
    expect(await excel.value("Sheet1!A1")).toBe(1.25e9);
    expect((await excel.values("'Deal changes'!B2:C2"))[0]).toEqual(["acme-oracle", "new deal"]);
  });

  test("is kept in the workbook, and no feed makes it gone", async () => {
    await runCommand(addDeal, acme);
    expect((await readStoredLedger())!.own).toEqual(new Set(["acme-oracle"]));
    let seen: readonly Change[] = [];
    await runCommand(refreshDeals, {
      review: (changes) => {
        seen = changes;
        return Promise.resolve([]);
      },
    });
    expect(seen).toEqual([]);
  });

  test("gets an id of its own when another deal has its names", async () => {
    await runCommand(addDeal, acme);
    expect(await runCommand(addDeal, acme)).toEqual({ ok: true, value: { dealId: "acme-oracle-2" } });
  });

  test("is undone like a refresh", async () => {
    await runCommand(addDeal, acme);
    expect(await runCommand(undoRefresh, undefined)).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(await excel.value(cell("id", 10))).toBe("");
    expect((await readStoredLedger())!.own.size).toBe(0);
  });

  test.each([
    [{ end: 2020 }, "Last year or day"],
    [{ currency: "dollars" }, "Currency"],
    [{ parent: "nowhere" }, "Part of"],
    [{ customer: "" }, "Customer"],
    [{ source: { ...acme.source, url: "http://page.example" } }, "Link"],
    [{ value: 1e16 }, "Total value"],
  ])("with %j is refused by its field, and nothing is written", async (bad, field) => {
    const before = await everything(excel);
    expect(await runCommand(addDeal, { ...acme, ...bad })).toMatchObject({
      ok: false,
      problem: { key: "ownDealFault", parameters: { field } },
    });
    expect(await everything(excel)).toEqual(before);
  });
});

describe("editing a deal of the user's own", () => {
  const dealId = "acme-oracle";
  const revisions = () => ledgerInMemory()!.deals.find(({ id }) => id === dealId)!.revisions;
  const edit = (change: Partial<typeof acme>, correct = false) =>
    runCommand(editDeal, { dealId, deal: { ...acme, ...change }, correct });
  beforeEach(async () => {
    await runCommand(addDeal, acme);
  });

  test("adds a revision: the register has the new figures, the log the change, and asof the old figure", async () => {
    excel.enter("Sheet1!A1", '=DEAL_FACT("acme-oracle","value")');
    excel.enter("Sheet1!A2", '=DEAL_FACT("acme-oracle","value",DATE(2026,11,15))');
    const source = { publisher: "Contract on file", title: null, date: null, url: null };
    expect(await edit({ value: 6e9, asOf: "2026-11-20", status: "confirmed", source })).toMatchObject({ ok: true });
    expect(await excel.values("Sheet1!A1:A2")).toEqual([[6e9], [5e9]]);
    expect(await excel.value(cell("value", 10))).toBe(6e9);
    expect(await excel.value(cell("source", 10))).toBe("Contract on file");
    expect((await excel.values("'Deal changes'!B3:E3"))[0]).toEqual([dealId, "Value", 5e9, 6e9]);
    const { sources } = (await readStoredLedger())!.ledger;
    expect(revisions().map(({ sources: [key] }) => sources[key!]!.publisher)).toEqual([
      "Own estimate",
      "Contract on file",
    ]);
  });

  test("or corrects the last one", async () => {
    await edit({ value: 6e9, note: "typed wrongly" }, true);
    expect(revisions()).toMatchObject([{ value: 6e9, note: "typed wrongly" }]);
    expect(await excel.value(cell("value", 10))).toBe(6e9);
  });

  test("keeps what no cell of the register shows, such as a note, and can be undone", async () => {
    expect(await edit({ note: "seen again" }, true)).toEqual({ ok: true, value: { changed: 0 } });
    expect((await readStoredLedger())!.ledger.deals.find(({ id }) => id === dealId)!.revisions[0]!.note).toBe(
      "seen again",
    );
    await runCommand(undoRefresh, undefined);
    expect(revisions()[0]!.note).toBeNull();
  });

  test("leaves a cell that the user typed over, unless the form changes that figure", async () => {
    excel.enter(cell("value", 10), 7e9);
    await edit({ end: 2031 });
    expect(await excel.value(cell("value", 10))).toBe(7e9);
    expect(await excel.value(cell("end", 10))).toBe(2031);
    await edit({ value: 8e9 });
    expect(await excel.value(cell("value", 10))).toBe(8e9);
  });

  test("is refused for a revision that is older than the last, and for a deal of a feed", async () => {
    expect(await edit({ asOf: "2026-10-01" })).toMatchObject({
      problem: { key: "ownDealFault", parameters: { field: "As of" } },
    });
    expect(await runCommand(editDeal, { dealId: "openai-aws", deal: acme, correct: true })).toMatchObject({
      problem: { key: "dealNotOwn" },
    });
  });
});

describe("removing a deal of the user's own", () => {
  const dealId = "acme-oracle";
  beforeEach(async () => {
    await runCommand(addDeal, acme);
  });

  test("takes it out of the ledger; its row is marked and stays, and no refresh speaks of it", async () => {
    excel.enter("Sheet1!A1", '=DEAL_FACT("acme-oracle","value")');
    expect(await runCommand(removeDeal, { dealId })).toMatchObject({ ok: true });
    expect(await excel.value("Sheet1!A1")).toBe("#N/A");
    expect(await excel.value(cell("value", 10))).toBe(5e9);
    expect(await excel.value(cell("refreshed", 10))).toBe("removed from the ledger");
    expect((await excel.values("'Deal changes'!B3:C3"))[0]).toEqual([dealId, "removed from the ledger"]);
    expect((await readStoredLedger())!.own.size).toBe(0);
    const review = jest.fn((changes: readonly Change[]) => Promise.resolve(changes));
    await runCommand(refreshDeals, { review });
    expect(review).not.toHaveBeenCalled();
  });

  test("is undone", async () => {
    await runCommand(removeDeal, { dealId });
    await runCommand(undoRefresh, undefined);
    expect(ledgerInMemory()!.deals.some(({ id }) => id === dealId)).toBe(true);
    expect((await readStoredLedger())!.own).toEqual(new Set([dealId]));
    expect(typeof (await excel.value(cell("refreshed", 10)))).toBe("number");
  });

  test("is refused for a deal of a feed", async () => {
    expect(await runCommand(removeDeal, { dealId: "openai-aws" })).toMatchObject({ problem: { key: "dealNotOwn" } });
  });
});

describe("deals as files", () => {
  const all = (changes: readonly Change[]) => Promise.resolve(changes);
  const exported = async (format: "json" | "csv") => {
    const outcome = await runCommand(exportDeals, { format, dealIds: ["openai-aws"] });
    return outcome.ok ? outcome.value : null;
  };

  test.each(["json", "csv"] as const)(
    "exported as %s, changed and imported, a deal is reviewed and becomes the user's own",
    async (format) => {
      const file = await exported(format);
      expect(file!.name).toBe(`deals.${format}`);
      const text = file!.text.replaceAll("138000000000", "140000000000");
      let seen: readonly Change[] = [];
      const outcome = await runCommand(importDeals, {
        text,
        review: (changes) => {
          seen = changes;
          return Promise.resolve(changes);
        },
      });
      expect(outcome).toMatchObject({ ok: true, value: { found: seen.length, accepted: seen.length } });
      expect(seen[0]).toMatchObject({ kind: "figure", dealId: "openai-aws", field: "value", from: 138e9, to: 140e9 });
      expect(seen.some(({ kind }) => kind === "gone")).toBe(false);
      expect(await excel.value(cell("value", 3))).toBe(140e9);
      expect((await readStoredLedger())!.own).toEqual(new Set(["openai-aws"]));
    },
  );

  test("two files whose sources have the same keys do not take each other's", async () => {
    const file = (id: string, publisher: string) =>
      "id,type,customer,asOf,status,value,currency,publisher\n" +
      `${id},cloud,C,2026-11,reported,1000,USD,${publisher}\n`;
    await runCommand(importDeals, { text: file("one", "First"), review: all });
    await runCommand(importDeals, { text: file("two", "Second"), review: all });
    const { deals, sources } = (await readStoredLedger())!.ledger;
    const publisher = (id: string) =>
      sources[deals.find((deal) => deal.id === id)!.revisions[0]!.sources[0]!]!.publisher;
    expect([publisher("one"), publisher("two")]).toEqual(["First", "Second"]);
  });

  test("a file that is as the register is changes nothing", async () => {
    const file = await exported("json");
    expect(await runCommand(importDeals, { text: file!.text, review: all })).toEqual({
      ok: true,
      value: { found: 0, accepted: 0 },
    });
  });

  test("a faulty file is refused by its row, and nothing is written", async () => {
    const before = await everything(excel);
    const text = (await exported("csv"))!.text.replace("138000000000", "lots");
    expect(await runCommand(importDeals, { text, review: all })).toMatchObject({
      ok: false,
      problem: { key: "fileRow", parameters: { row: 3, column: "value" } },
    });
    expect(await everything(excel)).toEqual(before);
  });
});
