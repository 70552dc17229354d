/** Files that earlier versions of Gigadeal wrote, by version and name. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { documentIn } from "../../src/workbook/excel/partDocument";

export const goldenBytes = (version: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, version, file)));

export const goldenText = (version: string, file: string): string =>
  readFileSync(path.join(__dirname, version, file), "utf8");

export const goldenJson = (version: string, file: string): unknown => JSON.parse(goldenText(version, file));

/** The document of a custom XML part. */
export const goldenPart = (version: string, name: string): unknown =>
  documentIn(goldenText(version, `parts/${name}.xml`));
