import { serialOfMoment } from "../../ledger/record/dates";
import { inLanguage } from "../../text/language";
import { sharingTexts } from "../../text/sharing";
import { thaw as thawCells, type Thawed } from "../../workbook/sharing/thaw";
import type { Command } from "../command";

/** Brings back the formulas of frozen cells. Cells edited since are left as they are, and listed with their formulas. */
export const thaw: Command<void, Thawed> = {
  async run(_, { report, startWriting }) {
    startWriting();
    report(inLanguage(sharingTexts).thawing);
    return thawCells(serialOfMoment(new Date()));
  },
};
