/** Keywords of arguments, and what each means. The first letters are enough where they mean one thing only. */

/** Words that mean themselves. */
function words<const W extends string>(...list: readonly W[]): Readonly<Record<W, W>> {
  return Object.fromEntries(list.map((word) => [word, word])) as Record<W, W>;
}

/** In months. */
export const PER = { year: 12, quarter: 3, month: 1 };
export const TERM_UNIT = { year: 12, month: 1 };

export const SPEND_PROFILE = words("straight", "ramp", "front", "growth", "scurve");
/** How what is added to a capacity is spread. */
export const ADDITIONS_PROFILE = words("straight", "ramp", "front", "scurve");
export const MEASURE = { average: "average", avg: "average", end: "end" } as const;

export const FLOW_TIMING = words("end", "mid", "start");
export const SERVICE_CONVENTION = words("half", "full", "next");
export const TRANCHE_ORDER = words("waterfall", "prorata");
export const REPAYMENT_TYPE = words("annuity", "linear", "bullet");

/** Position of the case among the arguments. */
export const SCENARIO = { bear: 0, base: 1, bull: 2 };
