import { useEffect } from "react";
import { Button, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { citation } from "../../ledger/record/figures";
import type { RegisterField } from "../../ledger/register/registerColumns";
import { columnLabels } from "../../text/dealFields";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { wordProblem } from "../../text/problemWords";
import type { CellOrigin } from "../../workbook/provenance/cellOrigin";
import { formatDate } from "../format/dates";
import { Note } from "../parts/Note";
import { SourceLink } from "../parts/Provenance";
import { RunBar } from "../parts/RunBar";
import { Section } from "../parts/Section";
import { StatusBadge } from "../parts/StatusBadge";
import { Success } from "../parts/Success";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";
import { useCommand } from "../shell/useCommand";

/** Who goes through cells with the arrow keys is told of the one where they stop. */
const pause = 250;

const styles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalS },
  open: { alignSelf: "flex-start" },
});

/** Where the figure in the selected cell comes from: follows the selection in the sheet. */
export function SourcePage() {
  const { watchSelection } = usePane();
  const { run, start } = useCommand("readSource");
  const listing = useCommand("listSources");
  const text = inLanguage(paneRefreshTexts);

  useEffect(() => {
    let timer = setTimeout(() => void start());
    const stop = watchSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void start(), pause);
    });
    listing.forget();
    return () => {
      clearTimeout(timer);
      stop();
    };
    // While the page is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Page
      title={text.sourceTitle}
      lead={text.sourceLead}
      back={{ label: text.title, place: { page: "refresh" } }}
      foot={
        <>
          <RunBar {...listing} />
          {listing.run.state === "done" && (
            <Success>
              {fill(text.sourcesListed, { count: listing.run.value.sources, sheet: listing.run.value.sheet })}
            </Success>
          )}
          {listing.run.state !== "running" && <Button onClick={() => void listing.start()}>{text.listSources}</Button>}
        </>
      }
    >
      {run.state === "done" && <Origin origin={run.value} />}
      {run.state === "failed" && (
        <MessageBar intent={run.problem.key === "noSource" ? "info" : "error"} layout="multiline">
          <MessageBarBody>{wordProblem(run.problem)}</MessageBarBody>
        </MessageBar>
      )}
    </Page>
  );
}

function Origin({ origin }: { origin: CellOrigin }) {
  const { announce, go, locale } = usePane();
  const text = inLanguage(paneRefreshTexts);
  const labels: Readonly<Partial<Record<RegisterField, string>>> = inLanguage(columnLabels);
  const { dealId, dealName, field, status, asOf, note, sources, byUser } = origin;
  const title = field === null ? dealName : `${dealName} – ${labels[field] ?? field}`;

  useEffect(() => announce(title), [announce, title]);

  return (
    <Section title={title}>
      <span className={styles.line}>
        <StatusBadge status={status} />
        <span>{formatDate(asOf, locale)}</span>
      </span>
      {byUser && <Note>{text.sourceByUser}</Note>}
      {note && <Note>{note}</Note>}
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={citation(source)}>
            <SourceLink source={source} />
            {source.title && <Note>{source.title}</Note>}
          </li>
        ))}
      </ul>
      <Button className={styles.open} onClick={() => go({ page: "deals", item: dealId })}>
        {text.openDeal}
      </Button>
    </Section>
  );
}
