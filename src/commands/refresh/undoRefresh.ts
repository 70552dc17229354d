import { loadLedger, setStored, storedInMemory } from "../../ledger/memory";
import { serialOfMoment } from "../../ledger/record/dates";
import { addLayer } from "../../ledger/stored/storedLedger";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { recalculateDealFunctions } from "../../workbook/formulas/recalculation";
import { readLastRefresh } from "../../workbook/refresh/readLastRefresh";
import { planRefreshUndo, type RefreshUndo } from "../../workbook/refresh/undoPlan";
import { writeUndo } from "../../workbook/refresh/writeUndo";
import type { Command } from "../command";

/** Undoes the last refresh. Cells edited since are left as they are, and listed. */
export const undoRefresh: Command<void, Pick<RefreshUndo, "restored" | "left">> = {
  async run(_, { report, startWriting }) {
    startWriting();
    report(inLanguage(refreshTexts).undoing);
    const memory = await loadLedger();
    const stored = storedInMemory();
    const last = await readLastRefresh();
    const undo = planRefreshUndo(last, memory);
    const inverse = { ...last.record.backLayer, layer: (stored?.topLayer ?? 0) + 1 };
    await writeUndo(last, undo, inverse, serialOfMoment(new Date()));
    setStored(addLayer(stored, inverse));
    await recalculateDealFunctions();
    return { restored: undo.restored, left: undo.left };
  },
};
