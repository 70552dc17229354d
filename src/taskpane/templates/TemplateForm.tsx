import { useEffect, useRef, type SyntheticEvent } from "react";
import { Button, Field, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { dealName, type Ledger } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { catalogue, type TemplateCard } from "../../templates/catalogue";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { RunBar } from "../parts/RunBar";
import { Section } from "../parts/Section";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { ChoiceField } from "./ChoiceField";
import { FieldOrigin } from "./FieldOrigin";
import { PreviewPanel } from "./PreviewPanel";
import { useTemplateForm, type TemplateForm as Form } from "./useTemplateForm";
import { makeStyles } from "../shell/styles";

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

const wideFields = new Set(["total", "profile", "scenario", "view"]);

/** A template's form: what is known of the deal, the user's choices, a live preview, Insert. */
export function TemplateForm({ card, ledger }: { card: TemplateCard; ledger: Ledger | null }) {
  const { announce, go } = usePane();
  const text = inLanguage(paneTemplateTexts);
  const form = useTemplateForm(card, ledger?.deals ?? []);
  const { run, start, cancel, forget } = useCommand("insertTemplate", ({ templateId }) => templateId === card.id);
  const element = useRef<HTMLFormElement>(null);
  const insertButton = useRef<HTMLButtonElement>(null);
  const running = run.state === "running";
  const wasRunning = useRef(running);

  useEffect(() => {
    if (wasRunning.current && run.state === "idle") insertButton.current?.focus();
    wasRunning.current = run.state !== "idle";
  }, [run.state]);

  const currency = (form.deal && figuresAsOf(form.deal)?.currency) ?? "USD";
  const { preview } = catalogue[card.id];
  const valid = form.problems.length === 0;

  function insert(event: SyntheticEvent) {
    event.preventDefault();
    if (form.check()) {
      void start({ templateId: card.id, dealId: form.deal?.id ?? null, choices: form.choices });
      go({ page: "templates", item: card.id, task: "inserted" });
      return;
    }
    const count = form.problems.length;
    announce(count === 1 ? text.checkField : fill(text.checkFields, { count }));
    const [first] = form.problems;
    element.current?.querySelector<HTMLElement>(`[name="${first?.field ?? ""}"]`)?.focus();
  }

  return (
    <form ref={element} className={styles.form} noValidate onSubmit={insert} aria-busy={running}>
      <Page
        title={inLanguage(card.title)}
        lead={inLanguage(card.description)}
        back={{ label: text.title, place: { page: "templates" } }}
        foot={
          <>
            <RunBar run={run} cancel={cancel} forget={forget} />
            {!running && (
              <Button ref={insertButton} type="submit" appearance="primary">
                {text.insert}
              </Button>
            )}
          </>
        }
      >
        {card.deal === "choose" && <DealChoice form={form} />}
        {card.fields.length > 0 && (
          <Section title={text.choices}>
            <div className={styles.fields}>
              {card.fields.map((field) => (
                <div key={field} className={wideFields.has(field) ? styles.wide : undefined}>
                  <ChoiceField
                    id={field}
                    currency={currency}
                    value={form.text[field] ?? ""}
                    problem={form.problemOf(field)}
                    hint={
                      form.problemOf(field) === undefined && (
                        <FieldOrigin
                          field={field}
                          deal={form.deal}
                          typed={form.choices[field] ?? null}
                          ledger={ledger}
                        />
                      )
                    }
                    onChange={(typed) => form.type(field, typed)}
                    onLeave={() => form.leave(field)}
                  />
                </div>
              ))}
            </div>
          </Section>
        )}
        {preview && (
          <Section title={text.preview}>
            <PreviewPanel choices={form.choices} currency={currency} preview={valid ? preview(form.choices) : null} />
          </Section>
        )}
      </Page>
    </form>
  );
}

function DealChoice({ form }: { form: Form }) {
  const text = inLanguage(paneTemplateTexts);
  return (
    <Field label={text.deal} validationMessage={form.problemOf("deal")}>
      <Select name="deal" value={form.deal?.id ?? ""} onChange={(_, { value }) => form.chooseDeal(value)}>
        <option value="">{text.noDeal}</option>
        {form.deals.map((deal) => (
          <option key={deal.id} value={deal.id}>
            {dealName(deal)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Said above a form that has to do without the ledger. */
export function LedgerMissing({ detail }: { detail: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{fill(inLanguage(paneTemplateTexts).ledgerFailed, { detail })}</MessageBarBody>
    </MessageBar>
  );
}
