/** Calendarisation: amounts by years that end in one month, from amounts by years that end in another. */

export interface FiscalYears {
  /** Each named after the calendar year in which it ends. */
  readonly labels: number[];
  readonly amounts: number[];
}

/**
 * Amounts by another year end, each year weighted by the months it shares with the years given. There is one year more
 * than before, so that nothing is lost; it comes last when the new year ends no later in the calendar year, else first.
 *
 * @param amounts    by consecutive years
 * @param firstYear  the year of the first amount
 * @param month      month in which the new years end, 1..12
 * @param fromMonth  month in which the years given end, 12 for calendar years
 * @example
 * fiscalYears([60, 60], 2027, 6, 12).amounts //=> [30, 60, 30]
 */
export function fiscalYears(
  amounts: readonly number[],
  firstYear: number,
  month: number,
  fromMonth: number,
): FiscalYears {
  const later = month > fromMonth;
  const shared = 12 - (later ? month - fromMonth : fromMonth - month);
  const first = later ? firstYear - 1 : firstYear;
  const count = amounts.length + 1;
  return {
    labels: Array.from({ length: count }, (_, at) => first + at),
    amounts: Array.from({ length: count }, (_, at) => {
      const own = amounts[later ? at - 1 : at] ?? 0;
      const other = amounts[later ? at : at - 1] ?? 0;
      return (shared * own + (12 - shared) * other) / 12;
    }),
  };
}
