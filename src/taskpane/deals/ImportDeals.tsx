import { useRef, useState, type ChangeEvent } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Ledger } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneDealTexts } from "../../text/paneDeals";
import { paneExchangeTexts } from "../../text/paneExchange";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { Note } from "../parts/Note";
import { RunBar } from "../parts/RunBar";
import { Success } from "../parts/Success";
import { Review } from "../refresh/Review";
import { UndoLast } from "../refresh/UndoLast";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";

/** A file of deals is some kilobytes; what is far larger is another file. */
const largestFile = 20e6;

/** Takes deals from a file: choose it, review what it would change, see what was written. */
export function ImportDeals({ ledger }: { ledger: Ledger }) {
  const { announce, go, runs } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const { run, start, cancel, forget } = useCommand("importDeals");
  const text = inLanguage(paneExchangeTexts);
  const back = { label: inLanguage(paneDealTexts).title, place: { page: "deals" } } as const;

  async function read({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    // So that the same file can be chosen again once it is mended.
    currentTarget.value = "";
    if (!file) return;
    forget();
    const content = file.size > largestFile ? null : await file.text().catch(() => null);
    const said = content === null ? fill(text.unreadable, { file: file.name, megabytes: largestFile / 1e6 }) : null;
    setUnread(said);
    if (said !== null) announce(said);
    if (content !== null) void start({ text: content, review: (changes) => runs.ask("importDeals", changes) });
  }

  if (run.state === "asking") {
    const currencyOf = (dealId: string) => {
      const deal = ledger.deals.find(({ id }) => id === dealId);
      return (deal && figuresAsOf(deal)?.currency) ?? "USD";
    };
    return <Review changes={run.question} currencyOf={currencyOf} answer={run.answer} cancel={cancel} />;
  }

  const insertRegister = () => {
    forget();
    go({ page: "templates", item: "deal-register" });
  };
  const done = run.state === "done" ? run.value : null;
  return (
    <Page
      key={run.state === "done" ? "done" : "choose"}
      takeFocus={done !== null}
      title={text.importTitle}
      lead={text.importLead}
      back={back}
      foot={
        <>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".json,.csv,application/json,text/csv"
            onChange={(event) => void read(event)}
          />
          <RunBar
            run={run}
            cancel={cancel}
            forget={forget}
            remedies={{ registerMissing: { label: inLanguage(paneRefreshTexts).insertRegister, act: insertRegister } }}
          />
          {run.state !== "running" && (
            <Button appearance="primary" onClick={() => picker.current?.click()}>
              {done ? text.chooseAnother : text.choose}
            </Button>
          )}
        </>
      }
    >
      {unread !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{unread}</MessageBarBody>
        </MessageBar>
      )}
      {done && done.accepted === 0 && <Success>{doneText(done)}</Success>}
      {done && done.accepted > 0 && (
        <UndoLast>
          <Success>{doneText(done)}</Success>
        </UndoLast>
      )}
      {!done && <Note>{text.forms}</Note>}
    </Page>
  );
}

function doneText({ found, accepted }: { readonly found: number; readonly accepted: number }): string {
  const text = inLanguage(paneExchangeTexts);
  if (found === 0) return text.nothingNew;
  if (accepted === 0) return text.noneTaken;
  return accepted === 1 ? text.takenOne : fill(text.taken, { count: accepted });
}
