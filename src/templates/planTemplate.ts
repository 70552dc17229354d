/** From what the user chose to what is to be written. Loaded when a template is inserted. */
import { REGISTER_TABLE } from "../ledger/register/registerColumns";
import { registerTexts } from "../text/templates/register";
import { sheetTexts } from "../text/templates/sheet";
import { catalogue } from "./catalogue";
import { registerSheet } from "./dealRegister";
import type { PlanRequest, WorkbookFacts } from "./request";
import { layOut } from "./sheet/layout";
import type { Plan } from "./sheet/plan";
import { freeNames } from "./sheetNames";

/** The plan of a template for a workbook: names free there, and the deal register with it where links need one. */
export async function planTemplate(request: PlanRequest, workbook: WorkbookFacts): Promise<Plan> {
  const { templateId, dealId, language, ledger, now } = request;
  const { card, model } = catalogue[templateId];
  const book = model && (await model())(request, workbook.registerTable ?? REGISTER_TABLE);
  const linked = dealId !== null || card.deal === "none";
  const register = linked && workbook.registerTable === null ? registerTexts[language].sheet : null;
  const spell = freeNames(book?.sheets.map(({ shape }) => shape.name) ?? [], workbook.sheetNames);
  const plan: Plan = book ? layOut(book, spell, sheetTexts[language].page) : { sheets: [], masterCheck: null };
  if (register === null) return plan;
  const taken = [...workbook.sheetNames, ...plan.sheets.map((sheet) => sheet.name)];
  const name = freeNames([register], taken)(register);
  return { ...plan, sheets: [...plan.sheets, registerSheet(ledger, language, name, now)] };
}
