import { useMemo, useState } from "react";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { usePane } from "../../shell/pane";
import { readDeal, type DealField, type DealProblem, type DealText } from "./dealText";

export interface DealForm {
  readonly text: DealText;
  readonly deal: Omit<OwnDeal, "id">;
  /** The first field, in the form's order, with which something is wrong; and how many there are. */
  readonly wrong: readonly DealField[];
  /** What is wrong with a field: once the user has left it or has tried to save. */
  problemOf(field: DealField): DealProblem | undefined;
  type(field: DealField, text: string): void;
  leave(field: DealField): void;
  /** Shows every problem; false where there is one. */
  check(): boolean;
}

/** The state of the form for a deal: the text typed so far, the deal it makes, and what is wrong with it. */
export function useDealForm(initial: DealText): DealForm {
  const { locale, preferences } = usePane();
  const { scale } = preferences;
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<DealField>>(new Set());
  const { deal, problems } = useMemo(() => readDeal(text, { locale, scale }), [text, locale, scale]);
  const wrong = Object.keys(text).filter((field): field is DealField => field in problems);
  return {
    text,
    deal,
    wrong,
    problemOf: (field) => (left.has(field) ? problems[field] : undefined),
    type: (field, typed) => setText((before) => ({ ...before, [field]: typed })),
    leave: (field) => setLeft((before) => new Set(before).add(field)),
    check() {
      setLeft(new Set(Object.keys(text) as DealField[]));
      return wrong.length === 0;
    },
  };
}
