/** The contract model, sheet by sheet: the Oracle contract, or any other compute contract. */
import { checkTexts } from "../../text/templates/checks";
import { contractSheetTexts } from "../../text/templates/contract/sheets";
import type { PlanRequest } from "../request";
import type { LinkedRegister } from "../sheet/linkedRegister";
import { Book } from "../sheet/book";
import { ModelSheets } from "../sheet/modelSheets";
import { contractCalc, type ContractCalc } from "./contractCalc";
import { contractCases } from "./contractCases";
import { contractCover } from "./contractCover";
import { calcCrossChecks, fiscalCrossChecks, vendorCrossChecks } from "./contractCrossChecks";
import { contractFiscal, type ContractFiscal } from "./contractFiscal";
import { contractInputs } from "./contractInputs";
import { contractSensitivity } from "./contractSensitivity";
import { contractVendor } from "./contractVendor";
import { startModel } from "../phasing/started";

type TimeSheet = "calc" | "cases" | "vendor" | "fiscal" | "sensitivity";

/** Years of timeline beyond the term, for building, a delay and a longer term; and the least there are. */
const ROOM = 5;
const LEAST_YEARS = 15;

export function contractModel(request: PlanRequest, register: LinkedRegister, kind: "oracle" | "compute"): Book {
  const { language } = request;
  const text = contractSheetTexts[language];
  const started = startModel(request, text, kind === "oracle");
  const book = new Book(language, register);
  const [name, short] = kind === "oracle" ? [text.oracle, text.oracleShort] : [text.compute, text.computeShort];
  const periods = Math.max(LEAST_YEARS, started.termYears + ROOM);
  const sheets = new ModelSheets<TimeSheet>(book, { name, short, subtitle: started.subtitle, sheets: text }, periods);

  const cover = sheets.cover();
  const inputs = contractInputs(book, sheets.inputs(), started);
  const calendarYear = () => calc.year;
  const calc: ContractCalc = contractCalc(book, sheets.time("calc", calendarYear), inputs);
  const cases = contractCases(book, sheets.time("cases", calendarYear), inputs, calc);
  const vendor = contractVendor(book, sheets.time("vendor", calendarYear), inputs, calc);
  const fiscal: ContractFiscal = contractFiscal(
    book,
    sheets.time("fiscal", () => fiscal.fiscal),
    inputs,
    calc,
  );
  const sensitivity = contractSensitivity(book, sheets.time("sensitivity", calendarYear), inputs, calc);
  calcCrossChecks(book, inputs, calc);
  vendorCrossChecks(book, inputs, calc, vendor);
  fiscalCrossChecks(book, calc, fiscal);
  contractCover(book, cover, started, { inputs, calc, cases, vendor, fiscal, sensitivity });
  sheets.checks(checkTexts[language], calc.given);
  return book;
}
