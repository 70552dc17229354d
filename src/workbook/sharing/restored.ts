/** When Excel breaks off a freezing or a thawing: the cells as they were, and nothing kept that was not kept before. */
import { Problem } from "../../text/problem";
import { asProblem } from "../excel/problems";
import { writeInBatches, type Write } from "../excel/batches";
import { FROZEN_PART, queuePartIds } from "../excel/xmlParts";
import { forgetParts, removeTrackers, TRACKER_SHEET, type Frozen } from "./frozen";

/** Excel may fail once more while it is at it. */
const ATTEMPTS = 3;

/**
 * @param writes  write the cells as they were
 * @throws always a Problem: what stopped it, and whether all of it could be taken back
 */
export async function restored(
  cause: unknown,
  before: Frozen,
  writes: (context: Excel.RequestContext) => readonly Write[],
): Promise<never> {
  const problem = asProblem(cause);
  if (problem.key === "cellEditing") throw problem; // Excel refused the whole batch: there is nothing to take back
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (await attempt(before, writes, ATTEMPTS)) {
    throw problem.key === "unexpected" ? new Problem("sharingFailed", { detail }, { cause }) : problem;
  }
  throw new Problem("sharingHalfDone", { detail }, { cause });
}

async function attempt(
  before: Frozen,
  writes: (context: Excel.RequestContext) => readonly Write[],
  left: number,
): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      await writeInBatches(context, writes(context));
      await forgetNew(context, before);
    });
    return true;
  } catch {
    return left > 1 && attempt(before, writes, left - 1);
  }
}

/** Last of all: as long as a cell may be frozen, its formula is kept. */
async function forgetNew(context: Excel.RequestContext, before: Frozen): Promise<void> {
  const partIds = queuePartIds(context, FROZEN_PART);
  const sheet = context.workbook.worksheets.getItemOrNullObject(TRACKER_SHEET);
  await context.sync();
  const known = new Set([...before.partIds, ...before.otherPartIds]);
  forgetParts(
    context,
    partIds().filter((id) => !known.has(id)),
  );
  if (before.trackerRows === null && !sheet.isNullObject) removeTrackers(sheet);
  await context.sync();
}
