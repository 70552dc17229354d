/** What the user chose for the pane, kept on this computer. */
import { readStored, writeStored } from "../../workbook/excel/storage";
import type { Preferences } from "./pane";

const key = "gigadeal.pane";
export const defaultPreferences: Preferences = { language: null, scale: "billions", welcomed: false };

/** The kept choices; what is missing or no longer known is as in the beginning. */
export async function readPreferences(): Promise<Preferences> {
  return parsePreferences(await readStored(key));
}

export function writePreferences(preferences: Preferences): Promise<void> {
  return writeStored(key, JSON.stringify(preferences));
}

export function parsePreferences(text: string | null): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return defaultPreferences;
  }
  const { language, scale, welcomed } = (typeof kept === "object" && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >;
  return {
    language: language === "en" || language === "fr" ? language : defaultPreferences.language,
    scale: scale === "billions" || scale === "millions" || scale === "units" ? scale : defaultPreferences.scale,
    welcomed: welcomed === true,
  };
}
