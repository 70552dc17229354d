import { useEffect, useRef } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { TemplateCard } from "../../templates/catalogue";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTemplateTexts } from "../../text/paneTemplates";
import type { Insertion } from "../../workbook/insertion";
import { RunBar } from "../parts/RunBar";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: 0 },
});

/** How an insertion ended: what is where, whether it checks, and the ways on. */
export function Inserted({ card, insertion, seen }: { card: TemplateCard; insertion: Insertion; seen(): void }) {
  const text = inLanguage(paneTemplateTexts);
  const { announce, go } = usePane();
  const title = fill(text.inserted, { template: inLanguage(card.title) });
  const going = useCommand("goToSheet");
  const first = useRef<HTMLButtonElement>(null);
  const { sheets, masterCheck, registerAdded } = insertion;
  const [shown] = sheets;
  const failing = typeof masterCheck === "object" ? masterCheck.failing : 0;

  useEffect(() => {
    announce(title);
    first.current?.focus();
  }, [announce, title]);

  // Who comes back later wants to insert, not to read this again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => seen, []);

  return (
    <Page title={title} back={{ label: text.title, place: { page: "templates" } }}>
      <MessageBar intent={failing > 0 || masterCheck === "inputs missing" ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          {masterCheck === "inputs missing" && <MessageBarTitle>{text.inputsMissing}</MessageBarTitle>}
          {typeof masterCheck === "object" && (
            <MessageBarTitle>{failing > 0 ? fill(text.checksFail, { failing }) : text.checksPass}</MessageBarTitle>
          )}
          {fill(sheets.length === 1 ? text.onSheet : text.onSheets, {
            sheets: sheets.map(({ name }) => name).join(", "),
          })}
        </MessageBarBody>
      </MessageBar>
      {registerAdded && <p className={styles.line}>{text.withRegister}</p>}
      <RunBar {...going} />
      <div className={styles.actions}>
        {shown && (
          <Button ref={first} appearance="primary" onClick={() => void going.start({ id: shown.id, name: shown.name })}>
            {text.goToSheet}
          </Button>
        )}
        <Button onClick={() => go({ page: "templates" })}>{text.insertAnother}</Button>
      </div>
    </Page>
  );
}
