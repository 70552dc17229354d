/** Settings on this computer: one document of JSON under a key, with the version of its form. */
import { isNewer } from "../../ledger/stored/version";
import { readStored, writeStored } from "./storage";

export type Settings = Readonly<Record<string, unknown>>;

/** What a stored text says, setting by setting; nothing where it cannot be read. 0.1.0 wrote no version: that is version 1. */
export function settingsIn(text: string | null): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return {};
  }
  return typeof stored === "object" && stored !== null ? (stored as Settings) : {};
}

export async function readSettings(key: string): Promise<Settings> {
  return settingsIn(await readStored(key));
}

/**
 * Stores settings over those that were there. What a newer Gigadeal has stored besides, on the same computer, stays.
 *
 * @param version  of the form of these settings
 */
export async function writeSettings(key: string, version: number, settings: Settings): Promise<void> {
  const before = await readSettings(key);
  const all = isNewer(before, version) ? { ...before, ...settings } : { version, ...settings };
  await writeStored(key, JSON.stringify(all));
}
