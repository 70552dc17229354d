import type { LexerTreeBuilder } from "../univer";
import { EditingRenderController } from "../univerUi";

/**
 * When a formula is entered in a cell, Univer rewrites its numbers (300e9 as 300000000000, 25% as 0.25) and loses count: a
 * text after such a number is overwritten with what stands elsewhere, `"ramp"` becomes `""`. Numbers are left as typed.
 */
export function keepTextsAfterNumbers(): void {
  const builders = new WeakMap<object, LexerTreeBuilder>();
  Object.defineProperty(EditingRenderController.prototype, "_lexerTreeBuilder", {
    configurable: true,
    get(this: object) {
      return builders.get(this);
    },
    set(this: object, builder: LexerTreeBuilder) {
      builders.set(this, withNumbersAsText(builder));
    },
  });
}

/** The same builder, whose numbers are plain text, which is left alone, rather than nodes, which are rewritten. */
function withNumbersAsText(builder: LexerTreeBuilder): LexerTreeBuilder {
  const corrected = Object.create(builder) as LexerTreeBuilder;
  corrected.sequenceNodesBuilder = (formula) =>
    builder
      .sequenceNodesBuilder(formula)
      ?.map((node) => (typeof node === "object" && /^[\d.]/.test(node.token.trim()) ? node.token : node));
  return corrected;
}
