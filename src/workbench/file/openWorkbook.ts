/** An .xlsx file in place of what the workbook holds. */
import { IUndoRedoService } from "../engine/univer";
import { wholeSheet } from "../excel/area";
import type { Workbook } from "../excel/workbook";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf, descendants } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { loadExcelize, ok } from "./excelize";
import type { File } from "./excelize";
import { countForeignParts, Losses } from "./losses";
import { Package } from "./package";
import { readCells, readTexts } from "./readCells";
import { readCharts } from "./readCharts";
import { readLines } from "./readLines";
import { readNames, readTables } from "./readNames";
import { readPage, readProtection } from "./readPage";
import { readConditionalFormats, readValidations } from "./readRules";
import { StyleReader } from "./readStyles";
import { readXmlParts } from "./xmlParts";

/** A file that is no workbook, or a damaged one: the workbook is as it was. */
export class FileProblem extends Error {}

interface FileSheet {
  readonly name: string;
  readonly path: string;
  readonly xml: XmlElement;
}

/**
 * @param readProgram  the bytes of excelize.wasm.gz
 * @returns what the file had that could not be taken over
 * @throws FileProblem for what is no .xlsx file
 */
export async function openWorkbook(
  workbook: Workbook,
  bytes: Uint8Array,
  readProgram: () => Promise<Uint8Array>,
): Promise<Losses> {
  const excelize = await loadExcelize(readProgram);
  const { package: parts, file, sheets } = readFile(bytes, (given) => excelize.OpenReader(given));
  const losses = new Losses();
  countForeignParts(parts, losses);
  const book = parts.xml("xl/workbook.xml");
  const addinFunctions = workbook.$engine.functions.names;
  const styles = new StyleReader(excelize, file);
  const texts = readTexts(parts.xml("xl/sharedStrings.xml"));

  await replaceSheets(workbook, sheets, (made) => {
    for (const [index, { name, path, xml }] of sheets.entries()) {
      const sheet = made[index]!;
      readCells(sheet, name, xml, { file, styles, texts, addinFunctions });
      workbook.$flush();
      readLines(sheet, xml, styles);
      readTables(sheet, path, parts, losses);
      readValidations(sheet, xml, addinFunctions);
      readConditionalFormats(sheet, xml, styles, addinFunctions, losses);
      readPage(sheet, xml);
      losses.add("links", childrenOf(child(xml, "hyperlinks"), "hyperlink").length);
      losses.add("dataTables", descendants(child(xml, "sheetData"), "f").filter(isDataTable).length);
      losses.add("conditionalFormats", descendants(child(xml, "extLst"), "conditionalFormatting").length);
    }
    readNames(workbook, made, book, addinFunctions, losses);
    for (const [index, { path, xml }] of sheets.entries()) {
      const sheet = made[index]!;
      readCharts(sheet, path, parts, losses);
      readProtection(sheet, xml);
    }
    showSheets(made, book);
  });
  for (const part of workbook.customXmlParts.$items()) part.delete();
  for (const xml of readXmlParts(parts)) workbook.customXmlParts.add(xml);
  workbook.$endBatch();
  return losses;
}

function readFile(bytes: Uint8Array, open: (bytes: Uint8Array) => File) {
  try {
    const parts = new Package(bytes);
    const file = open(bytes);
    ok(file as unknown as { error: string | null });
    const sheets = parts.sheets.flatMap(({ name, path }): FileSheet[] => {
      const xml = path.startsWith("xl/worksheets/") ? parts.xml(path) : undefined;
      return xml ? [{ name, path, xml }] : [];
    });
    if (sheets.length === 0) throw new Error("there is no worksheet in it");
    return { package: parts, file, sheets };
  } catch (error) {
    throw new FileProblem(error instanceof Error ? error.message : String(error));
  }
}

/** Makes sheets for those of the file; the old ones go when these are filled, and stay when that fails. */
async function replaceSheets(
  workbook: Workbook,
  sheets: readonly FileSheet[],
  fill: (made: readonly Worksheet[]) => void,
): Promise<void> {
  const old = workbook.$sheets;
  const made: Worksheet[] = [];
  const putBack = putNamesAside(workbook);
  try {
    for (const { name } of sheets) made.push(workbook.worksheets.add(name));
    fill(made);
    workbook.$endBatch();
  } catch (error) {
    old[0]?.activate();
    for (const { names } of [workbook, ...made]) for (const name of names.$items()) name.delete();
    for (const sheet of made) closeSheet(sheet);
    putBack();
    throw error;
  }
  for (const sheet of old) closeSheet(sheet);
  await workbook.$engine.whenIdle();
  const { univer, workbook: unit } = workbook.$engine;
  univer.__getInjector().get(IUndoRedoService).clearUndoRedo(unit.getId());
}

/** Without its formulas first: Univer stumbles over those that name their own sheet. */
function closeSheet(sheet: Worksheet): void {
  for (const [row, column] of sheet.$cells.formulaCells(wholeSheet)) sheet.$writes.setContent(row, column, {});
  sheet.$workbook.$flush();
  sheet.delete();
}

/** Frees the names of sheets, tables and cells for those of the file; what comes back puts them back. */
function putNamesAside(workbook: Workbook): () => void {
  const mark = Date.now();
  const sheets = workbook.$sheets.map((sheet) => ({ sheet, name: sheet.name }));
  const tables = workbook.tables.$items().map((table) => ({ table, name: table.name }));
  const names = workbook.names.$items().map(({ name, formula, comment }) => ({ name, formula, comment }));
  for (const item of workbook.names.$items()) item.delete();
  tables.forEach(({ table }, index) => (table.name = `closed_${mark}_${index}`));
  sheets.forEach(({ sheet }, index) => (sheet.name = `closed ${mark} ${index}`));
  return () => {
    for (const { sheet, name } of sheets) sheet.name = name;
    for (const { table, name } of tables) table.name = name;
    for (const { name, formula, comment } of names) workbook.names.add(name, formula, comment);
  };
}

function showSheets(made: readonly Worksheet[], book: XmlElement | undefined): void {
  const active = Number(child(child(book, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);
  const states = childrenOf(child(book, "sheets"), "sheet").map(({ attributes }) => attributes.state);
  const front = made.find((_, index) => index >= active && states[index] === undefined) ?? made[0];
  front?.activate();
  for (const [index, sheet] of made.entries()) {
    if (states[index] === "hidden") sheet.visibility = "Hidden";
    if (states[index] === "veryHidden") sheet.visibility = "VeryHidden";
  }
}

function isDataTable({ attributes }: XmlElement): boolean {
  return attributes.t === "dataTable";
}
