/** Custom functions for unit costs: per GPU-hour, megawatt-month and gigawatt. */
import { checkedParts } from "../model/probability";
import { gpuHourCost as modelGpuHourCost, megawattMonthCost } from "../model/unitCosts";
import { answer, type Answer, spill } from "./answer";
import { isOmitted, readNumber, readOptional } from "./arguments";
import { readAmounts } from "./ranges";
import { notNegative, positive, positiveShare } from "./rules";

/**
 * Cost of one GPU for one hour of work.
 * @customfunction GPU_HOUR_COST
 * @param annual Spend a year, in whole currency units.
 * @param gpus Number of GPUs.
 * @param [util] Part of the hours in which they work, above 0 up to 1 (100% by default).
 * @param [hours] Hours a year (8760 by default).
 * @returns Cost of a GPU-hour, in the currency of annual.
 * @source annual / (gpus · hours · util)
 * @example =GPU_HOUR_COST(60e9,2e6,70%) gives 4.89
 */
export function gpuHourCost(annual: unknown, gpus: unknown, util?: unknown, hours?: unknown): number {
  return answer(
    () =>
      modelGpuHourCost(
        readNumber(annual, "annual", notNegative),
        readNumber(gpus, "gpus", notNegative),
        readOptional(util, "util", positiveShare, 1),
        readOptional(hours, "hours", positive, 8760),
      ),
    "gpus",
  );
}

/**
 * Cost of one megawatt of capacity for one month.
 * @customfunction MW_MONTH_COST
 * @param annual Spend a year, in whole currency units.
 * @param gw Capacity, in GW.
 * @returns Cost of a megawatt-month, in the currency of annual.
 * @source annual / (gw · 1000 · 12)
 * @example =MW_MONTH_COST(60e9,4.5) gives 1,111,111
 */
export function mwMonthCost(annual: unknown, gw: unknown): number {
  return answer(
    () => megawattMonthCost(readNumber(annual, "annual", notNegative), readNumber(gw, "gw", notNegative)),
    "gw",
  );
}

/**
 * Capital cost of a capacity, whole or split by category.
 * @customfunction GW_CAPEX
 * @param gw Capacity, in GW.
 * @param per_gw Capital cost of a GW, in whole currency units.
 * @param [split] Shares of the categories (chips, buildings, power), each 0 to 1 and together 1.
 * @returns The capital cost; with a split one amount for each share, lying as the shares lie.
 * @source gw · per_gw · split
 * @example =GW_CAPEX(10,50e9,{0.6,0.4}) gives 300 and 200 billion
 */
export function gwCapex(gw: unknown, per_gw: unknown, split?: unknown[][]): unknown[][] {
  return spill((): Answer[][] | Answer => {
    const capex = readNumber(gw, "gw", notNegative) * readNumber(per_gw, "per_gw", notNegative);
    if (isOmitted(split)) return capex;
    const shares = readAmounts(split, "split");
    checkedParts(shares.flat().filter((part) => part !== null));
    return shares.map((row) => row.map((part) => (part === null ? "" : capex * part)));
  }, "split");
}
