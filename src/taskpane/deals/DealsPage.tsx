import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneDealTexts } from "../../text/paneDeals";
import { useLedger } from "../parts/useLedger";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { DealList } from "./DealList";
import { DealPage } from "./DealPage";
import { ExportDeals } from "./ExportDeals";
import { AddDeal } from "./form/AddDeal";
import { EditDeal } from "./form/EditDeal";
import { ImportDeals } from "./ImportDeals";

/** The ledger, one deal of it, or what can be done with deals. */
export function DealsPage() {
  const { place } = usePane();
  const known = useLedger();
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
  if (place.task === "add") return <AddDeal ledger={ledger} />;
  if (place.task === "import") return <ImportDeals ledger={ledger} />;
  if (place.task === "export") return <ExportDeals deals={ledger.deals} />;
  const deal = ledger.deals.find(({ id }) => id === place.item);
  if (deal && place.task === "edit") return <EditDeal deal={deal} ledger={ledger} />;
  return deal ? <DealPage deal={deal} ledger={ledger} /> : <DealList deals={ledger.deals} />;
}
