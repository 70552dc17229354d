/** Excel without a screen, and the deals that ship with the add-in where the add-in's page looks for them. */
import { readFileSync } from "node:fs";
import type { Deal, Ledger } from "../../src/ledger/record/deal";
import { createHeadlessExcel, type HeadlessExcel, type HeadlessExcelOptions } from "../../src/workbench/headless";

export const shippedLedger = JSON.parse(readFileSync("assets/deals.json", "utf8")) as Ledger;

export function shippedDeal(id: string): Deal {
  const deal = shippedLedger.deals.find((candidate) => candidate.id === id);
  if (!deal) throw new Error(`no deal ${id}`);
  return deal;
}

export async function excelWithDeals(options: HeadlessExcelOptions = {}): Promise<HeadlessExcel> {
  (globalThis as { document?: unknown }).document = { baseURI: "https://localhost:3000/taskpane.html" };
  return createHeadlessExcel({
    fetch: () => Promise.resolve(new Response(JSON.stringify(shippedLedger))),
    ...options,
  });
}
