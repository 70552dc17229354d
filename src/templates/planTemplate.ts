/** The plan of a template: from the user's choices to what is written. Loaded when a template is inserted. */
import { registerTexts } from "../text/templates/register";
import { Problem } from "../text/problem";
import { sheetTexts } from "../text/templates/sheet";
import { catalogue } from "./catalogue";
import { registerSheet } from "./dealRegister";
import type { PlanRequest, WorkbookFacts } from "./request";
import { layOut } from "./sheet/layout";
import { LinkedRegister } from "./sheet/linkedRegister";
import type { Plan } from "./sheet/plan";
import { freeNames } from "./sheetNames";

/**
 * The plan of a template for a workbook: names free there, and the deal register with it where links need one.
 * @throws Problem "registerColumns" where the workbook's register lacks columns that the model reads
 */
export async function planTemplate(request: PlanRequest, workbook: WorkbookFacts): Promise<Plan> {
  const { templateId, dealId, language, ledger, now } = request;
  const { card, model } = catalogue[templateId];
  const linkedTo = workbook.register
    ? new LinkedRegister(workbook.register.table, workbook.register.headings)
    : LinkedRegister.inserted();
  const book = model && (await model())(request, linkedTo);
  const linked = dealId !== null || card.deal === "none";
  const register = linked && workbook.register === null ? registerTexts[language].sheet : null;
  const spell = freeNames(book?.sheets.map(({ shape }) => shape.name) ?? [], workbook.sheetNames);
  const plan: Plan = book ? layOut(book, spell, sheetTexts[language].page) : { sheets: [], masterCheck: null };
  if (linkedTo.missing.length > 0) throw new Problem("registerColumns", { columns: linkedTo.missing.join(", ") });
  if (register === null) return plan;
  const taken = [...workbook.sheetNames, ...plan.sheets.map((sheet) => sheet.name)];
  const name = freeNames([register], taken)(register);
  return { ...plan, sheets: [...plan.sheets, registerSheet(ledger, language, name, now)] };
}
