import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Ledger } from "../../ledger/record/deal";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneDealTexts } from "../../text/paneDeals";
import { useLedger } from "../parts/useLedger";
import { loadable, useLoaded } from "../shell/loaded";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { DealList } from "./DealList";
import { DealPage } from "./DealPage";

const task = loadable(async () => (await import("./DealTasks")).DealTasks);
const tasks: ReadonlySet<string> = new Set(["add", "edit", "import", "export"]);

/** The ledger, one deal of it, or what can be done with deals. */
export function DealsPage() {
  const { place } = usePane();
  const undo = useCommand("undoRefresh");
  // A removal that is undone brings its deal into the list again.
  const known = useLedger(place.task === "removed" && undo.run.state === "done");
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts) };
  if (known.state === "loading") return <p role="status">{text.opening}</p>;
  if (known.state === "failed") {
    return (
      <Page title={text.title}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fill(text.ledgerFailed, { detail: known.detail })}</MessageBarBody>
        </MessageBar>
      </Page>
    );
  }
  const { ledger } = known;
  if (place.task !== undefined && tasks.has(place.task)) return <Task ledger={ledger} />;
  const deal = ledger.deals.find(({ id }) => id === place.item);
  return deal ? <DealPage deal={deal} ledger={ledger} /> : <DealList deals={ledger.deals} />;
}

function Task({ ledger }: { ledger: Ledger }) {
  const Shown = useLoaded(task);
  return Shown ? <Shown ledger={ledger} /> : <p role="status">{inLanguage(paneTexts).opening}</p>;
}
