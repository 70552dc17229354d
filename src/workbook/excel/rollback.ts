/** Rolling back: when Excel breaks off a write in the middle, the workbook is put back as it was before. */
import { Problem, type ProblemParameters } from "../../text/problem";
import { wordProblem } from "../../text/problemWords";
import type { ProblemKey } from "../../text/problems";
import { asProblem, detailOf } from "./problems";

/** Milliseconds to wait before each further attempt: a connection that is lost may be back soon. */
const PAUSES: readonly number[] = [500, 2000];

export interface Rollback {
  /**
   * Puts the workbook back. Called again where Excel fails once more, so it must not matter how far it came before.
   * @returns false where something cannot be put back
   */
  rollBack(): Promise<boolean>;
  /** The problem where all was put back and Excel's error is none that has a problem of its own. */
  readonly failed: ProblemKey;
  /** The problem where it could not all be put back. */
  readonly halfDone: ProblemKey;
  /** What that problem tells the user besides Excel's own words. */
  leftBehind?(): Promise<ProblemParameters>;
}

/**
 * Runs a write, and rolls it back where it fails.
 *
 * @throws Problem: what stopped the write, and whether all of it could be rolled back
 */
export async function withRollback<Result>(write: () => Promise<Result>, rollback: Rollback): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    throw await rolledBack(cause, rollback);
  }
}

async function rolledBack(cause: unknown, { rollBack, failed, halfDone, leftBehind }: Rollback): Promise<Problem> {
  const problem = asProblem(cause);
  if (problem.key === "cellEditing") return problem; // Excel refused the whole batch: nothing has been written
  const detail = cause instanceof Problem ? wordProblem(cause) : detailOf(cause);
  const isWhole = await withAttempts(rollBack).catch(() => false);
  if (!isWhole) return new Problem(halfDone, { detail, ...(await leftBehind?.()) }, { cause });
  return problem.key === "unexpected" ? new Problem(failed, { detail }, { cause }) : problem;
}

/** Does something that may be done again, up to three times as long as it fails. The last error is thrown. */
export async function withAttempts<Result>(
  act: () => Promise<Result>,
  pauses: readonly number[] = PAUSES,
): Promise<Result> {
  const [pause, ...others] = pauses;
  if (pause === undefined) return act();
  try {
    return await act();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return withAttempts(act, others);
  }
}
