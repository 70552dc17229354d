/** The ribbon's buttons: the commands that manifest.xml names. Loaded at once, so it holds no more than their ids. */
import { wordProblem } from "../text/problem";
import { associateButton } from "../workbook/excel/ribbonButtons";
import { runCommand, type Command } from "./command";

const ribbonCommands: Readonly<Record<string, () => Promise<Command<void, unknown>>>> = {
  showRefresh: async () => (await import("./refresh/showRefresh")).showRefresh,
  showSource: async () => (await import("./deals/showSource")).showSource,
};

/** Ties the action ids of manifest.xml to their commands. */
export function associateCommands(): void {
  for (const [id, load] of Object.entries(ribbonCommands)) {
    associateButton(id, () => runFromRibbon(id, load));
  }
}

/** Runs a command where no pane may be open to say how it went: a notice says what went wrong. */
async function runFromRibbon(id: string, load: () => Promise<Command<void, unknown>>): Promise<void> {
  const outcome = await runCommand<void, unknown>(
    { id, run: async (input, progress) => (await load()).run(input, progress) },
    undefined,
  );
  if (outcome.ok) return;
  const { showNotice } = await import("../workbook/excel/notice");
  await showNotice({ title: "Gigadeal", lines: [wordProblem(outcome.problem)] }).catch(() => undefined);
}
