import { useRef, type ReactNode, type SyntheticEvent } from "react";
import { Button, tokens } from "@fluentui/react-components";
import { dealName, type Ledger } from "../../../ledger/record/deal";
import type { OwnDeal } from "../../../ledger/record/ownDeal";
import { fill } from "../../../text/fill";
import { inLanguage } from "../../../text/language";
import { ownDealFields } from "../../../text/ownDeal";
import { paneTexts } from "../../../text/pane";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { paneDealTexts } from "../../../text/paneDeals";
import { amountUnit } from "../../format/amounts";
import { Section } from "../../parts/Section";
import { Page, type PageProps } from "../../shell/Page";
import { usePane } from "../../shell/pane";
import { makeStyles } from "../../shell/styles";
import { DealFieldInput, type DealFieldInputProps } from "./DealFieldInput";
import { bounds, dealTypes, statuses, type DealField, type DealText } from "./dealText";
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

const wide: ReadonlySet<DealField> = new Set(["type", "parent", "value", "gigawatts", "title", "url", "note"]);

export interface DealFormProps extends Pick<PageProps, "title" | "lead" | "back"> {
  readonly initial: DealText;
  readonly ledger: Ledger;
  /** The id of the deal that is edited, which cannot be a part of itself. */
  readonly dealId?: string;
  readonly action: string;
  readonly busy: boolean;
  /** How saving goes. */
  readonly progress: ReactNode;
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
  submit,
  children,
  ...page
}: DealFormProps) {
  const { announce, locale, preferences } = usePane();
  const form = useDealForm(initial);
  const element = useRef<HTMLFormElement>(null);
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts), ...inLanguage(paneDealFormTexts) };
  const labels = inLanguage(ownDealFields);
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

  const field = (name: DealField, more: Partial<DealFieldInputProps> = {}) => {
    const problem = form.problemOf(name);
    return (
      <div className={wide.has(name) ? styles.wide : undefined}>
        <DealFieldInput
          name={name}
          label={labels[name]}
          value={form.text[name]}
          problem={problem && words[problem]}
          onChange={(value) => form.type(name, value)}
          onLeave={() => form.leave(name)}
          {...more}
        />
      </div>
    );
  };

  const currency = /^[a-z]{3}$/i.test(form.text.currency) ? form.text.currency.toUpperCase() : "USD";
  const { before, after } = amountUnit(currency, locale, preferences.scale);
  const boundLabel = { exact: text.exactly, about: words.about, "at least": words.atLeast, "up to": words.upTo };
  const programmes = ledger.deals.filter(({ type, id }) => type === "programme" && id !== dealId);

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
        <Section title={text.parties}>
          <div className={styles.fields}>
            {field("type", { options: dealTypes.map((value) => ({ value, label: text[value] })) })}
            {field("customer", { required: true })}
            {field("vendor")}
            {field("parent", {
              options: [
                { value: "", label: text.noParent },
                ...programmes.map((deal) => ({ value: deal.id, label: dealName(deal) })),
              ],
            })}
          </div>
        </Section>
        <Section title={text.figures}>
          <div className={styles.fields}>
            {field("status", { options: statuses.map((value) => ({ value, label: text[value] })) })}
            {field("asOf", { required: true })}
            {field("value", { before, after, hint: text.blank })}
            {field("bound", { options: bounds.map((value) => ({ value, label: boundLabel[value] })) })}
            {field("currency", { required: true })}
            {field("start")}
            {field("end")}
            {field("gigawatts", { after: inLanguage(paneTexts).gigawatts })}
          </div>
        </Section>
        <Section title={text.whence}>
          <div className={styles.fields}>
            {field("publisher", { required: true })}
            {field("date")}
            {field("title")}
            {field("url")}
            {field("note")}
          </div>
        </Section>
      </Page>
    </form>
  );
}
