/** Calculates what has been written, shows it, and reads what undo and the user need to know. One sync per 4 MB. */
import type { Plan } from "../../templates/sheet/plan";
import { fingerprint } from "../formulas/fingerprint";
import type { Insertion } from "./insertion";
import type { Preflight } from "./preflight";
import { inBlocks, rangeOf } from "./blocks";
import { readInBatches } from "../excel/batches";
import { LEDGER_PART, queuePartIds } from "../excel/xmlParts";

/** @param sheets  as they were written, in the order of the plan */
export async function readBack(
  context: Excel.RequestContext,
  plan: Plan,
  sheets: readonly Excel.Worksheet[],
  workbook: Preflight,
): Promise<Insertion> {
  calculate(sheets, workbook);
  const { masterCheck } = plan;
  const checkSheet = sheets[plan.sheets.findIndex(({ key }) => key === masterCheck?.sheet)];
  const check = checkSheet && masterCheck ? rangeOf(checkSheet, masterCheck.area).load("values") : null;
  const parts = queuePartIds(context, LEDGER_PART);
  sheets[0]?.activate();
  const written = await readFormulas(context, plan, sheets);
  return {
    sheets: sheets.map(({ id, name }, index) => ({
      id,
      name,
      fingerprint: fingerprint({ row: 0, column: 0, formulas: written[index]!.flatMap(({ formulas }) => formulas) }),
    })),
    registerAdded: plan.sheets.some(({ key }) => key === "register"),
    ledgerParts: parts().filter((id) => !workbook.ledgerParts.includes(id)),
    masterCheck: check ? masterCheckOf(check.values[0]?.[0] as unknown) : "none",
  };
}

/**
 * Our own sheets only: who calculates by hand does so to leave the rest alone. Excel then calculates one sheet at a time
 * and takes what others hold as it is, so that as many rounds as there are sheets are sure to reach the last.
 */
function calculate(sheets: readonly Excel.Worksheet[], { calculatesOnRequest }: Preflight): void {
  const rounds = calculatesOnRequest ? sheets.length : 1;
  for (let round = 0; round < rounds; round++) for (const sheet of sheets) sheet.calculate(true);
}

/** The formulas of the sheets as Excel has taken them, in blocks of rows. */
async function readFormulas(
  context: Excel.RequestContext,
  plan: Plan,
  sheets: readonly Excel.Worksheet[],
): Promise<{ readonly formulas: unknown[][] }[][]> {
  const read = plan.sheets.map((): Excel.Range[] => []);
  const reads = plan.sheets.flatMap(({ cells }, index) =>
    inBlocks(cells).map(({ area, bytes }) => ({
      bytes,
      queue: () => void read[index]!.push(rangeOf(sheets[index]!, area).load("formulas")),
    })),
  );
  await readInBatches(context, reads);
  return read;
}

/** A check that is itself an error counts as failing. */
function masterCheckOf(value: unknown): Insertion["masterCheck"] {
  if (typeof value !== "number") return { failing: 1 };
  return value < 0 ? "inputs missing" : { failing: value };
}
