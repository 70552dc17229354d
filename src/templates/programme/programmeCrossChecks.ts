/** Cross-checks of the programme model: the same figures by Gigadeal's own functions. */
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import { checkTexts } from "../../text/templates/checks";
import type { Book } from "../sheet/book";
import { all, constant, down, f, total } from "../sheet/formula";
import { call, CrossCheck } from "../sheet/crossCheck";
import type { Item } from "../sheet/item";
import type { Funding } from "./funding";
import type { ProgrammeCalc } from "./programmeCalc";
import type { ProgrammeInputs } from "./programmeInputs";
import type { ProgrammeReturns } from "./programmeReturns";

export function calcCrossChecks(book: Book, inputs: ProgrammeInputs, calc: ProgrammeCalc): void {
  const text = programmeCalcTexts[book.language];
  const unit = book.units;
  const { sheet, given, term, year, rest, growth } = calc;
  sheet.heading(checkTexts[book.language].crossBlock);
  const cross = new CrossCheck(book, sheet, given);
  const [, , , growing, scurve, capacity] = inputs.profileList.items as [Item, Item, Item, Item, Item, Item];
  const profile = constant(inputs.profile);
  const is = (keyword: Item) => f`(${profile}=${constant(keyword)})`;
  const known = sheet.value(
    text.crossKnown,
    unit.flag,
    f`${given}*(1-${is(capacity)})*(1-${is(growing)}*(${growth}=0))`,
    { style: "crossCheck" },
  );
  const ours = cross.row(
    text.crossCapex,
    unit.usd,
    f`${calc.phased}`,
    call(
      "SPEND_SCHEDULE",
      f`${rest},${term.startDate},${term.endDate}-1,${profile},${year},${growth}*(1-${is(scurve)})`,
    ),
    known,
  );
  cross.tieRows(text.crossCapexTotal, unit.usd, calc.phased, ours);
  cross.value(
    text.crossSplit,
    unit.usd,
    total(calc.chips),
    f`INDEX(${call("GW_CAPEX", f`${calc.liveGw},${calc.perGw},${constant(calc.chipsShare)}:${constant(calc.shellShare)}`)},1)`,
    f`${given}*(${calc.liveGw}>0)`,
  );
}

export function fundingCrossChecks(book: Book, calc: ProgrammeCalc, funding: Funding): void {
  const text = programmeCalcTexts[book.language];
  const { sheet, draws, drawn, fundedInYear } = funding;
  sheet.heading(checkTexts[book.language].crossBlock);
  const cross = new CrossCheck(book, sheet, constant(calc.given));
  const capacities = down(drawn[0]!, drawn.at(-1)!);
  // What has no funder is no tranche: our function is asked about the funded uses only, which the capacities just cover.
  cross.whole(
    text.crossTranches,
    book.units.usd,
    draws[0]!,
    f`INDEX(${call("FUND_TRANCHES", f`${all(fundedInYear)},${capacities}`)},1,0)`,
    f`${constant(calc.given)}*(SUM(${capacities})>0)`,
  );
}

export function returnCrossChecks(
  book: Book,
  inputs: ProgrammeInputs,
  calc: ProgrammeCalc,
  returns: ProgrammeReturns,
): void {
  const text = programmeCalcTexts[book.language];
  const unit = book.units;
  const { sheet, year, bothSigns, freeCash } = returns;
  sheet.heading(checkTexts[book.language].crossBlock);
  const cross = new CrossCheck(book, sheet, constant(calc.given));
  const halfYear = f`${constant(calc.given)}*(${constant(inputs.serviceShare)}=1/2)`;
  const depreciation = (label: string, native: Item, spent: Item, life: Item) =>
    cross.whole(
      label,
      unit.usd,
      native,
      call("VINTAGE_DEP", f`${all(spent)},${life},"half",COUNT(${all(year)})`),
      halfYear,
    );
  depreciation(text.crossChips, returns.chipsDepreciation, returns.chips, returns.lifeOfChips);
  depreciation(text.crossShell, returns.shellDepreciation, returns.shell, returns.lifeOfShell);
  cross.value(
    text.crossValue,
    unit.usd,
    f`${returns.presentValue}`,
    f`${call("DEAL_PV", f`${constant(calc.rate)},${all(freeCash)},${constant(inputs.timing)}`)}*(1+${constant(calc.rate)})^(${constant(calc.valuationYear)}+1-${constant(calc.firstYear)})`,
  );
  cross.value(
    text.crossIrr,
    unit.percent,
    f`${returns.irr}`,
    call("DEAL_IRR", f`${all(freeCash)},,${returns.guess}`),
    bothSigns,
  );
  cross.shown(text.crossRoots, unit.count, f`COUNT(${call("IRR_ALL", all(freeCash))})`, bothSigns);
  cross.value(text.crossMultiple, unit.coverage, f`${returns.multiple}`, call("DEAL_MOIC", all(freeCash)), bothSigns);
  cross.value(
    text.crossPayback,
    unit.years,
    f`${returns.payback}`,
    call("DEAL_PAYBACK", all(freeCash)),
    f`${bothSigns}*(${returns.payback}>0)`,
  );
}
