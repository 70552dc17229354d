/** The result of a function for the arguments in the form, worked out by the function itself before it is in a cell. */
import { customFunctions } from "../../functions";
import type { Argument, Cell } from "./argument";
import type { Parameter } from "./metadata";

export type LiveResult =
  | { readonly kind: "values"; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "error"; readonly code: string; readonly message: string }
  /** Some argument is an expression that only Excel can work out. */
  | { readonly kind: "inExcel" };

type Matrix = readonly (readonly Cell[])[];

/** @param readCells  the values of a reference, as the sheet holds them now */
export async function liveResult(
  name: string,
  parameters: readonly Parameter[],
  given: readonly Argument[],
  readCells: (reference: string) => Promise<Matrix>,
): Promise<LiveResult> {
  const run = customFunctions[name];
  if (!run || given.some(({ kind }) => kind === "expression")) return { kind: "inExcel" };
  const values = await Promise.all(given.map((argument, at) => valueOf(argument, parameters[at], readCells)));
  try {
    const result: unknown = await run(...values);
    return { kind: "values", rows: (Array.isArray(result) ? result : [[result]]) as Matrix };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return { kind: "error", code: String(code ?? "#VALUE!"), message: String(message ?? error) };
  }
}

/** As Excel hands it over: null where omitted, a matrix where the parameter takes a range. */
async function valueOf(
  argument: Argument,
  parameter: Parameter | undefined,
  readCells: (reference: string) => Promise<Matrix>,
): Promise<unknown> {
  if (argument.kind === "omitted" || argument.kind === "expression") return null;
  const value = argument.kind === "reference" ? await readCells(argument.formula) : argument.value;
  const matrix: Matrix = typeof value === "object" ? value : [[value]];
  return parameter?.matrix ? matrix : (matrix[0]?.[0] ?? null);
}
