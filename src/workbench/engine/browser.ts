/** The engine on the screen: the same workbook and calculation as without one, and Univer's grid to see and edit it. */
import { keepTextsAfterNumbers } from "./corrections/typedNumbers";
import { createEngine } from "./engine";
import type { Engine } from "./engine";
import { FUniver, LocaleType, LogLevel, Univer } from "./univer";
import type { Plugin, PluginCtor } from "./univer";
import {
  UniverSheetsConditionalFormattingPreset,
  UniverSheetsCorePreset,
  UniverSheetsDataValidationPreset,
  UniverSheetsDrawingPreset,
  UniverSheetsFilterPreset,
  UniverSheetsNotePreset,
  UniverSheetsTablePreset,
  defaultTheme,
  english,
  french,
} from "./univerUi";

export interface BrowserEngineOptions {
  readonly language: "en-US" | "fr-FR";
}

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?];

export function createBrowserEngine(container: HTMLElement, { language }: BrowserEngineOptions): Engine {
  keepTextsAfterNumbers();
  const univer = new Univer({
    theme: defaultTheme,
    locale: language === "fr-FR" ? LocaleType.FR_FR : LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english, [LocaleType.FR_FR]: french },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", disableTextFormatAlert: true }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
  ];
  const registered = new Set<PluginCtor<Plugin>>();
  for (const entry of presets.flatMap(({ plugins }) => plugins as readonly PluginEntry[])) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry];
    if (registered.has(plugin)) continue;
    registered.add(plugin);
    univer.registerPlugin(plugin, config);
  }
  return createEngine(univer, (made) => FUniver.newAPI(made));
}
