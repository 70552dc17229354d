/** A register that lacks some of its columns: refreshed all the same, and the columns offered. */
import { runCommand } from "../../src/commands/command";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { ledgerInMemory } from "../../src/ledger/memory";
import type { Change } from "../../src/ledger/register/changes";
import {
  registerColumns as headings,
  registerFields,
  type RegisterField,
} from "../../src/ledger/register/registerColumns";
import { frenchHeadings } from "../../src/text/dealFields";
import { setLanguage } from "../../src/text/language";
import { bundledLedger, deal, revision } from "../ledger/ledgers";
import { cell, column, everything, excelWithRegister, FIRST_ROW, SHEET, withRevision } from "./excelWithRegister";
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
let reviewed: readonly Change[];
afterEach(() => {
  setLanguage("en");
  excel.dispose();
});

const refresh = (pick: (change: Change) => boolean = () => true) =>
  runCommand(refreshDeals, {
    review: (changes) => {
      reviewed = changes;
      return Promise.resolve(changes.filter(pick));
    },
  });
const undo = () => runCommand(undoRefresh, undefined);
const isColumn = ({ kind }: Change) => kind === "column";
const table = (act: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.tables.getItem("DealRegister"));
    await context.sync();
  });

/** The register without a column, as an older Gigadeal or its user has left it. */
async function without(heading: string, options: Parameters<typeof excelWithRegister>[0] = {}): Promise<void> {
  excel = await excelWithRegister(options);
  await table(({ columns }) => columns.getItem(heading).delete());
  excel.serve(raised);
}

/** The n-th column at the right of the register that lacks one, counted from 0, in the row of the headings or a deal. */
const beside = (row: number, further = 0) => `${SHEET}!${column(registerFields.at(-1)!, further)}${FIRST_ROW + row}`;
const headingsOf = () =>
  Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("DealRegister");
    columns.load("items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });

/** Fill of the heading, and colour and format of the cells below it. */
const looksOf = (heading: string) =>
  Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("DealRegister").columns.getItem(heading);
    const head = column.getHeaderRowRange().load("format/fill/color");
    const body = column.getDataBodyRange().load("numberFormat,format/font/color");
    await context.sync();
    return [head.format.fill.color, body.format.font.color, body.numberFormat[0]?.[0]] as unknown[];
  });

describe("a register that lacks a column that a refresh can do without", () => {
  test("is refreshed, and the column is offered first, but added to nothing unless it is taken", async () => {
    await without("Link");
    expect(await refresh((change) => !isColumn(change))).toMatchObject({ ok: true });
    expect(reviewed.map(({ kind, field, to }) => [kind, field, to])).toEqual([
      ["column", "link", "Link"],
      ["figure", "value", 360e9],
      ["figure", "gw", 5.5],
      ["figure", "source", expect.anything()],
    ]);
    expect(await excel.value(cell("value"))).toBe(360e9);
    expect(await headingsOf()).not.toContain("Link");
    expect(await excel.value(beside(-1))).toBe("");
  });

  test("gets the column at the right when it is taken: filled, formatted like its like, and logged", async () => {
    await without("Vendor");
    await table((register) => {
      register.columns.getItem("Customer").getHeaderRowRange().format.fill.color = "#123456";
      register.columns.getItem("Customer").getDataBodyRange().format.font.color = "#654321";
    });
    expect(await refresh(isColumn)).toMatchObject({ ok: true, value: { accepted: 1 } });
    expect((await headingsOf()).at(-1)).toBe("Vendor");
    const cells = await excel.values(`${beside(0)}:${beside(9).split("!")[1]!}`);
    expect(cells.flat()).toEqual(bundledLedger().deals.map(({ vendor }) => vendor ?? ""));
    expect(await excel.values("'Deal changes'!B2:E2")).toEqual([["", "column added", "", "Vendor"]]);
    expect(await looksOf("Vendor")).toEqual(["#123456", "#654321", "General"]);
    await refresh(() => false);
    expect(reviewed.some(isColumn)).toBe(false);
  });

  test("gets the rows of new deals in the new column, too", async () => {
    await without("GW");
    excel.serve(withNewcomer);
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await excel.value(beside(0))).toBe(5.5);
    expect(await excel.value(beside(3))).toBe(2);
    expect(await excel.value(beside(10))).toBe("");
    expect(await excel.value(cell("id", 10))).toBe("newcomer");
  });

  test("keeps what the reading says of a deal whose only news is the column", async () => {
    await without("GW");
    await refresh(isColumn);
    expect(await excel.value(beside(0))).toBe(5.5);
    await refresh(() => false);
    expect(reviewed.map(({ field, userEdited }) => [field, userEdited])).toEqual([
      ["value", false],
      ["source", false],
    ]);
    expect(ledgerInMemory()!.deals.find(({ id }) => id === oracle)!.revisions).toHaveLength(6);
  });

  test("with a totals row, and in an Excel that cannot resize tables, gets the column all the same", async () => {
    await without("GW");
    await table((register) => {
      register.showTotals = true;
    });
    expect(await refresh(isColumn)).toMatchObject({ ok: true });
    expect((await headingsOf()).at(-1)).toBe("GW");
    expect(await excel.value(beside(0))).toBe(5.5);
    excel.dispose();
    await without("GW", { requirementSets: { ExcelApi: "1.12" } });
    expect(await refresh(isColumn)).toMatchObject({ ok: true });
    expect((await headingsOf()).at(-1)).toBe("GW");
    expect(await excel.value(beside(0))).toBe(5.5);
  });

  test("says so where cells at the right are occupied, and leaves the column out", async () => {
    await without("GW");
    excel.enter(beside(4), "mine");
    expect(await refresh((change) => !isColumn(change))).toMatchObject({ ok: true });
    expect(reviewed[0]).toMatchObject({
      kind: "column",
      field: "gw",
      occupied: expect.stringContaining(SHEET) as unknown,
    });
    expect(await excel.value(beside(4))).toBe("mine");
  });

  test("writes nothing where the cells at the right were taken while the review stood there", async () => {
    await without("GW");
    const outcome = await runCommand(refreshDeals, {
      review: (changes) => {
        excel.enter(beside(4), "mine");
        return Promise.resolve(changes);
      },
    });
    expect(outcome).toMatchObject({ ok: false, problem: { key: "registerChanged" } });
    expect(await headingsOf()).not.toContain("GW");
  });

  test("does not move what stands further to the right", async () => {
    await without("GW");
    excel.enter(beside(2, 3), "far away");
    await refresh(isColumn);
    expect(await excel.value(beside(2, 3))).toBe("far away");
  });
});

describe("taking back a refresh that added a column", () => {
  test("takes the column away and leaves the workbook as it was, but for the log", async () => {
    await without("GW");
    const before = await everything(excel);
    await refresh();
    expect(await undo()).toMatchObject({ ok: true, value: { left: [] } });
    const after = (await everything(excel)) as { sheets: unknown[][]; tables: unknown[][] };
    const { sheets, tables } = before as { sheets: unknown[][]; tables: unknown[][] };
    const register = (all: unknown[][], name: string) => all.find(([called]) => called === name);
    expect(register(after.tables, "DealRegister")).toEqual(register(tables, "DealRegister"));
    expect((register(after.sheets, SHEET)![1] as unknown[])[1]).toEqual((register(sheets, SHEET)![1] as unknown[])[1]);
    const log = await excel.values("'Deal changes'!C2:H12");
    expect(
      log.some(([what, from, to, , , who]) => what === "column added" && from === "GW" && to === "" && who !== ""),
    ).toBe(true);
  });

  test("leaves a column in which somebody has written since", async () => {
    await without("GW");
    await refresh(isColumn);
    excel.enter(beside(2), 9);
    expect(await undo()).toMatchObject({ ok: true });
    expect((await headingsOf()).at(-1)).toBe("GW");
    expect(await excel.value(beside(2))).toBe(9);
    expect(await excel.value(beside(0))).toBe(5.5);
  });
});

describe("headings", () => {
  const inFrench = (register: Excel.Table) => {
    for (const field of registerFields) {
      const { heading } = headings[field];
      if (heading !== frenchHeadings[field]) register.columns.getItem(heading).name = frenchHeadings[field];
    }
  };

  test.each(["en", "fr"] as const)("in French are found while %s is spoken", async (language) => {
    excel = await excelWithRegister();
    await table(inFrench);
    setLanguage(language);
    excel.serve(withNewcomer);
    expect(await refresh()).toMatchObject({ ok: true });
    expect(reviewed.some(isColumn)).toBe(false);
    expect(await excel.value(cell("value"))).toBe(360e9);
    expect(await excel.value(cell("gw"))).toBe(5.5);
    expect(await excel.value(cell("effective", 10))).toBe(100e9);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await excel.value(cell("value"))).toBe(300e9);
  });

  test("in English are found while French is spoken", async () => {
    excel = await excelWithRegister();
    setLanguage("fr");
    excel.serve(raised);
    expect(await refresh()).toMatchObject({ ok: true });
    expect(await excel.value(cell("value"))).toBe(360e9);
  });

  test("of a register in French that lacks a column: it is offered under its French heading", async () => {
    await without("Vendor");
    await table((register) => {
      for (const field of registerFields.filter((name) => name !== "vendor")) {
        const { heading } = headings[field];
        if (heading !== frenchHeadings[field]) register.columns.getItem(heading).name = frenchHeadings[field];
      }
    });
    await refresh(isColumn);
    expect((await headingsOf()).at(-1)).toBe("Fournisseur");
  });

  test.each<RegisterField>(["id", "value", "currency", "refreshed"])(
    "without %s nothing can be refreshed, and that is said",
    async (field) => {
      await without(headings[field].heading);
      expect(await refresh()).toMatchObject({
        ok: false,
        problem: { key: "registerColumns", parameters: { columns: headings[field].heading } },
      });
    },
  );
});
