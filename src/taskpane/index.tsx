/** The pane in Excel: what `runtime.ts` loads when somebody can see it. */
import { createRoot } from "react-dom/client";
import { watchPageRequests, type RequestedPage } from "../commands/paneRequests";
import { registry } from "../commands/registry";
import { storedInMemory, loadLedger } from "../ledger/memory";
import { readAppearance, watchAppearance } from "../workbook/excel/appearance";
import { watchSelection } from "../workbook/excel/watchSelection";
import { App } from "./shell/App";
import type { Place } from "./shell/pane";
import { defaultPreferences, readPreferences, writePreferences } from "./shell/preferences";

/** The ribbon's Refresh has been pressed already: the page need not be told a second time. */
const placeOf = (page: RequestedPage): Place => (page === "refresh" ? { page, item: "now" } : { page });

const noDeals: ReadonlySet<string> = new Set();
const ownDeals = () => storedInMemory()?.own ?? noDeals;

/** Shows the pane in an element of the page. */
export async function mountPane(root: HTMLElement): Promise<void> {
  const preferences = await readPreferences().catch(() => defaultPreferences);
  createRoot(root).render(
    <App
      commands={registry}
      readLedger={loadLedger}
      ownDeals={ownDeals}
      readAppearance={readAppearance}
      watchAppearance={watchAppearance}
      watchSelection={watchSelection}
      watchRequests={(asked) => watchPageRequests((page) => asked(placeOf(page)))}
      preferences={preferences}
      keepPreferences={writePreferences}
      first={{ page: "templates", item: preferences.welcomed ? undefined : "welcome" }}
    />,
  );
}
