/** Widths, heights, hidden and grouped lines, merged cells, panes and the view of a sheet, from its XML. */
import { parseAddress } from "../excel/address";
import { areaBetween, COLUMNS, ROWS } from "../excel/area";
import type { Area } from "../excel/area";
import { setColumnWidth, setRowHeight } from "../excel/format/lineSizes";
import { styleColumnsAndRows } from "../excel/format/lineStyles";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { StyleReader } from "./readStyles";

/** A digit of a file's standard font is seven pixels wide: 5.25 points. */
const POINTS_PER_DIGIT = 5.25;

export function readLines(sheet: Worksheet, xml: XmlElement, styles: StyleReader): void {
  for (const { attributes } of childrenOf(child(xml, "cols"), "col")) {
    const [first, last] = [Number(attributes.min) - 1, Number(attributes.max) - 1];
    // Files speak of all columns to the right of the used ones, too: those stay as they are.
    const area = areaBetween(0, first, ROWS - 1, Math.min(last, first + 255, COLUMNS - 1));
    if (attributes.width !== undefined) setColumnWidth(sheet, area, Number(attributes.width) * POINTS_PER_DIGIT);
    if (Number(attributes.style ?? 0) > 0)
      styleColumnsAndRows(sheet, area, styles.look(Number(attributes.style)).style);
    readOutline(sheet, area, "ByColumns", attributes);
  }
  for (const { attributes } of childrenOf(child(xml, "sheetData"), "row")) {
    const row = Number(attributes.r) - 1;
    const area = areaBetween(row, 0, row, COLUMNS - 1);
    if (isOn(attributes.customHeight)) setRowHeight(sheet, area, Number(attributes.ht));
    readOutline(sheet, area, "ByRows", attributes);
  }
  for (const { attributes } of childrenOf(child(xml, "mergeCells"), "mergeCell")) {
    sheet.getRange(attributes.ref).merge();
  }
  readView(sheet, xml);
}

function readOutline(
  sheet: Worksheet,
  area: Area,
  by: "ByRows" | "ByColumns",
  { outlineLevel = "0", hidden }: XmlElement["attributes"],
): void {
  for (let level = 0; level < Number(outlineLevel); level++) sheet.$outline.group(area, by);
  if (!isOn(hidden)) return;
  const range = sheet.$rangeAt(area);
  if (by === "ByRows") range.rowHidden = true;
  else range.columnHidden = true;
}

function readView(sheet: Worksheet, xml: XmlElement): void {
  const color = child(child(xml, "sheetPr"), "tabColor")?.attributes.rgb;
  if (color) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  const view = child(child(xml, "sheetViews"), "sheetView");
  if (view?.attributes.showGridLines !== undefined) sheet.showGridlines = isOn(view.attributes.showGridLines);
  if (view?.attributes.showRowColHeaders !== undefined) sheet.showHeadings = isOn(view.attributes.showRowColHeaders);
  const pane = child(view, "pane")?.attributes;
  if (pane?.state !== "frozen" && pane?.state !== "frozenSplit") return;
  const [rows, columns] = [Number(pane.ySplit ?? 0), Number(pane.xSplit ?? 0)];
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(sheet.$rangeAt(areaBetween(0, 0, rows - 1, columns - 1)));
}

export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

export function areasOf(sqref: string | undefined): Area[] {
  return (sqref ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((address) => parseAddress(address).area);
}
