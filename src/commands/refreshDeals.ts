import type { Change } from "../ledger/changes";
import { serialOfMoment } from "../ledger/dates";
import { setKept } from "../ledger/memory";
import { planRefresh } from "../ledger/refreshPlan";
import { inLanguage } from "../text/language";
import { refreshTexts } from "../text/refresh";
import { recalculateDealFunctions } from "../workbook/dealFunctions";
import type { Scope } from "../workbook/dealsInView";
import { findChanges } from "../workbook/findChanges";
import { writeRefresh } from "../workbook/writeRefresh";
import type { Command } from "./command";

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
  id: "refreshDeals",
  async run({ scope = "all", threshold = LARGE_CHANGE, review }, { report, signal }) {
    const text = inLanguage(refreshTexts);
    report(text.readingFeed, 1, 3);
    const found = await findChanges({ scope, threshold }, signal, () => report(text.comparing, 2, 3));
    const { changes, reading, memory, kept, register, survey } = found;
    const done = (accepted: number, recalculated = true): RefreshResult => ({
      asOf: reading.asOf,
      found: changes.length,
      accepted,
      recalculated,
    });
    const accepted = changes.length === 0 ? [] : await review(changes);
    signal.throwIfAborted();
    if (accepted.length === 0) return done(0);

    report(text.writing, 3, 3);
    const stamp = serialOfMoment(new Date());
    const registerIds = register.rows.map(({ cells }) => String(cells.id));
    const acceptance = { accepted, found: changes, reading, memory, kept, registerIds, stamp, goneMark: text.goneDeal };
    const plan = planRefresh(acceptance);
    setKept(await writeRefresh({ accepted, plan, reading, kept, stamp, place: register.place, survey }));
    return done(accepted.length, await recalculateDealFunctions());
  },
};
