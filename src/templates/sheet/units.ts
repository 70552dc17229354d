/** Units: what the unit column says, and how numbers of the unit are shown. Amounts stay whole; the format shows billions. */
import type { Language } from "../../text/language";
import { sheetTexts, type SheetTexts } from "../../text/templates/sheet";
import { LAST_YEAR } from "../../model/schedule/term";

export interface Unit {
  readonly label: string;
  /** Number format of a cell. */
  readonly format: string;
  /** Number format along the timeline, where it is shorter. */
  readonly periodFormat: string;
  /** A text or a keyword and not a number. */
  readonly isText?: boolean;
}

export type UnitName = keyof ReturnType<typeof unitsOf>;
export type Units = Readonly<Record<UnitName, Unit>>;

const dash = '"–"';

/** Positive; negative in brackets; zero as a dash. */
function signed(positive: string, suffix = ""): string {
  return `${positive}${suffix}_);(${positive}${suffix});${dash}_)`;
}

function unit(label: string, format: string, periodFormat = format): Unit {
  return { label, format, periodFormat };
}

function unitsOf(text: SheetTexts) {
  const billions = signed("#,##0.0,,,");
  const inBillions = signed("#,##0.0,,,", `"${text.bn}"`);
  return {
    usd: unit(text.usdBn, inBillions, billions),
    usdPerYear: unit(text.usdBnYear, inBillions, billions),
    usdPerGw: unit(text.usdBnPerGw, inBillions, billions),
    usdPerHour: unit(text.usdHour, signed("#,##0.00")),
    usdPerMw: unit(text.usdMw, signed("#,##0")),
    percent: unit(text.percent, signed("0.0%")),
    year: unit(text.year, `0_);-0_);${dash}_)`),
    date: unit(text.date, `yyyy-mm-dd_);;${dash}_)`),
    term: unit(text.yearOrDate, `[=0]${dash}_);[<=${LAST_YEAR}]0_);yyyy-mm-dd_)`),
    months: unit(text.months, signed("#,##0.0#")),
    wholeMonths: unit(text.months, signed("#,##0")),
    years: unit(text.years, signed("#,##0.0#")),
    gw: unit(text.gw, signed("#,##0.00")),
    flag: unit(text.flag, `0_)`, `0;-0;"·"`),
    count: unit(text.count, signed("#,##0")),
    factor: unit(text.factor, signed("0.0000")),
    coverage: unit(text.multiple, signed("0.00", '"x"')),
    hours: unit(text.hours, signed("#,##0")),
    hhi: unit(text.index, signed("#,##0")),
    effective: unit(text.count, signed("0.00")),
    keyword: { ...unit(text.keyword, "General"), isText: true },
    text: { ...unit(text.text, "General"), isText: true },
  };
}

export function units(language: Language): Units {
  return unitsOf(sheetTexts[language]);
}

/** A check: 0 passes and 1 fails. */
export const checkFormat = "0";

/** The number of failing checks, -1 where inputs are missing, said in words. */
export function statusFormat(language: Language): string {
  const text = sheetTexts[language];
  return `[=0]"${text.allPass}";[<0]"${text.inputsMissing}";0"${text.failing}"`;
}
