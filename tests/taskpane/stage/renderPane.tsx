/** Shows the pane in jsdom with doubles of everything it stands on. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import bundled from "../../../assets/deals.json";
import type { Ledger } from "../../../src/ledger/record/deal";
import { App, type PaneProps } from "../../../src/taskpane/shell/App";
import { defaultPreferences } from "../../../src/taskpane/shell/preferences";
import { commandsWith } from "./commands";

export const ledger = bundled as Ledger;

export function renderPane(props: Partial<PaneProps> = {}) {
  const user = userEvent.setup({ delay: null });
  const pane = render(
    <App
      commands={commandsWith({})}
      readLedger={() => Promise.resolve(ledger)}
      ownDeals={() => new Set()}
      readAppearance={() => ({ locale: "en-US", background: "#ffffff", foreground: "#000000" })}
      watchAppearance={() => () => undefined}
      watchSelection={() => () => undefined}
      watchRequests={() => () => undefined}
      preferences={defaultPreferences}
      keepPreferences={() => Promise.resolve()}
      first={{ page: "templates" }}
      {...props}
    />,
  );
  return { user, ...pane };
}

/** What stands on the page itself, without what the live region says. */
export const onPage = () => within(screen.getByRole("main"));
