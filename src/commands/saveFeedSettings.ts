import { writeFeedSettings, type FeedSettings } from "../workbook/refresh/feedSettings";
import type { Command } from "./command";
import { setLookInterval } from "./watchFeed";

/** Keeps where deals are refreshed from, and how often Gigadeal looks. */
export const saveFeedSettings: Command<FeedSettings, void> = {
  id: "saveFeedSettings",
  async run(settings) {
    await writeFeedSettings(settings);
    await setLookInterval();
    // So that Gigadeal is there to look when this workbook is opened; an Excel that cannot do it looks once the pane is open.
    const { load, none } = Office.StartupBehavior;
    await Office.addin.setStartupBehavior(settings.lookOnOpening ? load : none).catch(() => undefined);
  },
};
