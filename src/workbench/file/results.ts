/** Puts into the XML of a sheet what excelize leaves out: what formulas came to, errors, and the mark of formulas that spill. */
import { errorCodes } from "../engine/functions/values";
import { child, childrenOf, XmlElement } from "../xml/element";

export type Result = string | number | boolean;

/** By address: the results of formulas, and errors that stand in cells by themselves. */
export type Results = ReadonlyMap<string, Result>;

/** @param sheet  the root of a worksheet's XML */
export function addResults(sheet: XmlElement, results: Results): void {
  for (const row of childrenOf(child(sheet, "sheetData"), "row")) {
    for (const cell of childrenOf(row, "c")) {
      const result = results.get(cell.attributes.r ?? "");
      if (result !== undefined) addResult(cell, result);
    }
  }
}

function addResult(cell: XmlElement, result: Result): void {
  const formula = child(cell, "f");
  const { type, text } = inFile(result);
  if (type === null) delete cell.attributes.t;
  else cell.attributes.t = type;
  // What the mark means stands in the part that dynamicArrays.ts adds.
  if (formula?.attributes.t === "array") cell.attributes.cm = "1";
  const value = new XmlElement("v", cell.namespace, {}, [], [text]);
  cell.content = formula ? [formula, value] : [value];
}

function inFile(result: Result): { type: "b" | "e" | "str" | null; text: string } {
  if (typeof result === "number") return { type: null, text: String(result) };
  if (typeof result === "boolean") return { type: "b", text: result ? "1" : "0" };
  return { type: errorCodes.has(result) ? "e" : "str", text: result };
}
