import { useEffect } from "react";
import { Button, tokens } from "@fluentui/react-components";
import { catalogue, templateCard } from "../../templates/catalogue";
import { defaultChoices } from "../../templates/choices";
import { functionName } from "../../templates/sheet/functionName";
import { inLanguage, language } from "../../text/language";
import { paneWelcomeTexts } from "../../text/paneWelcome";
import { Formula } from "../parts/Formula";
import { Note } from "../parts/Note";
import { DealFacts } from "../parts/DealFacts";
import { Section } from "../parts/Section";
import { useLedger } from "../parts/useLedger";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { PreviewPanel } from "./PreviewPanel";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
});

const oracle = templateCard("oracle-contract");

/** The first screen that a newcomer sees: one click, and a finished Oracle model is on its way. */
export function Welcome() {
  const { go, preferences, setPreferences } = usePane();
  const ledger = useLedger();
  const { start } = useCommand("insertTemplate");
  const text = inLanguage(paneWelcomeTexts);
  const dealId = typeof oracle.deal === "object" ? oracle.deal.fixed : "";
  const known = ledger.state === "ready" ? ledger.ledger : null;
  const deal = known?.deals.find(({ id }) => id === dealId) ?? null;
  const choices = defaultChoices(oracle.id, deal);
  const preview = catalogue[oracle.id].preview?.(choices) ?? null;
  // In French, Excel separates arguments by semicolons.
  const separator = language() === "fr" ? "; " : ", ";

  useEffect(() => {
    if (!preferences.welcomed) setPreferences({ ...preferences, welcomed: true });
    // Once: having been here is enough.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function insert() {
    void start({ templateId: oracle.id, dealId, choices });
    go({ page: "templates", item: oracle.id, task: "inserted" });
  }

  return (
    <Page
      title={text.title}
      lead={text.lead}
      foot={
        <>
          <Button appearance="primary" disabledFocusable={deal === null} onClick={insert}>
            {text.insert}
          </Button>
          <Button onClick={() => go({ page: "templates" })}>{text.look}</Button>
        </>
      }
    >
      {deal && known && <DealFacts deal={deal} sources={known.sources} />}
      {preview && <PreviewPanel choices={choices} currency="USD" preview={preview} chartOnly />}
      <Note>{text.stays}</Note>
      <Section title={text.then}>
        <ul className={styles.list}>
          <li>
            <WithFormula
              text={text.functions}
              formula={`=${functionName("ANNUALIZE")}(${["300e9", "2027", "2031"].join(separator)})`}
            />
          </li>
          <li>{text.refresh}</li>
        </ul>
      </Section>
    </Page>
  );
}

function WithFormula({ text, formula }: { text: string; formula: string }) {
  const [before, after] = text.split("{formula}");
  return (
    <>
      {before}
      <Formula>{formula}</Formula>
      {after}
    </>
  );
}
