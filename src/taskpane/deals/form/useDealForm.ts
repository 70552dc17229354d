import { useMemo, useState } from "react";
import type { Ledger } from "../../../ledger/record/deal";
import type { FormField } from "../../../ledger/record/dealFields";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { usePane } from "../../shell/pane";
import { problemsOf, type DealProblem } from "./dealProblems";
import { readDeal, type DealText } from "./dealText";
import { formFields } from "./formFields";

export interface DealForm {
  readonly text: DealText;
  readonly deal: Omit<OwnDeal, "id">;
  /** The first field, in the form's order, with which something is wrong; and how many there are. */
  readonly wrong: readonly FormField[];
  /** What is wrong with a field: once the user has left it or has tried to save. */
  problemOf(field: FormField): DealProblem | undefined;
  type(field: FormField, text: string): void;
  leave(field: FormField): void;
  /** Shows every problem; false where there is one. */
  check(): boolean;
}

/**
 * The state of the form for a deal: the text typed so far, the deal it makes, and what is wrong with it.
 *
 * @param documentOf  the document that saving would make of a deal
 */
export function useDealForm(
  initial: DealText,
  documentOf: (own: Omit<OwnDeal, "id">) => Ledger,
  ledger: Ledger,
): DealForm {
  const { locale, preferences } = usePane();
  const { scale } = preferences;
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const deal = useMemo(() => readDeal(text, { locale, scale }), [text, locale, scale]);
  const problems = useMemo(() => problemsOf(text, deal, documentOf, ledger), [text, deal, documentOf, ledger]);
  const wrong = formFields.filter((field) => field in problems);
  return {
    text,
    deal,
    wrong,
    problemOf: (field) => (left.has(field) ? problems[field] : undefined),
    type: (field, typed) => setText((before) => ({ ...before, [field]: typed })),
    leave: (field) => setLeft((before) => new Set(before).add(field)),
    check() {
      setLeft(new Set(formFields));
      return wrong.length === 0;
    },
  };
}
