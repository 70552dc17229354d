/** Shows the pane in jsdom with doubles of everything it stands on. */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, type PaneProps } from "../../../src/taskpane/shell/App";
import { defaultPreferences } from "../../../src/taskpane/shell/preferences";
import { bundledLedger } from "../../ledger/ledgers";
import { commandsWith } from "./commands";

export const ledger = bundledLedger();

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
