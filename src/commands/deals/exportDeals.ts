import { toCsvFile, toJsonFile } from "../../ledger/files/exchange";
import { loadLedger } from "../../ledger/memory";
import type { Command } from "../command";

export interface ExportInput {
  readonly format: "json" | "csv";
  /** Ids of the deals to export, in any order. */
  readonly dealIds: readonly string[];
}

/** A file for the pane to hand to the user. */
export interface DealFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Deals as a file: JSON in the feed's own form, or CSV with one row for each revision. */
export const exportDeals: Command<ExportInput, DealFile> = {
  async run({ format, dealIds }) {
    const ledger = await loadLedger();
    return format === "json"
      ? { name: "deals.json", type: "application/json", text: toJsonFile(dealIds, ledger) }
      : { name: "deals.csv", type: "text/csv", text: toCsvFile(dealIds, ledger) };
  },
};
