import { HostError, hostErrors } from "./protocol/hostError";

/** One action as it reaches the host. */
export interface SeenAction {
  /** Counted from 1, over all batches since the faults were last set. */
  readonly number: number;
  /** Such as "Range.values" or "WorksheetCollection.add". */
  readonly member: string;
}

/** What can go wrong on Excel's side, made to happen. Tests set these; the workbench itself never does. */
export class Faults {
  /** The user is editing a cell. */
  cellEditing = false;
  /** How long each batch takes at least, in milliseconds. */
  delay = 0;
  #fails: ((action: SeenAction) => boolean) | null = null;
  #error: () => HostError = hostErrors.itemNotFound;
  #number = 0;

  /** Fails the k-th action from now, counted from 1. */
  failAction(number: number, code = "GeneralException"): void {
    this.failWhen((action) => action.number === number, code);
  }

  /** Fails the actions that are picked, with an error of that code. */
  failWhen(picks: (action: SeenAction) => boolean, code = "GeneralException"): void {
    this.#number = 0;
    this.#fails = picks;
    this.#error = () => new HostError(code, `The workbench was told to fail here (${code}).`, 500);
  }

  clear(): void {
    this.cellEditing = false;
    this.delay = 0;
    this.#fails = null;
    this.#number = 0;
  }

  /** To be called before each action. */
  meet(member: string): void {
    const action = { number: ++this.#number, member };
    if (this.#fails?.(action)) throw this.#error();
  }
}
