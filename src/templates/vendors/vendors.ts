/** The vendor model, sheet by sheet: who gets how much of the yearly spend, and how concentrated it is. */
import { programmeCoverTexts } from "../../text/templates/programme/cover";
import { vendorsTexts } from "../../text/templates/vendors";
import type { PlanRequest } from "../request";
import { Book, checkWidths, coverHeads, modelWidths } from "../sheet/book";
import { coverWidths } from "../sheet/cover";
import { inputHeads, inputWidths } from "../sheet/inputs";
import { vendorCalc, type VendorCalc } from "./vendorCalc";
import { vendorCover } from "./vendorCover";
import { vendorCrossChecks } from "./vendorCrossChecks";
import { vendorInputs } from "./vendorInputs";

const LEAST_YEARS = 15;

export function vendorModel(request: PlanRequest, registerTable: string): Book {
  const { language, choices } = request;
  const text = vendorsTexts[language];
  const { firstYear, lastYear } = choices;
  const years = typeof firstYear === "number" && typeof lastYear === "number" ? lastYear - firstYear + 1 : LEAST_YEARS;
  const book = new Book(language, registerTable);
  const titled = (key: "inputs" | "calc" | "checks", tabColor: string) => ({
    key,
    name: text[key],
    title: `${text.name} · ${text[`${key}Title`]}`,
    subtitle: text.subtitle,
    tabColor,
    freezeColumns: 2,
    periods: 0,
    periodWidth: 11,
  });
  const cover = book.sheet({
    ...titled("inputs", "#1F3864"),
    key: "cover",
    name: text.name,
    title: text.name,
    widths: coverWidths,
    heads: coverHeads,
    freezeColumns: 0,
  });
  const inputs = vendorInputs(
    book,
    book.sheet({ ...titled("inputs", "#FFC000"), widths: inputWidths, heads: inputHeads(language) }),
    request,
  );
  const calc: VendorCalc = vendorCalc(
    book,
    book.sheet({
      ...titled("calc", "#4472C4"),
      widths: modelWidths,
      periods: Math.max(LEAST_YEARS, years),
      periodHead: () => calc.year,
    }),
    inputs,
  );
  vendorCrossChecks(book, inputs, calc);
  vendorCover(book, cover, request, inputs, calc, years);
  book.closeChecks({ ...titled("checks", "#70AD47"), widths: checkWidths }, programmeCoverTexts[language], calc.given);
  return book;
}
