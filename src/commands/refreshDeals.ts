import { compare, type Change } from "../ledger/changes";
import { readFeed } from "../ledger/feed";
import { keptInMemory, loadLedger, setKept } from "../ledger/memory";
import { lastWrittenCells, planRefresh } from "../ledger/refreshPlan";
import { serialOfMoment } from "../ledger/dates";
import { inLanguage } from "../text/language";
import { refreshTexts } from "../text/refresh";
import { readRegister } from "../workbook/dealRegister";
import { currentFeed } from "../workbook/feedSettings";
import { recalculateDealFunctions } from "../workbook/dealFunctions";
import { dealsInView, type Scope } from "../workbook/dealsInView";
import { queueSurvey } from "../workbook/survey";
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
    const memory = await loadLedger();
    const { ledger: reading } = await readFeed(await currentFeed(), signal);
    report(text.comparing, 2, 3);
    const { register, more: survey } = await Excel.run((context) => readRegister(context, () => queueSurvey(context)));
    const kept = keptInMemory();
    const found = compare({
      register: register.rows,
      reading,
      lastWritten: (dealId) => lastWrittenCells(memory, dealId),
      threshold,
      own: kept?.own,
      only: scope === "all" ? undefined : await dealsInView(scope, register, reading),
    });
    const done = (accepted: number, recalculated = true): RefreshResult => ({
      asOf: reading.asOf,
      found: found.length,
      accepted,
      recalculated,
    });
    if (found.length === 0) return done(0);
    const accepted = await review(found);
    signal.throwIfAborted();
    if (accepted.length === 0) return done(0);

    report(text.writing, 3, 3);
    const stamp = serialOfMoment(new Date());
    const registerIds = register.rows.map(({ cells }) => String(cells.id));
    const plan = planRefresh({ accepted, found, reading, memory, kept, registerIds, stamp, goneMark: text.goneDeal });
    setKept(await writeRefresh({ accepted, plan, reading, kept, stamp, place: register.place, survey }));
    return done(accepted.length, await recalculateDealFunctions());
  },
};
