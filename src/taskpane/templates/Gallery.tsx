import { useId } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { templateCard, templates } from "../../templates/catalogue";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { hover } from "../shell/hover";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { TemplatePicture } from "./TemplatePicture";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: {
    position: "relative",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ...hover,
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // The whole card is the button's: one large target, one short name.
    "::after": { content: "''", position: "absolute", inset: 0, borderRadius: tokens.borderRadiusLarge },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every template with a picture and what it is for. */
export function Gallery() {
  const { go } = usePane();
  const names = useId();
  const text = inLanguage(paneTemplateTexts);
  return (
    <Page title={text.title} lead={text.lead}>
      <LastInserted />
      <ul className={styles.list}>
        {templates.map(({ id, title, description }) => (
          <li key={id} className={styles.card}>
            <TemplatePicture id={id} />
            <div className={styles.words}>
              <button
                type="button"
                className={styles.name}
                aria-describedby={`${names}-${id}`}
                onClick={() => go({ page: "templates", item: id })}
              >
                {inLanguage(title)}
              </button>
              <p id={`${names}-${id}`} className={styles.what}>
                {inLanguage(description)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Leads back to what was inserted last, and so to the way to undo it. */
function LastInserted() {
  const { go } = usePane();
  const { run, forget } = useCommand("insertTemplate");
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneTemplateTexts) };
  if (run.state !== "done") return null;
  const { id, title } = templateCard(run.input.templateId);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{fill(text.lastInserted, { template: inLanguage(title) })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => go({ page: "templates", item: id, task: "inserted" })}>
          {text.seeInserted}
        </Button>
        <Button size="small" onClick={forget}>
          {text.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
