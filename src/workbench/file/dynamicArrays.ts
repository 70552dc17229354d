/**
 * Formulas that may answer with arrays. A file has them as array formulas with a mark that they spill; without the mark Excel
 * would take one value of each array, and put an @ before it.
 */
import type { Package } from "./package";

const arrayFunctions =
  /_xldudf_|(?:ANCHORARRAY|BYCOL|BYROW|LET|MAKEARRAY|MAP|RANDARRAY|REDUCE|SCAN|SEQUENCE|SORTBY|TEXTSPLIT|UNIQUE|FILTER|SORT|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|HSTACK|VSTACK)\(/;
const range = String.raw`\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\w+\[[^\]]*\]`;
const calculatedRange = new RegExp(
  String.raw`[-+*/^&=<>]\s*(?:(?:'[^']*'|\w+)!)?(?:${range})|(?:${range})\s*[-+*/^&=<>]`,
);

/** @param formula  as files have it, with prefixes */
export function mayBeArray(formula: string): boolean {
  const code = formula.replace(/"[^"]*"/g, '""');
  return arrayFunctions.test(code) || (calculatedRange.test(code) && !/^SUMPRODUCT\(/.test(code));
}

/** What the mark `cm="1"` of a cell means. */
const metadata = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Explains the mark in a file that has it. */
export function explainMark(file: Package): void {
  if (!file.sheets.some(({ path }) => file.text(path).includes(' cm="1"'))) return;
  file.add("xl/metadata.xml", metadata, "xl/workbook.xml", {
    id: "rIdMetadata",
    type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata",
  });
  file.declare("xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
}
