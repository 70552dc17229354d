/** Excel's calendar, 1900 date system (serial 1 is 1 January 1900), and the equal months in which terms are measured. */

/** A day as year, month (1..12) and day of the month. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of 29 February 1900, a day that did not exist but that Excel counts, as Lotus 1-2-3 did. */
const LEAP_BUG = 60;

/** Days from the first of March of the year 0 to 30 December 1899, Excel's day 0 of March 1900 and later. */
const DAYS_TO_EXCEL = 693_899;
const DAYS_IN_ERA = 146_097;

/** The serial of 1 January 1970, from which computers count time. */
export const UNIX_EPOCH = 25_569;

/**
 * Serial of a day. Since Excel counts 29 February 1900 as day 60, serials before it are one less than the count of days from March on gives.
 *
 * @param month  1..12
 * @param day    a day that the month has
 * @source Howard Hinnant, chrono-compatible low-level date algorithms (days_from_civil)
 * @example
 * serialOf(2027, 1, 1) //=> 46388
 */
export function serialOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return LEAP_BUG;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EXCEL;
  return serial > LEAP_BUG ? serial : serial - 1;
}

/**
 * Year, month and day of a serial.
 *
 * @param serial  a whole number
 * @source Howard Hinnant, chrono-compatible low-level date algorithms (civil_from_days)
 */
export function dayOf(serial: number): CalendarDay {
  if (serial === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  const days = (serial > LEAP_BUG ? serial : serial + 1) + DAYS_TO_EXCEL;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Days of a month, as Excel counts them: February 1900 has 29. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900;
  return leap ? 29 : 28;
}

/** The day `months` months after another, or the last of its month where that day does not exist: Excel's EDATE. */
export function monthsAfter(day: CalendarDay, months: number): number {
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return serialOf(year, month, Math.min(day.day, daysInMonth(year, month)));
}

/** Excel's EDATE on serials. */
export function edate(serial: number, months: number): number {
  return monthsAfter(dayOf(serial), months);
}

/**
 * Time since `origin` in equal months: every month from one monthly anniversary of the origin to the next counts 1,
 * whatever its days, and a day within it counts evenly.
 *
 * @param origin  the day that months are counted from
 * @param serial  any day, before the origin too (the answer is then negative)
 * @example
 * equalMonths({ year: 2027, month: 6, day: 1 }, serialOf(2032, 6, 1)) //=> 60
 */
export function equalMonths(origin: CalendarDay, serial: number): number {
  const day = dayOf(serial);
  let whole = (day.year - origin.year) * 12 + day.month - origin.month;
  let anniversary = monthsAfter(origin, whole);
  if (anniversary > serial) anniversary = monthsAfter(origin, --whole);
  if (anniversary === serial) return whole;
  return whole + (serial - anniversary) / (monthsAfter(origin, whole + 1) - anniversary);
}
