import { useEffect, useState } from "react";
import { runById } from "../../commands/registry";
import { wordProblem } from "../../text/problemWords";
import { usePane } from "../shell/pane";
import type { Argument } from "./argument";
import { liveResult, type LiveResult } from "./liveResult";
import type { FunctionHelp } from "./metadata";

/** How long a user may pause between two keys before the result is worked out anew. */
const pause = 200;

/**
 * The result for what is in the form now; null while something needed is missing.
 *
 * @param formula  the arguments as one text: it changes exactly when they do
 */
export function useLiveResult(help: FunctionHelp, given: readonly Argument[], formula: string): LiveResult | null {
  const { runs } = usePane();
  const [result, setResult] = useState<LiveResult | null>(null);
  const complete = help.parameters.every(({ optional }, at) => optional || given[at]?.kind !== "omitted");

  useEffect(() => {
    if (!complete) {
      setResult(null);
      return;
    }
    let wanted = true;
    const readCells = async (reference: string) => {
      const outcome = await runById(runs.commands, "readCells", { reference });
      if (outcome.ok) return outcome.value;
      throw new Error(wordProblem(outcome.problem));
    };
    const timer = setTimeout(() => {
      liveResult(help.name, help.parameters, given, readCells).then(
        (worked) => wanted && setResult(worked),
        (error: Error) => wanted && setResult({ kind: "error", code: "#REF!", message: error.message }),
      );
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // `formula` stands for `given`, which is new at every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [help, formula, complete, runs]);

  return result;
}
