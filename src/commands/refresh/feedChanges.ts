/** What a refresh of the whole register would change: the one way to ask, for the automatic check and for the ribbon. */
import { readFeed } from "../../ledger/feed/feed";
import type { Change } from "../../ledger/register/changes";
import { currentFeed } from "../../workbook/refresh/feedSettings";
import { compareWithFeed } from "../register/compareWithRegister";

/** @throws Problem about the feed or the register */
export async function feedChanges(signal: AbortSignal): Promise<readonly Change[]> {
  const { ledger: feed } = await readFeed(await currentFeed(), signal);
  return (await compareWithFeed(feed)).changes;
}
