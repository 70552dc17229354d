import { useEffect } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { isEnabled } from "../../../commands/registry";
import { fill } from "../../../text/fill";
import { inLanguage } from "../../../text/language";
import { paneRefreshTexts } from "../../../text/paneRefresh";
import { counted, paneSharingTexts } from "../../../text/paneSharing";
import type { FrozenNow } from "../../../workbook/sharing/freeze";
import type { Thawed } from "../../../workbook/sharing/thaw";
import { formatMoment } from "../../format/dates";
import { Note } from "../../parts/Note";
import { RunBar } from "../../parts/RunBar";
import { Success } from "../../parts/Success";
import { Page } from "../../shell/Page";
import { usePane } from "../../shell/pane";
import { useCommand } from "../../shell/useCommand";
import { LeftCells } from "./LeftCells";
import { SharingReview } from "./SharingReview";

/** Freezes the cells that call Gigadeal, so that anybody can read the workbook, and thaws them again. */
export function SharePage() {
  const { locale, runs } = usePane();
  const status = useCommand("readSharing");
  const freezing = useCommand("freezeForSharing");
  const thawing = useCommand("thaw");
  const text = inLanguage(paneSharingTexts);
  const ended = freezing.run.state === "done" || thawing.run.state === "done";

  useEffect(() => {
    freezing.forget();
    thawing.forget();
    // How an earlier freezing or thawing ended has been seen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    void status.start();
    // When the page is shown, and whenever something has been frozen or thawed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);

  const freeze = () => {
    thawing.forget();
    void freezing.start({ review: (found) => runs.ask("freezeForSharing", found) });
  };
  const thaw = () => {
    freezing.forget();
    void thawing.start({ review: (found) => runs.ask("thaw", found) });
  };

  const { run } = freezing;
  if (run.state === "asking") return <SharingReview freezes found={run.question} answer={run.answer} />;
  const thaws = thawing.run;
  if (thaws.state === "asking") return <SharingReview freezes={false} found={thaws.question} answer={thaws.answer} />;
  const busy = run.state === "running" || thaws.state === "running";
  const { frozen, when, hasNewer } =
    status.run.state === "done" ? status.run.value : { frozen: 0, when: null, hasNewer: false };
  return (
    <Page
      key={ended ? "ended" : "start"}
      takeFocus={ended}
      title={text.shareTitle}
      lead={text.shareLead}
      back={{ label: inLanguage(paneRefreshTexts).title, place: { page: "refresh" } }}
      foot={
        <>
          <RunBar {...freezing} />
          <RunBar {...thawing} />
          {!busy && isEnabled("thaw", { frozenCells: frozen }) && (
            <Button appearance="primary" onClick={thaw}>
              {text.thaw}
            </Button>
          )}
          {!busy && (
            <Button appearance={frozen > 0 ? "secondary" : "primary"} onClick={freeze}>
              {frozen > 0 ? text.freezeMore : text.freeze}
            </Button>
          )}
        </>
      }
    >
      <RunBar quick {...status} />
      {run.state === "done" && <Frozen result={run.value} />}
      {thaws.state === "done" && <ThawedNow result={thaws.value} />}
      {frozen > 0 && !ended && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {counted(frozen, text.frozenOne, text.frozen)}
            {when !== null && ` ${fill(text.since, { when: formatMoment(when, locale) })}`}
          </MessageBarBody>
        </MessageBar>
      )}
      {hasNewer && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.newerFrozen}</MessageBarBody>
        </MessageBar>
      )}
      <Note>{text.shareHow}</Note>
    </Page>
  );
}

function Frozen({ result: { frozen, left } }: { result: FrozenNow }) {
  const text = inLanguage(paneSharingTexts);
  const none = left.length > 0 ? text.nothingFrozen : text.nothing;
  return (
    <>
      <Success>{frozen > 0 ? counted(frozen, text.nowFrozenOne, text.nowFrozen) : none}</Success>
      <LeftCells cells={left} />
    </>
  );
}

function ThawedNow({ result: { thawed, left } }: { result: Thawed }) {
  const text = inLanguage(paneSharingTexts);
  return (
    <>
      <Success>{thawed > 0 ? counted(thawed, text.thawedOne, text.thawed) : text.nothingThawed}</Success>
      <LeftCells cells={left} />
    </>
  );
}
