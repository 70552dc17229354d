import type { Ledger } from "../../ledger/record/deal";
import { usePane } from "../shell/pane";
import { ExportDeals } from "./ExportDeals";
import { AddDeal } from "./form/AddDeal";
import { EditDeal } from "./form/EditDeal";
import { ImportDeals } from "./ImportDeals";

/** What is done with deals now and then, on pages that are loaded when they are asked for. */
export function DealTasks({ ledger }: { ledger: Ledger }) {
  const { place } = usePane();
  if (place.task === "import") return <ImportDeals ledger={ledger} />;
  if (place.task === "export") return <ExportDeals deals={ledger.deals} />;
  const deal = ledger.deals.find(({ id }) => id === place.item);
  return deal ? <EditDeal deal={deal} ledger={ledger} /> : <AddDeal ledger={ledger} />;
}
