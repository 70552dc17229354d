/** A failure that the user is told of, by its key: the words load when it is shown, as they are many. */
import type { ProblemKey } from "./problems";

export type ProblemParameters = Readonly<Record<string, string | number>>;

/**
 * Something the user must know and can do something about. Every failure that leaves `ledger/`, `workbook/` or
 * `commands/` is one of these; `wordProblem` says it in the user's language. Its message is for developers.
 */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly key: ProblemKey,
    readonly parameters: ProblemParameters = {},
    options?: ErrorOptions,
  ) {
    super(`${key} ${JSON.stringify(parameters)}`, options);
  }
}
