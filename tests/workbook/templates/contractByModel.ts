/** The contract's figures by `src/model/` and plain arithmetic, for comparison with what the sheets calculate. */
import { edate } from "../../../src/model/calendar";
import { dueBands } from "../../../src/model/obligations";
import { calendarYear } from "../../../src/model/schedule/periods";
import {
  alongSCurve,
  byContractYear,
  contractYears,
  growthWeights,
  profileWeights,
  type Phasing,
  type Profile,
} from "../../../src/model/schedule/phasing";
import { presentValue, type FlowTiming } from "../../../src/model/presentValue";
import { vintageDepreciation } from "../../../src/model/depreciation";
import { spendSchedule } from "../../../src/model/schedule/spendSchedule";
import { takeOrPay } from "../../../src/model/takeOrPay";
import { firstDay, lastDay, monthsInto, termFrom, type Term } from "../../../src/model/schedule/term";

export interface ContractGiven {
  readonly total: number;
  readonly start: number;
  readonly end: number;
  readonly delivered?: number;
  readonly delay?: number;
  readonly takeOrPay?: number;
  readonly take?: number;
  readonly profile?: string;
  /** As committed, unless given. */
  readonly takeProfile?: string;
  readonly rate?: number;
  readonly timing?: FlowTiming;
  readonly probability?: number;
  readonly gigawatts?: number;
  /** The calendar years of the sheet's timeline. */
  readonly years: readonly number[];
  readonly valuationYear: number;
}

/** The model's assumptions as the form leaves them. */
const growth = 0.25;
const rampMonths = 36;
const buildLead = 12;
const capexPerGw = 35e9;
const life = 6;
const operatingCost = 0.25;
const revenue2025 = 13.1e9;
const revenue2030 = 280e9;

export function contractByModel(given: ContractGiven) {
  const { total, years, profile = "straight", delivered = 1, delay = 0, rate = 0.1, timing = "end" } = given;
  const first = edate(firstDay(given.start), delay);
  const term = termFrom(first, edate(lastDay(given.end) + 1, delay) - 1);
  const periods = years.map(calendarYear);
  const phasing = phasingOf(profile, term);
  const commitment = spendSchedule(total * delivered, term, phasing, periods);
  const { take = 1, takeProfile = profile, takeOrPay: top = 1, probability = 1 } = given;
  const taken = spendSchedule(total * delivered * take, term, phasingOf(takeProfile, term), periods);
  const { payable } = takeOrPay(commitment, taken, { top, makeUpCap: 1, expiry: null });
  const minimum = commitment.map((amount) => amount * top);
  const flows = presentValue(rate, payable, timing);
  const value = flows * (1 + rate) ** (given.valuationYear + 1 - years[0]!);
  const revenue = years.map(customerRevenue);
  const asOf = calendarYear(given.valuationYear).end - 1;
  const [nextTwelve, middle, later] = dueBands(minimum, periods, asOf, [12, 36]);
  return {
    term,
    commitment,
    payable,
    minimum,
    delivered: total * delivered,
    perYear: (12 * total * delivered) / term.months,
    presentValue: value,
    weighted: value * probability,
    revenue,
    coverage: 1 / Math.max(...payable.map((amount, index) => amount / revenue[index]!)),
    obligations: minimum.map((_, index) => sum(minimum.slice(index + 1))),
    nextTwelve: nextTwelve!,
    due: [nextTwelve!, middle!, later!],
    peak: Math.max(...payable),
  };
}

/** The vendor's capital expenditure, depreciation and free cash flow; building runs ahead of service. */
export function vendorByModel(payable: readonly number[], term: Term, years: readonly number[], gigawatts: number) {
  const building = termFrom(edate(term.start, -buildLead), edate(term.start, rampMonths) - 1);
  const built = years.map(
    (year) => (gigawatts * Math.min(rampMonths, monthsInto(building, calendarYear(year).end))) / rampMonths,
  );
  const capex = built.map((amount, index) => (amount - (built[index - 1] ?? 0)) * capexPerGw);
  return {
    capex,
    depreciation: vintageDepreciation(capex, life, "half", years.length),
    freeCash: payable.map((amount, index) => amount * (1 - operatingCost) - capex[index]!),
  };
}

function customerRevenue(year: number): number {
  const grown = (revenue2030 / revenue2025) ** (1 / 5);
  return year <= 2030 ? revenue2025 * grown ** (year - 2025) : revenue2030 * 1.1 ** (year - 2030);
}

export function phasingOf(profile: string, { months }: Pick<Term, "months">): Phasing {
  const count = contractYears(months);
  if (profile === "scurve") return alongSCurve("quintic", months);
  if (profile === "growth") return byContractYear(growthWeights(growth, count), months);
  if (profile === "capacity") return withCapacity(months);
  return byContractYear(profileWeights(profile as Profile, count), months);
}

/** Spend in proportion to capacity that comes on line evenly over the ramp: the area under a line that rises and is level. */
function withCapacity(months: number): Phasing {
  const area = (to: number): number => {
    const rising = Math.min(to, rampMonths);
    return (rising * (rising / rampMonths)) / 2 + Math.max(0, to - rampMonths);
  };
  return { whole: area(months), between: (from, to) => area(to) - area(from), integral: () => Number.NaN };
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
