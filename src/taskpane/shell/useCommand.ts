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

const idle = { state: "idle" } as const;

/** @param isMine  whether a run with this input belongs to what is shown; one that does not is as if it were not there */
export function useCommand<Id extends CommandId>(
  id: Id,
  isMine: (input: InputOf<Id>) => boolean = () => true,
): CommandUse<Id> {
  const { runs } = usePane();
  const latest = useSyncExternalStore(runs.subscribe, () => runs.of(id));
  const run = latest.state === "idle" || isMine(latest.input) ? latest : idle;
  return {
    run,
    start: (input) => runs.start(id, input),
    cancel: () => runs.cancel(id),
    forget: () => runs.forget(id),
  };
}
