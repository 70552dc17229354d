import { useEffect, useRef } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { TemplateCard } from "../../templates/catalogue";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTemplateTexts } from "../../text/paneTemplates";
import type { Insertion } from "../../workbook/insertion/insertion";
import { RunBar } from "../parts/RunBar";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";
import { useCommand } from "../shell/useCommand";
import { Undone, UndoQuestion } from "./UndoInsertion";

const styles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: 0 },
});

export interface InsertedProps {
  readonly card: TemplateCard;
  readonly insertion: Insertion;
  /** The insertion is undone: there is nothing more to tell of it. */
  forget(): void;
}

/** How an insertion ended: what is where, whether it checks, the ways on, and the way back. */
export function Inserted({ card, insertion, forget }: InsertedProps) {
  const text = inLanguage(paneTemplateTexts);
  const { announce, go } = usePane();
  const title = fill(text.inserted, { template: inLanguage(card.title) });
  const going = useCommand("goToSheet");
  const undoing = useCommand("undoInsertion", (input) => input.insertion === insertion);
  const first = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const { sheets, registerAdded } = insertion;
  const [shown] = sheets;
  const undo = (despiteEdits: boolean) => void undoing.start({ insertion, despiteEdits });
  const undone = undoing.run.state === "done" ? undoing.run.value : null;

  useEffect(() => {
    announce(title);
    first.current?.focus();
  }, [announce, title]);

  if (undone && "removed" in undone) return <Undone card={card} undone={undone} seen={forget} />;
  return (
    <Page title={title} back={{ label: text.title, place: { page: "templates" } }}>
      <Outcome insertion={insertion} />
      {registerAdded && card.id !== "deal-register" && <p className={styles.line}>{text.withRegister}</p>}
      <RunBar quick {...going} />
      <RunBar {...undoing} />
      {undone ? (
        <UndoQuestion
          lost={undone}
          agree={() => undo(true)}
          decline={() => {
            undoing.forget();
            setTimeout(() => undoButton.current?.focus());
          }}
        />
      ) : (
        <div className={styles.actions}>
          {shown && (
            <Button
              ref={first}
              appearance="primary"
              onClick={() => void going.start({ id: shown.id, name: shown.name })}
            >
              {text.goToSheet}
            </Button>
          )}
          <Button
            ref={undoButton}
            disabledFocusable={undoing.run.state === "running"}
            onClick={() => undoing.run.state !== "running" && undo(false)}
          >
            {text.undo}
          </Button>
          <Button onClick={() => go({ page: "templates" })}>{text.insertAnother}</Button>
        </div>
      )}
    </Page>
  );
}

function Outcome({ insertion: { sheets, masterCheck } }: { insertion: Insertion }) {
  const text = inLanguage(paneTemplateTexts);
  const failing = typeof masterCheck === "object" ? masterCheck.failing : 0;
  return (
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
  );
}
