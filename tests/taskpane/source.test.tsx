import { act, screen } from "@testing-library/react";
import { Problem } from "../../src/text/problem";
import type { CellOrigin } from "../../src/workbook/provenance/cellOrigin";
import { commandsWith } from "./stage/commands";
import { onPage, renderPane } from "./stage/renderPane";

const origin: CellOrigin = {
  dealId: "openai-oracle-cloud",
  dealName: "OpenAI – Oracle",
  field: "value",
  status: "confirmed",
  asOf: "2025-09-23",
  note: "Exceeds 300 over the next five years.",
  sources: [
    { publisher: "IT-Online", title: "OpenAI to pump billions", date: "2025-09-25", url: "https://it-online.co.za/" },
  ],
  byUser: false,
};

/** The page over cells with these origins: each time another cell is selected, the next one. */
async function openSource(...origins: readonly (CellOrigin | null)[]) {
  let select: () => void = () => undefined;
  let stopped = false;
  let read = 0;
  const pane = renderPane({
    first: { page: "refresh", task: "source" },
    watchSelection(changed) {
      select = changed;
      return () => (stopped = true);
    },
    commands: commandsWith({
      readSource: () => {
        const found = origins[Math.min(read++, origins.length - 1)];
        return found ? Promise.resolve(found) : Promise.reject(new Problem("noSource"));
      },
      listSources: () => Promise.resolve({ sheet: "Sources", sources: 34 }),
      readRefreshStatus: () => Promise.resolve({ register: null, feed: null, hasNewer: false }),
    }),
  });
  await screen.findByRole("heading", { name: "Where a figure comes from" });
  return { ...pane, select: () => act(() => select()), hasStopped: () => stopped };
}

describe("where a figure comes from", () => {
  it("is told of the cell that is selected: deal, figure, status, date, source", async () => {
    await openSource(origin);
    const found = await screen.findByRole("region", { name: "OpenAI – Oracle – Value" });
    expect(found).toHaveTextContent(/Confirmed.*Sep 23, 2025.*Exceeds 300.*IT-Online/);
    expect(screen.getByRole("link", { name: /^IT-Online/ })).toHaveAttribute("href", "https://it-online.co.za/");
  });

  it("follows the selection, and says that a cell has no deal behind it without taking the focus", async () => {
    const { select } = await openSource(origin, null, { ...origin, dealName: "Stargate", field: null });
    await screen.findByRole("region", { name: "OpenAI – Oracle – Value" });
    select();
    expect(await onPage().findByText(/^No deal stands behind this cell/)).toBeVisible();
    expect(document.body).toHaveFocus();
    select();
    expect(await screen.findByRole("region", { name: "Stargate" })).toBeVisible();
  });

  it("is no longer looked for when the page is left", async () => {
    const { user, hasStopped } = await openSource(origin);
    await user.click(screen.getByRole("button", { name: "Back: Refresh" }));
    await screen.findByRole("heading", { name: "Refresh" });
    expect(hasStopped()).toBe(true);
  });

  it("leads to the deal, and lists all sources on a sheet", async () => {
    const { user } = await openSource(origin);
    await user.click(screen.getByRole("button", { name: "List all sources on a sheet" }));
    expect(await onPage().findByText("34 sources are listed on “Sources”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open the deal" }));
    expect(await screen.findByRole("heading", { name: "OpenAI – Oracle" })).toHaveFocus();
  });
});
