import { useEffect, useState } from "react";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { figuresAsOf } from "../../ledger/record/figures";
import type { Scope } from "../../workbook/register/dealsInView";
import { RunBar } from "../parts/RunBar";
import { useLedger } from "../parts/useLedger";
import { loadable, useLoaded } from "../shell/loaded";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { RefreshStart } from "./RefreshStart";
import { Refreshed } from "./Refreshed";
import { Review } from "./Review";

const task = loadable(async () => (await import("./WorkbookTasks")).WorkbookTasks);

/** What can be done with the deal data and the formulas of this workbook. */
export function RefreshPage() {
  const { place } = usePane();
  return place.task === undefined ? <Refreshing /> : <Task />;
}

function Task() {
  const Shown = useLoaded(task);
  return Shown ? <Shown /> : <p role="status">{inLanguage(paneTexts).opening}</p>;
}

/** A refresh from its beginning to its end: how fresh things are, reading, the review, what was written. */
function Refreshing() {
  const { place, go, runs } = usePane();
  const { run, start, cancel, forget } = useCommand("refreshDeals");
  const [scope, setScope] = useState<Scope>("all");
  const ledger = useLedger();
  const text = inLanguage(paneRefreshTexts);
  const check = () => void start({ scope, review: (changes) => runs.ask("refreshDeals", changes) });

  useEffect(() => {
    if (place.item === "now") check();
    // Whenever the ribbon's Refresh is pressed; each time it is a new place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);

  if (run.state === "asking") {
    const currencyOf = (dealId: string) => {
      const deal = ledger.state === "ready" ? ledger.ledger.deals.find(({ id }) => id === dealId) : undefined;
      return (deal && figuresAsOf(deal)?.currency) ?? "USD";
    };
    return <Review changes={run.question} currencyOf={currencyOf} answer={run.answer} cancel={cancel} />;
  }
  if (run.state === "done") return <Refreshed result={run.value} again={check} seen={forget} />;
  if (run.state === "running") {
    return (
      <Page title={text.title}>
        <RunBar run={run} cancel={cancel} forget={forget} />
      </Page>
    );
  }
  const insertRegister = () => {
    forget();
    go({ page: "templates", item: "deal-register" });
  };
  return (
    <RefreshStart scope={scope} setScope={setScope} check={check} insertRegister={insertRegister}>
      <RunBar
        run={run}
        cancel={cancel}
        forget={forget}
        remedies={{ registerMissing: { label: text.insertRegister, act: insertRegister } }}
      />
    </RefreshStart>
  );
}
