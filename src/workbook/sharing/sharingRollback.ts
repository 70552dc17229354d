/** Rolling back a freezing or a thawing: the cells as they were, and no formula kept that was not kept before. */
import { writeInBatches, type Write } from "../excel/batches";
import type { Rollback } from "../excel/rollback";
import { FROZEN_PART, queuePartIds } from "../excel/xmlParts";
import { forgetParts, removeTrackers, TRACKER_SHEET, type Frozen } from "./frozen";

/**
 * @param frozen  what the workbook kept before
 * @param writes  write the cells as they were
 */
export function sharingRollback(frozen: Frozen, writes: (context: Excel.RequestContext) => readonly Write[]): Rollback {
  return {
    failed: "sharingFailed",
    halfDone: "sharingHalfDone",
    rollBack: () =>
      Excel.run(async (context) => {
        await writeInBatches(context, writes(context));
        await forgetNew(context, frozen);
        return true;
      }),
  };
}

/** Last of all: as long as a cell may be frozen, its formula is kept. */
async function forgetNew(context: Excel.RequestContext, frozen: Frozen): Promise<void> {
  const partIds = queuePartIds(context, FROZEN_PART);
  const sheet = context.workbook.worksheets.getItemOrNullObject(TRACKER_SHEET);
  await context.sync();
  const known = new Set([...frozen.partIds, ...frozen.otherPartIds]);
  forgetParts(
    context,
    partIds().filter((id) => !known.has(id)),
  );
  if (frozen.trackerRows === null && !sheet.isNullObject) removeTrackers(sheet);
  await context.sync();
}
