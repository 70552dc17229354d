import { enterFormula as enterInSelection } from "../../workbook/excel/selection";
import type { Command } from "../command";

export interface EnterFormulaInput {
  /** In English, with its equals sign. */
  readonly formula: string;
  /** Overwrite a cell that is not empty: the user has seen that it is. */
  readonly replace: boolean;
}

/** Puts a formula into the selected cell and says where that is. */
export const enterFormula: Command<EnterFormulaInput, { readonly address: string }> = {
  run: async ({ formula, replace }) => ({ address: await enterInSelection(formula, replace) }),
};
