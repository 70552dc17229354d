import { runCommand, type Outcome, type Progress } from "../../src/commands/command";
import { insertTemplate } from "../../src/commands/insertion/insertTemplate";
import { undoInsertion } from "../../src/commands/insertion/undoInsertion";
import { storedInMemory, loadLedger, setStored } from "../../src/ledger/memory";
import { defaultChoices } from "../../src/templates/choices";
import { wordProblem } from "../../src/text/problemWords";
import { setLanguage } from "../../src/text/language";
import type { Insertion } from "../../src/workbook/insertion/insertion";
import { excelWithDeals } from "../commands/excelWithDeals";
import type { HeadlessExcel, HeadlessExcelOptions } from "../../src/workbench/headless";
import { bookState } from "./bookState";

const templateId = "vendor-diversification";
const SHEETS = ["Vendor diversification", "Vendors inputs", "Vendors calc", "Vendors checks", "Deal register"];

jest.setTimeout(120_000);

let excel: HeadlessExcel;
async function open(options?: HeadlessExcelOptions): Promise<void> {
  excel = await excelWithDeals(options);
  setStored(null);
  await loadLedger();
  excel.enter("Sheet1!A1", "mine");
  await excel.whenIdle();
}
afterEach(async () => {
  setLanguage("en");
  await excel.whenIdle();
  excel.dispose();
});

/** @param at  called at each step, with its number */
const watched = (at: (step: number) => void): Progress & { readonly cancel: () => void } => {
  const cancel = new AbortController();
  return {
    report: (_, step = 0) => at(step),
    startWriting: () => undefined,
    signal: cancel.signal,
    cancel: () => cancel.abort(),
  };
};
const insert = (progress?: Progress) =>
  runCommand(insertTemplate, { templateId, dealId: null, choices: defaultChoices(templateId, null) }, progress);
const tabs = () => excel.workbook.worksheets.$items().map(({ name }) => name);
const state = () => bookState(excel.workbook);
const keyOf = (outcome: Outcome<unknown>) => (outcome.ok ? "" : outcome.problem.key);
/** With plain spaces for those that keep French signs on their words' line. */
const wordsOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? "" : wordProblem(outcome.problem).replace(/[\u00a0\u202f]/g, " ");

describe("Found before anything is written, and said with what to do", () => {
  test.each<[string, () => void, RegExp, RegExp]>([
    [
      "a cell is being edited",
      () => void (excel.host.faults.cellEditing = true),
      /Finish with Enter or Esc, then try again/,
      /Terminez par Entrée ou Échap, puis réessayez/,
    ],
    [
      "the structure of the workbook is protected",
      () => excel.workbook.protection.protect(),
      /Unprotect it \(Review tab\), then try again/,
      /Ôtez la protection \(onglet Révision\), puis réessayez/,
    ],
    [
      "dates count from 1904",
      () => void (excel.workbook.$countsFrom1904 = true),
      /change it in Excel’s options \(Advanced\), or use another workbook/,
      /changez-le dans les options d’Excel \(Avancé\), ou prenez un autre classeur/,
    ],
    [
      "a name of the user's is called like the register's table",
      () => void excel.workbook.names.add("DealRegister", "=42"),
      /uses the name DealRegister for something else .* Name Manager\), then try again/,
      /emploie le nom DealRegister pour autre chose .* Gestionnaire de noms\), puis réessayez/,
    ],
    [
      "a table of the user's is called like the register",
      () => {
        excel.workbook.$sheet("Sheet1")!.tables.add("A1:B3", true).name = "DealRegister";
      },
      /uses the name DealRegister for something else/,
      /emploie le nom DealRegister pour autre chose/,
    ],
    [
      "the host answers nothing any more",
      () => excel.host.faults.loseBatch({ number: 1, code: "InvalidOrTimedOutSession" }),
      /Close the workbook, open it again/,
      /Fermez le classeur, rouvrez-le/,
    ],
  ])("%s", async (_, set, english, french) => {
    await open();
    set();
    excel.host.traffic.reset();
    const before = state();
    const outcome = await insert();
    expect(wordsOf(outcome)).toMatch(english);
    setLanguage("fr");
    expect(wordsOf(outcome)).toMatch(french);
    expect(excel.syncs).toBe(1);
    expect(state()).toEqual(before);
  });

  test.each(["1.8", null])("an Excel that has ExcelApi %s only", async (version) => {
    await open({ requirementSets: { ExcelApi: version } });
    excel.host.traffic.reset();
    const outcome = await insert();
    expect(wordsOf(outcome)).toMatch(/Update Excel, or open the workbook in Excel on the web/);
    setLanguage("fr");
    expect(wordsOf(outcome)).toMatch(/Mettez Excel à jour, ou ouvrez le classeur dans Excel pour le web/);
    expect(excel.syncs).toBe(0);
    expect(tabs()).toEqual(["Sheet1"]);
  });

  test("an Excel that has ExcelApi 1.9 and no more takes every template", async () => {
    await open({ requirementSets: { ExcelApi: "1.9" } });
    expect(await insert()).toMatchObject({ ok: true, value: { masterCheck: { failing: 0 } } });
  });
});

describe("When the connection breaks", () => {
  test.each([
    ["a batch", false],
    ["only the answer to a batch", true],
  ])("and %s is lost, the workbook is as before and the next attempt works", async (_, onlyAnswer) => {
    await open();
    const before = state();
    for (const number of [1, 2, 3]) {
      excel.host.faults.loseBatch({ number, onlyAnswer });
      expect(keyOf(await insert())).toBe("connectionLost");
      await excel.whenIdle();
      expect(state()).toEqual(before);
      expect(storedInMemory()).toBeNull();
    }
    excel.host.faults.clear();
    expect(await insert()).toMatchObject({ ok: true, value: { masterCheck: { failing: 0 } } });
  });

  test("and is back a little later, what was added is removed all the same", async () => {
    await open();
    const before = state();
    excel.host.faults.loseBatch({ number: 2, batches: 3, onlyAnswer: true });
    expect(keyOf(await insert())).toBe("connectionLost");
    await excel.whenIdle();
    expect(state()).toEqual(before);
  });

  test("for good, the user is told which sheets to look for", async () => {
    await open();
    excel.host.faults.loseBatch({ number: 3, batches: 100 });
    const outcome = await insert();
    expect(outcome).toMatchObject({ ok: false, problem: { key: "insertHalfDone" } });
    expect(wordsOf(outcome)).toContain(SHEETS.join(", "));
    setLanguage("fr");
    expect(wordsOf(outcome)).toContain(`Supprimez à la main celles de ces feuilles qui sont là : ${SHEETS.join(", ")}`);
    expect(tabs()).toEqual(["Sheet1", ...SHEETS]);
  });
});

describe("When Excel fails while it removes sheets", () => {
  test("they are removed at the next attempt", async () => {
    await open();
    const before = state();
    let deletions = 0;
    excel.host.faults.failWhen(
      ({ member }) => member === "Worksheet.calculate" || (member === "Worksheet.delete" && ++deletions === 3),
    );
    expect(keyOf(await insert())).toBe("insertFailed");
    await excel.whenIdle();
    expect(state()).toEqual(before);
  });

  test("again and again, the user is told exactly which are left", async () => {
    await open();
    let deletions = 0;
    excel.host.faults.failWhen(
      ({ member }) => member === "Worksheet.calculate" || (member === "Worksheet.delete" && ++deletions > 2),
    );
    const outcome = await insert();
    expect(outcome).toMatchObject({
      ok: false,
      problem: { key: "insertHalfDone", parameters: { sheets: SHEETS.slice(2).join(", ") } },
    });
    expect(tabs()).toEqual(["Sheet1", ...SHEETS.slice(2)]);
  });

  test("in the middle of taking an insertion back, that is said, too", async () => {
    await open();
    const outcome = await insert();
    if (!outcome.ok) throw new Error(outcome.problem.key);
    const undo = (insertion: Insertion) => runCommand(undoInsertion, { insertion, despiteEdits: true });
    excel.host.faults.failWhen(({ member }) => member === "Worksheet.delete", "AccessDenied");
    expect(keyOf(await undo(outcome.value))).toBe("protectedSomewhere");
    expect(tabs()).toEqual(["Sheet1", ...SHEETS]);
    let deletions = 0;
    excel.host.faults.failWhen(({ member }) => member === "Worksheet.delete" && ++deletions > 4);
    expect(await undo(outcome.value)).toMatchObject({
      problem: { key: "removalHalfDone", parameters: { sheets: "Deal register" } },
    });
    excel.host.faults.clear();
    expect(await undo(outcome.value)).toMatchObject({ ok: true, value: { removed: ["Deal register"] } });
    expect(tabs()).toEqual(["Sheet1"]);
  });
});

describe("While an insertion runs", () => {
  test("it says each of its four steps", async () => {
    await open();
    const steps: unknown[] = [];
    await insert({ ...watched(() => undefined), report: (...step) => void steps.push(step) });
    expect(steps).toEqual([
      ["Looking at the workbook", 1, 4],
      ["Working out the model", 2, 4],
      ["Writing the sheets", 3, 4],
      ["Calculating and checking", 4, 4],
    ]);
  });

  test.each([1, 2])("it can be cancelled at step %i: nothing is written", async (at) => {
    await open();
    const before = state();
    const progress = watched((step) => step === at && progress.cancel());
    expect((await insert(progress)).ok).toBe(false);
    expect(state()).toEqual(before);
    expect(excel.syncs).toBe(1);
  });

  test.each([3, 4])("not any more at step %i: once the writing has begun it comes to its end", async (at) => {
    await open();
    const progress = watched((step) => step === at && progress.cancel());
    expect(await insert(progress)).toMatchObject({ ok: true });
  });

  test("a slow Excel is waited for, and a user who begins to edit a cell may finish", async () => {
    await open();
    excel.host.faults.delay = 30;
    const progress = watched((step) => {
      if (step !== 3) return;
      excel.host.faults.cellEditing = true;
      setTimeout(() => (excel.host.faults.cellEditing = false), 200);
    });
    expect(await insert(progress)).toMatchObject({ ok: true });
  });

  test("screen and calculation stand still before the first sheet is added, and what was added is calculated after", async () => {
    await open();
    excel.workbook.application.calculationMode = "Manual";
    await insert();
    const { actions } = excel.host.traffic;
    const first = (member: string) => actions.indexOf(member);
    expect(first("Application.suspendScreenUpdatingUntilNextSync")).toBeGreaterThan(0);
    expect(first("WorksheetCollection.add")).toBeGreaterThan(first("Application.suspendApiCalculationUntilNextSync"));
    expect(first("Worksheet.calculate")).toBeGreaterThan(actions.lastIndexOf("Range.formulas"));
    expect(actions.filter((member) => member === "Application.calculate")).toEqual([]);
    expect(excel.workbook.application.calculationMode).toBe("Manual");
  });
});
