import { readFeed } from "../../ledger/feed/feed";
import type { Change } from "../../ledger/register/changes";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { currentFeed } from "../../workbook/refresh/feedSettings";
import type { Scope } from "../../workbook/register/dealsInView";
import type { Command } from "../command";
import { acceptChanges } from "../register/acceptChanges";
import { compareWithFeed } from "../register/compareWithRegister";

export interface RefreshInput {
  /** All deals, those that the active sheet names, or those that the selected cells name; omitted, all. */
  readonly scope?: Scope;
  /** A change of more than this share stands out; omitted, 10 %. */
  readonly threshold?: number;
  /** Shows the changes to the user; resolves to those that the user accepts. */
  review(changes: readonly Change[]): Promise<readonly Change[]>;
}

export interface RefreshResult {
  /** Date of the reading, as the feed gives it. */
  readonly asOf: string;
  readonly found: number;
  readonly accepted: number;
  /** False when the figures are written but the cells that call DEAL_FACT could not be told to calculate again. */
  readonly recalculated: boolean;
}

/** Reads the feed, shows what it would change, and writes what the user accepts: those cells, the log, nothing else. */
export const refreshDeals: Command<RefreshInput, RefreshResult> = {
  async run({ scope, threshold, review }, { report, startWriting, signal }) {
    const text = inLanguage(refreshTexts);
    report(text.readingFeed, 1, 3);
    const { ledger: feed } = await readFeed(await currentFeed(), signal);

    report(text.comparing, 2, 3);
    const comparison = await compareWithFeed(feed, { scope, threshold });

    const found = comparison.changes.length;
    const accepted = found === 0 ? [] : await review(comparison.changes);
    signal.throwIfAborted();
    if (accepted.length === 0) return { asOf: feed.asOf, found, accepted: 0, recalculated: true };

    startWriting();
    report(text.writing, 3, 3);
    const recalculated = await acceptChanges(comparison, accepted);
    return { asOf: feed.asOf, found, accepted: accepted.length, recalculated };
  },
};
