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

/** The ledger, or one deal of it. */
export function DealsPage() {
  const { place } = usePane();
  const ledger = useLedger();
  const text = { ...inLanguage(paneTexts), ...inLanguage(paneDealTexts) };
  if (ledger.state === "loading") return <p role="status">{text.opening}</p>;
  if (ledger.state === "failed") {
    return (
      <Page title={text.title}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fill(text.ledgerFailed, { detail: ledger.detail })}</MessageBarBody>
        </MessageBar>
      </Page>
    );
  }
  const deal = ledger.ledger.deals.find(({ id }) => id === place.item);
  return deal ? <DealPage deal={deal} ledger={ledger.ledger} /> : <DealList deals={ledger.ledger.deals} />;
}
