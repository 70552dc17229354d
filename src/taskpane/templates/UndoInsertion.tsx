import { useEffect, useRef } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { TemplateCard } from "../../templates/catalogue";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneTemplateTexts } from "../../text/paneTemplates";
import type { UndoneInsertion } from "../../workbook/insertion/insertion";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";

type Done = Extract<UndoneInsertion, { readonly removed: readonly string[] }>;
type NotYet = Exclude<UndoneInsertion, Done>;

/** Asks before something of the user's goes with the sheets. */
export function UndoQuestion({ lost, agree, decline }: { lost: NotYet; agree(): void; decline(): void }) {
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneTemplateTexts) };
  const { announce } = usePane();
  const keep = useRef<HTMLButtonElement>(null);
  const { editedSheets, readingSheets } = lost;
  const said = [
    editedSheets.length > 0 && fill(text.undoEdited, { sheets: editedSheets.join(", ") }),
    readingSheets.length > 0 && fill(text.undoRead, { sheets: readingSheets.join(", ") }),
  ]
    .filter(Boolean)
    .join(" ");

  useEffect(() => {
    announce(`${text.undoAsk} ${said}`);
    keep.current?.focus();
  }, [announce, text.undoAsk, said]);

  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.undoAsk}</MessageBarTitle>
        {said}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={agree}>
          {text.undoAnyway}
        </Button>
        <Button ref={keep} size="small" onClick={decline}>
          {text.undoKeep}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The insertion is undone. */
export function Undone({ card, undone, seen }: { card: TemplateCard; undone: Done; seen(): void }) {
  const text = inLanguage(paneTemplateTexts);
  const { announce, go } = usePane();
  const title = fill(text.undone, { template: inLanguage(card.title) });
  const { removed, kept } = undone;

  useEffect(() => announce(title), [announce, title]);

  // It is no longer in the workbook: nobody wants to come back to it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => seen, []);

  return (
    <Page
      takeFocus
      title={title}
      back={{ label: text.title, place: { page: "templates" } }}
      foot={<Button onClick={() => go({ page: "templates" })}>{text.insertAnother}</Button>}
    >
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {removed.length > 0 ? fill(text.undoneSheets, { sheets: removed.join(", ") }) : text.undoneNothing}
          {kept.length > 0 && ` ${fill(text.undoneKept, { sheets: kept.join(", ") })}`}
        </MessageBarBody>
      </MessageBar>
    </Page>
  );
}
