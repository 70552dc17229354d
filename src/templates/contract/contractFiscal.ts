/** Fiscal years: the payable amounts by month weights, and what each profile puts in the fiscal year of the filed floor. */
import { contractVendorTexts } from "../../text/templates/contract/vendor";
import { fill } from "../../text/fill";
import { profiles } from "../fields";
import type { Book } from "../sheet/book";
import { all, cell, constant, f, last, previous, ratio, total, type Formula } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ContractCalc } from "./contractCalc";
import type { ContractInputs } from "./contractInputs";
import { phasingRows } from "../phasing/profileRows";
import { elapsedMonths, monthsSince, termRows } from "../phasing/termRows";

export type ContractFiscal = ReturnType<typeof contractFiscal>;

/** What the filed floor is compared with, profile by profile: amounts in E, gaps in F, verdicts in G. */
export interface Reconciliation {
  readonly average: Item;
  readonly floor: Item;
  readonly implied: readonly Item[];
}

export function contractFiscal(book: Book, sheet: Sheet, inputs: ContractInputs, calc: ContractCalc) {
  const text = contractVendorTexts[book.language];
  const unit = book.units;

  sheet.heading(text.fromOthers);
  const total_ = sheet.import(calc.total);
  const start = sheet.import(calc.announcedStart);
  const end = sheet.import(calc.announcedEnd);
  const given = sheet.import(calc.given);
  const firstYear = sheet.import(calc.firstYear);
  const growth = sheet.import(calc.growth);
  const rampMonths = sheet.import(calc.rampMonths);
  const month = sheet.import(inputs.fiscalMonth);
  const secondMonth = sheet.import(inputs.secondFiscalMonth);
  const curve = {
    fifth: sheet.import(calc.curve.fifth),
    fourth: sheet.import(calc.curve.fourth),
    third: sheet.import(calc.curve.third),
  };
  const floorYear = inputs.floor && sheet.import(inputs.floor.year);
  const floorAmount = inputs.floor && sheet.import(inputs.floor.amount);

  sheet.heading(text.fiscalCalendar);
  const period = sheet.importRow(calc.period, { detail: true });
  const fiscal = sheet.row(text.fiscalYear, unit.year, f`${firstYear}+${period}-1`);
  const fiscalEnd = sheet.row(text.fiscalEnd, unit.date, f`DATE(${fiscal},${month}+1,1)`);

  sheet.heading(text.viewBlock);
  const calendar = sheet.row(text.calendarView, unit.usd, f`${calc.payable}`, { ties: { to: total(calc.payable) } });
  const viewIn = (label: string, ending: Item): Item => {
    const row: Item = sheet.row(label, unit.usd, f`(${ending}*${calendar}+(12-${ending})*${previous(calendar)})/12`, {
      ties: { to: () => f`${total(calendar)}-${constant(rest)}` },
    });
    const rest = sheet.value(text.afterLast, unit.usd, f`(12-${ending})*${last(calendar)}/12`);
    return row;
  };
  const vendorView = viewIn(text.vendorView, month);
  viewIn(text.secondView, secondMonth);

  sheet.heading(text.announcedBlock);
  const term = termRows(book, sheet, start, end, f`0`, given);
  const since = monthsSince(book, sheet, term.startDate, fiscalEnd);
  const elapsed = elapsedMonths(book, sheet, since, term.months);
  const weights = phasingRows(book, sheet, elapsed, { ...term, growth, rampMonths, curve });
  const announced = weights.map((weight, index) =>
    sheet.row(
      fill(text.announced, { profile: profiles[index]! }),
      unit.usd,
      f`${total_}*${ratio(f`(${weight}-${previous(weight)})`, constant(weight))}`,
      { ties: { to: f`${total_}*${given}` } },
    ),
  );
  const reconciliation = floorYear && floorAmount ? reconcile(floorYear, floorAmount) : null;
  return { sheet, fiscal, period, month, calendar, vendorView, reconciliation };

  function reconcile(year: Item, floorIs: Item): Reconciliation {
    sheet.heading(text.floorBlock);
    sheet.note(text.floorNote);
    const meets = sheet.value(text.verdictHead, unit.text, text.meets, { detail: true });
    const below = sheet.value(text.verdictHead, unit.text, text.below, { detail: true });
    sheet.place({
      label: text.floorBlock,
      cells: {
        E: { content: text.impliedHead, style: "subHead" },
        F: { content: text.gapHead, style: "subHead" },
        H: { content: text.verdictHead, style: "subHead" },
      },
    });
    const average = sheet.value(text.average, unit.usd, ratio(f`12*${total_}`, term.months));
    const floor = sheet.value(text.floor, unit.usd, f`${floorIs}*${given}`);
    const line = (label: string, amount: Formula): Item => {
      const item: Item = sheet.place({
        label,
        unit: unit.usd,
        cells: {
          B: { content: label, style: "label" },
          C: { content: unit.usd.label, style: "unit" },
          E: { content: amount, style: "calc", format: unit.usd.format },
          F: { content: () => f`${constant(item)}-${floor}`, style: "calc", format: unit.usd.periodFormat },
          H: { content: () => f`IF(${cell(item, "F")}<0,${constant(below)},${constant(meets)})`, style: "calc" },
        },
      });
      return item;
    };
    const implied = announced.map((row, index) =>
      line(fill(text.implied, { profile: profiles[index]! }), f`SUMIF(${all(fiscal)},${year},${all(row)})`),
    );
    return { average, floor, implied };
  }
}
