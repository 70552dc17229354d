/** The parts of Office.js that are not Excel's object model, each tried in the workbench. */
import type { HeadlessExcel } from "../../workbench/headless";

type Try = (excel: HeadlessExcel) => unknown;

/** An old-style call of the Common API, as a promise. */
function asked<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((result) =>
      result.status === Office.AsyncResultStatus.Failed
        ? reject(new Error(result.error.message))
        : resolve(result.value),
    ),
  );
}

function isThere(value: unknown): void {
  if (value === undefined || value === null) throw new Error("It is not there");
}

/** All of OfficeRuntime that office.js defines; the types in use know a part of it. */
interface Runtime {
  readonly storage: Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
  displayWebDialog(url: string): Promise<unknown>;
}

const runtime = (): Runtime => OfficeRuntime as unknown as Runtime;
const stored =
  (method: string, ...args: readonly unknown[]): Try =>
  () =>
    runtime().storage[method]!(...args);

async function openAndCloseDialog(): Promise<void> {
  const page = "https://localhost:3000/dialog.html";
  const dialog = await asked<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(page, done));
  dialog.close();
}

/** What an add-in asks for. */
const tries: Readonly<Record<string, Try>> = {
  "Office.onReady": () => Office.onReady(),
  "Office.actions.associate": () => Office.actions.associate("workbenchApi", () => undefined),
  "Office.addin.beforeDocumentCloseNotification": () => Office.addin.beforeDocumentCloseNotification.enable(),
  "Office.addin.getStartupBehavior": () => Office.addin.getStartupBehavior(),
  "Office.addin.setStartupBehavior": () => Office.addin.setStartupBehavior(Office.StartupBehavior.none),
  "Office.addin.onVisibilityModeChanged": () => Office.addin.onVisibilityModeChanged(() => undefined),
  "Office.addin.showAsTaskpane": () => Office.addin.showAsTaskpane(),
  "Office.addin.hide": () => Office.addin.hide(),
  "Office.context.contentLanguage": () => isThere(Office.context.contentLanguage),
  "Office.context.diagnostics": () => isThere(Office.context.diagnostics.version),
  "Office.context.displayLanguage": () => isThere(Office.context.displayLanguage),
  "Office.context.document.addHandlerAsync": () =>
    asked<void>((done) =>
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => undefined, done),
    ),
  "Office.context.document.bindings": () =>
    asked<unknown>((done) => Office.context.document.bindings.getAllAsync(done)),
  "Office.context.document.customXmlParts": () =>
    asked<unknown>((done) => Office.context.document.customXmlParts.getByNamespaceAsync("urn:x", done)),
  "Office.context.document.getFileAsync": () =>
    asked<unknown>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, done)),
  "Office.context.document.getFilePropertiesAsync": () =>
    asked<unknown>((done) => Office.context.document.getFilePropertiesAsync(done)),
  "Office.context.document.getSelectedDataAsync": () =>
    asked<unknown>((done) => Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, done)),
  "Office.context.document.goToByIdAsync": () =>
    asked<unknown>((done) => Office.context.document.goToByIdAsync("Sheet1", Office.GoToType.NamedItem, done)),
  "Office.context.document.setSelectedDataAsync": () =>
    asked<void>((done) => Office.context.document.setSelectedDataAsync([[1]], done)),
  "Office.context.document.settings.get": () => isThere(Office.context.document.settings.get("none") === null),
  "Office.context.document.settings.set": () => Office.context.document.settings.set("key", 1),
  "Office.context.document.settings.saveAsync": () =>
    asked<unknown>((done) => Office.context.document.settings.saveAsync(done)),
  "Office.context.document.url": () => isThere(Office.context.document.url),
  "Office.context.officeTheme": () => isThere(Office.context.officeTheme.bodyBackgroundColor),
  "Office.context.requirements.isSetSupported": () =>
    isThere(Office.context.requirements.isSetSupported("ExcelApi", "1.1") || null),
  "Office.context.ui.displayDialogAsync": openAndCloseDialog,
  "Office.context.ui.closeContainer": () => Office.context.ui.closeContainer(),
  "Office.auth.getAccessToken": () => Office.auth.getAccessToken(),
  "Office.ribbon.requestCreateControls": () => Office.ribbon.requestCreateControls({ actions: [], tabs: [] }),
  "Office.ribbon.requestUpdate": () =>
    Office.ribbon.requestUpdate({ tabs: [{ id: "TabHome", controls: [{ id: "Button", enabled: true }] }] }),
  "OfficeRuntime.storage.setItem": stored("setItem", "key", "value"),
  "OfficeRuntime.storage.getItem": stored("getItem", "key"),
  "OfficeRuntime.storage.setItems": stored("setItems", { key: "value" }),
  "OfficeRuntime.storage.getItems": stored("getItems", ["key"]),
  "OfficeRuntime.storage.getKeys": stored("getKeys"),
  "OfficeRuntime.storage.removeItem": stored("removeItem", "key"),
  "OfficeRuntime.storage.removeItems": stored("removeItems", ["key"]),
  "OfficeRuntime.displayWebDialog": () => runtime().displayWebDialog("https://localhost:3000/dialog.html"),
  "CustomFunctions.associate": () => CustomFunctions.associate("NONE", () => 0),
  "CustomFunctions.Error": () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable),
};

/** What never settles is not answered. */
const PATIENCE = 2_000;

/** Each member with whether it does what it says. */
export async function commonApi(excel: HeadlessExcel): Promise<Map<string, boolean>> {
  const answered = new Map<string, boolean>();
  for (const [member, attempt] of Object.entries(tries)) answered.set(member, await succeeds(attempt, excel));
  return answered;
}

async function succeeds(attempt: Try, excel: HeadlessExcel): Promise<boolean> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise((_, reject) => (waiting = setTimeout(() => reject(new Error("No answer")), PATIENCE)));
  try {
    await Promise.race([attempt(excel), tooLong]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(waiting);
  }
}
