/** Where deals are refreshed from, and how often Gigadeal looks: kept on this computer, never in a workbook. */
import { requireReachable, requireSafe, type Feed } from "../../ledger/feed/feed";
import { bundledAddress } from "../../ledger/memory";
import { readSettings, writeSettings, type Settings } from "../excel/storedSettings";
import { readToken, writeToken } from "./feedToken";

export interface FeedSettings {
  /** null reads the file that came with Gigadeal. */
  readonly address: string | null;
  /** A bearer token, for feeds that are not public. It belongs to the address's origin. */
  readonly token: string | null;
  /** Keep the token on this computer; else it is forgotten when Excel is closed. */
  readonly keepToken: boolean;
  /** Look for changes when a workbook is opened. Nothing is written: the user is told. */
  readonly lookOnOpening: boolean;
  /** Minutes between looks while Excel is open; null never looks by itself. */
  readonly lookEvery: number | null;
}

const settingsKey = "gigadeal.feed";
/** Version 1 was written by 0.1.0 and does not say so. */
const SETTINGS_VERSION = 2;

export const lookIntervals: readonly number[] = [15, 60, 240];

export async function readFeedSettings(): Promise<FeedSettings> {
  const kept = settingsFrom(await readSettings(settingsKey));
  return { ...kept, token: await readToken(kept.address, kept.keepToken) };
}

/** @throws Problem "feedAddress" or "feedAddressIpv6" for an address that Gigadeal does not read; nothing is kept then */
export async function writeFeedSettings({ token, ...settings }: FeedSettings): Promise<void> {
  const address = settings.address === null ? null : requireReachable(requireSafe(settings.address));
  const { address: addressBefore } = settingsFrom(await readSettings(settingsKey));
  await writeToken(token, { address, keepToken: settings.keepToken, addressBefore });
  await writeSettings(settingsKey, SETTINGS_VERSION, { ...settings, address });
}

/** The feed that a refresh reads now. */
export async function currentFeed(): Promise<Feed> {
  const { address, token } = await readFeedSettings();
  return { address: address ?? bundledAddress(), token };
}

/** Of every version; what is missing or not understood is as in the beginning. */
function settingsFrom({ address, keepToken, lookOnOpening, lookEvery }: Settings): Omit<FeedSettings, "token"> {
  return {
    address: typeof address === "string" && address !== "" ? address : null,
    keepToken: keepToken === true,
    lookOnOpening: lookOnOpening === true,
    lookEvery: typeof lookEvery === "number" && lookIntervals.includes(lookEvery) ? lookEvery : null,
  };
}
