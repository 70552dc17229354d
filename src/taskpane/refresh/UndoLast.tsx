import { useEffect, useRef } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { RunBar } from "../parts/RunBar";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({ button: { alignSelf: "flex-start" } });

/** Takes the last refresh back, and says what was edited since and so was left. */
export function UndoLast() {
  const { announce } = usePane();
  const { run, start, ...undoing } = useCommand("undoRefresh");
  const ended = useRef<HTMLDivElement>(null);
  const text = inLanguage(paneRefreshTexts);
  const said =
    run.state === "done"
      ? [
          fill(text.undone, { restored: run.value.restored }),
          run.value.left.length > 0 && fill(text.undoneLeft, { left: run.value.left.map(nameOf).join(", ") }),
        ]
          .filter(Boolean)
          .join(" ")
      : null;

  // How an earlier undo ended has been seen.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => undoing.forget(), []);
  useEffect(() => {
    if (said === null) return;
    announce(said);
    ended.current?.focus();
  }, [said, announce]);

  if (said !== null) {
    return (
      <div ref={ended} tabIndex={-1}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  return (
    <>
      <RunBar run={run} {...undoing} />
      {run.state !== "running" && (
        <Button className={styles.button} onClick={() => void start()}>
          {text.undo}
        </Button>
      )}
    </>
  );
}

/** "openai-oracle-cloud: Value", or the deal alone where its whole row was left. */
function nameOf({ dealId, field }: { readonly dealId: string; readonly field: string | null }): string {
  const text: Readonly<Record<string, string>> = inLanguage(paneRefreshTexts);
  return field === null ? dealId : `${dealId}: ${text[field] ?? field}`;
}
