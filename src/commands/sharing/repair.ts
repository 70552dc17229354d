import { inLanguage } from "../../text/language";
import { sharingTexts } from "../../text/sharing";
import { repair as enterAgain, type Repairable, type Repaired } from "../../workbook/sharing/repair";
import type { Command } from "../command";

export interface RepairInput {
  /** Shows the formulas that would be entered again; resolves to those that the user wants. Not asked where there are none. */
  review(found: readonly Repairable[]): Promise<readonly Repairable[]>;
}

/** Finds cells in which Gigadeal's functions show #NAME? or are called as this build is not, and enters them again. */
export const repair: Command<RepairInput, Repaired> = {
  async run({ review }, { report, startWriting, signal }) {
    const text = inLanguage(sharingTexts);
    report(text.looking, 1, 2);
    return enterAgain(async (found) => {
      const wanted = await review(found);
      signal.throwIfAborted();
      startWriting();
      report(text.repairing, 2, 2);
      return wanted;
    });
  },
};
