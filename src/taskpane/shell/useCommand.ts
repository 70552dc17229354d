import { useSyncExternalStore } from "react";
import type { CommandId, InputOf } from "../../commands/registry";
import type { RunOf } from "./commandRuns";
import { usePane } from "./pane";

/** A command as a page sees it: its present run, and what can be done about it. */
export interface CommandUse<Id extends CommandId> {
  readonly run: RunOf<Id>;
  start(input: InputOf<Id>): Promise<RunOf<Id>>;
  cancel(): void;
  forget(): void;
}

export function useCommand<Id extends CommandId>(id: Id): CommandUse<Id> {
  const { runs } = usePane();
  const run = useSyncExternalStore(runs.subscribe, () => runs.of(id));
  return {
    run,
    start: (input) => runs.start(id, input),
    cancel: () => runs.cancel(id),
    forget: () => runs.forget(id),
  };
}
