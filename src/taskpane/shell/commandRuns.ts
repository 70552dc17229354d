/** The commands that run or have just run, and what the user needs to see of them: where they are, how they ended. */
import { runById, type CommandId, type InputOf, type Registry, type ResultOf } from "../../commands/registry";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import type { ProblemParameters } from "../../text/problem";
import type { ProblemKey } from "../../text/problems";

export interface Step {
  readonly text: string;
  readonly done?: number;
  readonly of?: number;
}

/** A problem before it is worded, so that it can be worded anew when the language changes. */
export interface ProblemWords {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
}

export interface Running<Input> {
  readonly state: "running";
  readonly id: CommandId;
  readonly input: Input;
  readonly step: Step | null;
  readonly cancelling: boolean;
  /** The workbook is being written: it is too late to cancel. */
  readonly writing: boolean;
}

/** A run says what it was started with, so that a page knows its own. */
export type Run<Input, Result, Asked = unknown, Answer = unknown> =
  | { readonly state: "idle" }
  | Running<Input>
  | { readonly state: "asking"; readonly input: Input; readonly question: Asked; answer(answer: Answer): void }
  | { readonly state: "cancelled"; readonly input: Input }
  | { readonly state: "failed"; readonly input: Input; readonly problem: ProblemWords }
  | { readonly state: "done"; readonly input: Input; readonly value: Result };

/** The commands that ask the user something while they run: they take the review as a part of their input. */
type Asking = { [Id in CommandId]: InputOf<Id> extends { review(asked: never): unknown } ? Id : never }[CommandId];
type ReviewOf<Id extends CommandId> = InputOf<Id> extends { review: infer Review } ? Review : never;
/** What a command asks, such as all changes that a refresh would make. */
type AskedBy<Id extends CommandId> = ReviewOf<Id> extends (asked: infer Asked) => unknown ? Asked : never;
/** What it wants to know, such as the changes that the user accepts. */
type AnswerTo<Id extends CommandId> = ReviewOf<Id> extends (asked: never) => Promise<infer Answer> ? Answer : never;
export type RunOf<Id extends CommandId> = Run<InputOf<Id>, ResultOf<Id>, AskedBy<Id>, AnswerTo<Id>>;

const idle = { state: "idle" } as const;

/** One run per command, kept above the pages: leaving a page neither ends nor forgets what was started on it. */
export class CommandRuns {
  private readonly runs = new Map<CommandId, Run<unknown, unknown>>();
  private readonly aborting = new Map<CommandId, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly commands: Registry,
    private readonly announce: (text: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of<Id extends CommandId>(id: Id): RunOf<Id> {
    return (this.runs.get(id) ?? idle) as RunOf<Id>;
  }

  /** Starts a command, unless it is running already. Resolves when it has ended, however it ended. */
  async start<Id extends CommandId>(id: Id, input: InputOf<Id>): Promise<RunOf<Id>> {
    if (this.aborting.has(id)) return this.of(id);
    const controller = new AbortController();
    this.aborting.set(id, controller);
    let now: Running<InputOf<Id>> = { state: "running", id, input, step: null, cancelling: false, writing: false };
    const become = (change: Partial<typeof now>) => {
      now = { ...now, cancelling: controller.signal.aborted, ...change };
      this.set(id, now);
    };
    become({});
    const outcome = await runById(this.commands, id, input, {
      signal: controller.signal,
      report: (text, done, of) => {
        this.announce(text);
        become({ step: { text, done, of } });
      },
      startWriting: () => become({ writing: true }),
    });
    this.aborting.delete(id);
    if (outcome.ok) this.set(id, { state: "done", input, value: outcome.value });
    else if (controller.signal.aborted) this.set(id, { state: "cancelled", input });
    else this.set(id, { state: "failed", input, problem: outcome.problem });
    return this.of(id);
  }

  /** Holds a running command until the user has answered on its page, or has cancelled it. */
  ask<Id extends Asking>(id: Id, question: AskedBy<Id>): Promise<AnswerTo<Id>> {
    const before = this.of(id);
    const signal = this.aborting.get(id)?.signal;
    if (before.state !== "running" || signal === undefined) throw new Error(`${id} asks without running`);
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      const answer = (answered: AnswerTo<Id>) => {
        this.set(id, before);
        resolve(answered);
      };
      this.set(id, { state: "asking", input: before.input, question, answer });
    });
  }

  cancel(id: CommandId): void {
    const run = this.of(id);
    if ((run.state !== "running" || run.writing) && run.state !== "asking") return;
    this.announce(inLanguage(paneTexts).cancelling);
    const { input } = run;
    const step = run.state === "running" ? run.step : null;
    this.set(id, { state: "running", id, input, step, cancelling: true, writing: false });
    this.aborting.get(id)?.abort();
  }

  /** Forgets how a command ended, when the user has seen it. */
  forget(id: CommandId): void {
    if (!this.aborting.has(id)) this.set(id, idle);
  }

  private set(id: CommandId, run: Run<unknown, unknown>): void {
    this.runs.set(id, run);
    for (const listener of this.listeners) listener();
  }
}
