import { useEffect } from "react";
import { Button } from "@fluentui/react-components";
import type { Repairable, Repaired } from "../../../workbook/sharing/repair";
import { inLanguage } from "../../../text/language";
import { paneRefreshTexts } from "../../../text/paneRefresh";
import { counted, paneSharingTexts } from "../../../text/paneSharing";
import { Note } from "../../parts/Note";
import { RunBar } from "../../parts/RunBar";
import { Success } from "../../parts/Success";
import { Page } from "../../shell/Page";
import { usePane } from "../../shell/pane";
import { useCommand } from "../../shell/useCommand";
import { CellList } from "./CellList";

/** Finds formulas in which Excel does not know our functions, shows them, and enters them again. */
export function RepairPage() {
  const { runs } = usePane();
  const repairing = useCommand("repair");
  const text = inLanguage(paneSharingTexts);
  const { run } = repairing;
  const done = run.state === "done" ? run.value : null;

  // How an earlier repair ended has been seen.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => repairing.forget(), []);

  if (run.state === "asking") return <RepairReview found={run.question} answer={run.answer} />;
  return (
    <Page
      key={done ? "done" : "start"}
      takeFocus={done !== null}
      title={text.repairTitle}
      lead={text.repairLead}
      back={{ label: inLanguage(paneRefreshTexts).title, place: { page: "refresh" } }}
      foot={
        <>
          <RunBar {...repairing} />
          {run.state !== "running" && (
            <Button
              appearance="primary"
              onClick={() => void repairing.start({ review: (found) => runs.ask("repair", found) })}
            >
              {done ? text.lookAgain : text.look}
            </Button>
          )}
        </>
      }
    >
      {done && <Success>{doneText(done)}</Success>}
      <Note>{text.repairHow}</Note>
    </Page>
  );
}

function doneText({ found, repaired }: Repaired): string {
  const text = inLanguage(paneSharingTexts);
  if (found === 0) return text.noneToRepair;
  return repaired === 0 ? text.noneRepaired : counted(repaired, text.repairedOne, text.repaired);
}

interface RepairReviewProps {
  readonly found: readonly Repairable[];
  answer(wanted: readonly Repairable[]): void;
}

/** What would be entered again, before anything is. */
function RepairReview({ found, answer }: RepairReviewProps) {
  const text = inLanguage(paneSharingTexts);
  return (
    <Page
      takeFocus
      title={text.repairReview}
      foot={
        <>
          <Button appearance="primary" onClick={() => answer(found)}>
            {counted(found.length, text.repairOne, text.repairAll)}
          </Button>
          <Button onClick={() => answer([])}>{text.leave}</Button>
        </>
      }
    >
      <CellList
        cells={found.map(({ key, sheet, address, from, to }) => ({
          key,
          sheet,
          address,
          formula: from,
          remark: from === to ? undefined : `${text.becomes} ${to}`,
        }))}
      />
    </Page>
  );
}
