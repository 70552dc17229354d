import { safeArray } from "../client/safeArray";

/** Runs the functions that an add-in has associated with the ribbon's buttons. */
export class Commands {
  #running: (() => void)[] = [];

  constructor(
    private readonly ready: Promise<void>,
    private readonly raise: (payload: unknown) => boolean,
  ) {}

  /** Settles when the command has said that it is completed. `source` is the control that was pressed. */
  async run(actionId: string, source = actionId): Promise<void> {
    await this.ready;
    const completed = new Promise<void>((resolve) => this.#running.push(resolve));
    this.raise(safeArray(source, actionId, JSON.stringify({ id: actionId, source: { id: source } })));
    return completed;
  }

  /** office.js does not say which command it was: they complete in the order they were started. */
  completed(): void {
    this.#running.shift()?.();
  }
}
