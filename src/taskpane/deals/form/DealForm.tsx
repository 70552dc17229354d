import { useRef, type ReactNode, type SyntheticEvent } from "react";
import { Button, tokens } from "@fluentui/react-components";
import { dealName, type Ledger } from "../../../ledger/record/deal";
import {
  bounds,
  dealFields,
  dealTypes,
  fieldOf,
  statuses,
  type FieldKind,
  type FormField,
} from "../../../ledger/record/dealFields";
import { expectation } from "../../../ledger/feed/expectation";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { fill } from "../../../text/fill";
import { inLanguage } from "../../../text/language";
import { fieldLabels } from "../../../text/dealFields";
import { paneTexts } from "../../../text/pane";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { paneDealTexts } from "../../../text/paneDeals";
import { amountUnit } from "../../format/amounts";
import { Section } from "../../parts/Section";
import { Page, type PageProps } from "../../shell/Page";
import { usePane } from "../../shell/pane";
import { makeStyles } from "../../shell/styles";
import { DealFieldInput, type DealFieldInputProps } from "./DealFieldInput";
import type { DealProblem } from "./dealProblems";
import type { DealText } from "./dealText";
import { fieldsOfSection, formSections } from "./formFields";
import { useDealForm } from "./useDealForm";

const styles = makeStyles({
  form: { display: "contents" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    alignItems: "start",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: "1 / -1" },
});

export interface DealFormProps extends Pick<PageProps, "title" | "lead" | "back"> {
  readonly initial: DealText;
  readonly ledger: Ledger;
  /** The id of the deal that is edited, which cannot be a part of itself. */
  readonly dealId?: string;
  readonly action: string;
  readonly busy: boolean;
  /** How saving goes. */
  readonly progress: ReactNode;
  /** The document that saving would make of a deal: it is judged while the user types. The same function as long as it says the same. */
  documentOf(this: void, own: Omit<OwnDeal, "id">): Ledger;
  submit(deal: Omit<OwnDeal, "id">): void;
  /** What is asked above the deal's own fields. */
  readonly children?: ReactNode;
}

/** A deal of the user's own, to fill in or to change: who, what is known, from whom. */
export function DealForm({
  initial,
  ledger,
  dealId,
  action,
  busy,
  progress,
  documentOf,
  submit,
  children,
  ...page
}: DealFormProps) {
  const { announce, locale, preferences } = usePane();
  const form = useDealForm(initial, documentOf, ledger);
  const element = useRef<HTMLFormElement>(null);
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts), ...inLanguage(paneDealFormTexts) };
  const labels: Readonly<Record<FormField, string>> = inLanguage(fieldLabels);
  const words = inLanguage(paneDealFormTexts);

  function save(event: SyntheticEvent) {
    event.preventDefault();
    if (busy) return;
    if (form.check()) {
      submit(form.deal);
      return;
    }
    const count = form.wrong.length;
    announce(count === 1 ? text.oneProblem : fill(text.problems, { count }));
    element.current?.querySelector<HTMLElement>(`[name="${form.wrong[0]}"]`)?.focus();
  }

  const currency = /^[a-z]{3}$/i.test(form.text.currency) ? form.text.currency.toUpperCase() : "USD";
  const boundLabel = { exact: text.exactly, about: words.about, "at least": words.atLeast, "up to": words.upTo };
  const programmes = ledger.deals.filter(({ type, id }) => type === "programme" && id !== dealId);
  /** What an input has by the kind of its field: units, or a list to choose from. */
  const byKind: Partial<Record<FieldKind, Partial<DealFieldInputProps>>> = {
    dealType: { options: dealTypes.map((value) => ({ value, label: text[value] })) },
    status: { options: statuses.map((value) => ({ value, label: text[value] })) },
    bound: { options: bounds.map((value) => ({ value, label: boundLabel[value] })) },
    parent: {
      options: [
        { value: "", label: text.noParent },
        ...programmes.map((deal) => ({ value: deal.id, label: dealName(deal) })),
      ],
    },
    amount: { ...amountUnit(currency, locale, preferences.scale), hint: text.blank },
    gigawatts: { after: inLanguage(paneTexts).gigawatts },
  };

  const problemText = (problem: DealProblem) =>
    typeof problem === "string" ? words[problem] : fill(words.expected, { expected: expectation(problem.expected) });

  const field = (name: FormField) => {
    const problem = form.problemOf(name);
    const { nullable, form: place } = fieldOf(name);
    const more = byKind[dealFields[name].kind];
    return (
      <div key={name} className={place?.wide ? styles.wide : undefined}>
        <DealFieldInput
          name={name}
          label={labels[name]}
          value={form.text[name]}
          required={!nullable && !more?.options}
          problem={problem && problemText(problem)}
          onChange={(value) => form.type(name, value)}
          onLeave={() => form.leave(name)}
          {...more}
        />
      </div>
    );
  };

  return (
    <form ref={element} className={styles.form} noValidate onSubmit={save} aria-busy={busy}>
      <Page
        {...page}
        foot={
          <>
            {progress}
            {!busy && (
              <Button type="submit" appearance="primary">
                {action}
              </Button>
            )}
          </>
        }
      >
        {children}
        {formSections.map((section) => (
          <Section key={section} title={text[section]}>
            <div className={styles.fields}>{fieldsOfSection(section).map(field)}</div>
          </Section>
        ))}
      </Page>
    </form>
  );
}
