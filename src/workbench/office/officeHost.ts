/** Excel as an add-in's page meets it: to be installed in the page's window before office.js is loaded there. */
import { HostEvent, installExternal } from "./client/external";
import type { External } from "./client/external";
import { requirementSets } from "./client/requirementSets";
import type { RequirementSets } from "./client/requirementSets";
import { safeArray } from "./client/safeArray";
import { themes } from "./client/theme";
import type { Theme } from "./client/theme";
import { Faults } from "./faults";
import type { HostedWorkbook } from "./hostedWorkbook";
import type { HostObject } from "./protocol/hostObject";
import { Requests } from "./requests";
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService } from "./services/addinLifetime";
import type { StartupState } from "./services/addinLifetime";
import { Commands } from "./services/commands";
import { CustomFunctionsService } from "./services/customFunctions";
import { Dialogs } from "./services/dialogs";
import type { DialogOptions } from "./services/dialogs";
import { RibbonService } from "./services/ribbon";
import { Traffic } from "./traffic";

export interface OfficeHostOptions {
  readonly workbook: HostedWorkbook;
  /** Whether the page is seen when it starts. */
  readonly shown?: boolean;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  readonly theme?: Theme;
  readonly requirementSets?: RequirementSets;
  /** Whether the document loads the add-in unseen; kept by the caller, with the document. */
  readonly startup?: StartupState;
  onShowPane?(): void;
  onHidePane?(): void;
  /** The add-in opens a dialog; its page is to be given `installDialogHost`. */
  onDialog?(dialog: DialogOptions): void;
  onDialogClosed?(): void;
  onRibbonControl?(controlId: string, enabled: boolean): void;
  onRibbonTab?(tabId: string, visible: boolean): void;
}

/** What the page or a test does with an add-in that is loaded: calls it, watches it, makes things fail. */
export interface OfficeHost {
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly functions: CustomFunctionsService;
  readonly commands: Commands;
  readonly dialogs: Dialogs;
  readonly pane: AppRuntimeService;
  /** Changes what office.js reads when it next asks (theme), or when the page is next loaded (language). */
  theme: Theme;
  dispose(): void;
}

type AddinWindow = Parameters<typeof installExternal>[0] & { readonly Excel?: object };

/** Categories of the messages that Excel sends to office.js. */
const EVENT = 65536;

/** Fills a window so that office.js, loaded in it afterwards, finds Excel with that workbook. */
export function installOfficeHost(window: AddinWindow, options: OfficeHostOptions): OfficeHost {
  const { workbook } = options;
  const displayLanguage = options.displayLanguage ?? "en-US";
  const faults = new Faults();
  const traffic = new Traffic();

  const send = (category: number, type: number, target: string, message: unknown) => {
    const entry = safeArray(category, type, target, JSON.stringify(message), 0, false);
    external.raise(HostEvent.RichApiMessage, safeArray(entry));
  };
  const functions = new CustomFunctionsService(send);
  const addin = new AddinInternalService();
  const pane = new AppRuntimeService(
    options.shown ?? false,
    (type, target, event) => send(EVENT, type, target, event),
    (shown) => (shown ? options.onShowPane?.() : options.onHidePane?.()),
  );
  const ribbon = new RibbonService({
    setEnabled: (id, enabled) => options.onRibbonControl?.(id, enabled),
    setTabVisible: (id, visible) => options.onRibbonTab?.(id, visible),
  });
  const services: Readonly<Record<string, HostObject>> = {
    "Microsoft.ExcelServices.CustomFunctions": functions,
    "Microsoft.InternalService.AddinInternalService": addin,
    "Microsoft.AppRuntime.AppRuntimeService": pane,
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(
      options.startup ?? { loadsWithDocument: false },
    ),
    "Microsoft.DynamicRibbon.DynamicRibbon": ribbon,
  };
  const requests = new Requests({
    workbook,
    faults,
    traffic,
    service: (name) => services[name],
    library: () => window.Excel,
  });
  const commands = new Commands(addin.ready, (payload) => external.raise(HostEvent.Command, payload));
  const dialogs = new Dialogs(
    (payload) => external.raise(HostEvent.DialogMessage, payload),
    (dialog) => options.onDialog?.(dialog),
    () => options.onDialogClosed?.(),
  );
  let theme = options.theme ?? themes.light;
  const external: External = installExternal(window, {
    surroundings: () => ({
      displayLanguage,
      contentLanguage: options.contentLanguage ?? displayLanguage,
      requirementSets: options.requirementSets ?? requirementSets,
      documentUrl: options.documentUrl ?? "Book1.xlsx",
      theme,
      shown: pane.isShown,
      settings: workbook.$settings,
    }),
    execute: (call) => requests.answer(call),
    commandCompleted: () => commands.completed(),
    openDialog: (dialog) => dialogs.open(dialog),
    closeDialog: () => dialogs.close(),
    messageChild: (message) => dialogs.messageChild(message),
  });
  const stopListening = workbook.$onEvent(({ type, target, detail }) => send(EVENT, type, target, detail));
  return {
    faults,
    traffic,
    functions,
    commands,
    dialogs,
    pane,
    get theme() {
      return theme;
    },
    set theme(changed) {
      theme = changed;
    },
    dispose() {
      stopListening();
      requests.dispose();
      external.close();
    },
  };
}
