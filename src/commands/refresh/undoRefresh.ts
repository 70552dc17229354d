import { serialOfMoment } from "../../ledger/record/dates";
import { keptInMemory, loadLedger, setKept } from "../../ledger/memory";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { recalculateDealFunctions } from "../../workbook/formulas/recalculation";
import { undoRefresh as undo, type UndoneRefresh } from "../../workbook/refresh/undoRefresh";
import type { Command } from "../command";

/** Takes the last refresh back. Cells edited since are left as they are, and listed. */
export const undoRefresh: Command<void, Pick<UndoneRefresh, "restored" | "left">> = {
  async run(_, { report, startWriting }) {
    startWriting();
    report(inLanguage(refreshTexts).takingBack);
    const memory = await loadLedger();
    const { kept, restored, left } = await undo(memory, keptInMemory(), serialOfMoment(new Date()));
    setKept(kept);
    await recalculateDealFunctions();
    return { restored, left };
  },
};
