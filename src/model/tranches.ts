/** Funding of uses from tranches of limited capacity. */
import { requireNotNegative } from "./domain";
import { DomainError } from "./errors";
import { largestOf, tolerance } from "./tolerance";

/** One tranche after the other, or all in proportion to their capacity. */
export type TrancheOrder = "waterfall" | "prorata";

/**
 * Draws on each tranche, so that each period's draws add up to its uses.
 *
 * @param uses      money needed by period, each ≥ 0
 * @param capacity  most that each tranche can give in all, each ≥ 0
 * @param order     "waterfall" empties a tranche before the next; "prorata" draws on all by their capacity
 * @returns         tranches × periods
 * @throws DomainError "#NUM!" for a negative amount and for uses above all capacity
 * @source S. Bodmer, Corporate and Project Finance Modeling, ch. on sources and uses
 * @example
 * fundTranches([100, 100], [150, 50]) //=> [[100, 50], [0, 50]]
 */
export function fundTranches(
  uses: readonly number[],
  capacity: readonly number[],
  order: TrancheOrder = "waterfall",
): number[][] {
  requireNotNegative(uses);
  requireNotNegative(capacity);
  const needed = sumOf(uses);
  const available = sumOf(capacity);
  if (needed - available > tolerance(Math.max(needed, available))) {
    throw new DomainError("#NUM!", "usesAboveCapacity", { value: needed, capacity: available });
  }
  return order === "waterfall" ? inTurn(uses, capacity) : inProportion(uses, capacity);
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** A tranche that would be over- or underdrawn by rounding only is drawn to the end; the last one takes what is left. */
function inTurn(uses: readonly number[], capacity: readonly number[]): number[][] {
  const rest = [...uses];
  const largest = largestOf(uses);
  return capacity.map((limit, tranche) => {
    const isLast = tranche === capacity.length - 1;
    const within = tolerance(Math.max(largest, limit));
    let left = limit;
    return rest.map((use, period) => {
      const draw = isLast || (left > 0 && use - left <= within) ? use : left;
      rest[period] = use - draw;
      left = left - draw <= within ? 0 : left - draw;
      return draw;
    });
  });
}

function inProportion(uses: readonly number[], capacity: readonly number[]): number[][] {
  const available = sumOf(capacity);
  const shares = capacity.map((limit) => (available === 0 ? 0 : limit / available));
  const within = tolerance(largestOf(uses));
  const rest = [...uses];
  return shares.map((share, tranche) =>
    uses.map((use, period) => {
      const isLast = tranche === capacity.length - 1;
      const draw = isLast ? rest[period]! : use * share;
      rest[period]! -= draw;
      return isLast && draw <= within && share === 0 ? 0 : draw;
    }),
  );
}
