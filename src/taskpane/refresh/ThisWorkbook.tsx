import { Link } from "@fluentui/react-components";
import { inLanguage } from "../../text/language";
import { paneSharingTexts } from "../../text/paneSharing";
import { Section } from "../parts/Section";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({ way: { alignSelf: "flex-start", textAlign: "left" } });

/** The ways to what else keeps a workbook in order. */
export function ThisWorkbook() {
  const { go } = usePane();
  const text = inLanguage(paneSharingTexts);
  return (
    <Section title={text.workbook}>
      <Link className={styles.way} as="button" onClick={() => go({ page: "refresh", task: "source" })}>
        {text.origin}
      </Link>
      <Link className={styles.way} as="button" onClick={() => go({ page: "refresh", task: "share" })}>
        {text.share}
      </Link>
      <Link className={styles.way} as="button" onClick={() => go({ page: "refresh", task: "repair" })}>
        {text.mend}
      </Link>
    </Section>
  );
}
