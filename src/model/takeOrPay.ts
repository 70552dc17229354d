/** Take-or-pay: payments for a minimum quantity, and make-up of shortfalls that have been paid for. */
import { largestOf, settled, tolerance } from "./tolerance";

export interface TakeOrPayTerms {
  /** Part of the commitment that is paid for whether taken or not, 0..1. */
  readonly top: number;
  /** Most that can be made up in a period, as a part of its commitment, ≥ 0. */
  readonly makeUpCap: number;
  /** Periods after which a credit lapses, whole; `null` when it never does. */
  readonly expiry: number | null;
}

export interface TakeOrPay {
  readonly take: number[];
  readonly shortfall: number[];
  readonly makeUpUsed: number[];
  readonly payable: number[];
  readonly makeUpLapsed: number[];
  readonly makeUpBalance: number[];
}

/** What a shortfall has paid for and was not yet taken. */
interface Credit {
  readonly period: number;
  amount: number;
}

/**
 * Payments under a take-or-pay clause. A shortfall is paid and becomes a credit; what is taken above the minimum of a
 * later period uses credits up, oldest first; a credit of period i that is not used by period i + expiry lapses then.
 * All shortfalls are used, lapsed or still a balance in the end.
 *
 * @param commit  commitment by period, ≥ 0
 * @param take    taken by period, ≥ 0
 * @source M. Polkinghorne, Take-or-Pay Conditions in Gas Supply Agreements, 2013 (make-up rights)
 * @example
 * takeOrPay([60, 60], [30, 80], { top: 1, makeUpCap: 1, expiry: null }).payable //=> [60, 60]
 */
export function takeOrPay(commit: readonly number[], take: readonly number[], terms: TakeOrPayTerms): TakeOrPay {
  const within = tolerance(largestOf(commit, take));
  const result: TakeOrPay = {
    take: [...take],
    shortfall: [],
    makeUpUsed: [],
    payable: [],
    makeUpLapsed: [],
    makeUpBalance: [],
  };
  const credits: Credit[] = [];
  let oldest = 0;
  let balance = 0;

  take.forEach((taken, period) => {
    const minimum = terms.top * commit[period]!;
    const shortfall = Math.max(0, minimum - taken);
    const usable = Math.min(balance, Math.max(0, taken - minimum), terms.makeUpCap * commit[period]!);

    let toUse = usable;
    while (toUse > 0 && oldest < credits.length) {
      const credit = credits[oldest]!;
      const part = Math.min(credit.amount, toUse);
      credit.amount -= part;
      toUse -= part;
      if (credit.amount > 0) break;
      oldest++;
    }
    if (shortfall > 0) credits.push({ period, amount: shortfall });
    balance = settled(balance + shortfall - usable, within);

    let lapsed = 0;
    if (terms.expiry !== null) {
      for (; oldest < credits.length && credits[oldest]!.period + terms.expiry <= period; oldest++) {
        lapsed += credits[oldest]!.amount;
      }
    }
    lapsed = Math.min(lapsed, balance);
    balance = oldest < credits.length ? settled(balance - lapsed, within) : 0;

    result.shortfall.push(shortfall);
    result.makeUpUsed.push(usable);
    result.payable.push(taken + shortfall - usable);
    result.makeUpLapsed.push(lapsed);
    result.makeUpBalance.push(balance);
  });
  return result;
}
