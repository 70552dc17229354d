/** The calculation sheet of the programme model: what is spent when, on what, and what capacity that buys. */
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import { announcedTerm } from "../phasing/announced";
import { flowOffset, positionOf } from "../phasing/conventions";
import { phasingRows, shareRows } from "../phasing/profileRows";
import { elapsedMonths, monthsSince, termFlags, termRows } from "../phasing/termRows";
import type { Book } from "../sheet/book";
import { all, f, previous, ratio, toDate, total as totalOf } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ProgrammeInputs } from "./programmeInputs";

export type ProgrammeCalc = ReturnType<typeof programmeCalc>;

export function programmeCalc(book: Book, sheet: Sheet, inputs: ProgrammeInputs) {
  const text = programmeCalcTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromInputs);
  const imported = (item: Item) => sheet.import(item);
  const total = imported(inputs.total);
  const start = imported(inputs.start);
  const end = imported(inputs.end);
  const gigawatts = imported(inputs.gigawatts);
  const spentShare = imported(inputs.spentShare);
  const delay = imported(inputs.delay);
  const firstTranche = imported(inputs.firstTranche);
  const growth = imported(inputs.growth);
  const rampMonths = imported(inputs.rampMonths);
  const chipsShare = imported(inputs.chips);
  const shellShare = imported(inputs.shell);
  const spentUntil = imported(inputs.spentUntil);
  const rate = imported(inputs.discountRate);
  const valuationYear = imported(inputs.valuationYear);
  const lastYear = imported(inputs.lastYear);
  const fallbackYear = imported(inputs.fallbackYear);
  const curve = sheet.importAll(inputs.curve, ["fifth", "fourth", "third"]);
  const profileNumber = sheet.value(text.profileNumber, unit.count, positionOf(inputs.profile, inputs.profileList));
  const offset = sheet.value(text.timingOffset, unit.years, flowOffset(inputs.timing, inputs));

  sheet.heading(text.termBlock);
  const announced = { total, start, end, lastYear, fallbackYear };
  const { announcedStart, announcedEnd, given } = announcedTerm(book, sheet, announced);
  const term = termRows(book, sheet, announcedStart, announcedEnd, f`${delay}`, given);
  const liveTotal = sheet.value(text.liveTotal, unit.usd, f`${total}*${spentShare}`);
  const liveGw = sheet.value(text.liveGw, unit.gw, f`${gigawatts}*${spentShare}*${given}`);
  const atOnce = sheet.value(text.firstTranche, unit.usd, f`MIN(${firstTranche},${liveTotal})*${given}`, {
    note: text.firstTrancheNote,
  });
  const rest = sheet.value(text.rest, unit.usd, f`${liveTotal}-${atOnce}`);
  const firstYear = sheet.value(text.firstYear, unit.year, f`YEAR(${announcedStart})`);

  sheet.heading(text.timeline);
  const period: Item = sheet.row(text.period, unit.count, () => f`${previous(() => period)}+1`, { detail: true });
  const year = sheet.row(text.year, unit.year, f`${firstYear}+${period}-1`, { name: "CalendarYears" });
  const nextStart = sheet.row(text.nextStart, unit.date, f`DATE(${year}+1,1,1)`, { detail: true });
  const since = monthsSince(book, sheet, term.startDate, nextStart);
  const elapsed = elapsedMonths(book, sheet, since, term.months);
  const { firstFlag } = termFlags(book, sheet, elapsed, term, given);

  sheet.heading(text.phasingBlock);
  const weights = phasingRows(book, sheet, elapsed, { ...term, growth, rampMonths, curve });
  const share = shareRows(book, sheet, weights, profileNumber, text, given);

  sheet.heading(text.capexBlock);
  const once = sheet.row(text.atOnce, unit.usd, f`${atOnce}*${firstFlag}`, { ties: { to: f`${atOnce}` } });
  const phased = sheet.row(text.phased, unit.usd, f`${rest}*${share}`, { ties: { to: f`${rest}*${given}` } });
  const capex = sheet.row(text.capex, unit.usd, f`${once}+${phased}`, {
    style: "strong",
    name: "CapitalExpenditure",
    ties: { to: f`${liveTotal}*${given}` },
  });
  sheet.row(text.capexToDate, unit.usd, f`SUM(${toDate(capex)})`);
  const chips = sheet.row(text.chips, unit.usd, f`${capex}*${chipsShare}`, {
    ties: { to: f`${totalOf(capex)}*${chipsShare}` },
  });
  const shell = sheet.row(text.shell, unit.usd, f`${capex}*${shellShare}`, {
    ties: { to: () => f`${totalOf(capex)}-${totalOf(chips)}` },
  });

  sheet.heading(text.capacityBlock);
  const perGw = sheet.value(text.perGw, unit.usdPerGw, ratio(f`${liveTotal}*${given}`, liveGw));
  const chipsPerGw = sheet.value(text.chipsPerGw, unit.usdPerGw, f`${perGw}*${chipsShare}`);
  sheet.value(text.shellPerGw, unit.usdPerGw, f`${perGw}*${shellShare}`);
  const added = sheet.row(text.added, unit.gw, ratio(capex, perGw), { ties: { to: f`${liveGw}` } });
  const gwToDate = sheet.row(text.toDate, unit.gw, f`SUM(${toDate(added)})`);
  const spentToDate = sheet.value(
    text.spentToDate,
    unit.usd,
    f`SUMPRODUCT((${all(year)}<=${spentUntil})*${all(capex)})`,
  );
  const gwSpent = sheet.value(text.gwToDate, unit.gw, f`SUMPRODUCT((${all(year)}<=${spentUntil})*${all(added)})`);

  sheet.heading(text.returnBlock);
  const factor = sheet.row(text.discountFactor, unit.factor, f`(1+${rate})^(${valuationYear}+1-${offset}-${year})`);
  return {
    sheet,
    total,
    gigawatts,
    given,
    term,
    liveTotal,
    liveGw,
    atOnce,
    rest,
    firstYear,
    year,
    share,
    growth,
    chipsShare,
    shellShare,
    once,
    phased,
    capex,
    chips,
    shell,
    perGw,
    chipsPerGw,
    gwToDate,
    spentToDate,
    gwSpent,
    rate,
    valuationYear,
    offset,
    factor,
  };
}
