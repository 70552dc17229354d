import type { Change } from "../../ledger/register/changes";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { acceptChanges } from "../../workbook/refresh/acceptChanges";
import type { Scope } from "../../workbook/register/dealsInView";
import { findChanges } from "../../workbook/refresh/findChanges";
import type { Command } from "../command";

/** A change of more than this share stands out in the review. */
export const LARGE_CHANGE = 0.1;

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
  async run({ scope = "all", threshold = LARGE_CHANGE, review }, { report, startWriting, signal }) {
    const text = inLanguage(refreshTexts);
    report(text.readingFeed, 1, 3);
    const found = await findChanges({ scope, threshold }, signal, () => report(text.comparing, 2, 3));
    const { changes, reading } = found;
    const done = (accepted: number, recalculated = true): RefreshResult => ({
      asOf: reading.asOf,
      found: changes.length,
      accepted,
      recalculated,
    });
    const accepted = changes.length === 0 ? [] : await review(changes);
    signal.throwIfAborted();
    if (accepted.length === 0) return done(0);
    startWriting();
    report(text.writing, 3, 3);
    return done(accepted.length, await acceptChanges(found, accepted));
  },
};
