import { createHeadlessExcel } from "../../src/workbench/headless";
import type { HeadlessExcel } from "../../src/workbench/headless";

const document = {
  functions: [
    {
      id: "ADDUP",
      name: "ADDUP",
      parameters: [{ name: "range", type: "any", dimensionality: "matrix" }],
    },
    { id: "TICK", name: "TICK", parameters: [], options: { stream: true } },
  ],
};
const addUp = (range: (number | null)[][]) => range.flat().reduce((sum: number, value) => sum + (value ?? 0), 0);

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

describe("Excel without a screen", () => {
  it("an add-in writes values and formulas, and reads them calculated", async () => {
    excel = await createHeadlessExcel();
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan");
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, "=SUM(A1:A2,B1)"],
      ];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(await excel.values("Plan!A1:B2")).toEqual(values);
    expect(excel.formulas("Plan!B2")).toEqual([["=SUM(A1:A2,B1)"]]);
    expect(excel.syncs).toBe(1);
  });

  it("a person's entry is calculated as in Excel", async () => {
    excel = await createHeadlessExcel();
    excel.enter("Sheet1!A1", "5%");
    excel.enter("Sheet1!A2", "=A1*200");
    expect(await excel.value("Sheet1!A2")).toBe(10);
    expect(await excel.text("Sheet1!A1")).toEqual([["5%"]]);
  });

  it("formulas call the add-in's functions through office.js", async () => {
    excel = await createHeadlessExcel({ functions: { document, byId: { ADDUP: addUp } } });
    excel.enter("A1", 40);
    excel.enter("A3", 2);
    excel.enter("B1", "=ADDUP(A1:A3)*10");
    expect(await excel.value("B1")).toBe(420);
    excel.enter("A3", 3);
    expect(await excel.value("B1")).toBe(430);
  });

  it("a function that has not answered yet is #BUSY! in its cell, and in those that read it", async () => {
    excel = await createHeadlessExcel({ functions: { document, byId: { ADDUP: addUp } } });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B1:B2");
      range.formulas = [["=ADDUP(A1:A3)"], ["=B1+1"]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(values).toEqual([
      [["#BUSY!"], ["#BUSY!"]],
      [["Error"], ["Error"]],
    ]);
    expect(await excel.values("B1:B2")).toEqual([[0], [1]]);
  });

  it.each([
    ["zero", 0],
    ["null", null],
  ] as const)("a blank cell is %s to a function when told so", async (blanks, blank) => {
    const seen: unknown[] = [];
    const watch = (range: unknown[][]) => seen.push(range[0]?.[0]);
    excel = await createHeadlessExcel({ blanks, functions: { document, byId: { ADDUP: watch } } });
    excel.enter("B1", "=ADDUP(A1:A1)");
    await excel.whenIdle();
    expect(seen).toEqual([blank]);
  });

  it("a streaming function fills its cell again and again, until the cell is cleared", async () => {
    let cancelled = false;
    const tick = (invocation: CustomFunctions.StreamingInvocation<number>) => {
      let count = 0;
      const ticks = setInterval(() => invocation.setResult(++count), 5);
      invocation.onCanceled = () => {
        clearInterval(ticks);
        cancelled = true;
      };
    };
    excel = await createHeadlessExcel({ functions: { document, byId: { TICK: tick } } });
    excel.enter("A1", "=TICK()");
    while (Number(await excel.value("A1")) < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    excel.enter("A1", "");
    while (!cancelled) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await excel.value("A1")).toBe("");
  });

  it("the globals of an add-in's page are the test's while Excel lives", async () => {
    excel = await createHeadlessExcel({ language: "fr-FR" });
    expect(Office.context.displayLanguage).toBe("fr-FR");
    excel.dispose();
    expect((globalThis as { Office?: unknown }).Office).toBeUndefined();
  });
});
