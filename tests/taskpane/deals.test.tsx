import { screen, waitFor, within } from "@testing-library/react";
import { dealsThatMatch, noFilter } from "../../src/taskpane/deals/dealFilter";
import { Problem } from "../../src/text/problem";
import { someChanges } from "./stage/changes";
import { commandsWith } from "./stage/commands";
import { ledger, onPage, renderPane } from "./stage/renderPane";

describe("the list of deals", () => {
  it("has every deal with its value, bound and status", async () => {
    renderPane({ first: { page: "deals" } });
    const items = await screen.findAllByRole("listitem");
    expect(items).toHaveLength(10);
    expect(items[0]).toHaveTextContent(/OpenAI – Oracle.*at least \$300\.0.bn.*Confirmed.*2027 – 2031.*4\.5.GW/);
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
    expect(revisions[2]).toHaveTextContent(/Sep 10, 2025Reportedabout \$300\.0.bn · 2027 – 2031 · 4\.5.GW/);
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

describe("a deal as a row of the register", () => {
  const place = { row: 7, sheetId: "{4}", sheetName: "Deal register" };

  it.each([
    [true, /is now in row 7 of “Deal register”/],
    [false, /stands in row 7 of “Deal register” already/],
  ])("says where it is, whether it is new there (%s) or not, and leads to it", async (added, said) => {
    const shown: string[] = [];
    const { user } = await openDeal(
      "OpenAI – AWS",
      commandsWith({
        insertDealRow: ({ dealId }) => Promise.resolve((expect(dealId).toBe("openai-aws"), { ...place, added })),
        goToSheet: ({ id }) => Promise.resolve(void shown.push(id)),
      }),
    );
    await user.click(screen.getByRole("button", { name: "As a row of the register" }));
    expect(await onPage().findByText(said)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(said);
    await user.click(screen.getByRole("button", { name: "Go to the sheet" }));
    await waitFor(() => expect(shown).toEqual(["{4}"]));
  });

  it("offers the register where there is none", async () => {
    const { user } = await openDeal(
      "OpenAI – AWS",
      commandsWith({ insertDealRow: () => Promise.reject(new Problem("registerMissing")) }),
    );
    await user.click(screen.getByRole("button", { name: "As a row of the register" }));
    await user.click(await screen.findByRole("button", { name: "Insert the deal register" }));
    expect(await screen.findByRole("heading", { name: "Deal register" })).toHaveFocus();
  });
});

describe("a deal of the user's own", () => {
  const box = (name: string) => screen.getByRole("textbox", { name: new RegExp(`^${name}`) });

  async function fillIn(commands: Parameters<typeof commandsWith>[0]) {
    const pane = renderPane({ first: { page: "deals" }, commands: commandsWith(commands) });
    await pane.user.click(await screen.findByRole("button", { name: "Add" }));
    expect(await screen.findByRole("heading", { name: "Add a deal" })).toHaveFocus();
    await pane.user.type(box("Customer"), "Acme");
    await pane.user.type(box("Total value"), "5");
    await pane.user.type(box("Publisher"), "Own estimate");
    return pane;
  }

  it("is added, and its page says so and offers to undo it", async () => {
    const added: unknown[] = [];
    const { user } = await fillIn({
      addDeal: (deal) => Promise.resolve((added.push(deal), { dealId: "openai-aws" })),
      undoRefresh: () => Promise.resolve({ restored: 1, left: [] }),
    });
    await user.click(screen.getByRole("button", { name: "Add the deal" }));
    expect(await screen.findByRole("heading", { name: "OpenAI – AWS" })).toHaveFocus();
    expect(onPage().getByText(/is in the deal register, and marked as yours/)).toBeVisible();
    expect(added).toMatchObject([{ customer: "Acme", value: 5e9, currency: "USD", status: "reported" }]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await onPage().findByText(/^Undone/)).toBeVisible();
    expect(onPage().queryByText(/marked as yours/)).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("Undone: the register is as before.");
  });

  it("is told to be added, though another one was undone before", async () => {
    const { user } = await fillIn({
      addDeal: () => Promise.resolve({ dealId: "openai-aws" }),
      undoRefresh: () => Promise.resolve({ restored: 1, left: [] }),
    });
    await user.click(screen.getByRole("button", { name: "Add the deal" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await onPage().findByText(/^Undone/);
    await user.click(onPage().getByRole("button", { name: "Back: Deals" }));
    await user.click(await screen.findByRole("button", { name: "Add" }));
    await user.type(await screen.findByRole("textbox", { name: /^Customer/ }), "Acme");
    await user.type(box("Publisher"), "Own estimate");
    await user.click(screen.getByRole("button", { name: "Add the deal" }));
    expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(/marked as yours/);
    expect(screen.getByRole("heading", { name: "OpenAI – AWS" })).toHaveFocus();
  });

  it("is told beside the fields what is wrong, with the focus on the first, and nothing is added", async () => {
    const { user } = await fillIn({});
    await user.clear(box("Customer"));
    await user.type(box("First year or day"), "2031");
    await user.type(box("Last year or day"), "2027");
    await user.click(screen.getByRole("button", { name: "Add the deal" }));
    expect(box("Customer")).toHaveAccessibleDescription("Fill this in.");
    expect(box("Customer")).toHaveFocus();
    expect(box("Last year or day")).toHaveAccessibleDescription("The end is before the start.");
    expect(screen.getByRole("status")).toHaveTextContent("2 fields need attention.");
  });

  it("is not lost where the workbook has no register: one is inserted, and the deal goes into it", async () => {
    let register = false;
    const { user } = await fillIn({
      addDeal: () =>
        register ? Promise.resolve({ dealId: "openai-aws" }) : Promise.reject(new Problem("registerMissing")),
      insertTemplate({ templateId }) {
        expect(templateId).toBe("deal-register");
        register = true;
        return Promise.resolve({ sheets: [], registerAdded: true, ledgerParts: [], masterCheck: "none" });
      },
    });
    await user.click(screen.getByRole("button", { name: "Add the deal" }));
    await user.click(await screen.findByRole("button", { name: "Insert the deal register" }));
    expect(await screen.findByRole("heading", { name: "OpenAI – AWS" })).toHaveFocus();
  });

  it("is marked in the list and on its page", async () => {
    const { user } = renderPane({ first: { page: "deals" }, ownDeals: () => new Set(["openai-aws"]) });
    const [mine, ...others] = await screen.findAllByText("Yours");
    expect(others).toEqual([]);
    expect(mine!.closest("li")).toHaveTextContent(/^OpenAI – AWS/);
    await user.click(screen.getByRole("button", { name: "OpenAI – AWS" }));
    expect(await onPage().findByText(/^Your own deal/)).toBeVisible();
  });
});

describe("changing a deal of the user's own", () => {
  const own = () => new Set(["openai-aws"]);
  const first = { page: "deals", item: "openai-aws" } as const;

  it("starts from what is known, and adds a revision or corrects the last one, as the user says", async () => {
    const edits: unknown[] = [];
    const { user } = renderPane({
      first,
      ownDeals: own,
      commands: commandsWith({ editDeal: (input) => Promise.resolve((edits.push(input), { changed: 1 })) }),
    });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    expect(await screen.findByRole("heading", { name: "Edit OpenAI – AWS" })).toHaveFocus();
    const value = screen.getByRole("textbox", { name: /^Total value/ });
    expect(value).toHaveValue("138");
    await user.clear(value);
    await user.type(value, "150");
    await user.selectOptions(screen.getByRole("combobox", { name: "What you do" }), "Correct what was said last");
    await user.click(screen.getByRole("button", { name: "Save the deal" }));
    expect(await onPage().findByText("OpenAI – AWS is saved in the deal register.")).toBeVisible();
    expect(edits).toMatchObject([{ dealId: "openai-aws", correct: true, deal: { value: 150e9, currency: "USD" } }]);
  });

  it("is not offered for a deal of the feed", async () => {
    renderPane({ first: { page: "deals", item: "openai-oracle-cloud" }, ownDeals: own });
    await screen.findByRole("heading", { name: "OpenAI – Oracle" });
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
  });

  it("removes it once the user agrees, says that its row stays, and can be undone", async () => {
    const removed: string[] = [];
    const { user } = renderPane({
      first,
      ownDeals: own,
      commands: commandsWith({ removeDeal: ({ dealId }) => Promise.resolve(void removed.push(dealId)) }),
    });
    await user.click(await screen.findByRole("button", { name: "Remove" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove" })).toHaveFocus());
    expect(removed).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Remove" }));
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(await onPage().findByText(/^The deal is removed\./)).toBeVisible();
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    expect(removed).toEqual(["openai-aws"]);
  });

  it("shows a removed deal in the list again once that is undone", async () => {
    let there = true;
    const { user } = renderPane({
      first,
      ownDeals: own,
      readLedger: () =>
        Promise.resolve({ ...ledger, deals: ledger.deals.filter(({ id }) => there || id !== "openai-aws") }),
      commands: commandsWith({
        removeDeal: () => Promise.resolve(void (there = false)),
        undoRefresh: () => Promise.resolve(((there = true), { restored: 0, left: [] })),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Remove" }));
    await user.click(screen.getByRole("button", { name: "Remove" }));
    const back = await screen.findByRole("button", { name: "Undo" });
    expect(screen.queryByRole("button", { name: "OpenAI – AWS" })).toBeNull();
    await user.click(back);
    expect(await screen.findByRole("button", { name: "OpenAI – AWS" })).toBeVisible();
    expect(onPage().getByText("Undone: the register is as before.")).toBeVisible();
  });
});

describe("deals as files", () => {
  beforeEach(() => {
    URL.createObjectURL = jest.fn(() => "blob:deals");
    URL.revokeObjectURL = jest.fn();
  });

  it("are reviewed before anything of a file is taken, and what was taken can be undone", async () => {
    const read: string[] = [];
    const { user, container } = renderPane({
      first: { page: "deals" },
      commands: commandsWith({
        async importDeals({ text, review }) {
          read.push(text);
          const accepted = await review(someChanges);
          return { found: someChanges.length, accepted: accepted.length };
        },
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Import" }));
    await screen.findByRole("heading", { name: "Import deals" });
    await user.upload(
      container.querySelector<HTMLInputElement>("input[type=file]")!,
      new File(["id;customer"], "deals.csv"),
    );
    expect(await screen.findByRole("heading", { name: "Review changes" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Accept 6 of 7" }));
    expect(await onPage().findByText(/^6 changes were taken from the file/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Import deals" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    expect(read).toEqual(["id;customer"]);
  });

  it("that have a fault are refused by row and column, and the mended file can be chosen again", async () => {
    const { user, container } = renderPane({
      first: { page: "deals", task: "import" },
      commands: commandsWith({
        importDeals: () =>
          Promise.reject(new Problem("fileRow", { row: 3, column: "value", expected: "a number", got: '"lots"' })),
      }),
    });
    await screen.findByRole("heading", { name: "Import deals" });
    const picker = container.querySelector<HTMLInputElement>("input[type=file]")!;
    await user.upload(picker, new File(["…"], "deals.csv"));
    expect(await onPage().findByText(/row 3, column value/)).toBeVisible();
    expect(picker.value).toBe("");
    expect(screen.getByRole("button", { name: "Choose a file" })).toBeVisible();
  });

  it.each([
    ["all of them", "All deals (10)", 10],
    ["the user's own", "My own deals (1)", 1],
    ["one", "Stargate", 1],
  ])("are saved: %s", async (_, option, count) => {
    const asked: unknown[] = [];
    const names: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { user } = renderPane({
      first: { page: "deals" },
      ownDeals: () => new Set(["openai-aws"]),
      commands: commandsWith({
        exportDeals: ({ format, dealIds }) =>
          Promise.resolve(
            (asked.push([format, dealIds.length]), { name: "deals.json", type: "application/json", text: "{}" }),
          ),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Export" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Deals" }), option);
    await user.selectOptions(screen.getByRole("combobox", { name: "Format" }), "json");
    await user.click(screen.getByRole("button", { name: "Save the file" }));
    expect(await onPage().findByText(/^deals\.json is among your downloads/)).toBeVisible();
    expect(asked).toEqual([["json", count]]);
    expect(names).toEqual(["deals.json"]);
    await user.click(screen.getByRole("button", { name: "Copy the content" }));
    expect(await navigator.clipboard.readText()).toBe("{}");
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
