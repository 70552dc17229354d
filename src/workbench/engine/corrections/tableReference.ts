/** Correction of Univer: the sheet of a reference into a table on another sheet. */
import { BaseReferenceObject } from "../univer";

/** What of a reference says on which sheet it is. */
interface Sheeted {
  setForcedSheetId(sheetIdsByName: unknown): void;
  getForcedSheetName(): string;
}

/**
 * A reference that names no sheet but is bound to one (a cell that INDEX picks from a table on another sheet) forgets its
 * sheet when Univer looks the name up, and reads the formula's own sheet. So: without a name there is nothing to look up.
 */
export function keepSheetOfTableReferences(): void {
  const reference = BaseReferenceObject.prototype as unknown as Sheeted;
  const lookUp = reference.setForcedSheetId;
  reference.setForcedSheetId = function (this: Sheeted, sheetIdsByName) {
    if (this.getForcedSheetName()) lookUp.call(this, sheetIdsByName);
  };
}
