import { readReferenceValues } from "../../workbook/formulas/referenceValues";
import type { Command } from "../command";

export interface ReadCellsInput {
  /** As a formula writes it: `B2:B6`, `'Deal data'!B2`. */
  readonly reference: string;
}

/** The values of cells, to show what a function makes of them before it is in the sheet. */
export const readCells: Command<ReadCellsInput, readonly (readonly (string | number | boolean)[])[]> = {
  run: ({ reference }) => readReferenceValues(reference),
};
