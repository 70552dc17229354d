import { serialOfMoment } from "../../ledger/record/dates";
import { inLanguage } from "../../text/language";
import { sharingTexts } from "../../text/sharing";
import { thaw as thawCells, type Thawed, type ThawPreview } from "../../workbook/sharing/thaw";
import type { Command } from "../command";

export interface ThawInput {
  /** Shows the formulas that would come back, and those that would not; true goes ahead. Not asked where there are none. */
  review(found: ThawPreview): Promise<boolean>;
}

/** Brings back the formulas of frozen cells. Cells edited since are left as they are, and listed with their formulas. */
export const thaw: Command<ThawInput, Thawed> = {
  async run({ review }, { report, startWriting, signal }) {
    const text = inLanguage(sharingTexts);
    report(text.looking, 1, 2);
    const confirmed = async (found: ThawPreview): Promise<boolean> => {
      const goesAhead = await review(found);
      signal.throwIfAborted();
      if (goesAhead) startWriting();
      report(text.thawing, 2, 2);
      return goesAhead;
    };
    return thawCells(confirmed, serialOfMoment(new Date()));
  },
};
