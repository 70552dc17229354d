import { Problem, type ProblemParameters } from "../text/problem";
import type { ProblemKey } from "../text/problems";
import { asProblem } from "../workbook/excel/problems";

/** How a running command tells where it is, and how it learns that the user has had enough. */
export interface Progress {
  /** Says the step it is at; `done` of `of` where it can be counted. */
  report(step: string, done?: number, of?: number): void;
  /** Says that from here on the workbook is written: it is too late to cancel. */
  startWriting(): void;
  readonly signal: AbortSignal;
}

/** One thing a user can do. One file each; the registry has them by their ids, for the ribbon and the pane. */
export interface Command<Input, Result> {
  run(input: Input, progress: Progress): Promise<Result>;
}

export type Outcome<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly problem: { readonly key: ProblemKey; readonly parameters: ProblemParameters } };

const silent: Progress = {
  report: () => undefined,
  startWriting: () => undefined,
  signal: new AbortController().signal,
};

/** Runs a command; a failure comes back as something the user can be shown, never as an exception. */
export async function runCommand<Input, Result>(
  command: Command<Input, Result>,
  input: Input,
  progress: Progress = silent,
): Promise<Outcome<Result>> {
  try {
    return { ok: true, value: await command.run(input, progress) };
  } catch (error) {
    const { key, parameters } = error instanceof Problem ? error : asProblem(error);
    return { ok: false, problem: { key, parameters } };
  }
}
