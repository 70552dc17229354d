/** Writing in strokes: what is queued goes to Excel in as few requests as its limit allows. */

/** One thing to write, and about how many bytes it takes on its way to Excel. */
export interface Stroke {
  readonly bytes: number;
  queue(): void;
}

const encoder = new TextEncoder();

/** The bytes that some contents take on their way: as JSON, in UTF-8. */
export const textBytes = (contents: unknown): number => encoder.encode(JSON.stringify(contents)).length;

/** Excel on the web refuses requests of 5 MB. */
const MOST_BYTES = 4_000_000;

/** Lets screen and calculation stand still until the next sync. */
export function standStill(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

/** Queues strokes in order, with one sync for every 4 MB. Screen and calculation stand still meanwhile. */
export function writeStrokes(context: Excel.RequestContext, strokes: readonly Stroke[]): Promise<void> {
  standStill(context);
  return syncStrokes(context, strokes, () => standStill(context));
}

/** The same for strokes that read, for which bytes are those of the answer. */
export function readStrokes(context: Excel.RequestContext, strokes: readonly Stroke[]): Promise<void> {
  return syncStrokes(context, strokes, () => undefined);
}

async function syncStrokes(
  context: Excel.RequestContext,
  strokes: readonly Stroke[],
  begin: () => void,
): Promise<void> {
  let pending = 0;
  for (const { bytes, queue } of strokes) {
    if (pending > 0 && pending + bytes > MOST_BYTES) {
      await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 4 MB
      begin();
      pending = 0;
    }
    queue();
    pending += bytes;
  }
  await context.sync();
}
