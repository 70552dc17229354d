/** The calculation sheet of the contract model: from the inputs to what the customer pays and what that is worth. */
import { contractCalcTexts } from "../../text/templates/contract/calc";
import type { Book } from "../sheet/book";
import { all, f, flag, previous, ratio, total as totalOf } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ContractInputs } from "./contractInputs";
import { obligationRows } from "./obligations";
import { announcedTerm } from "../phasing/announced";
import { flowOffset, positionOf } from "../phasing/conventions";
import { phasingRows, shareRows } from "../phasing/profileRows";
import { paymentRows } from "./takeOrPay";
import { elapsedMonths, monthsSince, termFlags, termRows } from "../phasing/termRows";

export type ContractCalc = ReturnType<typeof contractCalc>;

export function contractCalc(book: Book, sheet: Sheet, inputs: ContractInputs) {
  const text = contractCalcTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromInputs);
  const imported = <Key extends keyof ContractInputs>(key: Key) => sheet.import(inputs[key] as Item);
  const total = imported("total");
  const start = imported("start");
  const end = imported("end");
  const delivered = imported("delivered");
  const delay = imported("delay");
  const takeOrPay = imported("takeOrPay");
  const take = imported("take");
  const probability = imported("probability");
  const growth = imported("growth");
  const rampMonths = imported("rampMonths");
  const buildLead = imported("buildLead");
  const escalator = imported("escalator");
  const makeUpCap = imported("makeUpCap");
  const rate = imported("discountRate");
  const valuationYear = imported("valuationYear");
  const shortBand = imported("shortBand");
  const longBand = imported("longBand");
  const revenueYear = imported("revenueYear");
  const revenueFigure = imported("revenue");
  const targetYear = imported("targetYear");
  const target = imported("target");
  const laterGrowth = imported("laterGrowth");
  const lastYear = imported("lastYear");
  const fallbackYear = imported("fallbackYear");
  const curve = sheet.importAll(inputs.curve, ["fifth", "fourth", "third"]);
  const profileNumber = sheet.value(text.profileNumber, unit.count, positionOf(inputs.profile, inputs.profileList));
  const takeNumber = sheet.value(text.takeNumber, unit.count, positionOf(inputs.takeProfile, inputs.profileList));
  const offset = sheet.value(text.timingOffset, unit.years, flowOffset(inputs.timing, inputs));

  sheet.heading(text.term);
  const { announcedStart, announcedEnd, given } = announcedTerm(book, sheet, {
    total,
    start,
    end,
    lastYear,
    fallbackYear,
  });
  const term = termRows(book, sheet, announcedStart, announcedEnd, f`${delay}`, given);
  const liveTotal = sheet.value(text.liveTotal, unit.usd, f`${total}*${delivered}`);
  const firstYear = sheet.value(text.firstYear, unit.year, f`YEAR(EDATE(${announcedStart},-${buildLead}))`, {
    note: text.firstYearNote,
  });

  sheet.heading(text.timeline);
  const period: Item = sheet.row(text.period, unit.count, () => f`${previous(() => period)}+1`, { detail: true });
  const year = sheet.row(text.year, unit.year, f`${firstYear}+${period}-1`, { name: "CalendarYears" });
  const nextStart = sheet.row(text.nextStart, unit.date, f`DATE(${year}+1,1,1)`, { detail: true });
  const since = monthsSince(book, sheet, term.startDate, nextStart);
  const elapsed = elapsedMonths(book, sheet, since, term.months);
  const { inTerm } = termFlags(book, sheet, elapsed, term, given);

  sheet.heading(text.phasingBlock);
  const weights = phasingRows(book, sheet, elapsed, { ...term, growth, rampMonths, curve });
  const share = shareRows(
    book,
    sheet,
    weights,
    profileNumber,
    { weight: text.weightChosen, cumulative: text.cumulative, share: text.share },
    given,
  );
  const shareTaken = shareRows(
    book,
    sheet,
    weights,
    takeNumber,
    { weight: text.weightTaken, cumulative: text.cumulativeTaken, share: text.shareTaken },
    given,
  );

  sheet.heading(text.paymentBlock);
  const escalation = sheet.row(
    text.escalation,
    unit.factor,
    f`(1+${escalator})^MAX(0,${year}-YEAR(${term.startDate}))`,
    { detail: true },
  );
  const payments = paymentRows(book, sheet, {
    liveTotal,
    escalation,
    share,
    shareTaken,
    take,
    takeOrPay,
    makeUpCap,
    given,
  });
  const { commitment, minimum, payable } = payments;
  const expected = sheet.row(text.expected, unit.usd, f`${payable}*${probability}`, {
    ties: { to: f`${totalOf(payable)}*${probability}` },
  });
  const perYear = sheet.value(text.perYear, unit.usdPerYear, ratio(f`12*${liveTotal}*${given}`, term.months));
  const peak = sheet.value(text.peak, unit.usd, f`MAX(${all(payable)})`);
  const peakYear = sheet.value(
    text.peakYear,
    unit.year,
    f`INDEX(${all(year)},MATCH(${peak},${all(payable)},0))*${given}`,
  );

  sheet.heading(text.obligationBlock);
  const obligations = obligationRows(book, sheet, { firm: minimum, year, shortBand, longBand, valuationYear });

  sheet.heading(text.meansBlock);
  const grownUntil = sheet.value(text.grownUntil, unit.year, f`MAX(${targetYear},${revenueYear})`);
  const revenueGrowth = sheet.value(
    text.revenueGrowth,
    unit.percent,
    f`(${ratio(target, revenueFigure)}+(${target}*${revenueFigure}=0))^(1/MAX(1,${grownUntil}-${revenueYear}))-1`,
  );
  const revenue = sheet.row(
    text.revenue,
    unit.usd,
    f`${revenueFigure}*(1+${revenueGrowth})^(MIN(${year},${grownUntil})-${revenueYear})*(1+${laterGrowth})^MAX(0,${year}-${grownUntil})`,
    { note: text.revenueNote },
  );
  sheet.row(text.coverage, unit.coverage, ratio(revenue, payable));
  const burden = sheet.row(text.burden, unit.percent, ratio(payable, revenue));
  const commitmentBurden = sheet.row(text.commitmentBurden, unit.percent, ratio(commitment, revenue), { detail: true });
  sheet.row(text.notCovered, unit.flag, flag(f`${payable}>${revenue}`), {
    style: "flag",
    ties: { to: f`SUMPRODUCT(${all(inTerm)}*(${all(payable)}>${all(revenue)}))` },
  });
  const tightest = sheet.value(text.tightest, unit.coverage, ratio(f`1`, f`MAX(${all(burden)})`));
  const tightestCommitment = sheet.value(
    text.tightestCommitment,
    unit.coverage,
    ratio(f`1`, f`MAX(${all(commitmentBurden)})`),
    { detail: true },
  );

  sheet.heading(text.valueBlock);
  const factor = sheet.row(text.discountFactor, unit.factor, f`(1+${rate})^(${valuationYear}+1-${offset}-${year})`, {
    detail: true,
  });
  const commitmentValue = sheet.row(text.commitmentValue, unit.usd, f`${commitment}*${factor}`, {
    ties: { to: f`SUMPRODUCT(${all(commitment)},${all(factor)})` },
  });
  const payableValue = sheet.row(text.payableValue, unit.usd, f`${payable}*${factor}`, {
    ties: { to: f`SUMPRODUCT(${all(payable)},${all(factor)})` },
  });
  const presentValue = sheet.value(text.presentValue, unit.usd, totalOf(payableValue), {
    name: "PresentValue",
    style: "strong",
  });
  const weightedValue = sheet.value(text.weightedValue, unit.usd, f`${presentValue}*${probability}`);

  return {
    sheet,
    total,
    given,
    announcedStart,
    announcedEnd,
    term,
    liveTotal,
    delivered,
    firstYear,
    period,
    year,
    nextStart,
    since,
    elapsed,
    inTerm,
    growth,
    rampMonths,
    buildLead,
    curve,
    profileNumber,
    takeNumber,
    offset,
    rate,
    valuationYear,
    probability,
    takeOrPay,
    makeUpCap,
    shortBand,
    escalator,
    escalation,
    weights,
    share,
    ...payments,
    expected,
    perYear,
    peak,
    peakYear,
    ...obligations,
    revenue,
    burden,
    tightest,
    tightestCommitment,
    factor,
    commitmentValue,
    presentValue,
    weightedValue,
  };
}
