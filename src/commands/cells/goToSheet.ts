import { showSheet } from "../../workbook/excel/showSheet";
import type { Command } from "../command";

export interface GoToSheetInput {
  readonly id: string;
  readonly name: string;
}

/** Brings a sheet that Gigadeal inserted to the front. */
export const goToSheet: Command<GoToSheetInput, void> = {
  run: ({ id, name }) => showSheet(id, name),
};
