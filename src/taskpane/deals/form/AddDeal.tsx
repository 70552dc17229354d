import { useCallback, useState } from "react";
import { today } from "../../../ledger/record/dates";
import type { Ledger } from "../../../ledger/record/deal";
import { freeId, ownLedger, type OwnDeal } from "../../../ledger/record/ownDeal";
import { inLanguage } from "../../../text/language";
import { paneDealFormTexts } from "../../../text/paneDealForm";
import { paneDealTexts } from "../../../text/paneDeals";
import { usePane } from "../../shell/pane";
import { DealForm } from "./DealForm";
import { newDealText } from "./dealText";
import { useSaving } from "./useSaving";

/** A new deal of the user's own. */
export function AddDeal({ ledger }: { ledger: Ledger }) {
  const { go, locale, preferences } = usePane();
  const { busy, progress, save } = useSaving("addDeal", ({ dealId }) =>
    go({ page: "deals", item: dealId, task: "added" }),
  );
  const [initial] = useState(() => newDealText(today(), { locale, scale: preferences.scale }));
  const documentOf = useCallback(
    (own: Omit<OwnDeal, "id">) => {
      const id = freeId(own.customer, own.vendor, new Set(ledger.deals.map((deal) => deal.id)));
      return ownLedger({ ...own, id }, today());
    },
    [ledger],
  );
  const text = inLanguage(paneDealFormTexts);
  return (
    <DealForm
      title={text.addTitle}
      lead={text.addLead}
      back={{ label: inLanguage(paneDealTexts).title, place: { page: "deals" } }}
      initial={initial}
      ledger={ledger}
      action={text.add}
      busy={busy}
      progress={progress}
      documentOf={documentOf}
      submit={(deal) => void save(deal)}
    />
  );
}
