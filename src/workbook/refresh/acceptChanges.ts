/** What follows when the user accepts changes: the workbook is written, the ledger in memory is the new one. */
import type { Change } from "../../ledger/register/changes";
import { serialOfMoment } from "../../ledger/record/dates";
import { setKept } from "../../ledger/memory";
import { planRefresh } from "../../ledger/register/refreshPlan";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { recalculateDealFunctions } from "../formulas/recalculation";
import type { Found } from "./findChanges";
import { writeRefresh } from "./writeRefresh";

/**
 * @returns false where all is written but the cells that call DEAL_FACT could not be told to calculate again
 * @throws Problem, with the workbook as it was
 */
export async function acceptChanges(found: Found, accepted: readonly Change[]): Promise<boolean> {
  const { changes, register, survey, reading, memory, kept, own, keep, remove } = found;
  const { goneDeal, removedDeal } = inLanguage(refreshTexts);
  const goneMark = remove ? removedDeal : goneDeal;
  const stamp = serialOfMoment(new Date());
  const plan = planRefresh({
    accepted,
    found: changes,
    reading,
    memory,
    kept,
    registerIds: register.rows.map(({ cells }) => String(cells.id)),
    stamp,
    goneMark,
    own,
    keep,
    remove,
  });
  setKept(await writeRefresh({ accepted, goneMark, plan, reading, kept, stamp, place: register.place, survey }));
  return recalculateDealFunctions();
}
