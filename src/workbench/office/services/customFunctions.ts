import type { HostObject } from "../protocol/hostObject";
import { readAnswer } from "./functionResults";
import type { FunctionAnswer } from "./functionResults";

export interface InvocationOptions {
  /** Of the calling cell, as "Sheet1!A1". */
  readonly address?: string;
  /** Answers more than once, until cancelled. */
  readonly streaming?: boolean;
  readonly cancelable?: boolean;
  readonly onAnswer: (answer: FunctionAnswer) => void;
}

/** The category and types of the messages by which Excel calls an add-in's functions. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

export type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

/** Switches of office.js: 2 lets results follow each other in 200 ms instead of 500, 1 splits what is too large. */
const FEATURES = [1, 2, 4];

/** The service through which office.js says that it is ready for calls, and brings their results. */
export class CustomFunctionsService implements HostObject {
  readonly $type = "CustomFunctions";
  readonly ready: Promise<void>;
  readonly #waiting = new Map<number, InvocationOptions>();
  #isReady: () => void = () => undefined;
  #calls = 0;

  constructor(private readonly send: SendMessage) {
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  /** Calls an associated function; returns what to cancel it by. */
  async invoke(functionId: string, args: readonly unknown[], options: InvocationOptions): Promise<number> {
    await this.ready;
    const id = ++this.#calls;
    this.#waiting.set(id, options);
    const flags = (options.cancelable ? 1 : 0) | (options.streaming ? 2 : 0);
    this.send(CATEGORY, INVOKE, "", [id, functionId, args, options.address ?? null, flags, null]);
    return id;
  }

  cancel(id: number): void {
    if (this.#waiting.delete(id)) this.send(CATEGORY, CANCEL, "", { invocationId: id });
  }

  _SetOsfControlContainerReadyForCustomFunctions(): null {
    this.#isReady();
    return null;
  }

  _GetEnabledFeatures(): readonly number[] {
    return FEATURES;
  }

  setInvocationArrayResults(results: readonly (readonly unknown[])[]): null {
    for (const result of results) {
      const { id, answer } = readAnswer(result);
      const call = this.#waiting.get(id);
      if (!call?.streaming) this.#waiting.delete(id);
      call?.onAnswer(answer);
    }
    return null;
  }
}
