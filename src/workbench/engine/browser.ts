/** The engine on the screen: the same workbook and calculation as without one, and Univer's grid to see and edit it. */
import { keepTextsAfterNumbers } from "./corrections/typedNumbers";
import { createEngine } from "./engine";
import type { Engine } from "./engine";
import { darkenChrome } from "./screen/darkChrome";
import { wordErrorTips } from "./screen/errorTips";
import { gridView } from "./screen/gridView";
import type { GridView } from "./screen/gridView";
import { showAsExcel } from "./screen/shownValues";
import {
  FUniver,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverSheetsTablePlugin,
} from "./univer";
import type { Plugin, PluginCtor } from "./univer";
import {
  UniverSheetsConditionalFormattingPreset,
  UniverSheetsCorePreset,
  UniverSheetsDataValidationPreset,
  UniverSheetsDrawingPreset,
  UniverSheetsFilterPreset,
  UniverSheetsNotePreset,
  UniverSheetsTableUIPlugin,
  defaultTheme,
  english,
  french,
} from "./univerUi";

export type { GridView };
export type GridLanguage = "en-US" | "fr-FR";

export interface BrowserEngine extends Engine {
  /** Settles when the cells are on the screen; Univer's parts that scroll and edit are made only then. */
  readonly drawn: Promise<void>;
  showIn(language: GridLanguage): void;
  /** Dark or light bars around the cells. */
  darken(dark: boolean): void;
  /** What part of which sheet is seen; undefined while the grid is not on the screen. */
  view(): GridView | undefined;
}

const locales: Readonly<Record<GridLanguage, LocaleType>> = { "en-US": LocaleType.EN_US, "fr-FR": LocaleType.FR_FR };

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?];

export function createBrowserEngine(container: HTMLElement, language: GridLanguage): BrowserEngine {
  keepTextsAfterNumbers();
  // The bars are seen earlier than the cells: a click there would ask for parts that are not made yet.
  container.style.pointerEvents = "none";
  const univer = new Univer({
    theme: defaultTheme,
    locale: locales[language],
    locales: { [LocaleType.EN_US]: english, [LocaleType.FR_FR]: french },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", disableTextFormatAlert: true }),
    // A search in the list of allowed values would take the keys from who types one.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    // Without the tab that Univer puts over the cells above a table.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
  ];
  const registered = new Set<PluginCtor<Plugin>>();
  for (const entry of presets.flatMap(({ plugins }) => plugins as readonly PluginEntry[])) {
    const [plugin, config] = typeof entry === "function" ? [entry] : entry;
    if (registered.has(plugin)) continue;
    registered.add(plugin);
    univer.registerPlugin(plugin, config);
  }
  const engine = createEngine(univer, (made) => FUniver.newAPI(made));
  const injector = univer.__getInjector();
  showAsExcel(injector);
  wordErrorTips(injector, engine.functions, ({ sheetId, row, column }) => {
    const sheet = engine.workbook.getSheetBySheetId(sheetId);
    return sheet && engine.readRaw(sheet.getRange(row, column))[0]?.[0];
  });
  const drawn = injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      container.style.pointerEvents = "";
    });
  return {
    ...engine,
    drawn,
    showIn: (chosen) => univer.setLocale(locales[chosen]),
    view: () => gridView(injector, engine.workbook),
    darken: (dark) => darkenChrome(injector, dark),
  };
}
