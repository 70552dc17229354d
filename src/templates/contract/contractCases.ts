/** The cases sheet: bear, base and bull side by side. They are alternatives, so nothing is added up over the cases. */
import { contractCalcTexts } from "../../text/templates/contract/calc";
import { fill } from "../../text/fill";
import type { Book } from "../sheet/book";
import { all, cell, f, total, type Column } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ContractCalc } from "./contractCalc";
import type { ContractInputs } from "./contractInputs";
import { phasingRows, shareRows } from "../phasing/profileRows";
import { paymentRows } from "./takeOrPay";
import { elapsedMonths, monthsSince, termRows } from "../phasing/termRows";

export interface CaseRows {
  readonly name: string;
  readonly commitment: Item;
  readonly payable: Item;
}

/** The columns of the input sheet that hold the cases. */
const columns: readonly Column[] = ["F", "G", "H"];

export function contractCases(book: Book, sheet: Sheet, inputs: ContractInputs, calc: ContractCalc): CaseRows[] {
  const text = contractCalcTexts[book.language];
  const unit = book.units;
  sheet.heading(text.fromInputs);
  const year = sheet.importRow(calc.year, { detail: true });
  const nextStart = sheet.importRow(calc.nextStart, { detail: true });
  const totalValue = sheet.import(calc.total);
  const start = sheet.import(calc.announcedStart);
  const end = sheet.import(calc.announcedEnd);
  const given = sheet.import(calc.given);
  const growth = sheet.import(calc.growth);
  const rampMonths = sheet.import(calc.rampMonths);
  const escalator = sheet.import(calc.escalator);
  const makeUpCap = sheet.import(calc.makeUpCap);
  const profileNumber = sheet.import(calc.profileNumber);
  const takeNumber = sheet.import(calc.takeNumber);
  const caseNumber = sheet.import(inputs.caseNumber);
  const curve = sheet.importAll(calc.curve, ["fifth", "fourth", "third"]);

  const cases = columns.map((column, index): CaseRows => {
    const name = ["bear", "base", "bull"][index]!;
    sheet.heading(fill(text.caseBlock, { name }));
    const ofCase = (input: Item) => sheet.value(input.label, input.unit!, cell(input, column));
    const delivered = ofCase(inputs.delivered);
    const delay = ofCase(inputs.delay);
    const takeOrPay = ofCase(inputs.takeOrPay);
    const take = ofCase(inputs.take);
    const liveTotal = sheet.value(text.liveTotal, unit.usd, f`${totalValue}*${delivered}`);
    const term = termRows(book, sheet, start, end, f`${delay}`, given);
    const since = monthsSince(book, sheet, term.startDate, nextStart);
    const elapsed = elapsedMonths(book, sheet, since, term.months);
    const weights = phasingRows(book, sheet, elapsed, { ...term, growth, rampMonths, curve });
    const committed = { weight: text.weightChosen, cumulative: text.cumulative, share: text.share };
    const taking = { weight: text.weightTaken, cumulative: text.cumulativeTaken, share: text.shareTaken };
    const share = shareRows(book, sheet, weights, profileNumber, committed, given);
    const shareTaken = shareRows(book, sheet, weights, takeNumber, taking, given);
    const escalation = sheet.row(
      text.escalation,
      unit.factor,
      f`(1+${escalator})^MAX(0,${year}-YEAR(${term.startDate}))`,
      { detail: true },
    );
    const { commitment, payable } = paymentRows(book, sheet, {
      liveTotal,
      escalation,
      share,
      shareTaken,
      take,
      takeOrPay,
      makeUpCap,
      given,
    });
    return { name, commitment, payable };
  });

  const [bear, base, bull] = cases as [CaseRows, CaseRows, CaseRows];
  sheet.check(
    text.caseAgrees,
    unit.usd,
    f`CHOOSE(${caseNumber},${total(bear.payable)},${total(base.payable)},${total(bull.payable)})`,
    f`SUM(${all(calc.payable)})`,
  );
  return cases;
}
