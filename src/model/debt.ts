/** Term debt: balances, interest and repayments of loans that are drawn over time. */
import { requireNotNegative, requireRate } from "./domain";
import { DomainError } from "./errors";
import { largestOf, settled, tolerance } from "./tolerance";

/** How the principal is repaid: level payments, level principal, or all at the end. */
export type RepaymentType = "annuity" | "linear" | "bullet";

export interface DebtTerms {
  /** Interest per period, above -1. */
  readonly rate: number;
  /** Periods from the draw to the last repayment, grace included, whole. */
  readonly tenor: number;
  readonly type: RepaymentType;
  /** Periods without repayment, whole, 0 ≤ grace < tenor. */
  readonly grace: number;
  /** Whether interest of the grace periods is added to the debt. */
  readonly capitalise: boolean;
}

export interface DebtSchedule {
  readonly opening: number[];
  /** Draws, and interest that is capitalised. */
  readonly draw: number[];
  /** On the opening balance. */
  readonly interest: number[];
  /** Principal only. */
  readonly repayment: number[];
  readonly closing: number[];
}

/**
 * Balances of debt that is drawn period by period, at the period's end. Each draw is a loan of its own, interest is on
 * the opening balance, so that nothing is circular; closing = opening + draw - repayment.
 *
 * @param draws  by period, each ≥ 0
 * @returns      as many periods as there are draws
 * @throws DomainError "#NUM!" for a negative draw, a rate of -100 % or less, a grace that leaves no time to repay
 * @source annuity: F. Fabozzi, Fixed Income Mathematics, ch. on level-payment loans (Excel's PPMT)
 * @example
 * debtSchedule([100, 0, 0], { rate: 0.1, tenor: 2, type: "linear", grace: 0, capitalise: false }).closing //=> [100, 50, 0]
 */
export function debtSchedule(draws: readonly number[], terms: DebtTerms): DebtSchedule {
  checkTerms(draws, terms);
  const loan = loanOfOne(terms, draws.length);
  const zeros = () => new Array<number>(draws.length).fill(0);
  const schedule: DebtSchedule = {
    opening: zeros(),
    draw: [...draws],
    interest: zeros(),
    repayment: zeros(),
    closing: [...draws],
  };

  draws.forEach((drawn, at) => {
    if (drawn === 0) return;
    for (let age = 1; age < loan.length && at + age < draws.length; age++) {
      const period = loan[age]!;
      schedule.draw[at + age]! += drawn * period.capitalised;
      schedule.repayment[at + age]! += drawn * period.repayment;
      schedule.closing[at + age]! += drawn * period.closing;
    }
  });
  const within = tolerance(largestOf(schedule.draw, schedule.closing));
  schedule.closing.forEach((balance, at) => (schedule.closing[at] = settled(balance, within)));
  for (let at = 1; at < draws.length; at++) {
    schedule.opening[at] = schedule.closing[at - 1]!;
    schedule.interest[at] = schedule.opening[at]! * terms.rate;
  }
  return schedule;
}

function checkTerms(draws: readonly number[], { rate, tenor, grace }: DebtTerms): void {
  requireNotNegative(draws);
  requireRate(rate);
  if (grace >= tenor) throw new DomainError("#NUM!", "graceTooLong", { value: grace, tenor });
}

/** One period of a loan of 1. */
interface LoanPeriod {
  readonly capitalised: number;
  readonly repayment: number;
  readonly closing: number;
}

/** A loan of 1 by age, from its draw at age 0; no longer than it is asked for. */
function loanOfOne({ rate, tenor, type, grace, capitalise }: DebtTerms, periods: number): LoanPeriod[] {
  const amortisation = amortisationOf(type, rate, tenor - grace);
  const growth = capitalise ? 1 + rate : 1;
  const owed = growth ** grace;
  return Array.from({ length: Math.min(periods, tenor + 1) }, (_, age): LoanPeriod => {
    if (age <= grace) {
      const opening = growth ** (age - 1);
      return { capitalised: age > 0 && capitalise ? opening * rate : 0, repayment: 0, closing: growth ** age };
    }
    const { repaid, left } = amortisation(age - grace);
    return { capitalised: 0, repayment: owed * repaid, closing: owed * left };
  });
}

type Amortisation = (period: number) => { readonly repaid: number; readonly left: number };

/** Part of the principal that is repaid in a period after grace (from 1), and the part still left after it. */
function amortisationOf(type: RepaymentType, rate: number, periods: number): Amortisation {
  if (type === "bullet") return (period) => (period < periods ? { repaid: 0, left: 1 } : { repaid: 1, left: 0 });
  if (type === "linear" || rate === 0) return (period) => ({ repaid: 1 / periods, left: 1 - period / periods });
  const force = Math.log1p(rate);
  // Two forms of the same formula: each holds where powers in the other one overflow.
  if (rate > 0) {
    const whole = Math.expm1(-force * periods);
    return (period) => ({
      repaid: (-rate * Math.exp(force * (period - 1 - periods))) / whole,
      left: period === periods ? 0 : Math.expm1(force * (period - periods)) / whole,
    });
  }
  const whole = Math.expm1(force * periods);
  return (period) => ({
    repaid: (rate * Math.exp(force * (period - 1))) / whole,
    left: period === periods ? 0 : (Math.exp(force * period) * Math.expm1(force * (periods - period))) / whole,
  });
}
