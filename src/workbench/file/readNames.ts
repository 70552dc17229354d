/** Names and tables, from a file's XML. */
import { parseAddress } from "../excel/address";
import type { Workbook } from "../excel/workbook";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { fromFile } from "./fileFormulas";
import type { Losses } from "./losses";
import type { Package } from "./package";
import { isOn } from "./readLines";

/** Names that Excel keeps for itself. */
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** @param sheets  in the order of the file's tabs */
export function readNames(
  workbook: Workbook,
  sheets: readonly Worksheet[],
  book: XmlElement | undefined,
  addinFunctions: ReadonlySet<string>,
  losses: Losses,
): void {
  for (const { attributes, text } of childrenOf(child(book, "definedNames"), "definedName")) {
    const { name = "", localSheetId, comment } = attributes;
    const sheet = localSheetId === undefined ? null : (sheets[Number(localSheetId)] ?? null);
    if (name === PRINT_AREA || name === PRINT_TITLES) {
      if (sheet) readPrintName(sheet, name, text);
    } else if (!name.startsWith("_xlnm.")) {
      try {
        if (/\[\d+\]|#REF!/.test(text)) throw new Error("It leads out of the workbook, or nowhere");
        (sheet ?? workbook).names.add(name, fromFile(text, addinFunctions), comment);
      } catch {
        losses.add("names");
      }
    }
  }
}

function readPrintName({ pageLayout }: Worksheet, name: string, text: string): void {
  for (const part of text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const cells = part.slice(part.lastIndexOf("!") + 1);
    if (cells.includes("#REF")) continue;
    if (name === PRINT_AREA) pageLayout.setPrintArea(cells);
    else if (/\d/.test(cells)) pageLayout.setPrintTitleRows(cells);
    else pageLayout.setPrintTitleColumns(cells);
  }
}

/** @param path  of the sheet in the file */
export function readTables(sheet: Worksheet, path: string, file: Package, losses: Losses): void {
  for (const part of file.relations(path).values()) {
    const xml = part.startsWith("xl/tables/") ? file.xml(part) : undefined;
    if (!xml) continue;
    const { ref = "", displayName, totalsRowCount = "0" } = xml.attributes;
    const { area } = parseAddress(ref);
    const totals = Number(totalsRowCount);
    // A row of totals stays as the cells that it is made of.
    losses.add("tableTotals", totals);
    const table = sheet.tables.add(sheet.$rangeAt({ ...area, rowCount: area.rowCount - totals }), true);
    table.name = displayName;
    const style = child(xml, "tableStyleInfo")?.attributes;
    table.style = style?.name ?? "";
    table.showBandedRows = isOn(style?.showRowStripes);
    table.showBandedColumns = isOn(style?.showColumnStripes);
    table.highlightFirstColumn = isOn(style?.showFirstColumn);
    table.highlightLastColumn = isOn(style?.showLastColumn);
    table.showFilterButton = child(xml, "autoFilter") !== undefined;
    losses.add("filters", childrenOf(child(xml, "autoFilter"), "filterColumn").length);
  }
}
