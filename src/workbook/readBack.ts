/** Calculates what has been written, shows it, and reads what undo and the user need to know. One sync. */
import type { Plan } from "../templates/sheet/plan";
import { fingerprint } from "./fingerprint";
import type { Insertion } from "./insertion";
import { rangeOf } from "./sheetStrokes";
import { LEDGER_PART, queuePartIds } from "./xmlParts";

/** @param partsBefore  ids of the parts in which the workbook kept the ledger before the insertion */
export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  sheets: readonly Excel.Worksheet[],
  partsBefore: readonly string[],
): Promise<Insertion> {
  for (const sheet of sheets) sheet.calculate(true);
  const written = plan.sheets.map(({ page }, index) => rangeOf(sheets[index]!, page.area).load("formulas"));
  const { masterCheck } = plan;
  const checkSheet = sheets[plan.sheets.findIndex(({ key }) => key === masterCheck?.sheet)];
  const check = checkSheet && masterCheck ? rangeOf(checkSheet, masterCheck.area).load("values") : null;
  const parts = queuePartIds(context, LEDGER_PART);
  sheets[0]?.activate();
  await context.sync();
  return {
    sheets: sheets.map(({ id, name }, index) => ({ id, name, fingerprint: digestOf(plan, index, written[index]!) })),
    registerAdded: plan.sheets.some(({ key }) => key === "register"),
    ledgerParts: parts().filter((id) => !partsBefore.includes(id)),
    masterCheck: check ? masterCheckOf(check.values[0]?.[0] as unknown) : "none",
  };
}

function digestOf({ sheets }: Plan, index: number, { formulas }: Excel.Range): string {
  const { row, column } = sheets[index]!.page.area;
  return fingerprint({ row, column, formulas: formulas as unknown[][] });
}

/** A check that is itself an error counts as failing. */
function masterCheckOf(value: unknown): Insertion["masterCheck"] {
  if (typeof value !== "number") return { failing: 1 };
  return value < 0 ? "inputs missing" : { failing: value };
}
