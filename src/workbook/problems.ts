import { Problem } from "../text/problem";

/** Turns whatever Excel (or a bug) threw into something the user can act on. The one table of Excel's error codes. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem("unexpected", { detail }, { cause: error });
}
