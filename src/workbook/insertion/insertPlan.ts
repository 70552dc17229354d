/** An insertion from end to end: look, plan, write, check. Where Excel fails in between, what was added is removed. */
import { keptInMemory, setKept } from "../../ledger/memory";
import type { PlanRequest } from "../../templates/request";
import type { Plan } from "../../templates/sheet/plan";
import { Problem } from "../../text/problem";
import type { Insertion } from "./insertion";
import { firstLayer } from "../register/storedLedgerParts";
import { preflight, type Preflight } from "./preflight";
import { asProblem } from "../excel/problems";
import { readBack } from "./readBack";
import { removeSheets } from "./removeSheets";
import { writeSheets } from "./writeSheets";

export type InsertionStep = "looking" | "planning" | "writing" | "checking";

/**
 * @param step    told where the insertion is
 * @param signal  cancels it until the writing begins
 */
export async function insertPlan(
  request: PlanRequest,
  step: (step: InsertionStep) => void,
  signal: AbortSignal,
): Promise<Insertion> {
  step("looking");
  const before = await Excel.run((context) => preflight(context, request.dealId));
  signal.throwIfAborted();
  step("planning");
  const { planTemplate } = await import("../../templates/planTemplate");
  const plan = await planTemplate(request, before);
  signal.throwIfAborted();
  step("writing");
  const keeps = before.register === null && keptInMemory() === null;
  try {
    // Should the user begin to edit a cell now, Excel waits for the end of it and does not break off.
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const layer = keeps ? await firstLayer(context, request.ledger) : { stored: keptInMemory(), writes: [] };
      const sheets = await writeSheets(context, plan, layer.writes);
      step("checking");
      const insertion = await readBack(context, plan, sheets, before);
      setKept(layer.stored);
      return insertion;
    });
  } catch (error) {
    throw await takenBack(error, plan, before);
  }
}

/** The problem to show for an insertion that failed: as it was, or with what is left behind. */
async function takenBack(error: unknown, plan: Plan, before: Preflight): Promise<Problem> {
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const left = await removeSheets({
    isToGo: ({ id, name }) => !before.sheetIds.has(id) && planned.has(name.toLowerCase()),
    isPartToGo: (id) => !before.ledgerParts.includes(id),
    show: before.activeSheet,
  });
  const problem = asProblem(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (left) {
    const sheets = left.sheets ?? plan.sheets.map(({ name }) => name);
    return new Problem("insertHalfDone", { detail, sheets: sheets.join(", ") }, { cause: error });
  }
  return problem.key === "unexpected" ? new Problem("insertFailed", { detail }, { cause: error }) : problem;
}
