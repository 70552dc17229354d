/** What a person can switch in the workbench, to see the add-in as others see it in their Excel. */
import type { Blanks } from "../engine/functions/values";
import type { ThemeName } from "../office/client/theme";

export type DisplayLanguage = "en-US" | "fr-FR";

export interface Settings {
  readonly language: DisplayLanguage;
  readonly theme: ThemeName;
  readonly blanks: Blanks;
}

const defaults: Settings = { language: "en-US", theme: "light", blanks: "zero" };

/** Settings live in the address, so that a test or a colleague can open the workbench in the same state. */
export function readSettings(search: string): Settings {
  const given = new URLSearchParams(search);
  return {
    language: oneOf(given.get("language"), ["en-US", "fr-FR"], defaults.language),
    theme: oneOf(given.get("theme"), ["light", "dark", "black", "highContrast"], defaults.theme),
    blanks: oneOf(given.get("blanks"), ["zero", "null"], defaults.blanks),
  };
}

export function writeSettings(settings: Settings): string {
  const changed = Object.entries(settings).filter(([name, value]) => value !== defaults[name as keyof Settings]);
  return changed.length > 0 ? `?${new URLSearchParams(changed).toString()}` : "";
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}
