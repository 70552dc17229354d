/**
 * The automatic check of the feed, where the user asked for it: when a workbook opens, and every so many minutes. It only
 * reads, and says when there are changes; writing is always the user's act.
 */
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { refreshTexts } from "../../text/refresh";
import { readFeedSettings } from "../../workbook/refresh/feedSettings";
import { showNotice } from "../../workbook/excel/notice";
import { runCommand } from "../command";
import { checkForChanges, type ChangeCheck } from "./checkForChanges";

const MINUTE = 60_000;

let timer: ReturnType<typeof setInterval> | undefined;
/** As many changes as the user has been notified of. */
let notified = 0;

/** To be called when a workbook has opened. */
export async function watchFeed(): Promise<void> {
  const { lookOnOpening } = await readFeedSettings();
  await setCheckInterval();
  if (lookOnOpening) await check();
}

/** Checks as often as the settings now say. */
export async function setCheckInterval(): Promise<void> {
  const { lookEvery } = await readFeedSettings();
  clearInterval(timer);
  timer = lookEvery === null ? undefined : setInterval(() => void check(), lookEvery * MINUTE);
}

/** A failure is not shown: nobody asked just now, and a refresh will say what is wrong. */
async function check(): Promise<void> {
  const outcome = await runCommand(checkForChanges, undefined);
  if (!outcome.ok || outcome.value === null) return;
  const { changes } = outcome.value;
  if (changes > notified) await notify(outcome.value);
  notified = changes;
}

async function notify({ changes, large }: ChangeCheck): Promise<void> {
  const text = inLanguage(refreshTexts);
  const lines = [
    fill(text.changesFound, { changes }),
    ...(large > 0 ? [fill(text.largeFound, { large })] : []),
    text.howToReview,
  ];
  await showNotice({ title: text.noticeTitle, lines }).catch(() => undefined);
}
