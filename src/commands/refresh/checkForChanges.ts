import { Problem } from "../../text/problem";
import { findChanges } from "../../workbook/refresh/findChanges";
import type { Command } from "../command";
import { LARGE_CHANGE } from "./refreshDeals";

export interface Look {
  /** Changes that a refresh would show, the user's own edits left out. */
  readonly changes: number;
  /** Of these, those that stand out. */
  readonly large: number;
  readonly at: Date;
}

/** Looks whether the feed has changes for the register. Writes nothing. Null where the workbook has no register. */
export const checkForChanges: Command<void, Look | null> = {
  async run(_, { signal }) {
    try {
      const { changes } = await findChanges({ scope: "all", threshold: LARGE_CHANGE }, signal);
      const theirs = changes.filter(({ kind, userEdited }) => kind !== "column" && !userEdited);
      return { changes: theirs.length, large: theirs.filter(({ large }) => large).length, at: new Date() };
    } catch (error) {
      if (error instanceof Problem && error.key === "registerMissing") return null;
      throw error;
    }
  },
};
