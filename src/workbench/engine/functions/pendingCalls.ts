/** The calls that formulas are waiting for, and their answers until the formula has used them. */
import type { CellPosition } from "../calculation";
import { isFunctionError } from "./values";
import type { FunctionArgument, FunctionError, FunctionResult } from "./values";

/** Answers one call, at once or later; throws (or answers) an error with a code as Excel shows it. */
export type FunctionCall = (
  args: readonly FunctionArgument[],
  cell: CellPosition,
) => FunctionResult | Promise<FunctionResult>;

/**
 * The calls of one cell. An answer lives until the formula is calculated to its end, which for nested functions takes several
 * rounds. Then it is dropped, so that the next calculation of the cell asks again: an answer is never older than its cell.
 */
interface CellCalls {
  readonly cell: CellPosition;
  readonly answers: Map<string, FunctionResult>;
  readonly waiting: Set<string>;
  /** What the calculation that is running got of it: nothing asked yet, all answers, or one was still out. */
  asked: "not" | "answered" | "waits";
  /** Has been handed to a calculation with all its answers, and has made no call since. */
  ready: boolean;
  message: string | undefined;
}

/** A cell as the key of a map. */
function cellKey({ sheetId, row, column }: CellPosition): string {
  return `${sheetId}|${row}|${column}`;
}

/** The calls of all cells of an engine. */
export class PendingCalls {
  readonly #cells = new Map<string, CellCalls>();
  readonly #messages = new Map<string, string>();
  readonly #answered = new Map<string, CellCalls>();
  readonly #requestCalculation: () => void;
  #waitingCount = 0;
  #flush: ReturnType<typeof setTimeout> | null = null;
  #idle: (() => void)[] = [];

  constructor(requestCalculation: () => void) {
    this.#requestCalculation = requestCalculation;
  }

  /** The answer to a call of a cell's formula, or undefined while it is outstanding. */
  ask(
    name: string,
    args: readonly FunctionArgument[],
    cell: CellPosition,
    call: FunctionCall,
  ): FunctionResult | undefined {
    const calls = this.#callsOf(cell);
    const key = `${name}(${JSON.stringify(args)})`;
    const known = calls.answers.get(key);
    if (known !== undefined) return this.#worded(calls, known);
    if (calls.waiting.has(key)) return waits(calls);
    let answer: FunctionResult | Promise<FunctionResult>;
    try {
      answer = call(args, cell);
    } catch (error) {
      answer = errorFrom(error);
    }
    if (!isPromise(answer)) {
      calls.answers.set(key, answer);
      return this.#worded(calls, answer);
    }
    calls.waiting.add(key);
    calls.ready = false;
    this.#waitingCount++;
    void answer.then(undefined, errorFrom).then((result) => this.#arrive(calls, key, result));
    return waits(calls);
  }

  /** The cells whose functions have all answered, to be calculated in the calculation that starts now. */
  takeAnswered(): CellPosition[] {
    if (this.#flush !== null) clearTimeout(this.#flush);
    this.#flush = null;
    const answered = [...this.#answered.values()];
    this.#answered.clear();
    for (const calls of answered) calls.ready = true;
    return answered.map((calls) => calls.cell);
  }

  /**
   * A calculation has ended and its results stand in the cells: answers that were used, or that nobody asked for, go. A formula
   * that had all its answers has no use for a call that an earlier form of it made and that is still out.
   */
  endCalculation(): void {
    const wasWaiting = this.isWaiting;
    for (const [key, calls] of this.#cells) {
      const unwanted = calls.asked === "not" && calls.ready;
      if (calls.asked === "answered" || unwanted) {
        this.#waitingCount -= calls.waiting.size;
        this.#cells.delete(key);
        if (calls.message === undefined) this.#messages.delete(key);
        else this.#messages.set(key, calls.message);
      }
      calls.asked = "not";
    }
    if (wasWaiting && !this.isWaiting) this.#settle();
  }

  /** Answers for these cells that are there or on their way no longer count. */
  forget(cells: Iterable<CellPosition>): void {
    for (const cell of cells) {
      const key = cellKey(cell);
      const calls = this.#cells.get(key);
      this.#messages.delete(key);
      if (!calls) continue;
      this.#waitingCount -= calls.waiting.size;
      this.#cells.delete(key);
      this.#answered.delete(key);
    }
    this.#settle();
  }

  /** Rows or columns have moved: every address here may now be another cell's. */
  forgetAll(): void {
    this.forget(Array.from(this.#cells.values(), (calls) => calls.cell));
    this.#messages.clear();
  }

  get isEmpty(): boolean {
    return this.#cells.size === 0 && this.#messages.size === 0;
  }

  /** Whether a call is out. With the last one's answer all answers are handed to a calculation. */
  get isWaiting(): boolean {
    return this.#waitingCount > 0;
  }

  whenAnswered(): Promise<void> {
    return this.isWaiting ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  isBusy(cell: CellPosition): boolean {
    return (this.#cells.get(cellKey(cell))?.waiting.size ?? 0) > 0;
  }

  messageOf(cell: CellPosition): string | undefined {
    return this.#messages.get(cellKey(cell));
  }

  dispose(): void {
    this.forgetAll();
    if (this.#flush !== null) clearTimeout(this.#flush);
  }

  #callsOf(cell: CellPosition): CellCalls {
    const key = cellKey(cell);
    let calls = this.#cells.get(key);
    if (!calls) {
      calls = { cell, answers: new Map(), waiting: new Set(), asked: "not", ready: false, message: undefined };
      this.#cells.set(key, calls);
    }
    if (calls.asked === "not") {
      calls.asked = "answered";
      calls.message = undefined;
    }
    return calls;
  }

  #worded(calls: CellCalls, result: FunctionResult): FunctionResult {
    if (isFunctionError(result)) calls.message = result.message;
    return result;
  }

  #arrive(calls: CellCalls, key: string, result: FunctionResult): void {
    const place = cellKey(calls.cell);
    if (this.#cells.get(place) !== calls) return;
    calls.waiting.delete(key);
    calls.answers.set(key, result);
    this.#waitingCount--;
    if (calls.waiting.size === 0) this.#answered.set(place, calls);
    this.#settle();
  }

  #settle(): void {
    if (this.isWaiting) {
      if (this.#answered.size > 0) this.#flush ??= setTimeout(this.#requestCalculation, gathering);
      return;
    }
    if (this.#answered.size > 0) this.#requestCalculation();
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}

/** Milliseconds to gather answers before showing them, while others are still out. */
const gathering = 50;

function waits(calls: CellCalls): undefined {
  calls.asked = "waits";
}

function errorFrom(error: unknown): FunctionError {
  if (isFunctionError(error)) return { code: String(error.code), message: error.message };
  return { code: "#VALUE!" };
}

/** Also a promise of another frame's. */
function isPromise(answer: FunctionResult | Promise<FunctionResult>): answer is Promise<FunctionResult> {
  return typeof answer === "object" && answer !== null && "then" in answer;
}
