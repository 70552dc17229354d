/** What an insertion left in the workbook: what the pane tells, and what undoing it needs. */

export interface InsertedSheet {
  /** Excel's own id of the sheet: it survives renaming. */
  readonly id: string;
  readonly name: string;
  /** A digest of its formulas as written, to see at undo whether the user has edited it since. */
  readonly fingerprint: string;
}

export interface Insertion {
  /** In the order of their tabs; the first is the one shown. */
  readonly sheets: readonly InsertedSheet[];
  /** Whether the deal register was added with it. */
  readonly registerAdded: boolean;
  /** What the master check says right after the insertion: the number of failing checks, or that inputs are missing. */
  readonly masterCheck: { readonly failing: number } | "inputs missing" | "none";
}
