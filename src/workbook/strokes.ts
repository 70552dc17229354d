/** Writing in strokes: what is queued goes to Excel in as few requests as its limit allows. */

/** One thing to write, and about how many bytes it takes on its way to Excel. */
export interface Stroke {
  readonly bytes: number;
  queue(): void;
}

/** Excel on the web refuses requests of 5 MB. */
const MOST_BYTES = 4_000_000;

/** Queues strokes in order, with one sync for every 4 MB. Screen and calculation stand still meanwhile. */
export async function writeStrokes(context: Excel.RequestContext, strokes: readonly Stroke[]): Promise<void> {
  let pending = 0;
  const suspend = () => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
  };
  suspend();
  for (const { bytes, queue } of strokes) {
    if (pending > 0 && pending + bytes > MOST_BYTES) {
      await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 4 MB
      suspend();
      pending = 0;
    }
    queue();
    pending += bytes;
  }
  await context.sync();
}
