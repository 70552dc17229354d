/** The programme model, sheet by sheet: Stargate, or any other capital programme. */
import { fill } from "../../text/fill";
import { programmeCoverTexts } from "../../text/templates/programme/cover";
import { programmeSheetTexts } from "../../text/templates/programme/sheets";
import { startModel } from "../phasing/started";
import type { PlanRequest } from "../request";
import { Book, checkWidths, coverHeads, modelWidths } from "../sheet/book";
import { coverWidths } from "../sheet/cover";
import { inputHeads, inputWidths } from "../sheet/inputs";
import { fundingRows } from "./funding";
import { programmeCalc, type ProgrammeCalc } from "./programmeCalc";
import { programmeCover } from "./programmeCover";
import { calcCrossChecks, fundingCrossChecks, returnCrossChecks } from "./programmeCrossChecks";
import { programmeInputs } from "./programmeInputs";
import { programmeReturns } from "./programmeReturns";
import { programmeSensitivity } from "./programmeSensitivity";

/** Years of timeline beyond the term, in which capacity still earns; and the least there are. */
const ROOM = 10;
const LEAST_YEARS = 15;

export function programmeModel(request: PlanRequest, registerTable: string, kind: "stargate" | "programme"): Book {
  const { language } = request;
  const text = programmeSheetTexts[language];
  const started = startModel(request, text, kind === "stargate");
  const book = new Book(language, registerTable);
  const [name, short] =
    kind === "stargate" ? [text.stargate, text.stargateShort] : [text.programme, text.programmeShort];
  const titled = (key: "inputs" | "calc" | "funding" | "returns" | "sensitivity" | "checks", tabColor: string) => ({
    key,
    name: fill(text[key], { short }),
    title: `${name} · ${text[`${key}Title`]}`,
    subtitle: started.subtitle,
    tabColor,
    freezeColumns: 2,
  });
  const model = (key: "calc" | "funding" | "returns" | "sensitivity") => ({
    ...titled(key, "#4472C4"),
    widths: modelWidths,
    periods: Math.max(LEAST_YEARS, started.termYears + ROOM),
    periodWidth: 11,
    periodHead: () => calc.year,
  });
  const unscaled = { periods: 0, periodWidth: 10 };

  const cover = book.sheet({
    key: "cover",
    name,
    title: name,
    subtitle: started.subtitle,
    tabColor: "#1F3864",
    widths: coverWidths,
    heads: coverHeads,
    freezeColumns: 0,
    ...unscaled,
  });
  const inputs = programmeInputs(
    book,
    book.sheet({ ...titled("inputs", "#FFC000"), widths: inputWidths, heads: inputHeads(language), ...unscaled }),
    started,
  );
  const calc: ProgrammeCalc = programmeCalc(book, book.sheet(model("calc")), inputs);
  const funding = fundingRows(book, book.sheet(model("funding")), inputs, calc);
  const returns = programmeReturns(book, book.sheet(model("returns")), inputs, calc);
  const sensitivity = programmeSensitivity(book, book.sheet(model("sensitivity")), inputs, calc, returns);
  calcCrossChecks(book, inputs, calc);
  fundingCrossChecks(book, calc, funding);
  returnCrossChecks(book, inputs, calc, returns);
  programmeCover(book, cover, started, { inputs, calc, funding, returns, sensitivity });
  book.closeChecks(
    { ...titled("checks", "#70AD47"), widths: checkWidths, ...unscaled },
    programmeCoverTexts[language],
    calc.given,
  );
  return book;
}
