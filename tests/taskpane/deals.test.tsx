import { screen, within } from "@testing-library/react";
import { dealsThatMatch, noFilter } from "../../src/taskpane/deals/dealFilter";
import { Problem } from "../../src/text/problem";
import { commandsWith } from "./stage/commands";
import { ledger, onPage, renderPane } from "./stage/renderPane";

describe("the list of deals", () => {
  it("has every deal with its value, bound and status", async () => {
    renderPane({ first: { page: "deals" } });
    const items = await screen.findAllByRole("listitem");
    expect(items).toHaveLength(10);
    expect(items[0]).toHaveTextContent(/OpenAI – Oracle.*at least \$300\.0.bn.*Confirmed.*2027 – 2031.*4\.5 GW/);
    expect(screen.getByRole("button", { name: "OpenAI – Google Cloud" }).closest("li")).toHaveTextContent(
      "Not disclosed",
    );
  });

  it("narrows down by words and by filters, and says how many are left", async () => {
    const { user } = renderPane({ first: { page: "deals" } });
    await user.type(await screen.findByRole("searchbox"), "azure");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getByRole("status")).toHaveTextContent("1 of 10 deals");
    await user.selectOptions(screen.getByRole("combobox", { name: "Vendor" }), "Oracle");
    expect(onPage().getByText("No deal matches.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(10);
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  it("filters by the status of the deal as a whole", () => {
    const derived = dealsThatMatch(ledger.deals, { ...noFilter, status: "derived" });
    expect(derived.map(({ id }) => id)).toEqual(["openai-aws"]);
  });
});

/** The page of a deal, opened from the list. */
async function openDeal(name: string, commands = commandsWith({})) {
  const pane = renderPane({ first: { page: "deals" }, commands });
  await pane.user.click(await screen.findByRole("button", { name }));
  await screen.findByRole("heading", { name, level: 1 });
  return pane;
}

describe("a deal's page", () => {
  it("tells what is known now and from whom", async () => {
    await openDeal("OpenAI – Oracle");
    const known = screen.getByRole("region", { name: "What is known now" });
    expect(known).toHaveTextContent(/Valueat least \$300\.0.bnConfirmedSep 23, 2025IT-Online/);
    expect(onPage().getByText(/Part of Stargate: the two are never added/)).toBeVisible();
  });

  it("tells how it became known, newest first, each statement with its sources as links", async () => {
    await openDeal("OpenAI – Oracle");
    const history = screen.getByRole("region", { name: "How it became known" });
    const revisions = within(history).getAllByRole("listitem");
    expect(revisions).toHaveLength(5);
    expect(revisions[0]).toHaveTextContent(/^Mar 6, 2026Reported/);
    expect(revisions[2]).toHaveTextContent(/Sep 10, 2025Reportedabout \$300\.0.bn · 2027 – 2031 · 4\.5 GW/);
    for (const link of within(history).getAllByRole("link")) {
      expect(link).toHaveAttribute("href", expect.stringMatching(/^https:/));
      expect(link).toHaveAttribute("rel", "noreferrer");
    }
  });

  it("tells where sources disagree", async () => {
    await openDeal("OpenAI – Oracle");
    const questions = screen.getByRole("region", { name: /Where sources disagree/ });
    expect(within(questions).getAllByRole("listitem")[0]).toHaveTextContent(/^Confirmed or not/);
  });

  it("leads to the model that fits: its own template, or the one for any contract with this deal chosen", async () => {
    const { user } = await openDeal("OpenAI – AWS");
    await user.click(screen.getByRole("button", { name: "As a model: Any compute contract" }));
    expect(await screen.findByRole("combobox", { name: "Deal" })).toHaveValue("openai-aws");
    expect(screen.getByRole("textbox", { name: "Total value" })).toHaveValue("138");
  });

  it("gives a figure as a formula in the selected cell", async () => {
    const entered: unknown[] = [];
    const { user } = await openDeal(
      "OpenAI – Oracle",
      commandsWith({
        enterFormula: (input) => Promise.resolve((entered.push(input), { address: "Sheet1!B4" })),
      }),
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "As a formula in the selected cell" }), "annualised");
    await user.click(screen.getByRole("button", { name: "Insert the formula" }));
    expect(await onPage().findByText(/is in Sheet1!B4/)).toBeVisible();
    expect(entered).toEqual([{ formula: '=DEAL_FACT("openai-oracle-cloud","annualised")', replace: false }]);
  });

  it("does not overwrite a cell unless the user says so", async () => {
    const entered: boolean[] = [];
    const { user } = await openDeal(
      "OpenAI – Oracle",
      commandsWith({
        enterFormula({ replace }) {
          entered.push(replace);
          return replace
            ? Promise.resolve({ address: "Sheet1!B4" })
            : Promise.reject(new Problem("cellTaken", { address: "Sheet1!B4" }));
        },
      }),
    );
    await user.click(screen.getByRole("button", { name: "Insert the formula" }));
    expect(await onPage().findByText(/Sheet1!B4 is not empty/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Replace it" }));
    expect(await onPage().findByText(/is in Sheet1!B4/)).toBeVisible();
    expect(entered).toEqual([false, true]);
  });
});

describe("a feed's text", () => {
  it("is shown as text, and an address that a browser should not open is no link", async () => {
    const [deal] = ledger.deals;
    const revision = {
      ...deal!.revisions[2]!,
      note: '<img src=x onerror="alert(1)">',
      sources: ["EVIL"],
    };
    renderPane({
      readLedger: () =>
        Promise.resolve({
          ...ledger,
          sources: { EVIL: { publisher: "Evil", title: null, date: null, url: "javascript:alert(1)" } },
          deals: [{ ...deal!, customer: "<b>OpenAI</b>", revisions: [revision], notes: [] }],
        }),
      first: { page: "deals", item: deal!.id },
    });
    expect(await screen.findByRole("heading", { name: "<b>OpenAI</b> – Oracle" })).toBeVisible();
    expect(onPage().getByText('<img src=x onerror="alert(1)">')).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  });
});
