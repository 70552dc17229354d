import { addDeal } from "../../src/commands/addDeal";
import { runCommand } from "../../src/commands/command";
import { exportDeals, importDeals } from "../../src/commands/exchangeDeals";
import { refreshDeals } from "../../src/commands/refreshDeals";
import { undoRefresh } from "../../src/commands/undoRefresh";
import type { Change } from "../../src/ledger/changes";
import type { OwnDeal } from "../../src/ledger/ownDeal";
import { readKeptLedger } from "../../src/workbook/keptLedger";
import { cell, everything, excelWithRegister, type RegisterExcel } from "./excelWithRegister";

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
});
afterEach(() => excel.dispose());

const acme: Omit<OwnDeal, "id"> = {
  type: "compute",
  customer: "Acme",
  vendor: "=Oracle",
  parent: "stargate",
  asOf: "2026-11-01",
  status: "derived",
  value: 5e9,
  bound: "about",
  currency: "USD",
  start: 2027,
  end: 2030,
  gigawatts: null,
  source: { publisher: "Own estimate", title: null, date: null, url: null },
  note: null,
};

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
    expect((await readKeptLedger())!.own).toEqual(new Set(["acme-oracle"]));
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

  test("is taken back like a refresh", async () => {
    await runCommand(addDeal, acme);
    expect(await runCommand(undoRefresh, undefined)).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(await excel.value(cell("id", 10))).toBe("");
    expect((await readKeptLedger())!.own.size).toBe(0);
  });

  test.each([
    [{ end: 2020 }, "deals[0].revisions[0].end"],
    [{ currency: "dollars" }, "deals[0].revisions[0].currency"],
    [{ parent: "nowhere" }, "deals[0].parent"],
    [{ customer: "" }, "deals[0].customer"],
  ])("with %j is refused, and nothing is written", async (bad, path) => {
    const before = await everything(excel);
    expect(await runCommand(addDeal, { ...acme, ...bad })).toMatchObject({
      ok: false,
      problem: { key: "feedInvalid", parameters: { path } },
    });
    expect(await everything(excel)).toEqual(before);
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
      expect((await readKeptLedger())!.own).toEqual(new Set(["openai-aws"]));
    },
  );

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
