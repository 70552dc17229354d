import { act, screen, waitFor, within } from "@testing-library/react";
import type { Change } from "../../src/ledger/register/changes";
import { Problem } from "../../src/text/problem";
import { commandsWith } from "./stage/commands";
import { someChanges } from "./stage/changes";
import { onPage, renderPane } from "./stage/renderPane";

const fresh = {
  register: { deals: 10, stale: ["Stargate", "OpenAI – AWS", "OpenAI – AMD"], lastRefreshed: 46000.5 },
  feed: "https://deals.example.com/feed.json",
  hasNewer: false,
};

/** The pane on its Refresh page, over a feed that would make these changes. */
function openRefresh(changes: readonly Change[] = someChanges) {
  const written: (readonly Change[])[] = [];
  const scopes: unknown[] = [];
  const pane = renderPane({
    first: { page: "refresh" },
    commands: commandsWith({
      readRefreshStatus: () => Promise.resolve(fresh),
      async refreshDeals({ review, scope }, { signal }) {
        scopes.push(scope);
        const done = { asOf: "2026-07-20", found: changes.length, recalculated: true };
        if (changes.length === 0) return { ...done, accepted: 0 };
        const accepted = await review(changes);
        signal.throwIfAborted();
        written.push(accepted);
        return { ...done, accepted: accepted.length };
      },
    }),
  });
  return { ...pane, written, scopes };
}

async function startReview() {
  const pane = openRefresh();
  await pane.user.click(await screen.findByRole("button", { name: "Check for changes" }));
  const heading = await screen.findByRole("heading", { name: "Review changes" });
  return { ...pane, heading };
}

const box = (name: RegExp) => screen.getByRole("checkbox", { name });

describe("before a refresh", () => {
  it("the page says when the register was last refreshed, from where, and what is stale", async () => {
    openRefresh();
    expect(await onPage().findByText(/Dec 9, 2025, 12:00.PM/)).toBeVisible();
    expect(onPage().getByText("https://deals.example.com/feed.json")).toBeVisible();
    expect(onPage().getByText("3 of 10 deals")).toBeVisible();
    expect(onPage().getByText(/90 days: Stargate, OpenAI – AWS, OpenAI – AMD/)).toBeVisible();
  });

  it("a workbook without a register is offered one", async () => {
    const { user } = renderPane({
      first: { page: "refresh" },
      commands: commandsWith({
        readRefreshStatus: () => Promise.resolve({ register: null, feed: null, hasNewer: false }),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Insert the deal register" }));
    expect(await screen.findByRole("heading", { name: "Deal register" })).toHaveFocus();
  });

  it("says so where a newer Gigadeal has stored deals in the workbook", async () => {
    renderPane({
      first: { page: "refresh" },
      commands: commandsWith({ readRefreshStatus: () => Promise.resolve({ ...fresh, hasNewer: true }) }),
    });
    expect(await screen.findByText("This workbook was last worked on with a newer Gigadeal")).toBeVisible();
  });

  it("the user may look at this sheet's deals only", async () => {
    const { user, scopes } = openRefresh([]);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Look at" }), "sheet");
    await user.click(screen.getByRole("button", { name: "Check for changes" }));
    await onPage().findByText("Everything is up to date");
    expect(scopes).toEqual(["sheet"]);
  });
});

describe("the review", () => {
  it("takes the focus and shows each change with deal, field, old, new, status, date and source", async () => {
    const { heading } = await startReview();
    expect(heading).toHaveFocus();
    const deal = screen.getByRole("region", { name: "OpenAI – Oracle" });
    const [value] = within(deal).getAllByRole("listitem");
    expect(value).toHaveTextContent(/Value\$300\.0.bn becomes \$340\.0.bn/);
    expect(value).toHaveTextContent(/Confirmed.*Dec 10, 2026.*Oracle: Form 10-Q/);
    expect(within(value!).getByRole("link", { name: /Form 10-Q/ })).toHaveAttribute("href", "https://www.sec.gov/");
  });

  it("makes a large change stand out in words and says by how much", async () => {
    await startReview();
    expect(onPage().getByText(/Large change \(\+13\.3%\)/)).toBeVisible();
  });

  it("shows what was not disclosed before, a new deal and one that is gone", async () => {
    await startReview();
    expect(box(/Value.*not disclosed.*\$40\.0.bn/)).toBeChecked();
    expect(box(/New deal/)).toBeChecked();
    expect(box(/No longer in the feed/)).toBeChecked();
  });

  it("keeps the user's own edits unless they are chosen", async () => {
    const { user, written } = await startReview();
    expect(box(/Capacity/)).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Accept 6 of 7" }));
    await onPage().findByText("6 figures refreshed");
    expect(written[0]?.map(({ key }) => key)).not.toContain("openai-oracle-cloud/gw");
  });

  it("writes only what was left chosen", async () => {
    const { user, written } = await startReview();
    await user.click(screen.getByRole("button", { name: "Select none" }));
    await user.click(box(/^Value.*340/));
    await user.click(screen.getByRole("button", { name: "Accept 1 of 7" }));
    await onPage().findByText("One figure refreshed");
    expect(written[0]?.map(({ key }) => key)).toEqual(["openai-oracle-cloud/value"]);
  });

  it("has nothing to accept when nothing is chosen", async () => {
    const { user, written } = await startReview();
    await user.click(screen.getByRole("button", { name: "Select none" }));
    await user.click(screen.getByRole("button", { name: "Accept 0 of 7" }));
    expect(screen.getByRole("heading", { name: "Review changes" })).toBeVisible();
    expect(written).toEqual([]);
  });

  it("can be left with everything as it is", async () => {
    const { user, written } = await startReview();
    await user.click(screen.getByRole("button", { name: "Keep everything as it is" }));
    expect(await onPage().findByText(/The workbook is as it was/)).toBeVisible();
    expect(written).toEqual([]);
  });

  it("is still there when the user comes back from looking at a deal", async () => {
    const { user } = await startReview();
    await user.click(screen.getByRole("button", { name: "Deals" }));
    await screen.findByRole("heading", { name: "Deals" });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByRole("heading", { name: "Review changes" })).toBeVisible();
  });
});

describe("a refresh that fails", () => {
  it("says what is wrong with the feed and where, and can be tried again", async () => {
    const fault = { path: "deals[3].value", expected: "a number or null", got: '"300bn"' };
    const { user } = renderPane({
      first: { page: "refresh" },
      commands: commandsWith({
        readRefreshStatus: () => Promise.resolve(fresh),
        refreshDeals: () => Promise.reject(new Problem("feedInvalid", fault)),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Check for changes" }));
    const message = await onPage().findByText(/deals\[3\]\.value: expected a number or null, got "300bn"/);
    expect(message).toBeVisible();
    expect(screen.getByRole("button", { name: "Check for changes" })).toBeEnabled();
  });
});

describe("the ribbon's Refresh", () => {
  it("brings the pane to the review at once, wherever it was", async () => {
    let ask: (place: { page: "refresh"; item: string }) => void = () => undefined;
    renderPane({
      watchRequests(asked) {
        ask = asked;
        return () => undefined;
      },
      commands: commandsWith({
        readRefreshStatus: () => Promise.resolve(fresh),
        refreshDeals: async ({ review }) => {
          await review(someChanges);
          return { asOf: "2026-07-20", found: 7, accepted: 7, recalculated: true };
        },
      }),
    });
    await screen.findByRole("heading", { name: "Templates" });
    act(() => ask({ page: "refresh", item: "now" }));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Review changes" })).toHaveFocus());
  });
});

describe("a refresh that was written", () => {
  it("can be undone, and what was edited since is named", async () => {
    const { user } = renderPane({
      first: { page: "refresh" },
      commands: commandsWith({
        readRefreshStatus: () => Promise.resolve(fresh),
        refreshDeals: () => Promise.resolve({ asOf: "2026-07-20", found: 3, accepted: 3, recalculated: true }),
        undoRefresh: () => Promise.resolve({ restored: 2, left: [{ dealId: "openai-oracle-cloud", field: "value" }] }),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Check for changes" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const message = await onPage().findByText(
      /^Undone, but for what you have changed since: openai-oracle-cloud: Value\.$/,
    );
    expect(message).toBeVisible();
    expect(message.closest("[tabindex]")).toHaveFocus();
    expect(onPage().queryByText("3 figures refreshed")).toBeNull();
  });
});

describe("a refresh that found nothing", () => {
  it("still shows the ways to what else can be done with the workbook", async () => {
    const { user } = renderPane({
      first: { page: "refresh", item: "now" },
      commands: commandsWith({
        refreshDeals: () => Promise.resolve({ asOf: "2026-07-20", found: 0, accepted: 0, recalculated: true }),
      }),
    });
    expect(await onPage().findByText("Everything is up to date")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Where a figure comes from" }));
    expect(await screen.findByRole("heading", { name: "Where a figure comes from" })).toBeVisible();
  });
});
