/** Excel without a screen with Gigadeal's functions in it, called as a test says. */
import { customFunctions } from "../../src/functions";
import { loadLedger, setStored } from "../../src/ledger/memory";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import { bundledLedger } from "../ledger/ledgers";

export async function excelWithFunctions(): Promise<HeadlessExcel> {
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  const excel = await createHeadlessExcel({
    functions: { document: functionsMetadata("https://localhost:3000").en, byId: customFunctions },
    fetch: () => Promise.resolve(Response.json(bundledLedger())),
  });
  setStored(null);
  await loadLedger();
  return excel;
}
