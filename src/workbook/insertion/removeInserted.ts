/** Removes what an insertion brought, when the user undoes it. */
import { Problem } from "../../text/problem";
import { asProblem, detailOf } from "../excel/problems";
import { withAttempts } from "../excel/rollback";
import { removeSheets, sheetsStillThere, type Removal } from "./removeSheets";
import type { InsertionUndo } from "./undoPlan";

/** @throws Problem "removalHalfDone" where some of the sheets are gone and others are not */
export async function removeInserted({ leaving, ledgerParts }: InsertionUndo): Promise<void> {
  const ids = new Set(leaving.map(({ id }) => id));
  const removal: Removal = {
    isToGo: ({ id }) => ids.has(id),
    isPartToGo: (id) => ledgerParts.includes(id),
    show: null,
  };
  try {
    await withAttempts(() => removeSheets(removal));
  } catch (cause) {
    const left = await sheetsStillThere(removal);
    if (left?.length === leaving.length) throw asProblem(cause);
    const sheets = (left ?? leaving.map(({ name }) => name)).join(", ");
    throw new Problem("removalHalfDone", { detail: detailOf(cause), sheets }, { cause });
  }
}
