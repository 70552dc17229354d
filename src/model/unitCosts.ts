/** Unit costs of computing: per GPU-hour and per megawatt-month. */
import { DomainError } from "./errors";

const MW_PER_GW = 1000;

/**
 * @param annual       spend a year, whole currency units
 * @param gpus         number of GPUs
 * @param utilisation  part of the hours in which they work, above 0, up to 1
 * @param hours        hours a year
 * @throws DomainError "#DIV/0!" for no GPUs
 * @example
 * gpuHourCost(60e9, 2e6, 0.7, 8760) //=> 4.8924 a GPU-hour
 */
export function gpuHourCost(annual: number, gpus: number, utilisation: number, hours: number): number {
  if (gpus === 0) throw new DomainError("#DIV/0!", "zeroBase");
  return annual / (gpus * hours * utilisation);
}

/**
 * @param annual     spend a year, whole currency units
 * @param gigawatts  capacity
 * @throws DomainError "#DIV/0!" for no capacity
 * @example
 * megawattMonthCost(60e9, 4.5) //=> 1111111.11 a MW-month
 */
export function megawattMonthCost(annual: number, gigawatts: number): number {
  if (gigawatts === 0) throw new DomainError("#DIV/0!", "zeroBase");
  return annual / (gigawatts * MW_PER_GW * 12);
}
