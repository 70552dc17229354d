/** The real office.js before a host with a toy workbook. */
import { installOfficeHost } from "../../../src/workbench/office/officeHost";
import type { OfficeHost, OfficeHostOptions } from "../../../src/workbench/office/officeHost";
import { loadOffice, openWindow } from "../../../src/workbench/window/officeWindow";
import type { OfficeWindow } from "../../../src/workbench/window/officeWindow";
import { ShelfWorkbook } from "./shelf";

export interface Addin {
  readonly window: OfficeWindow;
  readonly host: OfficeHost;
  readonly workbook: ShelfWorkbook;
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

const opened: Addin[] = [];

afterEach(() => {
  for (const { window, host } of opened.splice(0)) {
    window.close();
    host.dispose();
  }
});

export async function startAddin(options: Partial<OfficeHostOptions> = {}): Promise<Addin> {
  const workbook = new ShelfWorkbook();
  const window = openWindow({ origin: "https://localhost:3000" });
  const host = installOfficeHost(window, { workbook, ...options });
  await loadOffice(window);
  const addin: Addin = { window, host, workbook, run: (batch) => window.Excel.run(batch) };
  opened.push(addin);
  return addin;
}

/** What a promise fails with. */
export async function failure(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  return promise.then(
    () => {
      throw new Error("It did not fail");
    },
    (error: OfficeExtension.Error) => error,
  );
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
