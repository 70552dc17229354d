/** The record of the last refresh, in the workbook, from which it can be taken back. */
import type { KeptLayer } from "../ledger/kept";
import type { RegisterCell, SourceField } from "../ledger/registerColumns";

export interface WrittenCell {
  readonly dealId: string;
  readonly field: SourceField;
  /** What stood there: a content as `Range.formulas` gives it, and whether it was a formula. */
  readonly before: RegisterCell;
  readonly wasFormula: boolean;
  readonly after: RegisterCell;
}

export interface LastRefresh {
  readonly version: 1;
  /** Excel's serial of the moment. */
  readonly when: number;
  readonly cells: readonly WrittenCell[];
  /** Ids of the deals for which a row was added. */
  readonly added: readonly string[];
  readonly backLayer: KeptLayer;
}

export function isLastRefresh(document: unknown): document is LastRefresh {
  const record = document as LastRefresh | null;
  return (
    typeof record === "object" && record?.version === 1 && Array.isArray(record.cells) && Array.isArray(record.added)
  );
}
