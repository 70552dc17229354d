/** The add-in's own task pane, opened from outside it. */

/** Asks Excel to open the pane. Excel may ignore the wish without an error (it does for add-ins from the marketplace). */
export async function openPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
