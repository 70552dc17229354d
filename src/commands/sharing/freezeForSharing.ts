import { serialOfMoment } from "../../ledger/record/dates";
import { inLanguage } from "../../text/language";
import { sharingTexts } from "../../text/sharing";
import { freeze, type FreezePreview, type FrozenNow } from "../../workbook/sharing/freeze";
import type { Command } from "../command";

export interface FreezeInput {
  /** Shows the cells that would become values, and those that would not; true goes ahead. Not asked where there are none. */
  review(found: FreezePreview): Promise<boolean>;
}

/** Turns the cells that call Gigadeal into their values, so that a reader without it sees no #NAME?. `thaw` undoes it. */
export const freezeForSharing: Command<FreezeInput, FrozenNow> = {
  async run({ review }, { report, startWriting, signal }) {
    const text = inLanguage(sharingTexts);
    report(text.looking, 1, 2);
    const confirmed = async (found: FreezePreview): Promise<boolean> => {
      const goesAhead = await review(found);
      signal.throwIfAborted();
      if (goesAhead) startWriting();
      report(text.freezing, 2, 2);
      return goesAhead;
    };
    return freeze(confirmed, serialOfMoment(new Date()));
  },
};
