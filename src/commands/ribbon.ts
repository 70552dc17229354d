/** The ribbon's buttons: tied to the commands that the registry has on the ribbon. */
import { associateButton } from "../workbook/excel/ribbonButtons";
import { registry, ribbonIds, runById, type CommandId } from "./registry";

/** Ties the action ids of manifest.xml to their commands. */
export function associateCommands(): void {
  for (const id of ribbonIds) associateButton(id, () => runFromRibbon(id));
}

/** Runs a command where no pane may be open to say how it went: a notice says what went wrong. */
async function runFromRibbon(id: CommandId): Promise<void> {
  const outcome = await runById(registry, id, undefined as never);
  if (outcome.ok) return;
  const [{ showNotice }, { wordProblem }] = await Promise.all([
    import("../workbook/excel/notice"),
    import("../text/problemWords"),
  ]);
  await showNotice({ title: "Gigadeal", lines: [wordProblem(outcome.problem)] }).catch(() => undefined);
}
