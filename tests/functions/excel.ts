/** Calls the functions as Excel does: its error class is there, and a function's metadata says how arguments arrive. */
import { customFunctions } from "../../src/functions";

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } });

/** The answer of a function; a matrix of one cell is its value, as one cell shows it. */
export function call(name: string, ...args: unknown[]): unknown {
  const answer = customFunctions[name]!(...args);
  const rows = answer as unknown[][];
  return Array.isArray(answer) && rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : answer;
}

/** The error that a function ends with. */
export function failure(name: string, ...args: unknown[]): ExcelError {
  try {
    customFunctions[name]!(...args);
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
  throw new Error(`${name} has an answer`);
}
