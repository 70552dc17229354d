/** Puts into the XML of a sheet what excelize leaves out: what formulas came to, errors, and the mark of formulas that spill. */
import { errorCodes } from "../engine/functions/values";
import { escapeXml } from "./xmlText";

export type Result = string | number | boolean;

/** By address: the results of formulas, and errors that stand in cells by themselves. */
export type Results = ReadonlyMap<string, Result>;

const cell = /<c r="([A-Z]+\d+)"([^>]*)>(<f[^>]*(?:\/>|>[^]*?<\/f>))?(?:<v>[^]*?<\/v>)?<\/c>/g;

/** @param sheet  the XML of a worksheet */
export function withResults(sheet: string, results: Results): string {
  return sheet.replace(cell, (whole, address: string, attributes: string, formula = "") => {
    const result = results.get(address);
    if (result === undefined) return whole;
    const { type, text } = inFile(result);
    const spills = formula.startsWith('<f t="array"') ? ' cm="1"' : "";
    return `<c r="${address}"${attributes.replace(/ t="\w+"/, "")}${type}${spills}>${formula}<v>${text}</v></c>`;
  });
}

function inFile(result: Result): { type: string; text: string } {
  if (typeof result === "number") return { type: "", text: String(result) };
  if (typeof result === "boolean") return { type: ' t="b"', text: result ? "1" : "0" };
  return { type: errorCodes.has(result) ? ' t="e"' : ' t="str"', text: escapeXml(result) };
}
