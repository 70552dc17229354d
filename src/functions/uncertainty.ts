/** Custom functions for uncertainty: probability-weighted amounts, scenarios, and the check that two amounts tie. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { checkedParts, probabilityWeighted } from "../model/probability";
import { tie } from "../model/tolerance";
import { answer, type Answer, spill } from "./answer";
import { coerced, isOmitted, readOptional, readWord, shown, single } from "./arguments";
import { SCENARIO } from "./keywords";
import { aligned, amountIn, readBlock, readGrid, readLine, readSeries, readValues, type Series } from "./ranges";
import { positive } from "./rules";

/**
 * Amounts weighted by probability: the sum of probability × amount.
 * @customfunction PROB_WEIGHT
 * @param amounts Amounts, in whole currency units.
 * @param probs_or_statuses Probability of each amount, 0 to 1; or the status of each, such as "reported".
 * @param [map] Two columns that give each status its probability; needed with statuses.
 * @returns The weighted sum.
 * @source Σ p · a
 * @example =PROB_WEIGHT({300,250},{0.6,1}) gives 430
 */
export function probWeight(amounts: unknown[][], probs_or_statuses: unknown[][], map?: unknown[][]): number {
  return answer(() => {
    const probabilities = readProbabilities(probs_or_statuses, map);
    const { values } = aligned(readValues(amounts, "amounts"), probabilities);
    return probabilityWeighted(values[0], values[1]);
  }, "probs_or_statuses");
}

/** Probabilities as given, or looked up by status in a map that the user can see and change. */
function readProbabilities(range: unknown, map: unknown): Series {
  const argument = "probs_or_statuses";
  const { cells, shape } = readLine(range, argument);
  if (!cells.some(isStatus)) return readValues(range, argument);
  const known = readMap(map);
  const values = cells.map((cell) => {
    if (!isStatus(cell)) return readSeries([[cell]], argument).values[0]!;
    const probability = known.get(statusKey(cell));
    if (probability === undefined)
      throw new DomainError<FunctionErrorKey>("#N/A", "statusAbsent", { argument, value: shown(cell) });
    return probability;
  });
  return { argument, values, shape };
}

const statusKey = (status: string): string => status.trim().toLowerCase();

function isStatus(cell: unknown): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && Number.isNaN(coerced(cell));
}

/** Rows without a number in the second column are headings. The first row of a status counts. */
function readMap(map: unknown): Map<string, number> {
  if (isOmitted(map)) throw new DomainError<FunctionErrorKey>("#VALUE!", "mapNeeded");
  const grid = readGrid(map, "map");
  const count = grid[0]!.length;
  if (count !== 2) throw new DomainError<FunctionErrorKey>("#VALUE!", "twoColumnsExpected", { argument: "map", count });
  const known = new Map<string, number>();
  for (const [status, cell] of grid) {
    const probability = amountIn(cell, "map");
    if (probability === null || !isStatus(status) || known.has(statusKey(status))) continue;
    known.set(statusKey(status), probability);
  }
  return known;
}

/**
 * Expected value of outcomes whose probabilities add up to 1.
 * @customfunction EXPECTED_VALUE
 * @param values Outcomes, in whole currency units.
 * @param probs Probability of each, 0 to 1; together 1.
 * @returns The sum of probability × outcome.
 * @source Σ p · v, Σ p = 1
 * @example =EXPECTED_VALUE({200,300,360},{0.25,0.5,0.25}) gives 290
 */
export function expectedValue(values: unknown[][], probs: unknown[][]): number {
  return answer(() => {
    const aligns = aligned(readValues(values, "values"), readValues(probs, "probs"));
    return probabilityWeighted(aligns.values[0], checkedParts(aligns.values[1]));
  }, "probs");
}

/**
 * The bear, base or bull case, by number or name.
 * @customfunction SCENARIO_CASE
 * @param selector 1 (bear), 2 (base) or 3 (bull), or the name; its first two letters will do.
 * @param bear Value or range of the bear case.
 * @param base Value or range of the base case.
 * @param bull Value or range of the bull case.
 * @returns The chosen case as it lies.
 * @source CHOOSE by number or name
 * @example =SCENARIO_CASE("base",150,300,330) gives 300
 */
export function scenarioCase(selector: unknown, bear: unknown[][], base: unknown[][], bull: unknown[][]): unknown[][] {
  return spill(() => {
    const [name, chosen] = Object.entries({ bear, base, bull })[readCase(selector)]!;
    return readGrid(chosen, name).map((row) => row.map((cell) => caseValue(cell, name)));
  });
}

/** Position of the chosen case, from 0. */
function readCase(selector: unknown): number {
  const given = single(selector, "selector");
  const number = given === "" ? 0 : coerced(given);
  if (Number.isNaN(number)) return readWord(given, "selector", SCENARIO, SCENARIO.base);
  if (number !== 1 && number !== 2 && number !== 3) {
    throw new DomainError<FunctionErrorKey>("#NUM!", "caseOutOfRange", { value: shown(number) });
  }
  return number - 1;
}

/** A value of a case: numbers and texts as they are, a blank cell 0. */
function caseValue(cell: unknown, argument: string): Answer {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  const number = coerced(cell);
  if (Number.isNaN(number))
    throw new DomainError<FunctionErrorKey>("#VALUE!", "notANumber", { argument, value: shown(cell) });
  return number;
}

/**
 * Checks that amounts tie: 0 when they do, 1 when they do not, so that a master check is a sum.
 * @customfunction CHECK_TIE
 * @param actual Amount or range to check.
 * @param expected What it should be, cell by cell, or one value for all.
 * @param [tolerance] Allowed difference as part of the largest amount (1e-9 by default).
 * @returns 0 or 1.
 * @source |actual - expected| ≤ tolerance · max(1, largest amount)
 * @example =CHECK_TIE({60,60},{60,61}) gives 1
 */
export function checkTie(actual: unknown[][], expected: unknown[][], tolerance?: unknown): number {
  return answer(() => {
    const relative = readOptional(tolerance, "tolerance", positive, undefined);
    return tie(...readBlocks(actual, expected), relative);
  });
}

/** Two blocks of the same form, two lines of the same count, or one value for every cell of the other. */
function readBlocks(actual: unknown, expected: unknown): [readonly number[], readonly number[]] {
  const one = readBlock(actual, "actual");
  const other = readBlock(expected, "expected");
  if (one.shape !== "single" && other.shape !== "single" && one.width !== other.width) {
    throw new DomainError<FunctionErrorKey>("#VALUE!", "differentShapes", { argument: "expected", other: "actual" });
  }
  return aligned(one, other).values;
}
