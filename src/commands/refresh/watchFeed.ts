/**
 * Looks for changes on its own where the user asked for it: when a workbook opens, and every so many minutes. It only
 * looks, and says when there are changes; writing is always the user's act.
 */
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { readFeedSettings } from "../../workbook/refresh/feedSettings";
import { showNotice } from "../../workbook/excel/notice";
import { runCommand } from "../command";
import { checkForChanges, type Look } from "./checkForChanges";

const MINUTE = 60_000;

let timer: ReturnType<typeof setInterval> | undefined;
let latest: Look | null = null;
/** As many changes as the user has been told of already. */
let told = 0;
const listeners = new Set<(look: Look) => void>();

/** What the last look found; null before the first. */
export const latestLook = (): Look | null => latest;

/** The pane listens here while it stands open: it says itself what was found. Returns a function that ends it. */
export function watchLooks(found: (look: Look) => void): () => void {
  listeners.add(found);
  return () => listeners.delete(found);
}

/** To be called when a workbook has opened. */
export async function watchFeed(): Promise<void> {
  const { lookOnOpening } = await readFeedSettings();
  await setLookInterval();
  if (lookOnOpening) await look();
}

/** Looks as often as the settings now say. */
export async function setLookInterval(): Promise<void> {
  const { lookEvery } = await readFeedSettings();
  clearInterval(timer);
  timer = lookEvery === null ? undefined : setInterval(() => void look(), lookEvery * MINUTE);
}

/** A failure is not shown: nobody asked just now, and a refresh will say what is wrong. */
async function look(): Promise<void> {
  const outcome = await runCommand(checkForChanges, undefined);
  if (!outcome.ok || outcome.value === null) return;
  latest = outcome.value;
  for (const found of listeners) found(latest);
  if (latest.changes > told && listeners.size === 0) await tell(latest);
  told = latest.changes;
}

async function tell({ changes, large }: Look): Promise<void> {
  const text = inLanguage(refreshTexts);
  const lines = [
    fill(text.changesFound, { changes }),
    ...(large > 0 ? [fill(text.largeFound, { large })] : []),
    text.howToReview,
  ];
  await showNotice({ title: text.noticeTitle, lines }).catch(() => undefined);
}
