/** Puts what formulas came to into the file: excelize writes formulas without it. */
import { errorCodes } from "../engine/functions/values";
import type { Result, Results } from "./writeCells";
import { escapeXml } from "./xmlText";

const formulaCell = /<c r="([A-Z]+\d+)"([^>]*)>(<f[^>]*(?:\/>|>[^]*?<\/f>))(?:<v>[^]*?<\/v>)?<\/c>/g;

/** @param sheet  the XML of a worksheet */
export function withResults(sheet: string, results: Results): string {
  return sheet.replace(formulaCell, (cell, address: string, attributes: string, formula: string) => {
    const result = results.get(address);
    if (result === undefined) return cell;
    const { type, text } = inFile(result);
    return `<c r="${address}"${attributes.replace(/ t="\w+"/, "")}${type}>${formula}<v>${text}</v></c>`;
  });
}

function inFile(result: Result): { type: string; text: string } {
  if (typeof result === "number") return { type: "", text: String(result) };
  if (typeof result === "boolean") return { type: ' t="b"', text: result ? "1" : "0" };
  return { type: errorCodes.has(result) ? ' t="e"' : ' t="str"', text: escapeXml(result) };
}
