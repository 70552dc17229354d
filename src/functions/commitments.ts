/** Custom functions for commitments: remaining obligations, take-or-pay, coverage. */
import { coverage } from "../model/coverage";
import { requireNotNegative } from "../model/domain";
import { dueBands, rollForward } from "../model/obligations";
import { takeOrPay as modelTakeOrPay } from "../model/takeOrPay";
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { lastDay } from "../model/schedule/term";
import { spill } from "./answer";
import { isOmitted, named, readNumber, readOptional, readYearOrDate } from "./arguments";
import { readPeriods } from "./periods";
import { aligned, differentCounts, inShape, readValues, rowsInShape, type Series } from "./ranges";
import { notNegative, share, wholeFromOne } from "./rules";

/**
 * Rolls remaining performance obligations forward: opening, + additions, - recognised, closing.
 * @customfunction RPO_ROLL
 * @param opening Balance before the first period, in whole currency units.
 * @param additions New contracts by period; negative for a contract made smaller; one value serves every period.
 * @param recognised Revenue recognised by period, positive.
 * @returns Four rows: opening, additions, minus recognised, closing; four columns when the periods stand in a column.
 * @remarks A period that closes below 0 by more than rounding is #NUM!.
 * @source ASC 606-10-50-13, IFRS 15.120
 * @example =RPO_ROLL(300,0,{100,200}) gives 300, 200 above 0, 0 above -100, -200 above 200, 0
 */
export function rpoRoll(opening: unknown, additions: unknown[][], recognised: unknown[][]): number[][] {
  return spill(() => {
    const start = readNumber(opening, "opening", notNegative);
    const { shape, values } = aligned(readValues(additions, "additions"), readValues(recognised, "recognised"));
    const roll = rollForward(start, values[0], values[1]);
    return rowsInShape(
      [roll.opening, [...roll.additions], roll.recognised.map((amount) => -amount), roll.closing],
      shape,
    );
  });
}

const MONTHS_OF_BANDS: Series = { argument: "edges", values: [12, 36], shape: "row" };

/**
 * Remaining obligations by when they fall due: within 12 months, 13 to 36 months, thereafter.
 * @customfunction RPO_BANDS
 * @param schedule Amounts by period, in whole currency units.
 * @param periods Years, or rising period-end dates, one for each amount.
 * @param asof Balance date, or a year for its 31 December; what is due up to it is left out.
 * @param [edges] Months after the balance date at which bands end, rising (12, 36 by default).
 * @returns One amount for each band, the last for all that is due thereafter.
 * @remarks Bands begin the day after asof and end at EDATE of that day; a period is even by month.
 * @source ASC 606-10-50-13(b), IFRS 15.120(b)
 * @example =RPO_BANDS({60,60,60},{2027,2028,2029},2026) gives 60, 120 and 0
 */
export function rpoBands(schedule: unknown[][], periods: unknown[][], asof: unknown, edges?: unknown[][]): number[][] {
  return spill(() => {
    const amounts = readValues(schedule, "schedule");
    const columns = readPeriods(periods);
    if (columns.periods.length !== amounts.values.length) {
      throw differentCounts("#VALUE!", "periods", columns.periods.length, amounts);
    }
    const bands = isOmitted(edges) ? MONTHS_OF_BANDS : readEdges(edges);
    const asOf = lastDay(readYearOrDate(asof, "asof"));
    return inShape(dueBands(amounts.values, columns.periods, asOf, bands.values), bands.shape);
  });
}

function readEdges(edges: unknown): Series {
  const series = readValues(edges, "edges");
  const rise = series.values.every((edge, at) => Number.isInteger(edge) && edge > (series.values[at - 1] ?? 0));
  if (!rise) throw new DomainError<FunctionErrorKey>("#NUM!", "edgesMustRise");
  return series;
}

function readNotNegative(range: unknown, argument: string): Series {
  const series = readValues(range, argument);
  named(argument, () => requireNotNegative(series.values));
  return series;
}

/**
 * Payments under a take-or-pay clause, with make-up of what was paid and not taken.
 * @customfunction TAKE_OR_PAY
 * @param commit Commitment by period, in whole currency units.
 * @param take Amount taken by period.
 * @param [top] Part of the commitment paid for whether taken or not, 0 to 1 (100% by default). For 0, type the value.
 * @param [makeup_cap] Most made up in a period, as part of its commitment (100% by default). For 0, type the value.
 * @param [expiry] Whole periods after which a credit lapses (never by default).
 * @returns Six rows: take, shortfall, make-up used, payable, make-up lapsed, make-up balance.
 * @remarks Shortfall is what is missing to top × commit; make-up used is the least of the unexpired balance (oldest first), what is taken above top × commit, and makeup_cap × commit; payable = take + shortfall - make-up used. A credit of period i can be used to period i+expiry and lapses at its end.
 * @source M. Polkinghorne, Take-or-Pay Conditions in Gas Supply Agreements, 2013
 * @example =TAKE_OR_PAY({60,60},{30,80}) pays 60 and 60, and leaves 10 to make up
 */
export function takeOrPay(
  commit: unknown[][],
  take: unknown[][],
  top?: unknown,
  makeup_cap?: unknown,
  expiry?: unknown,
): number[][] {
  return spill(() => {
    const { shape, values } = aligned(readNotNegative(commit, "commit"), readNotNegative(take, "take"));
    const result = modelTakeOrPay(values[0], values[1], {
      top: readOptional(top, "top", share, 1),
      makeUpCap: readOptional(makeup_cap, "makeup_cap", notNegative, 1),
      expiry: readOptional(expiry, "expiry", wholeFromOne, null),
    });
    const { shortfall, makeUpUsed, payable, makeUpLapsed, makeUpBalance } = result;
    return rowsInShape([result.take, shortfall, makeUpUsed, payable, makeUpLapsed, makeUpBalance], shape);
  });
}

/**
 * How much of a commitment the revenue covers: revenue / commitment, element by element.
 * @customfunction COMMIT_COVERAGE
 * @param revenue Revenue by period, in whole currency units.
 * @param commitment Commitment by period, in the same unit.
 * @returns Coverage (1 is 100%) for each period.
 * @source revenue / commitment; a commitment of 0 is #DIV/0!
 * @example =COMMIT_COVERAGE(10e9,60e9) gives 16.7%
 */
export function commitCoverage(revenue: unknown[][], commitment: unknown[][]): number[][] {
  return spill(() => {
    const { shape, values } = aligned(readValues(revenue, "revenue"), readValues(commitment, "commitment"));
    return inShape(
      values[0].map((amount, at) => coverage(amount, values[1][at]!)),
      shape,
    );
  }, "commitment");
}
