import { runCommand } from "../../src/commands/command";
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { undoInsertion } from "../../src/commands/insertion/undoInsertion";
import { loadLedger, setStored } from "../../src/ledger/memory";
import { defaultChoices } from "../../src/templates/choices";
import type { Insertion } from "../../src/workbook/insertion/insertion";
import { excelWithDeals, shippedDeal } from "../commands/excelWithDeals";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { bookState, withoutSheets, type BookState } from "./bookState";
import { makeBusy } from "./busyWorkbook";

const oracle = shippedDeal("openai-oracle-cloud");

jest.setTimeout(120_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithDeals();
  await loadLedger();
  setStored(null);
  await makeBusy();
  await excel.whenIdle();
});
afterEach(() => excel.dispose());

async function insertOracle(): Promise<Insertion> {
  const choices = defaultChoices("oracle-contract", oracle);
  const outcome = await runCommand(insertTemplate, { templateId: "oracle-contract", dealId: oracle.id, choices });
  if (!outcome.ok) throw new Error(outcome.problem.key);
  await excel.whenIdle();
  return outcome.value;
}

const sheetIds = (insertion: Insertion) => insertion.sheets.map(({ id }) => id);

/** What is the user's own in the workbook, wherever in it the user is. */
function own(ours: readonly string[]): BookState {
  return { ...withoutSheets(bookState(excel.workbook), ours), activeSheet: "" };
}

describe("Inserting a model into a workbook that somebody works in", () => {
  it("changes nothing of theirs: sheets, contents, looks, names, tables, rules, selection, calculation by hand", async () => {
    const before = own([]);
    const first = await insertOracle();
    expect(own(first.ledgerParts.concat(sheetIds(first)))).toEqual(before);
    const second = await insertOracle();
    const third = await insertOracle();
    const ours = [first, second, third].flatMap((insertion) => [...sheetIds(insertion), ...insertion.ledgerParts]);
    expect(own(ours)).toEqual(before);
  });

  it("finds free names for its sheets, the same number behind all of one insertion", async () => {
    const first = await insertOracle();
    const second = await insertOracle();
    const base = [
      "Oracle contract",
      "Oracle inputs",
      "Oracle calc",
      "Oracle cases",
      "Oracle vendor",
      "Oracle fiscal years",
      "Oracle sensitivity",
      "Oracle checks",
    ];
    const numbered = (number: number) => base.map((name) => `${name} (${number})`);
    expect(first.sheets.map(({ name }) => name)).toEqual([...numbered(2), "Deal register (2)"]);
    expect(second.sheets.map(({ name }) => name)).toEqual(numbered(3));
    expect([first.masterCheck, second.masterCheck]).toEqual([{ failing: 0 }, { failing: 0 }]);
  });

  it("shows the first of its sheets in the end", async () => {
    const { sheets } = await insertOracle();
    expect(excel.workbook.worksheets.getActiveWorksheet().id).toBe(sheets[0]!.id);
  });

  it("taken back, it leaves the workbook as it was", async () => {
    const before = own([]);
    expect(await runCommand(undoInsertion, { insertion: await insertOracle(), despiteEdits: false })).toMatchObject({
      ok: true,
    });
    await excel.whenIdle();
    expect(own([])).toEqual(before);
  });
});
