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
  /** Whether the deal register was added with it, on the last of the sheets. */
  readonly registerAdded: boolean;
  /** Ids of the custom XML parts that were added with it: what the workbook keeps of the ledger. */
  readonly ledgerParts: readonly string[];
  /** What the master check says right after the insertion: the number of failing checks, or that inputs are missing. */
  readonly masterCheck: { readonly failing: number } | "inputs missing" | "none";
}

/** What taking an insertion back came to: done, or not yet as something of the user's would be lost. */
export type UndoneInsertion =
  | {
      /** Names of the sheets that are gone, as they were called last. */
      readonly removed: readonly string[];
      /** The register's sheet, where it came with the insertion but formulas elsewhere need it; else none. */
      readonly kept: readonly string[];
    }
  | {
      /** Names of the insertion's sheets that were edited since. */
      readonly editedSheets: readonly string[];
      /** Names of other sheets whose formulas read those that would go: they would show #REF!. */
      readonly readingSheets: readonly string[];
    };
