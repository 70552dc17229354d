import { commandTexts } from "../../text/commands";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { openPane } from "../../workbook/excel/pane";
import { showNotice } from "../../workbook/excel/notice";
import type { Command } from "../command";
import { requestPage } from "../paneRequests";

/** How long Excel gets to show the pane before a notice speaks in its place. */
const patience = 4000;

/**
 * The ribbon's Refresh: opens the pane on its Refresh page. Excel may not let an add-in open its own pane: then a notice
 * says what changed and where to go.
 */
export const showRefresh: Command<void, void> = {
  async run(_, { signal }) {
    const request = requestPage("refresh");
    await openPane();
    if (await Promise.race([request.then(() => true), after(patience)])) return;
    const { feedChanges } = await import("./feedChanges");
    const changes = await feedChanges(signal);
    const text = inLanguage(commandTexts);
    const deals = [...new Set(changes.map(({ dealName }) => dealName))].join(", ");
    await showNotice({
      title: text.refreshTitle,
      lines:
        changes.length === 0
          ? [text.nothingChanged]
          : [fill(text.wouldChange, { count: changes.length, deals }), text.openPane],
    });
  },
};

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
