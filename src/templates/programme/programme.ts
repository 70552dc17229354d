/** The programme model, sheet by sheet: Stargate, or any other capital programme. */
import { checkTexts } from "../../text/templates/checks";
import { programmeSheetTexts } from "../../text/templates/programme/sheets";
import { startModel } from "../phasing/started";
import type { PlanRequest } from "../request";
import type { LinkedRegister } from "../sheet/linkedRegister";
import { Book } from "../sheet/book";
import { ModelSheets } from "../sheet/modelSheets";
import { fundingRows } from "./funding";
import { programmeCalc, type ProgrammeCalc } from "./programmeCalc";
import { programmeCover } from "./programmeCover";
import { calcCrossChecks, fundingCrossChecks, returnCrossChecks } from "./programmeCrossChecks";
import { programmeInputs } from "./programmeInputs";
import { programmeReturns } from "./programmeReturns";
import { programmeSensitivity } from "./programmeSensitivity";

type TimeSheet = "calc" | "funding" | "returns" | "sensitivity";

/** Years of timeline beyond the term, in which capacity still earns; and the least there are. */
const ROOM = 10;
const LEAST_YEARS = 15;

export function programmeModel(request: PlanRequest, register: LinkedRegister, kind: "stargate" | "programme"): Book {
  const { language } = request;
  const text = programmeSheetTexts[language];
  const started = startModel(request, text, kind === "stargate");
  const book = new Book(language, register);
  const [name, short] =
    kind === "stargate" ? [text.stargate, text.stargateShort] : [text.programme, text.programmeShort];
  const periods = Math.max(LEAST_YEARS, started.termYears + ROOM);
  const sheets = new ModelSheets<TimeSheet>(book, { name, short, subtitle: started.subtitle, sheets: text }, periods);

  const cover = sheets.cover();
  const inputs = programmeInputs(book, sheets.inputs(), started);
  const calendarYear = () => calc.year;
  const calc: ProgrammeCalc = programmeCalc(book, sheets.time("calc", calendarYear), inputs);
  const funding = fundingRows(book, sheets.time("funding", calendarYear), inputs, calc);
  const returns = programmeReturns(book, sheets.time("returns", calendarYear), inputs, calc);
  const sensitivity = programmeSensitivity(book, sheets.time("sensitivity", calendarYear), inputs, calc, returns);
  calcCrossChecks(book, inputs, calc);
  fundingCrossChecks(book, calc, funding);
  returnCrossChecks(book, inputs, calc, returns);
  programmeCover(book, cover, started, { inputs, calc, funding, returns, sensitivity });
  sheets.checks(checkTexts[language], calc.given);
  return book;
}
