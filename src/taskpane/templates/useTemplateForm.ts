import { useMemo, useState } from "react";
import type { Deal } from "../../ledger/record/deal";
import { dealsFor, type TemplateCard } from "../../templates/catalogue";
import { defaultChoices, validateChoices, type FieldProblem } from "../../templates/choices";
import type { Choices, FieldId } from "../../templates/fields";
import { wordProblem } from "../../text/problemWords";
import { usePane } from "../shell/pane";
import { readForm, writeForm, type FormText } from "./formText";

export interface TemplateForm {
  readonly deals: readonly Deal[];
  readonly deal: Deal | null;
  readonly text: FormText;
  readonly choices: Choices;
  readonly problems: readonly FieldProblem[];
  /** The words beside a field: once the user has left it or has tried to insert. */
  problemOf(field: FieldProblem["field"]): string | undefined;
  chooseDeal(id: string): void;
  type(field: FieldId, text: string): void;
  leave(field: FieldId): void;
  /** Shows every problem; false where there is one. */
  check(): boolean;
}

/** The state of a template's form: the text typed so far, the choices it makes, and what is wrong with them. */
export function useTemplateForm(card: TemplateCard, known: readonly Deal[]): TemplateForm {
  const { locale, preferences, place } = usePane();
  const writing = { locale, scale: preferences.scale };
  const deals = dealsFor(card, known);
  const [dealId, setDealId] = useState<string | null>(() => startingDeal(card, place.deal, deals));
  const deal = deals.find(({ id }) => id === dealId) ?? null;
  const [text, setText] = useState<FormText>(() => writeForm(defaultChoices(card.id, deal), writing));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  const choices = useMemo(
    () => readForm(text, { locale, scale: preferences.scale }),
    [text, locale, preferences.scale],
  );
  const problems = useMemo(() => validateChoices(card.id, dealId, choices, known), [card.id, dealId, choices, known]);

  return {
    deals,
    deal,
    text,
    choices,
    problems,
    problemOf(field) {
      const problem = left.has(field) ? problems.find((candidate) => candidate.field === field) : undefined;
      return problem && wordProblem(problem);
    },
    chooseDeal(id) {
      const chosen = deals.find((candidate) => candidate.id === id) ?? null;
      setDealId(chosen?.id ?? null);
      setText((before) => ({ ...before, ...writeForm(dealChoices(card, chosen), writing) }));
      setLeft(new Set());
    },
    type: (field, typed) => setText((before) => ({ ...before, [field]: typed })),
    leave: (field) => setLeft((before) => new Set(before).add(field)),
    check() {
      setLeft(new Set([...card.fields, "deal"]));
      return problems.length === 0;
    },
  };
}

function startingDeal(card: TemplateCard, wished: string | undefined, deals: readonly Deal[]): string | null {
  if (card.deal === "none") return null;
  const wanted = typeof card.deal === "object" ? card.deal.fixed : wished;
  return deals.find(({ id }) => id === wanted)?.id ?? null;
}

/** What another deal brings into the form: its figures, not the user's profile or rate. */
function dealChoices(card: TemplateCard, deal: Deal | null): Choices {
  const { total, start, end, gigawatts } = defaultChoices(card.id, deal);
  const brought: Choices = { total, start, end, gigawatts };
  return Object.fromEntries(Object.entries(brought).filter(([field]) => card.fields.includes(field as FieldId)));
}
