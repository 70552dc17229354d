import { fill } from "./fill";
import { inLanguage } from "./language";
import { problems, type ProblemKey } from "./problems";

export type ProblemParameters = Readonly<Record<string, string | number>>;

/**
 * Something the user must know and can do something about. Every failure that leaves `ledger/`, `workbook/` or
 * `commands/` is one of these; `wordProblem` says it in the user's language.
 */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly key: ProblemKey,
    readonly parameters: ProblemParameters = {},
    options?: ErrorOptions,
  ) {
    super(fill(problems.en[key], parameters), options);
  }
}

/** What happened and what to do, in the language spoken now. */
export function wordProblem(problem: { key: ProblemKey; parameters: ProblemParameters }): string {
  return fill(inLanguage(problems)[problem.key], problem.parameters);
}
