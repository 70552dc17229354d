/** What the user chose for the pane, kept on this computer. */
import { readSettings, settingsIn, writeSettings, type Settings } from "../../workbook/excel/storedSettings";
import type { Preferences } from "./pane";

const key = "gigadeal.pane";
/** Version 1 was written by 0.1.0 and does not say so. */
const VERSION = 2;
export const defaultPreferences: Preferences = { language: null, scale: "billions", welcomed: false };

/** The kept choices; what is missing or no longer known is as in the beginning. */
export async function readPreferences(): Promise<Preferences> {
  return preferencesFrom(await readSettings(key));
}

export function writePreferences(preferences: Preferences): Promise<void> {
  return writeSettings(key, VERSION, { ...preferences });
}

export const parsePreferences = (text: string | null): Preferences => preferencesFrom(settingsIn(text));

function preferencesFrom({ language, scale, welcomed }: Settings): Preferences {
  return {
    language: language === "en" || language === "fr" ? language : defaultPreferences.language,
    scale: scale === "billions" || scale === "millions" || scale === "units" ? scale : defaultPreferences.scale,
    welcomed: welcomed === true,
  };
}
