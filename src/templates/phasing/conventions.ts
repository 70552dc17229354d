/** Conventions and keyword lists that the models' inputs choose from, at the end of an input sheet. */
import { LAST_YEAR } from "../../model/schedule/term";
import { fill } from "../../text/fill";
import { conventionTexts } from "../../text/templates/conventions";
import type { Book } from "../sheet/book";
import { constant, down, f, type Formula } from "../sheet/formula";
import type { Item } from "../sheet/item";
import { keywordList, type Keywords } from "../sheet/keywords";
import type { Sheet } from "../sheet/sheet";

export type Conventions = ReturnType<typeof conventions>;

/** The year that a blank model's calendar starts with. */
const FALLBACK_YEAR = 2027;

export function conventions(book: Book, sheet: Sheet) {
  const text = conventionTexts[book.language];
  const unit = book.units;
  sheet.heading(text.conventions);
  const lastYear = sheet.value(text.lastYearNumber, unit.year, LAST_YEAR, { note: text.lastYearNumberNote });
  const fallbackYear = sheet.value(text.fallbackYear, unit.year, FALLBACK_YEAR, { note: text.fallbackYearNote });
  const negligible = sheet.value(text.negligible, { ...unit.factor, format: "0.0E+00" }, 1e-9, {
    note: text.negligibleNote,
  });
  const list = (title: string, meanings: Readonly<Record<string, string>>): Keywords =>
    keywordList(sheet, title, meanings, unit.keyword);
  const cases = list(text.cases, { bear: text.bear, base: text.base, bull: text.bull });
  const profileList = list(text.profiles, {
    straight: text.straight,
    ramp: text.ramp,
    front: text.front,
    growth: text.growthMeaning,
    scurve: text.scurve,
    capacity: text.capacity,
  });
  const coefficient = (power: number, value: number) => sheet.value(fill(text.curve, { power }), unit.count, value);
  const curve = { fifth: coefficient(5, 6), fourth: coefficient(4, -15), third: coefficient(3, 10) };
  const timings = list(text.timings, { end: text.timingEnd, mid: text.timingMid, start: text.timingStart });
  const offset = (keyword: string, years: number) =>
    sheet.value(fill(text.timingYears, { keyword }), unit.years, years);
  const timingYears = { end: offset("end", 1), mid: offset("mid", 0.5), start: offset("start", 0) };
  return { lastYear, fallbackYear, negligible, cases, profileList, curve, timings, timingYears };
}

/** The position of the keyword chosen in its list. */
export function positionOf(chosen: Item, list: Keywords): Formula {
  return f`MATCH(${constant(chosen)},${list.range},0)`;
}

/** Years from the start of a year to its flow, by the timing chosen. */
export function flowOffset(
  timing: Item,
  { timings, timingYears }: Pick<Conventions, "timings" | "timingYears">,
): Formula {
  return f`INDEX(${down(timingYears.end, timingYears.start)},${positionOf(timing, timings)})`;
}
