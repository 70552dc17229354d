/** Calculates formulas (a JSON array on standard input) with IronCalc, an engine of its own; prints what its cells show. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { initSync, Model } from "@ironcalc/wasm";

const folder = path.dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
initSync({ module: readFileSync(path.join(folder, "wasm_bg.wasm")) });

const model = new Model("check", "en", "UTC", "en");
const formulas = JSON.parse(readFileSync(0, "utf8"));
formulas.forEach((formula, at) => model.setUserInput(0, at + 1, 1, formula));
model.evaluate();
console.log(JSON.stringify(formulas.map((_, at) => model.getFormattedCellValue(0, at + 1, 1))));
