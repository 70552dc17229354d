/** Calculates what has been written, shows it, and reads what undo and the user need to know. One sync. */
import type { Plan } from "../templates/sheet/plan";
import { fingerprint } from "./fingerprint";
import type { Insertion } from "./insertion";
import { rangeOf } from "./sheetStrokes";

export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  sheets: readonly Excel.Worksheet[],
): Promise<Insertion> {
  for (const sheet of sheets) sheet.calculate(true);
  const written = plan.sheets.map(({ page }, index) => rangeOf(sheets[index]!, page.area).load("formulas"));
  const { masterCheck } = plan;
  const checkSheet = sheets[plan.sheets.findIndex(({ key }) => key === masterCheck?.sheet)];
  const check = checkSheet && masterCheck ? rangeOf(checkSheet, masterCheck.area).load("values") : null;
  sheets[0]?.activate();
  await context.sync();
  return {
    sheets: sheets.map(({ id, name }, index) => ({ id, name, fingerprint: fingerprint(written[index]!.formulas) })),
    registerAdded: plan.sheets.some(({ key }) => key === "register"),
    masterCheck: check ? masterCheckOf(check.values[0]?.[0] as unknown) : "none",
  };
}

/** A check that is itself an error counts as failing. */
function masterCheckOf(value: unknown): Insertion["masterCheck"] {
  if (typeof value !== "number") return { failing: 1 };
  return value < 0 ? "inputs missing" : { failing: value };
}
