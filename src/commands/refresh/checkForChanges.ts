import { Problem } from "../../text/problem";
import type { Command } from "../command";
import { feedChanges } from "./feedChanges";

export interface ChangeCheck {
  /** Changes that a refresh would show, the user's own edits left out. */
  readonly changes: number;
  /** Of these, those that stand out. */
  readonly large: number;
  readonly at: Date;
}

/** Checks whether the feed has changes for the register. Writes nothing. Null where the workbook has no register. */
export const checkForChanges: Command<void, ChangeCheck | null> = {
  async run(_, { signal }) {
    try {
      const changes = (await feedChanges(signal)).filter(({ userEdited }) => !userEdited);
      return { changes: changes.length, large: changes.filter(({ large }) => large).length, at: new Date() };
    } catch (error) {
      if (error instanceof Problem && error.key === "registerMissing") return null;
      throw error;
    }
  },
};
