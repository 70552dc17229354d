import { useRef, useState } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { dealName, type Deal } from "../../ledger/record/deal";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneDealTexts } from "../../text/paneDeals";
import { RunBar } from "../parts/RunBar";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";
import { useCommand } from "../shell/useCommand";

const styles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What only a deal of the user's own can have done to it. */
export function OwnDealActions({ deal }: { deal: Deal }) {
  const { announce, go } = usePane();
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const removeButton = useRef<HTMLButtonElement>(null);
  const { run, start, ...removing } = useCommand("removeDeal", ({ dealId }) => dealId === deal.id);
  const text = inLanguage(paneDealTexts);
  const question = fill(text.removeAsk, { deal: dealName(deal) });

  function ask() {
    setAsked(true);
    announce(`${question} ${text.removeWhat}`);
    setTimeout(() => keep.current?.focus());
  }
  function decline() {
    setAsked(false);
    setTimeout(() => removeButton.current?.focus());
  }
  async function remove() {
    setAsked(false);
    const ended = await start({ dealId: deal.id });
    if (ended.state !== "done") return;
    removing.forget();
    go({ page: "deals", task: "removed" });
  }

  return (
    <>
      <p className={styles.line}>{text.ownDeal}</p>
      <RunBar run={run} {...removing} />
      {asked ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{question}</MessageBarTitle>
            {text.removeWhat}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void remove()}>
              {text.remove}
            </Button>
            <Button ref={keep} size="small" onClick={decline}>
              {text.keep}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        run.state !== "running" && (
          <div className={styles.actions}>
            <Button
              size="small"
              icon={<EditRegular aria-hidden />}
              onClick={() => go({ page: "deals", item: deal.id, task: "edit" })}
            >
              {text.edit}
            </Button>
            <Button ref={removeButton} size="small" icon={<DeleteRegular aria-hidden />} onClick={ask}>
              {text.remove}
            </Button>
          </div>
        )
      )}
    </>
  );
}
