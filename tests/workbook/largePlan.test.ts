import type { Plan, PlannedSheet } from "../../src/templates/sheet/plan";
import { preflight } from "../../src/workbook/insertion/preflight";
import { readBack } from "../../src/workbook/insertion/readBack";
import { writeSheets } from "../../src/workbook/insertion/writeSheets";
import { excelWithDeals } from "../commands/excelWithDeals";

/** Excel on the web refuses requests and answers of more. */
const REFUSED = 5 * 1024 * 1024;

jest.setTimeout(120_000);

const words = (row: number, column: number) => `${"A long remark about a deal, ".repeat(8)}${row}.${column}`;

/** A sheet of about so many megabytes. */
function largeSheet(key: string, megabytes: number): PlannedSheet {
  const rows = Math.round((megabytes * 1e6) / (10 * words(100, 5).length));
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: 10 }, (_, column) => words(row, column)));
  return {
    key,
    name: key,
    tabColor: "#1F3864",
    cells,
    styles: [],
    formats: [],
    columnWidths: [],
    rowHeights: [],
    freeze: { rows: 1, columns: 0 },
    groups: [],
    validations: [],
    statuses: [],
    names: [],
    tables: [],
    charts: [],
    page: {
      area: { row: 0, column: 0, rows, columns: 10 },
      titleRows: 1,
      footer: "",
      margins: { left: 36, right: 36, top: 36, bottom: 36, header: 18, footer: 18 },
      breaks: [],
    },
  };
}

test("a plan of 13 MB goes to Excel in four requests, and is read back in as many answers", async () => {
  const excel = await excelWithDeals();
  const plan: Plan = { sheets: [largeSheet("One", 9), largeSheet("Two", 4)], masterCheck: null };
  const answers: number[] = [];
  const addResponse = jest.spyOn(excel.host.traffic, "addResponse").mockImplementation((body) => {
    answers.push(body.length);
  });
  const before = await Excel.run((context) => preflight(context, null));
  excel.host.traffic.reset();
  await Excel.run(async (context) => {
    const sheets = await writeSheets(context, plan, []);
    expect(excel.syncs).toBe(4);
    const insertion = await readBack(context, plan, sheets, before);
    expect(insertion.sheets.map(({ name }) => name)).toEqual(["One", "Two"]);
  });
  expect(excel.syncs).toBe(8);
  expect(excel.host.traffic.largestRequest).toBeLessThan(REFUSED);
  expect(Math.max(...answers)).toBeLessThan(REFUSED);
  expect(excel.formulas("Two!J1600")).toEqual([[words(1599, 9)]]);
  addResponse.mockRestore();
  excel.dispose();
});
