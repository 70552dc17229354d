/** The workbook as an .xlsx file that Excel and LibreOffice open. */
import type { Workbook } from "../excel/workbook";
import { child, childrenOf } from "../xml/element";
import { mendChart } from "./chartXml";
import { placeCharts } from "./drawings";
import { explainMark } from "./dynamicArrays";
import { loadExcelize, ok } from "./excelize";
import { FileStyles } from "./fileStyles";
import { Package } from "./package";
import { addResults } from "./results";
import type { Results } from "./results";
import { writeCells } from "./writeCells";
import { writeCharts } from "./writeCharts";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeLines } from "./writeLines";
import { writeNames, writeTables } from "./writeNames";
import { writePage } from "./writePage";
import { writeValidations } from "./writeValidations";
import { writeXmlParts } from "./xmlParts";

/** @param readProgram  the bytes of excelize.wasm.gz */
export async function saveWorkbook(workbook: Workbook, readProgram: () => Promise<Uint8Array>): Promise<Uint8Array> {
  workbook.$flush();
  await workbook.$engine.whenIdle();
  const excelize = await loadExcelize(readProgram);
  const file = excelize.NewFile();
  const addinFunctions = workbook.$engine.functions.names;
  const styles = new FileStyles(file);
  const results = new Map<string, Results>();
  // All sheets first: names and charts of one speak of others.
  workbook.$sheets.forEach(({ name }, index) => {
    ok(index === 0 ? file.SetSheetName("Sheet1", name) : file.NewSheet(name));
  });
  for (const sheet of workbook.$sheets) {
    results.set(sheet.name, writeCells(file, sheet, styles, addinFunctions));
    writeLines(file, sheet);
    writeTables(file, sheet);
    writeValidations(file, sheet, addinFunctions);
    writeConditionalFormats(file, sheet, styles, addinFunctions);
    writePage(file, sheet);
    writeNames(file, sheet, addinFunctions);
  }
  writeNames(file, workbook, addinFunctions);
  const charts = workbook.$sheets.map((sheet) => ({ sheet, charts: writeCharts(excelize, file, sheet) }));
  ok(file.SetActiveSheet(workbook.worksheets.getActiveWorksheet().position));
  for (const { name, visibility } of workbook.$sheets) {
    if (visibility !== "Visible") ok(file.SetSheetVisible(name, false));
  }
  const written = new Package(ok(file.WriteToBuffer()).buffer as Uint8Array);
  complete(written, results);
  hideDeeper(written, workbook);
  written.sheets.forEach(({ path }, index) => {
    const { sheet, charts: ofSheet } = charts[index] ?? {};
    if (sheet && ofSheet) placeCharts(written, path, sheet, ofSheet);
  });
  writeXmlParts(written, workbook.customXmlParts);
  return written.bytes();
}

/** Adds what excelize leaves out: the results of formulas, the mark of those that spill, charts that keep to the standard. */
function complete(written: Package, results: ReadonlyMap<string, Results>): void {
  for (const { name, path } of written.sheets) {
    written.change(path, (sheet) => addResults(sheet, results.get(name) ?? new Map()));
  }
  for (const path of written.paths) {
    if (/^xl\/charts\/chart\d+\.xml$/.test(path)) written.change(path, mendChart);
  }
  explainMark(written);
}

/** Excelize hides sheets so that anybody can show them again; some can be shown by a program only. */
function hideDeeper(written: Package, workbook: Workbook): void {
  written.change("xl/workbook.xml", (book) => {
    for (const [index, sheet] of childrenOf(child(book, "sheets"), "sheet").entries()) {
      if (workbook.$sheets[index]?.visibility === "VeryHidden") sheet.attributes.state = "veryHidden";
    }
  });
}
