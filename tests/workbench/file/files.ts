/** Files for the tests: the library's program from its package, and a workbook saved and opened again. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Workbook } from "../../../src/workbench/excel/workbook";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";

const program = join(dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz");
const readProgram = () => Promise.resolve(new Uint8Array(readFileSync(program)));

export const save = (workbook: Workbook) => saveWorkbook(workbook, readProgram);
export const open = (workbook: Workbook, bytes: Uint8Array) => openWorkbook(workbook, bytes, readProgram);

/** The parts of a file by their paths, as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}
