/** Readers of the arguments `profile` and `shape`: the phasing of an amount over a term. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import {
  alongSCurve,
  byContractYear,
  checkedWeights,
  contractYears,
  growthWeights,
  type Phasing,
  profileWeights,
} from "../model/schedule/phasing";
import { named, readOptional, readWord, single } from "./arguments";
import { ADDITIONS_PROFILE, SPEND_PROFILE } from "./keywords";
import { isSingle, readSeries } from "./ranges";
import { anyButZero } from "./rules";

/**
 * @param profile  a keyword, or a weight for each contract year
 * @param shape    growth a year, or the order of the S-curve; the other profiles do not look at it
 * @throws DomainError "#VALUE!" for another word, another count of weights or growth without a rate, "#NUM!" and
 * "#DIV/0!" for rates and weights outside their domain
 */
export function readSpendPhasing(profile: unknown, shape: unknown, months: number): Phasing {
  const weighted = readWeights(profile, months);
  if (weighted) return weighted;
  const word = readWord(profile, "profile", SPEND_PROFILE, "straight");
  if (word === "growth") {
    const weights = named("shape", () => growthWeights(readGrowth(shape), contractYears(months)));
    return byContractYear(weights, months);
  }
  if (word === "scurve") return alongSCurve(readCurve(shape), months);
  return byContractYear(profileWeights(word, contractYears(months)), months);
}

/** As `readSpendPhasing`, for additions to a capacity: no growth, the quintic S-curve. */
export function readAdditionsPhasing(profile: unknown, months: number): Phasing {
  const weighted = readWeights(profile, months);
  if (weighted) return weighted;
  const word = readWord(profile, "profile", ADDITIONS_PROFILE, "straight");
  if (word === "scurve") return alongSCurve("quintic", months);
  return byContractYear(profileWeights(word, contractYears(months)), months);
}

/** Weights where the argument holds some. A single 0 is a blank cell, not a weight. */
function readWeights(profile: unknown, months: number): Phasing | undefined {
  if (isSingle(profile)) {
    const value = single(profile, "profile");
    if (typeof value !== "number" || value === 0) return undefined;
  }
  const { values } = readSeries(profile, "profile");
  const weights = named("profile", () => checkedWeights(values, contractYears(months)));
  return byContractYear(weights, months);
}

function readGrowth(shape: unknown): number {
  const growth = readOptional(shape, "shape", anyButZero, undefined);
  if (growth === undefined) throw new DomainError<FunctionErrorKey>("#VALUE!", "shapeNeeded");
  return growth;
}

function readCurve(shape: unknown): "quintic" | "cubic" {
  const order = readOptional(shape, "shape", anyButZero, 2);
  if (order !== 1 && order !== 2) throw new DomainError<FunctionErrorKey>("#NUM!", "unknownCurve", { value: order });
  return order === 1 ? "cubic" : "quintic";
}
