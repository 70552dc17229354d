import { useRef, useState } from "react";
import { Button, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import type { Diagnostics } from "../../workbook/diagnostics";
import { Note } from "../parts/Note";
import { Headline } from "../parts/Headline";
import { Section } from "../parts/Section";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  copy: { alignSelf: "flex-start" },
});

/** Versions and abilities, to read and to copy into a message. */
export function About({ diagnostics }: { diagnostics: Diagnostics }) {
  const { announce } = usePane();
  const [copied, setCopied] = useState<"not yet" | "copied" | "failed">("not yet");
  const report = useRef<HTMLTextAreaElement>(null);
  const text = inLanguage(paneSettingTexts);
  const { gigadeal, excel, platform, language, sets } = diagnostics;
  const words = reportOf(diagnostics);

  async function copy() {
    const done = await navigator.clipboard?.writeText(words).then(
      () => true,
      () => false,
    );
    setCopied(done ? "copied" : "failed");
    announce(done ? text.copied : text.copyFailed);
  }

  return (
    <Section title={text.about}>
      <Headline
        figures={[
          { name: text.version, value: gigadeal },
          { name: text.excel, value: excel },
          { name: text.platform, value: platform },
          { name: text.excelLanguage, value: language },
        ]}
      />
      <Note>{fill(text.sets, { sets: sets.join(", ") })}</Note>
      {copied !== "not yet" && (
        <MessageBar intent={copied === "copied" ? "success" : "warning"} layout="multiline">
          <MessageBarBody>{copied === "copied" ? text.copied : text.copyFailed}</MessageBarBody>
        </MessageBar>
      )}
      {copied === "failed" && (
        <Textarea
          ref={report}
          readOnly
          aria-label={text.report}
          value={words}
          onFocus={() => report.current?.select()}
        />
      )}
      <Button className={styles.copy} onClick={() => void copy()}>
        {text.copy}
      </Button>
    </Section>
  );
}

/** In English, whatever the pane speaks: it is read by those who help. */
function reportOf({ gigadeal, excel, platform, language, sets }: Diagnostics): string {
  return [
    `Gigadeal ${gigadeal}`,
    `Excel ${excel} (${platform}), ${language}`,
    `Sets: ${sets.join(", ")}`,
    `Browser: ${navigator.userAgent}`,
  ].join("\n");
}
