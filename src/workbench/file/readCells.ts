/** The cells of a sheet, from its XML: values, formulas, looks. */
import { CellValueType } from "../engine/univer";
import { parseAddress } from "../excel/address";
import { intersection } from "../excel/area";
import type { Area } from "../excel/area";
import { textContent } from "../excel/typedValue";
import type { Content } from "../excel/typedValue";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { fromFile } from "./fileFormulas";
import type { StyleReader } from "./readStyles";

export interface CellSource {
  readonly file: File;
  readonly styles: StyleReader;
  /** The file's texts, by their numbers. */
  readonly texts: readonly string[];
  readonly addinFunctions: ReadonlySet<string>;
}

export function readCells(sheet: Worksheet, name: string, xml: XmlElement, source: CellSource): void {
  const cells = childrenOf(child(xml, "sheetData"), "row").flatMap((row) => childrenOf(row, "c"));
  const spills = cells.flatMap(spillOf);
  for (const cell of cells) {
    const { r: address = "", s: styleId } = cell.attributes;
    const { row, column, ...size } = parseAddress(address).area;
    if (styleId !== undefined) {
      const { style, locked } = source.styles.look(Number(styleId));
      sheet.$writes.addStyle(row, column, style);
      if (!locked) sheet.$writes.setCustom(row, column, { locked });
    }
    // What is spilled into a cell comes of itself.
    const isSpilled = spills.some(
      (spill) => (spill.row !== row || spill.column !== column) && intersection(spill, { row, column, ...size }),
    );
    const content = isSpilled ? undefined : contentOf(cell, name, address, source);
    if (content) sheet.$writes.setContent(row, column, content);
  }
}

/** The file's table of texts; of a text in several looks, the words. */
export function readTexts(xml: XmlElement | undefined): string[] {
  return childrenOf(xml, "si").map(textOf);
}

function spillOf(cell: XmlElement): Area[] {
  const { t, ref } = child(cell, "f")?.attributes ?? {};
  return t === "array" && ref?.includes(":") ? [parseAddress(ref).area] : [];
}

function contentOf(
  cell: XmlElement,
  sheet: string,
  address: string,
  { file, texts, addinFunctions }: CellSource,
): Content | undefined {
  const formula = child(cell, "f");
  if (formula && formula.attributes.t !== "dataTable") {
    // Of formulas that are shared, only the first is spelled out.
    const text = formula.text || ok(file.GetCellFormula(sheet, address)).formula;
    return { formula: fromFile(text, addinFunctions) };
  }
  const value = child(cell, "v")?.text ?? "";
  switch (cell.attributes.t) {
    case "s":
      return textContent(texts[Number(value)] ?? "");
    case "inlineStr":
      return textContent(textOf(child(cell, "is")));
    case "str":
    case "e":
      return textContent(value);
    case "b":
      return { value: value === "1", type: CellValueType.BOOLEAN };
    default:
      return value === "" ? undefined : { value: Number(value), type: CellValueType.NUMBER };
  }
}

/** Without the phonetic hints that stand beside Asian words. */
function textOf(element: XmlElement | undefined): string {
  const said = (element?.children ?? []).flatMap((part) => (part.name === "r" ? childrenOf(part, "t") : [part]));
  return said.flatMap(({ name, text }) => (name === "t" ? [text] : [])).join("");
}
