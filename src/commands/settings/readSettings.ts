import { readDiagnostics, type Diagnostics } from "../../workbook/excel/diagnostics";
import { readFeedSettings, type FeedSettings } from "../../workbook/refresh/feedSettings";
import type { Command } from "../command";

/** What the Settings page shows: the feed's settings, and what is known of this Excel. */
export const readSettings: Command<void, { readonly feed: FeedSettings; readonly diagnostics: Diagnostics }> = {
  run: async () => ({ feed: await readFeedSettings(), diagnostics: readDiagnostics() }),
};
