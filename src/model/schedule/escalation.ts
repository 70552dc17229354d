/** Escalation: amounts that follow a yearly rate or a price index. */
import { dayOf, equalMonths } from "../calendar";
import { requireRate } from "../domain";
import { DomainError } from "../errors";
import { LAST_YEAR } from "./term";

/**
 * Years from one period to another: whole for years, equal months / 12 from period end to period end for dates.
 *
 * @param from  a year or the serial of a period's last day
 * @param to    the same kind
 * @throws DomainError "#VALUE!" when one is a year and the other a date
 * @example
 * yearsBetween(2027, 2030) //=> 3
 */
export function yearsBetween(from: number, to: number): number {
  if (from > LAST_YEAR !== to > LAST_YEAR) {
    throw new DomainError("#VALUE!", "yearsAndDatesMixed");
  }
  return from > LAST_YEAR ? equalMonths(dayOf(from + 1), to + 1) / 12 : to - from;
}

/**
 * An amount of the period `from`, at a yearly rate.
 *
 * @param base   amount at `from`
 * @param rate   0.03 is 3 % a year
 * @param years  years since `from`; before it they are negative
 * @throws DomainError "#NUM!" for a rate of -100 % or less
 * @example
 * escalated(60e9, 0.03, 1) //=> 61.8e9
 */
export function escalated(base: number, rate: number, years: number): number {
  requireRate(rate);
  return base * (1 + rate) ** years;
}

/**
 * An amount that follows an index.
 *
 * @param at    the index in the period
 * @param from  the index in the period that the amount belongs to
 * @throws DomainError "#DIV/0!" when that is 0
 */
export function indexed(base: number, at: number, from: number): number {
  if (from === 0) throw new DomainError("#DIV/0!", "zeroBase");
  return (base * at) / from;
}
