/** The change log's table: on a sheet of its own, found by its name. */
import { freeNames } from "../../templates/sheetNames";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { queueTablePlace, type TablePlace } from "./tablePlace";

export const LOG_TABLE = "DealChanges";

/** Queues a look at where the log is; the answer is ready after the sync. */
export const queueLogPlace = (context: Excel.RequestContext): (() => TablePlace) =>
  queueTablePlace(context.workbook.tables.getItem(LOG_TABLE));

/** A name for the log's sheet that no sheet has. */
export function freeLogSheetName(sheetNames: readonly string[]): string {
  const wanted = inLanguage(refreshTexts).logSheet;
  return freeNames([wanted], sheetNames)(wanted);
}
