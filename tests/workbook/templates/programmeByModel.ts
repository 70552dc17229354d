/** The programme's figures by `src/model/` and plain arithmetic, for comparison with what the sheets calculate. */
import { edate } from "../../../src/model/calendar";
import { vintageDepreciation } from "../../../src/model/depreciation";
import { multipleOfMoney } from "../../../src/model/multiple";
import { payback } from "../../../src/model/payback";
import { calendarYear } from "../../../src/model/schedule/periods";
import { presentValue } from "../../../src/model/presentValue";
import { spendSchedule } from "../../../src/model/schedule/spendSchedule";
import { firstDay, lastDay, termFrom } from "../../../src/model/schedule/term";
import { fundTranches } from "../../../src/model/tranches";
import { phasingOf, sum } from "./contractByModel";

export interface ProgrammeGiven {
  readonly total: number;
  readonly start: number;
  readonly end: number;
  readonly gigawatts: number;
  /** Spent in the first year of the term. */
  readonly firstTranche: number;
  readonly spentShare?: number;
  readonly delay?: number;
  readonly revenueShare?: number;
  readonly rate?: number;
  readonly equity: readonly number[];
  readonly years: readonly number[];
  readonly valuationYear: number;
}

/** The model's assumptions as the form leaves them. */
const chipsShare = 0.7;
const chipsLife = 5.5;
const shellLife = 15;
const revenuePerGw = 300e9 / 4.5 / 5;
const operatingCost = 0.25;

export function programmeByModel(given: ProgrammeGiven) {
  const { years, spentShare = 1, delay = 0, revenueShare = 1, rate = 0.1 } = given;
  const first = edate(firstDay(given.start), delay);
  const term = termFrom(first, edate(lastDay(given.end) + 1, delay) - 1);
  const total = given.total * spentShare;
  const atOnce = Math.min(given.firstTranche, total);
  const phased = spendSchedule(total - atOnce, term, phasingOf("scurve", term), years.map(calendarYear));
  const firstYear = years.findIndex((year) => calendarYear(year).end > term.start);
  const capex = phased.map((amount, index) => amount + (index === firstYear ? atOnce : 0));
  const chips = capex.map((amount) => amount * chipsShare);
  const gigawatts = given.gigawatts * spentShare;
  const depreciation = {
    chips: vintageDepreciation(chips, chipsLife, "half", years.length),
    shell: vintageDepreciation(
      capex.map((amount) => amount * (1 - chipsShare)),
      shellLife,
      "half",
      years.length,
    ),
  };
  // A GW earns while its chips are written off: 5.5 years from the middle of the year in which it was bought.
  const inService = depreciation.chips.map((amount) =>
    gigawatts > 0 ? (amount * chipsLife * gigawatts) / (total * chipsShare) : 0,
  );
  const revenue = inService.map((gw) => gw * revenuePerGw * revenueShare);
  const freeCash = revenue.map((amount, index) => amount * (1 - operatingCost) - capex[index]!);
  const equity = sum(given.equity);
  const funded = Math.min(equity, sum(capex));
  // The tranches cover what the programme needs first; what is beyond them has no funder.
  let left = funded;
  const fundedUses = capex.map((amount) => {
    const now = Math.min(left, amount);
    left -= now;
    return now;
  });
  return {
    capex,
    chips,
    depreciation,
    inService,
    revenue,
    freeCash,
    funded,
    unfunded: capex.map((amount, index) => amount - fundedUses[index]!),
    draws: equity > 0 ? fundTranches(fundedUses, given.equity) : [],
    presentValue: presentValue(rate, freeCash) * (1 + rate) ** (given.valuationYear + 1 - years[0]!),
    multiple: multipleOfMoney(freeCash),
    /** 0 where the spending never comes back. */
    payback: sum(freeCash) < 0 ? 0 : payback(freeCash),
    perGw: total / gigawatts,
  };
}
