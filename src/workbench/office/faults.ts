/** Fault injection: what can go wrong between an add-in and Excel, made to happen by tests. */
import { HostError, hostErrors } from "./protocol/hostError";

/** One action as it reaches the host. */
export interface SeenAction {
  /** Counted from 1, over all batches since the faults were last set. */
  readonly number: number;
  /** Such as "Range.values" or "WorksheetCollection.add". */
  readonly member: string;
}

/** A batch that does not come back as it should. */
export interface LostBatch {
  /** Counted from 1, from when the fault was set. */
  readonly number: number;
  /** How many in a row are lost; omitted, one. */
  readonly batches?: number;
  /** True where Excel does all that was asked and only its answer is lost on the way. */
  readonly onlyAnswer?: boolean;
  /** What office.js is told. */
  readonly code?: string;
}

/**
 * What can go wrong on Excel's side, made to happen. Tests set these; the workbench itself never does. What is no fault
 * of the connection is set elsewhere: `workbook.protection.protect()`, `workbook.$countsFrom1904`, and the requirement
 * sets that a host is installed with.
 */
export class Faults {
  /** The user is editing a cell. */
  cellEditing = false;
  /** How long each batch takes at least, in milliseconds. */
  delay = 0;
  #fails: ((action: SeenAction) => boolean) | null = null;
  #error: () => HostError = hostErrors.itemNotFound;
  #number = 0;
  #lost: LostBatch | null = null;
  #batches = 0;

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

  /** Loses a batch, or its answer, as a connection does. Batches are those of `sync`. */
  loseBatch(lost: LostBatch): void {
    this.#lost = lost;
    this.#batches = 0;
  }

  clear(): void {
    this.#lost = null;
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

  /** To be called once for each batch; tells what becomes of it. */
  meetBatch(): { readonly before: HostError | null; readonly after: HostError | null } {
    this.#batches++;
    const { number = 0, batches = 1, onlyAnswer = false, code = "ConnectionFailure" } = this.#lost ?? {};
    const isLost = this.#batches >= number && this.#batches < number + batches;
    const error = this.#lost && isLost ? new HostError(code, `The workbench was told to fail (${code}).`, 500) : null;
    return onlyAnswer ? { before: null, after: error } : { before: error, after: null };
  }
}
