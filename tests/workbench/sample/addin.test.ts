import { createHeadlessExcel } from "../../../src/workbench/headless";
import { fahrenheit, writeTemperatures } from "./addin";
import document from "./functions.json";

test("temperatures are written, and the formulas beside them calculated", async () => {
  const excel = await createHeadlessExcel({ functions: { document, byId: { FAHRENHEIT: fahrenheit } } });
  await writeTemperatures();
  expect(await excel.value("B1")).toBe(212);
  excel.dispose();
});

test("a lost connection is the caller's to hear of, and nothing is written", async () => {
  const excel = await createHeadlessExcel();
  excel.host.faults.loseBatch({ number: 1 });
  await expect(writeTemperatures()).rejects.toMatchObject({ code: "ConnectionFailure" });
  expect(await excel.values("A1:B1")).toEqual([["", ""]]);
  excel.dispose();
});

test("a refused write is the caller's to hear of", async () => {
  const excel = await createHeadlessExcel();
  excel.host.faults.failWhen(({ member }) => member === "Range.formulas", "AccessDenied");
  await expect(writeTemperatures()).rejects.toMatchObject({ code: "AccessDenied" });
  excel.dispose();
});

test("the switches that an add-in may meet", async () => {
  const excel = await createHeadlessExcel({
    language: "fr-FR",
    theme: "dark",
    blanks: "null",
    requirementSets: { ExcelApi: "1.9", SharedRuntime: null },
  });
  excel.workbook.protection.protect();
  excel.workbook.$countsFrom1904 = true;
  excel.enter("A1", "5%");
  expect(Office.context.displayLanguage).toBe("fr-FR");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  excel.dispose();
});
