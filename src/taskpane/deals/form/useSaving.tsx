import type { ReactNode } from "react";
import type { InputOf, ResultOf } from "../../../commands/registry";
import { inLanguage } from "../../../text/language";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { RunBar } from "../../parts/RunBar";
import { useCommand } from "../../shell/useCommand";

export interface Saving<Input> {
  readonly busy: boolean;
  /** How it goes, for the foot of the form. */
  readonly progress: ReactNode;
  save(input: Input): Promise<void>;
}

/**
 * Saves a deal of the user's own. Where the workbook has no register yet, one can be inserted then and there, and what
 * was typed goes into it.
 */
export function useSaving<Id extends "addDeal" | "editDeal">(
  id: Id,
  saved: (result: ResultOf<Id>, input: InputOf<Id>) => void,
): Saving<InputOf<Id>> {
  const saving = useCommand(id);
  const inserting = useCommand("insertTemplate", ({ templateId }) => templateId === "deal-register");
  const { run } = saving;

  async function save(input: InputOf<Id>) {
    const ended = await saving.start(input);
    if (ended.state !== "done") return;
    saving.forget();
    saved(ended.value, input);
  }

  async function insertRegister(input: InputOf<Id>) {
    saving.forget();
    const ended = await inserting.start({ templateId: "deal-register", dealId: null, choices: {} });
    if (ended.state !== "done") return;
    inserting.forget();
    await save(input);
  }

  return {
    save,
    busy: run.state === "running" || inserting.run.state === "running",
    progress: (
      <>
        <RunBar {...inserting} />
        <RunBar
          {...saving}
          remedies={{
            registerMissing: {
              label: inLanguage(paneDealFormTexts).insertRegister,
              act: () => run.state === "failed" && void insertRegister(run.input),
            },
          }}
        />
      </>
    ),
  };
}
