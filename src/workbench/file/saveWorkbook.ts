/** The workbook as an .xlsx file that Excel and LibreOffice open. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook } from "../excel/workbook";
import { child, childrenOf, parseXml } from "../manifest/xml";
import { loadExcelize, ok } from "./excelize";
import { FileStyles } from "./fileStyles";
import { withResults } from "./results";
import { nameSeries } from "./seriesNames";
import { writeCells } from "./writeCells";
import type { Results } from "./writeCells";
import { writeCharts } from "./writeCharts";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeLines } from "./writeLines";
import { writeNames, writeTables } from "./writeNames";
import { writePage } from "./writePage";
import { writeValidations } from "./writeValidations";

/** @param wasm  where excelize.wasm.gz is */
export async function saveWorkbook(workbook: Workbook, wasm: string): Promise<Uint8Array> {
  workbook.$flush();
  await workbook.$engine.whenIdle();
  const excelize = await loadExcelize(wasm);
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
    if (sheet.visibility !== "Visible") ok(file.SetSheetVisible(sheet.name, false));
  }
  writeNames(file, workbook, addinFunctions);
  for (const sheet of workbook.$sheets) writeCharts(excelize, file, sheet);
  file.SetActiveSheet(workbook.worksheets.getActiveWorksheet().position);
  ok(file.SetCalcProps({ FullCalcOnLoad: true }));
  return completed(ok(file.WriteToBuffer()).buffer as Uint8Array, results);
}

/** What excelize leaves out: the results of formulas, and names of series that are texts. */
function completed(written: Uint8Array, results: ReadonlyMap<string, Results>): Uint8Array {
  const files = unzipSync(written);
  const change = (path: string, edit: (xml: string) => string) => {
    const file = files[path];
    if (file) files[path] = strToU8(edit(strFromU8(file)));
  };
  for (const [name, path] of sheetFiles(files)) change(path, (xml) => withResults(xml, results.get(name) ?? new Map()));
  for (const path of Object.keys(files)) if (/^xl\/charts\/chart\d+\.xml$/.test(path)) change(path, nameSeries);
  return zipSync(files, { level: 6 });
}

/** The file of each sheet, by the sheet's name. */
function sheetFiles(files: Readonly<Record<string, Uint8Array>>): [name: string, path: string][] {
  const read = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const targets = new Map(
    childrenOf(read("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  return childrenOf(child(read("xl/workbook.xml"), "sheets"), "sheet").map(({ attributes }) => {
    const target = targets.get(attributes.id) ?? "";
    return [attributes.name ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
  });
}
