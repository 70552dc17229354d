import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { templates } from "../../templates/catalogue";
import { inLanguage } from "../../text/language";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { TemplatePicture } from "./TemplatePicture";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: {
    width: "100%",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  what: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every template with a picture and what it is for. */
export function Gallery() {
  const styles = useStyles();
  const { go } = usePane();
  const names = useId();
  const text = inLanguage(paneTemplateTexts);
  return (
    <Page title={text.title} lead={text.lead}>
      <ul className={styles.list}>
        {templates.map(({ id, title, description }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.card}
              aria-labelledby={`${names}-${id}`}
              aria-describedby={`${names}-${id}-what`}
              onClick={() => go({ page: "templates", item: id })}
            >
              <TemplatePicture id={id} />
              <span className={styles.words}>
                <span id={`${names}-${id}`} className={styles.name}>
                  {inLanguage(title)}
                </span>
                <span id={`${names}-${id}-what`} className={styles.what}>
                  {inLanguage(description)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
