import type { RequirementSets } from "./requirementSets";
import { themeAsNumbers } from "./theme";
import type { Theme } from "./theme";

/** What office.js asks about the application and the document while it starts, and later. */
export interface Surroundings {
  /** Of the application's menus. */
  readonly displayLanguage: string;
  /** Of the document's content. */
  readonly contentLanguage: string;
  readonly requirementSets: RequirementSets;
  readonly documentUrl: string;
  readonly theme: Theme;
  /** Whether the page is seen when it starts, or runs unseen. */
  readonly shown: boolean;
  /** The document's settings, by name, each as JSON. */
  readonly settings: Map<string, string>;
}

const EXCEL = 1;
const INSERTED = 1;
const TASK_PANE = 2;
const HIDDEN = 1;

/** The object that `window.external.GetContext()` answers with; its members are the desktop client's. */
export function documentContext(surroundings: () => Surroundings): object {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetAppUILocale: () => surroundings().displayLanguage,
    GetAppDataLocale: () => surroundings().contentLanguage,
    GetDocUrl: () => surroundings().documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => INSERTED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "workbench",
    GetSupportedMatrix: () => JSON.stringify(surroundings().requirementSets),
    GetInitialDisplayMode: () => (surroundings().shown ? TASK_PANE : HIDDEN),
    GetOfficeThemeInfo: () => JSON.stringify(themeAsNumbers(surroundings().theme)),
    GetSettings: () => ({
      Read(names: string[], values: string[]) {
        for (const [name, value] of surroundings().settings) {
          names.push(name);
          values.push(value);
        }
      },
      Write(names: readonly string[], values: readonly string[]) {
        const { settings } = surroundings();
        settings.clear();
        names.forEach((name, index) => settings.set(name, values[index] ?? ""));
      },
    }),
  };
}
