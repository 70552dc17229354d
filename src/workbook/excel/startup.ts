/** How the add-in starts: once Excel is ready, and with a workbook where the user wants it. */

/** Resolves once Office.js can be used. */
export async function excelReady(): Promise<void> {
  await Office.onReady();
}

/** Excel's display language as a locale tag, such as en-US or fr-FR. */
export const displayLanguage = (): string => Office.context.displayLanguage;

/**
 * Has Excel start the add-in whenever this workbook is opened, or only when the pane is opened. An Excel that cannot do
 * it leaves it as it is.
 */
export async function startWithWorkbook(starts: boolean): Promise<void> {
  const { load, none } = Office.StartupBehavior;
  await Office.addin.setStartupBehavior(starts ? load : none).catch(() => undefined);
}
