/**
 * The whole catalogue through the workbench: formulas typed into cells, calculated by the engine, asked through office.js.
 * Once with blank cells as desktop Excel hands them over (0), once as Excel on the web does (null).
 */
import { customFunctions } from "../../src/functions";
import { loadLedger } from "../../src/ledger/memory";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import examples from "../functions/examples.json";
import { rightCalls } from "../functions/rightCalls";
import { bundledLedger } from "../ledger/ledgers";
import { type CellContent, createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";

const functions = { document: functionsMetadata("").en, byId: customFunctions };

async function excelWith(blanks: "zero" | "null"): Promise<HeadlessExcel> {
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  const excel = await createHeadlessExcel({
    blanks,
    functions,
    fetch: () => Promise.resolve(Response.json(bundledLedger())),
  });
  await loadLedger();
  return excel;
}

/** "A1" of a place counted from 0. */
const at = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
const area = (row: number, column: number, cells: readonly (readonly unknown[])[]): string =>
  `${at(row, column)}:${at(row + cells.length - 1, column + cells[0]!.length - 1)}`;

function asMatrix(value: unknown): CellContent[][] {
  if (!Array.isArray(value)) return [[value as CellContent]];
  return (Array.isArray(value[0]) ? value : [value]) as CellContent[][];
}

describe.each(["zero", "null"] as const)("with blank cells as %s", (blanks) => {
  let excel: HeadlessExcel;
  beforeEach(async () => (excel = await excelWith(blanks)));
  afterEach(() => excel.dispose());

  /** Enters formulas below each other, far enough apart to spill, and gives what they show. */
  async function shown(
    formulas: readonly string[],
    sizes: readonly (readonly unknown[])[][],
  ): Promise<CellContent[][][]> {
    const apart = 14;
    formulas.forEach((formula, n) => excel.enter(`Sheet1!${at(n * apart, 0)}`, formula));
    await excel.whenIdle();
    const answers: CellContent[][][] = [];
    for (const [n, size] of sizes.entries()) answers.push(await excel.values(`Sheet1!${area(n * apart, 0, size)}`));
    return answers;
  }

  it("the worked examples give in cells what the catalogue says", async () => {
    const table = [
      ["Vendor", "Amount"],
      ["Oracle", 100e9],
      ["Microsoft", 250e9],
      ["AWS", 38e9],
      ["CoreWeave", 22.4e9],
      ["Oracle", 200e9],
    ];
    const dates = [[39448, 39508, 39751, 39859, 39904]];
    put(excel, "N", table);
    put(excel, "Q", dates);
    const formulas = examples.map(({ formula }) =>
      formula.replace(/\btable\b/g, "$N$1:$O$6").replace(/\bdates\b/g, "$Q$1:$U$1"),
    );
    const expected = examples.map(({ result }) => asMatrix(result));
    const answers = await shown(formulas, expected);
    const wrong = answers.flatMap((answer, n) =>
      answer.every((row, r) => row.every((cell, c) => agree(cell, expected[n]![r]![c]!, examples[n]!.relTol)))
        ? []
        : [{ formula: formulas[n], answer, expected: expected[n] }],
    );
    expect(wrong).toEqual([]);
  });

  it("a blank cell in a range is 0 and keeps its place, for every function", async () => {
    const calls = Object.entries(rightCalls).flatMap(([name, args]) =>
      args.flatMap((range, position) => (Array.isArray(range) ? [{ name, args, position }] : [])),
    );
    expect(new Set(calls.map(({ name }) => name)).size).toBeGreaterThan(25);
    const differing: unknown[] = [];
    for (const { name, args, position } of calls) {
      const answers = [];
      for (const cell of [0, ""]) answers.push(await withLastCell(name, args, position, cell));
      expect(["", "#NAME?", "#BUSY!"]).not.toContain(answers[0]![0]![0]);
      if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) differing.push({ name, position, answers });
    }
    expect(differing).toEqual([]);
  });

  /** What a call gives in cells when the last cell of one of its ranges holds something else; "" leaves it blank. */
  async function withLastCell(
    name: string,
    args: readonly unknown[],
    position: number,
    cell: CellContent,
  ): Promise<CellContent[][]> {
    const written = args.map((argument, n) => {
      if (argument === null) return "";
      if (!Array.isArray(argument)) return literal(argument);
      const rows = (argument as CellContent[][]).map((row) => [...row]);
      if (n === position) rows.at(-1)![rows.at(-1)!.length - 1] = cell;
      excel.workbook.$sheet("Sheet1")!.getRange(area(20, n * 4, rows)).values = rows;
      return area(20, n * 4, rows);
    });
    excel.workbook.$endBatch();
    excel.enter("Sheet1!A1", `=${name}(${written.join(",")})`);
    return excel.values("Sheet1!A1:L12");
  }
});

function put(excel: HeadlessExcel, column: string, rows: readonly (readonly CellContent[])[]): void {
  rows.forEach((row, r) =>
    row.forEach((cell, c) => excel.enter(`Sheet1!${String.fromCharCode(column.charCodeAt(0) + c)}${r + 1}`, cell)),
  );
}

function agree(actual: CellContent, expected: CellContent, relative: number): boolean {
  if (typeof expected === "string") return actual === expected;
  return Math.abs(Number(actual) - Number(expected)) <= relative * Math.max(1, Math.abs(Number(expected)));
}

function literal(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
