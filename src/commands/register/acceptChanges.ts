/** What follows when the user accepts changes: they are planned and written. */
import { serialOfMoment } from "../../ledger/record/dates";
import type { Change } from "../../ledger/register/changes";
import { planRefresh, type Acceptance } from "../../ledger/register/refreshPlan";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import type { RegisterComparison } from "./compareWithRegister";
import { writeChanges } from "./writeChanges";

/**
 * @param ofTheUser  for deals of the user's own, how they are stored
 * @returns false where all is written but the cells that call DEAL_FACT could not be told to calculate again
 * @throws Problem, with the workbook as it was
 */
export async function acceptChanges(
  { changes, deals, basis }: RegisterComparison,
  accepted: readonly Change[],
  ofTheUser: Pick<Acceptance, "own" | "keep"> = {},
): Promise<boolean> {
  const { memory, stored, register } = basis;
  const stamp = serialOfMoment(new Date());
  const goneMark = inLanguage(refreshTexts).goneDeal;
  const plan = planRefresh({
    accepted,
    found: changes,
    reading: deals,
    memory,
    stored,
    registerIds: register.rows.map(({ cells }) => String(cells.id)),
    stamp,
    goneMark,
    ...ofTheUser,
  });
  return writeChanges(basis, { plan, accepted, sources: deals.sources, stamp, goneMark });
}
