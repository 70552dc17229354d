/** The words of a problem in the user's language. */
import { fill } from "./fill";
import { inLanguage } from "./language";
import type { ProblemParameters } from "./problem";
import { problems, type ProblemKey } from "./problems";

/** What happened and what to do, in the language spoken now. */
export function wordProblem(problem: { key: ProblemKey; parameters: ProblemParameters }): string {
  return fill(inLanguage(problems)[problem.key], problem.parameters);
}
