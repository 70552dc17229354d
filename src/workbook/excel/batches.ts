/** Batched requests: writes and reads of any number, sent in as few syncs as Excel's size limit allows. */

/** Excel on the web refuses requests, and answers, of 5 MB. */
export const BATCH_BYTES = 4_000_000;

/** About how many bytes a request takes on its way to Excel, beside the contents that it carries. */
export const requestBytes = {
  /** One property set, or one method called. */
  action: 250,
  /** A range found and given number formats and contents. */
  range: 700,
  /** A range given contents between two settings of its number formats. */
  formattedRange: 1200,
  /** A name found and given its formula. */
  name: 400,
  /** A row of a table deleted. */
  rowDeletion: 500,
  /** A table made longer. */
  tableResize: 1000,
  /** An empty cell in a row that is added to a table. */
  emptyCell: 4,
  /** A sheet added, with the headings of a list. */
  newSheet: 2000,
  /** A list made a table and given its style, column by column. */
  listStyle: 5000,
  chart: 8000,
  /** A custom XML part deleted. */
  partDeletion: 200,
} as const;

/** About how many bytes of Excel's answer something that is read takes. */
export const answerBytes = {
  /** The formula of a cell; most are short or none. */
  formula: 80,
  /** A tracker: the formula with all references of a frozen cell. */
  tracker: 400,
  /** Formula, value and number format of a cell. */
  cellContents: 200,
  /** A range, whatever little it holds. */
  range: 2000,
  /** A custom XML part, of which none is longer than 400,000 characters. */
  part: 500_000,
} as const;

/** One thing to write, and about how many bytes it takes on its way to Excel. */
export interface Write {
  readonly bytes: number;
  queue(): void;
}

/** One thing to read, and about how many bytes its answer takes. What was read is there after the whole of it. */
export interface Read {
  readonly bytes: number;
  queue(): void;
}

const encoder = new TextEncoder();

/** The bytes that some contents take on their way: as JSON, in UTF-8. */
export const textBytes = (contents: unknown): number => encoder.encode(JSON.stringify(contents)).length;

/** Suspends screen updates and calculation until the next sync. */
export function suspendUpdates(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

/** Queues writes in order, with one sync for every 4 MB. Screen updates and calculation are suspended meanwhile. */
export function writeInBatches(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  suspendUpdates(context);
  return syncInBatches(context, writes, () => suspendUpdates(context));
}

/** Queues reads in order, with one sync for every 4 MB of answer. */
export function readInBatches(context: Excel.RequestContext, reads: readonly Read[]): Promise<void> {
  return syncInBatches(context, reads, () => undefined);
}

async function syncInBatches(
  context: Excel.RequestContext,
  requests: readonly (Write | Read)[],
  begin: () => void,
): Promise<void> {
  let pending = 0;
  for (const { bytes, queue } of requests) {
    if (pending > 0 && pending + bytes > BATCH_BYTES) {
      await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one sync per 4 MB
      begin();
      pending = 0;
    }
    queue();
    pending += bytes;
  }
  await context.sync();
}
