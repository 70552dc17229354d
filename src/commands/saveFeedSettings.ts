import { writeFeedSettings, type FeedSettings } from "../workbook/feedSettings";
import type { Command } from "./command";

/** Keeps where deals are refreshed from, and how often Gigadeal looks. */
export const saveFeedSettings: Command<FeedSettings, void> = {
  id: "saveFeedSettings",
  run: writeFeedSettings,
};
