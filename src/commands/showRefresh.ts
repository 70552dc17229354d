import { commandTexts } from "../text/commands";
import { inLanguage } from "../text/language";
import { showNotice } from "../workbook/notice";
import type { Command } from "./command";
import { requestPage } from "./paneRequests";

/** How long Excel gets to show the pane before a notice speaks in its place. */
const patience = 4000;

/**
 * The ribbon's Refresh: opens the pane on its Refresh page. Excel may not let an add-in open its own pane (it ignores
 * the wish without an error for add-ins from the marketplace): then a notice says where to go.
 */
export const showRefresh: Command<void, void> = {
  id: "showRefresh",
  async run() {
    const taken = requestPage("refresh").then(() => true);
    await Office.addin.showAsTaskpane().catch(() => undefined);
    if (await Promise.race([taken, after(patience)])) return;
    const text = inLanguage(commandTexts);
    await showNotice({ title: text.refreshTitle, lines: [text.openPaneForRefresh] });
  },
};

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
