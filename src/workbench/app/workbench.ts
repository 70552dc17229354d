/** The workbench: one workbook, one add-in, and what of them is on the screen. */
import type { BrowserEngine } from "../engine/browser";
import { connectCustomFunctions } from "../excel/customFunctions";
import { Workbook } from "../excel/workbook";
import { localized } from "../manifest/addin";
import type { Addin, RibbonControl } from "../manifest/addin";
import { installDialogHost } from "../office/dialogHost";
import { installOfficeHost } from "../office/officeHost";
import type { OfficeHost } from "../office/officeHost";
import { themes } from "../office/client/theme";
import type { DialogOptions } from "../office/services/dialogs";
import type { FileNote } from "./files";
import { Observable } from "./observable";
import { writeSettings } from "./settings";
import type { Settings } from "./settings";

export interface WorkbenchState {
  readonly settings: Settings;
  readonly paneShown: boolean;
  readonly paneWidth: number;
  readonly dialog: DialogOptions | null;
  /** Controls of the ribbon that the add-in has disabled, by id. */
  readonly disabled: ReadonlySet<string>;
  /** Own tabs that the add-in has hidden, by id. */
  readonly hiddenTabs: ReadonlySet<string>;
  /** Counts how often the add-in's page was loaded: a change loads it again. */
  readonly loading: number;
  /** Something that a person should know, such as functions.json that cannot be read. */
  readonly problem: string | null;
  /** The name of the file that was opened, without its ending; null for a workbook that came from none. */
  readonly book: string | null;
  readonly fileBusy: "saving" | "opening" | null;
  readonly fileNote: FileNote | null;
}

/** As wide as Excel's task pane. */
export const paneWidths = { least: 320, usual: 350, most: 450 } as const;

export class Workbench {
  readonly workbook: Workbook;
  readonly state: Observable<WorkbenchState>;
  /** Settles when the add-in's page has loaded, its functions can be called, and the cells are on the screen. */
  readonly ready: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #host: OfficeHost | null = null;
  #dialogWindow: (() => Window | null) | null = null;

  constructor(
    readonly addin: Addin,
    readonly engine: BrowserEngine,
    settings: Settings,
  ) {
    this.workbook = new Workbook(engine);
    const loaded = new Promise<void>((resolve) => (this.#becomeReady = resolve));
    this.ready = Promise.all([loaded, engine.drawn]).then(() => undefined);
    this.state = new Observable<WorkbenchState>({
      settings,
      paneShown: false,
      paneWidth: paneWidths.usual,
      dialog: null,
      disabled: new Set(disabledControls(addin)),
      hiddenTabs: new Set(),
      loading: 0,
      problem: null,
      book: null,
      fileBusy: null,
      fileNote: null,
    });
    this.#apply(settings);
  }

  /** The host of the add-in's page, once that has begun to load. */
  get host(): OfficeHost | null {
    return this.#host;
  }

  /** Called from inside each of the add-in's pages, before its office.js. */
  connect(window: Window): void {
    const { language, theme } = this.state.value.settings;
    if (this.#host && window === this.#dialogWindow?.()) {
      installDialogHost(window, {
        dialogs: this.#host.dialogs,
        displayLanguage: language,
        theme: themes[theme],
        origin: location.origin,
      });
      return;
    }
    this.#host?.dispose();
    this.#host = installOfficeHost(window, {
      workbook: this.workbook,
      shown: this.state.value.paneShown,
      displayLanguage: language,
      theme: themes[theme],
      onShowPane: () => this.state.change({ paneShown: true }),
      onHidePane: () => this.state.change({ paneShown: false }),
      onDialog: (dialog) => this.state.change({ dialog }),
      onDialogClosed: () => this.state.change({ dialog: null }),
      onRibbonControl: (id, enabled) =>
        this.state.change({ disabled: toggled(this.state.value.disabled, id, !enabled) }),
      onRibbonTab: (id, visible) =>
        this.state.change({ hiddenTabs: toggled(this.state.value.hiddenTabs, id, !visible) }),
    });
  }

  /** The frame in which a dialog's page is loaded. */
  showDialogIn(window: () => Window | null): void {
    this.#dialogWindow = window;
  }

  /** The add-in's page has loaded: its functions are made known to the grid. */
  async pageLoaded(): Promise<void> {
    try {
      await this.#connectFunctions();
      this.state.change({ problem: null });
    } catch (error) {
      this.state.change({ problem: error instanceof Error ? error.message : String(error) });
    }
    this.#becomeReady();
  }

  async press({ id, action }: RibbonControl): Promise<void> {
    if (action.kind === "showTaskpane") this.#host?.pane.show(true);
    else await this.#host?.commands.run(action.name, id);
  }

  closePane(): void {
    this.#host?.pane.show(false);
  }

  /** A person closes the dialog. */
  closeDialog(): void {
    this.#host?.dialogs.closedByUser();
  }

  /** Another workbook is open: the add-in begins anew with it. */
  opened(book: string): void {
    this.engine.workbook.setName(book);
    this.state.change({ book, loading: this.state.value.loading + 1 });
  }

  widenPane(width: number): void {
    this.state.change({ paneWidth: Math.round(Math.min(paneWidths.most, Math.max(paneWidths.least, width))) });
  }

  change(part: Partial<Settings>): void {
    const settings = { ...this.state.value.settings, ...part };
    history.replaceState(null, "", location.pathname + writeSettings(settings));
    this.#apply(settings);
    if (part.blanks) this.engine.functions.markDirty(() => true);
    // Excel reads language and theme when an add-in's page is loaded.
    const reload = part.language !== undefined || part.theme !== undefined;
    this.state.change({ settings, loading: this.state.value.loading + (reload ? 1 : 0) });
  }

  #apply({ language, theme, blanks }: Settings): void {
    this.engine.functions.blanks = blanks;
    this.engine.showIn(language);
    this.engine.darken(theme !== "light");
  }

  async #connectFunctions(): Promise<void> {
    const { functions, namespace } = this.addin;
    const { language } = this.state.value.settings;
    if (!functions || !this.#host) return;
    const url = localized(functions, language);
    const response = await fetch(url);
    if (!response.ok)
      throw new Error(`${url} cannot be read (${response.status}): the add-in's functions are missing.`);
    connectCustomFunctions({
      workbook: this.workbook,
      host: this.#host,
      document: await response.json(),
      namespace: namespace && localized(namespace, language),
    });
  }
}

function disabledControls({ groups }: Addin): string[] {
  return groups.flatMap(({ controls }) => controls.filter(({ enabled }) => !enabled).map(({ id }) => id));
}

function toggled(ids: ReadonlySet<string>, id: string, present: boolean): ReadonlySet<string> {
  const changed = new Set(ids);
  if (present) changed.add(id);
  else changed.delete(id);
  return changed;
}
