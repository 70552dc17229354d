/** The vendor model, sheet by sheet: spend and shares by vendor, and how concentrated they are. */
import { checkTexts } from "../../text/templates/checks";
import { vendorsTexts } from "../../text/templates/vendors";
import type { PlanRequest } from "../request";
import type { LinkedRegister } from "../sheet/linkedRegister";
import { Book } from "../sheet/book";
import { ModelSheets } from "../sheet/modelSheets";
import { vendorCalc, type VendorCalc } from "./vendorCalc";
import { vendorCover } from "./vendorCover";
import { vendorCrossChecks } from "./vendorCrossChecks";
import { vendorInputs } from "./vendorInputs";

const LEAST_YEARS = 15;

export function vendorModel(request: PlanRequest, register: LinkedRegister): Book {
  const { language, choices } = request;
  const text = vendorsTexts[language];
  const { firstYear, lastYear } = choices;
  const years = typeof firstYear === "number" && typeof lastYear === "number" ? lastYear - firstYear + 1 : LEAST_YEARS;
  const book = new Book(language, register);
  const { name, subtitle } = text;
  const sheets = new ModelSheets<"calc">(
    book,
    { name, short: name, subtitle, sheets: text },
    Math.max(LEAST_YEARS, years),
  );

  const cover = sheets.cover();
  const inputs = vendorInputs(book, sheets.inputs(), request);
  const calc: VendorCalc = vendorCalc(
    book,
    sheets.time("calc", () => calc.year),
    inputs,
  );
  vendorCrossChecks(book, inputs, calc);
  vendorCover(book, cover, request, inputs, calc, years);
  sheets.checks(checkTexts[language], calc.given);
  return book;
}
