/** Records of a refresh that came with a workbook of somebody else's: what taking it back writes, and what it refuses. */
import { runCommand } from "../../src/commands/command";
import { refreshDeals } from "../../src/commands/refresh/refreshDeals";
import { undoRefresh } from "../../src/commands/refresh/undoRefresh";
import { storedInMemory, ledgerInMemory } from "../../src/ledger/memory";
import { documentIn } from "../../src/workbook/excel/partDocument";
import { REFRESH_PART, toXml } from "../../src/workbook/excel/xmlParts";
import { bundledLedger, revision } from "../ledger/ledgers";
import { cell, excelWithRegister, registerAddress, withRevision } from "./excelWithRegister";
import type { RegisterExcel } from "./excelWithRegister";

const oracle = "openai-oracle-cloud";
const raised = withRevision(
  bundledLedger(),
  oracle,
  revision({ asOf: "2026-08-01", value: 360e9, bound: "at least", gigawatts: 5.5, sources: ["KG"] }),
);
const row = bundledLedger().deals.findIndex(({ id }) => id === oracle);

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
  excel.serve(raised);
  await runCommand(refreshDeals, { review: (changes) => Promise.resolve(changes) });
});
afterEach(() => excel.dispose());

const undo = () => runCommand(undoRefresh, undefined);
const register = () => excel.formulas(registerAddress(12));

interface WrittenRecord {
  cells: Record<string, unknown>[];
  backLayer: { sources: Record<string, Record<string, unknown>>; deals: { deal: Record<string, unknown> }[] };
  [key: string]: unknown;
}

/** Puts another record in the place of the refresh's. */
async function tamper(change: (record: WrittenRecord) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(REFRESH_PART).load("items/id");
    await context.sync();
    const part = context.workbook.customXmlParts.getItem(parts.items[0]!.id);
    const xml = part.getXml();
    await context.sync();
    const record = documentIn(xml.value) as WrittenRecord;
    part.setXml(toXml(REFRESH_PART, change(record) ?? record));
    await context.sync();
  });
}

const first = (record: WrittenRecord) => record.cells.find(({ field }) => field === "value")!;

test.each([
  '=WEBSERVICE("https://evil.example/")',
  "=cmd|'/c calc'!A0",
  "='\\\\evil\\share\\[b.xlsx]Sheet1'!A1",
  '=IF(1,2,_xlfn.IMAGE("https://evil.example/x.png"))',
])("%s does not go into the register: the cell is left as it is, and told", async (formula) => {
  await tamper((record) => void Object.assign(first(record), { before: formula, wasFormula: true }));
  expect(await undo()).toMatchObject({ ok: true, value: { left: [{ dealId: oracle, field: "value" }] } });
  expect(excel.formulas(cell("value", row))).toEqual([[360e9]]);
});

test("a formula of the user's own that stays in the workbook goes back, and a text that looks like one as text", async () => {
  await tamper((record) => {
    Object.assign(first(record), { before: "=300000000000+SUM(1,2)", wasFormula: true });
    Object.assign(
      record.cells.find(({ field }) => field === "source")!,
      { before: "=WEBSERVICE(1)" },
    );
  });
  expect(await undo()).toMatchObject({ ok: true, value: { left: [] } });
  expect(excel.formulas(cell("value", row))).toEqual([["=300000000000+SUM(1,2)"]]);
  expect(await excel.value(cell("source", row))).toBe("=WEBSERVICE(1)");
});

test.each<[string, (record: WrittenRecord) => unknown]>([
  ["that is a text", () => "x"],
  ["that is nothing", () => ({})],
  ["without cells", (record) => ({ ...record, cells: undefined })],
  ["with cells that are none", (record) => ({ ...record, cells: [null] })],
  ["with a field that no deal has", (record) => void (first(record).field = "colour")],
  ["with a column that the user fills", (record) => void (first(record).field = "override")],
  ["with an object in a cell", (record) => void (first(record).before = { toString: "x" })],
  ["with nothing in a cell", (record) => void (first(record).before = null)],
  ["with a formula that is a number", (record) => void Object.assign(first(record), { wasFormula: true, before: 5 })],
  [
    "with a formula that begins otherwise",
    (record) => void Object.assign(first(record), { wasFormula: true, before: "+cmd|'/c calc'!A0" }),
  ],
  [
    "with a script for a link",
    (record) =>
      void Object.assign(
        record.cells.find(({ field }) => field === "link")!,
        { before: "java\tscript:alert(1)" },
      ),
  ],
  ["without its layer", (record) => ({ ...record, backLayer: null })],
  [
    "with a script in its layer",
    (record) => void (Object.values(record.backLayer.sources)[0]!.url = "javascript:alert(1)"),
  ],
  [
    "with a formula for a figure in its layer",
    (record) => void Object.assign((record.backLayer.deals[0]!.deal.revisions as object[])[0]!, { value: "=EVIL" }),
  ],
])("a record %s is damaged: that is said, and nothing is changed", async (_, change) => {
  await tamper(change);
  const before = register();
  const [ledger, kept] = [ledgerInMemory(), storedInMemory()];
  expect(await undo()).toEqual({ ok: false, problem: { key: "refreshDamaged", parameters: {} } });
  expect(register()).toEqual(before);
  expect([ledgerInMemory(), storedInMemory()]).toEqual([ledger, kept]);
});
