/** From what the user chose to what is to be written. Loaded when a template is inserted. */
import { REGISTER_TABLE } from "../ledger/register/registerColumns";
import { registerTexts } from "../text/templates/register";
import { sheetTexts } from "../text/templates/sheet";
import { templateCard } from "./catalogue";
import { contractModel } from "./contract/contract";
import { programmeModel } from "./programme/programme";
import { registerSheet } from "./dealRegister";
import type { PlanRequest, WorkbookFacts } from "./request";
import type { Book } from "./sheet/book";
import { layOut } from "./sheet/layout";
import type { Plan } from "./sheet/plan";
import { freeNames } from "./sheetNames";
import { vendorModel } from "./vendors/vendors";

/** The plan of a template for a workbook: names free there, and the deal register with it where links need one. */
export function planTemplate(request: PlanRequest, workbook: WorkbookFacts): Plan {
  const { templateId, dealId, language, ledger, now } = request;
  const book = bookOf(request, workbook.registerTable ?? REGISTER_TABLE);
  const linked = dealId !== null || templateCard(templateId).deal === "none";
  const register = linked && workbook.registerTable === null ? registerTexts[language].sheet : null;
  const spell = freeNames(book?.sheets.map(({ shape }) => shape.name) ?? [], workbook.sheetNames);
  const plan: Plan = book ? layOut(book, spell, sheetTexts[language].page) : { sheets: [], masterCheck: null };
  if (register === null) return plan;
  const taken = [...workbook.sheetNames, ...plan.sheets.map((sheet) => sheet.name)];
  const name = freeNames([register], taken)(register);
  return { ...plan, sheets: [...plan.sheets, registerSheet(ledger, language, name, now)] };
}

function bookOf(request: PlanRequest, registerTable: string): Book | null {
  switch (request.templateId) {
    case "oracle-contract":
      return contractModel(request, registerTable, "oracle");
    case "compute-contract":
      return contractModel(request, registerTable, "compute");
    case "stargate":
      return programmeModel(request, registerTable, "stargate");
    case "capital-programme":
      return programmeModel(request, registerTable, "programme");
    case "vendor-diversification":
      return vendorModel(request, registerTable);
    case "deal-register":
      return null;
  }
}
