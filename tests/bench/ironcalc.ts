/** IronCalc as a peer: a sheet with the flows, recalculated on each call. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { initSync, Model } from "@ironcalc/wasm";
import type { Flows } from "./flows";

const folder = path.dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
initSync({ module: readFileSync(path.join(folder, "wasm_bg.wasm")) });

/**
 * A formula over the flows in column A and their dates in column B.
 *
 * @param formula  with `A` and `B` for the two ranges
 * @returns        recalculates the sheet and gives the formula's number
 */
export function ironcalc({ amounts, serials }: Flows, formula: string): () => number {
  const model = new Model("bench", "en", "UTC", "en");
  const count = amounts.length;
  amounts.forEach((amount, at) => model.setUserInput(0, at + 1, 1, String(amount)));
  serials.forEach((serial, at) => model.setUserInput(0, at + 1, 2, String(serial)));
  const ranged = formula.replace(/\bA\b/, `A1:A${count}`).replace(/\bB\b/, `B1:B${count}`);
  model.setUserInput(0, 1, 3, `=TEXT(${ranged},"0.0000000000000000")`);
  return () => {
    model.evaluate();
    return Number(model.getFormattedCellValue(0, 1, 3));
  };
}
