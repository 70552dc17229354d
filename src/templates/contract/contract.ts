/** The contract model, sheet by sheet: the Oracle contract, or any other compute contract. */
import { fill } from "../../text/fill";
import { contractCoverTexts } from "../../text/templates/contract/cover";
import { contractSheetTexts } from "../../text/templates/contract/sheets";
import type { PlanRequest } from "../request";
import { Book, checkWidths, coverHeads, modelWidths } from "../sheet/book";
import { coverWidths } from "../sheet/cover";
import { inputHeads, inputWidths } from "../sheet/inputs";
import type { Item } from "../sheet/item";
import { contractCalc, type ContractCalc } from "./contractCalc";
import { contractCases } from "./contractCases";
import { contractCover } from "./contractCover";
import { calcCrossChecks, fiscalCrossChecks, vendorCrossChecks } from "./contractCrossChecks";
import { contractFiscal, type ContractFiscal } from "./contractFiscal";
import { contractInputs } from "./contractInputs";
import { contractSensitivity } from "./contractSensitivity";
import { contractVendor } from "./contractVendor";
import { startModel } from "../phasing/started";

/** Years of timeline beyond the term, for building, a delay and a longer term; and the least there are. */
const ROOM = 5;
const LEAST_YEARS = 15;

export function contractModel(request: PlanRequest, registerTable: string, kind: "oracle" | "compute"): Book {
  const { language } = request;
  const text = contractSheetTexts[language];
  const started = startModel(request, text, kind === "oracle");
  const book = new Book(language, registerTable);
  const [name, short] = kind === "oracle" ? [text.oracle, text.oracleShort] : [text.compute, text.computeShort];
  const periods = Math.max(LEAST_YEARS, started.termYears + ROOM);
  const titled = (
    key: "inputs" | "calc" | "cases" | "vendor" | "fiscal" | "sensitivity" | "checks",
    tabColor: string,
  ) => ({
    key,
    name: fill(text[key], { short }),
    title: `${name} · ${text[`${key}Title`]}`,
    subtitle: started.subtitle,
    tabColor,
    freezeColumns: 2,
  });
  const model = (key: "calc" | "cases" | "vendor" | "fiscal" | "sensitivity", periodHead: () => Item) => ({
    ...titled(key, "#4472C4"),
    widths: modelWidths,
    periods,
    periodWidth: 11,
    periodHead,
  });

  const cover = book.sheet({
    key: "cover",
    name,
    title: name,
    subtitle: started.subtitle,
    tabColor: "#1F3864",
    widths: coverWidths,
    heads: coverHeads,
    periods: 0,
    periodWidth: 10,
    freezeColumns: 0,
  });
  const inputSheet = book.sheet({
    ...titled("inputs", "#FFC000"),
    widths: inputWidths,
    heads: inputHeads(language),
    periods: 0,
    periodWidth: 10,
  });
  const inputs = contractInputs(book, inputSheet, started);
  const calendarYear = () => calc.year;
  const calc: ContractCalc = contractCalc(book, book.sheet(model("calc", calendarYear)), inputs);
  const cases = contractCases(book, book.sheet(model("cases", calendarYear)), inputs, calc);
  const vendor = contractVendor(book, book.sheet(model("vendor", calendarYear)), inputs, calc);
  const fiscal: ContractFiscal = contractFiscal(book, book.sheet(model("fiscal", () => fiscal.fiscal)), inputs, calc);
  const sensitivity = contractSensitivity(book, book.sheet(model("sensitivity", calendarYear)), inputs, calc);
  calcCrossChecks(book, inputs, calc);
  vendorCrossChecks(book, inputs, calc, vendor);
  fiscalCrossChecks(book, calc, fiscal);
  contractCover(book, cover, started, { inputs, calc, cases, vendor, fiscal, sensitivity });
  book.closeChecks(
    { ...titled("checks", "#70AD47"), widths: checkWidths, periods: 0, periodWidth: 10 },
    contractCoverTexts[language],
    calc.given,
  );
  return book;
}
