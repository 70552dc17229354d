import { readSelection as selected } from "../../workbook/excel/selection";
import type { Command } from "../command";

/** The address of the selected cells, for an argument of a formula. */
export const readSelection: Command<void, { readonly address: string }> = {
  run: async () => ({ address: await selected() }),
};
