import { startWithWorkbook } from "../../workbook/excel/startup";
import { writeFeedSettings, type FeedSettings } from "../../workbook/refresh/feedSettings";
import type { Command } from "../command";
import { setCheckInterval } from "../refresh/watchFeed";

/** Keeps where deals are refreshed from, and how often Gigadeal looks. */
export const saveFeedSettings: Command<FeedSettings, void> = {
  async run(settings) {
    await writeFeedSettings(settings);
    await setCheckInterval();
    // So that Gigadeal checks the feed when this workbook is opened; an Excel that cannot do it checks once the pane is open.
    await startWithWorkbook(settings.lookOnOpening);
  },
};
