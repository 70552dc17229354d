import { readFeed } from "../../ledger/feed/feed";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { currentFeed } from "../../workbook/refresh/feedSettings";
import type { Command } from "../command";

export interface FeedCheck {
  readonly deals: number;
  /** Date of the reading, as the feed gives it. */
  readonly asOf: string;
}

/** Reads the feed of the settings, to see that it answers and is in order. Nothing of it is kept. */
export const checkFeed: Command<void, FeedCheck> = {
  async run(_, { report, signal }) {
    report(inLanguage(refreshTexts).readingFeed);
    const { ledger } = await readFeed(await currentFeed(), signal);
    return { deals: ledger.deals.length, asOf: ledger.asOf };
  },
};
