/** The host of a dialog's page: knows its surroundings and can speak to the add-in that opened it, nothing more. */
import { HostEvent, installExternal } from "./client/external";
import { requirementSets } from "./client/requirementSets";
import { safeArray } from "./client/safeArray";
import { themes } from "./client/theme";
import type { Theme } from "./client/theme";
import type { Dialogs } from "./services/dialogs";

export interface DialogHostOptions {
  readonly dialogs: Dialogs;
  readonly displayLanguage?: string;
  readonly theme?: Theme;
  readonly origin?: string;
}

const PARENT_MESSAGE = 1;
const NO_EXCEL = JSON.stringify({
  Results: [],
  Error: {
    Code: "ApiNotAvailable",
    Message: "A dialog has no workbook.",
    HttpStatusCode: 400,
    ActionIndex: 0,
    Location: "",
  },
});

/** Fills the window of a dialog's page, before office.js is loaded there. */
export function installDialogHost(
  window: Parameters<typeof installExternal>[0],
  { dialogs, displayLanguage = "en-US", theme = themes.light, origin }: DialogHostOptions,
): void {
  const external = installExternal(window, {
    isDialog: true,
    surroundings: () => ({
      displayLanguage,
      contentLanguage: displayLanguage,
      requirementSets,
      documentUrl: "",
      theme,
      shown: true,
      settings: new Map(),
    }),
    execute: () => new Promise((resolve) => setTimeout(() => resolve(NO_EXCEL))),
    commandCompleted: () => undefined,
    messageParent: (message) => dialogs.messageParent(message, origin),
  });
  dialogs.connectChild((message) => {
    external.raise(HostEvent.DialogParentMessage, safeArray(PARENT_MESSAGE, message, origin ?? ""));
  });
}
