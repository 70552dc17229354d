import { useRef, useState } from "react";
import { Button, MessageBar, MessageBarBody, Textarea, tokens } from "@fluentui/react-components";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  wide: { alignSelf: "stretch" },
});

/** Copies words. Where Excel does not let an add-in copy, the words are shown, selected, for the user to copy. */
export function CopyButton({ label, said, words }: { label: string; said: string; words: string }) {
  const { announce } = usePane();
  const [copied, setCopied] = useState<"not yet" | "copied" | "failed">("not yet");
  const area = useRef<HTMLTextAreaElement>(null);
  const text = inLanguage(paneTexts);

  async function copy() {
    const done = await navigator.clipboard?.writeText(words).then(
      () => true,
      () => false,
    );
    setCopied(done ? "copied" : "failed");
    announce(done ? said : text.copyFailed);
    if (!done) setTimeout(() => area.current?.focus());
  }

  return (
    <div className={styles.parts}>
      {copied !== "not yet" && (
        <MessageBar className={styles.wide} intent={copied === "copied" ? "success" : "warning"} layout="multiline">
          <MessageBarBody>{copied === "copied" ? said : text.copyFailed}</MessageBarBody>
        </MessageBar>
      )}
      {copied === "failed" && (
        <Textarea
          className={styles.wide}
          ref={area}
          readOnly
          aria-label={text.toCopy}
          value={words}
          onFocus={() => area.current?.select()}
        />
      )}
      <Button onClick={() => void copy()}>{label}</Button>
    </div>
  );
}
