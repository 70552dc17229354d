import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import type { LedgerField } from "../../ledger/register/registerColumns";
import { columnLabels } from "../../text/dealFields";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { RunBar } from "../parts/RunBar";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({ button: { alignSelf: "flex-start" } });

/**
 * Undoes the last refresh, and says what was edited since and so was left.
 *
 * @param children  what was done, which is so only until it is undone
 */
export function UndoLast({ children }: { readonly children: ReactNode }) {
  const { announce } = usePane();
  const { run, start, ...undoing } = useCommand("undoRefresh");
  const ended = useRef<HTMLDivElement>(null);
  const text = inLanguage(paneRefreshTexts);
  const [earlier] = useState(run);
  const said =
    run.state !== "done" || run === earlier
      ? null
      : run.value.left.length === 0
        ? text.undone
        : fill(text.undoneLeft, { left: run.value.left.map(nameOf).join(", ") });

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
      {children}
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
function nameOf({ dealId, field }: { readonly dealId: string; readonly field: LedgerField | null }): string {
  const labels: Readonly<Record<LedgerField, string>> = inLanguage(columnLabels);
  return field === null ? dealId : `${dealId}: ${labels[field]}`;
}
