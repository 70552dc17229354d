/** Correction of Univer: formulas that end inside square brackets. */
import { LexerTreeBuilder } from "../univer";

/** Univer's own, private to it. */
interface Lexer {
  _resetTemp(): void;
  _tableBracketState: boolean;
  _squareBracketState: number;
}

/** A formula that ends within square brackets leaves Univer reading all later ones as if they began there: as #NAME?. */
export function forgetUnfinishedFormulas(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as Lexer;
  const reset = lexer._resetTemp;
  lexer._resetTemp = function (this: Lexer) {
    reset.call(this);
    this._tableBracketState = false;
    this._squareBracketState = 0;
  };
}
