import { screen, waitFor } from "@testing-library/react";
import type { freezeForSharing } from "../../src/commands/sharing/freezeForSharing";
import { Problem } from "../../src/text/problem";
import { commandsWith } from "./stage/commands";
import { onPage, renderPane } from "./stage/renderPane";

const cells = [
  { sheet: "Sheet1", address: "B2", formula: "=ANNUALIZE(300000000000,2027,2031)" },
  { sheet: "Summary", address: "C4", formula: '=DEAL_FACT("openai-oracle-cloud","value")' },
];
const left = [{ ...cells[1]!, address: "F9", reason: "unknown" as const }];
type Answers = Parameters<typeof commandsWith>[0];
type Freeze = (typeof freezeForSharing)["run"];

async function openShare(answers: Answers, frozen = 0) {
  const pane = renderPane({
    first: { page: "refresh", task: "share" },
    commands: commandsWith({
      readSharing: () => Promise.resolve({ frozen, when: frozen > 0 ? 46352.4 : null, hasNewer: false }),
      ...answers,
    }),
  });
  await screen.findByRole("heading", { name: "Share without Gigadeal" });
  return pane;
}

describe("the Refresh page", () => {
  it("leads to sharing and to repairing, and these lead back", async () => {
    const { user } = renderPane({
      first: { page: "refresh" },
      commands: commandsWith({
        readRefreshStatus: () => Promise.resolve({ register: null, feed: null, hasNewer: false }),
        readSharing: () => Promise.resolve({ frozen: 0, when: null, hasNewer: false }),
      }),
    });
    await user.click(await screen.findByRole("button", { name: /^Share it/ }));
    expect(await screen.findByRole("heading", { name: "Share without Gigadeal" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Back: Refresh" }));
    await user.click(await screen.findByRole("button", { name: /^Repair formulas/ }));
    expect(await screen.findByRole("heading", { name: "Repair formulas" })).toHaveFocus();
  });
});

describe("freezing for sharing", () => {
  const freeze =
    (answered: boolean[]): Freeze =>
    async ({ review }) => {
      const goesAhead = await review({ cells, left });
      answered.push(goesAhead);
      return { frozen: goesAhead ? cells.length : 0, left };
    };

  it("shows every cell with its formula first, and those that stay with the reason", async () => {
    const { user } = await openShare({ freezeForSharing: freeze([]) });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    expect(await screen.findByRole("heading", { name: "Freeze these cells?" })).toHaveFocus();
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toEqual([
      "B2=ANNUALIZE(300000000000,2027,2031)",
      'C4=DEAL_FACT("openai-oracle-cloud","value")',
      'F9=DEAL_FACT("openai-oracle-cloud","value")Excel does not know the function: repair it first',
    ]);
  });

  it("freezes once the user agrees, and says so", async () => {
    const answered: boolean[] = [];
    const { user } = await openShare({ freezeForSharing: freeze(answered) });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    await user.click(await screen.findByRole("button", { name: "Freeze 2 cells" }));
    expect(await onPage().findByText("2 cells are now values. The workbook can be shared.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Share without Gigadeal" })).toHaveFocus();
    expect(answered).toEqual([true]);
  });

  it("changes nothing when the user would rather not", async () => {
    const answered: boolean[] = [];
    const { user } = await openShare({ freezeForSharing: freeze(answered) });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    await user.click(await screen.findByRole("button", { name: "Leave everything as it is" }));
    expect(await onPage().findByText("Nothing was frozen.")).toBeVisible();
    expect(answered).toEqual([false]);
  });

  it("says when there is nothing to freeze", async () => {
    const { user } = await openShare({ freezeForSharing: () => Promise.resolve({ frozen: 0, left: [] }) });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    expect(await onPage().findByText(/^No cell calls Gigadeal/)).toBeVisible();
  });

  it("lists a great many cells only in part, and says how many more there are", async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...cells[0]!, address: `B${at + 1}` }));
    const { user } = await openShare({
      freezeForSharing: async ({ review }) => (await review({ cells: many, left: [] }), { frozen: 0, left: [] }),
    });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    await screen.findByRole("button", { name: "Freeze 1000 cells" });
    expect(screen.getAllByRole("listitem")).toHaveLength(30);
    expect(onPage().getByText("and 970 more")).toBeVisible();
  });

  it("says what to do when it cannot be done", async () => {
    const { user } = await openShare({
      freezeForSharing: () => Promise.reject(new Problem("sheetsProtected", { sheets: "Sheet1" })),
    });
    await user.click(screen.getByRole("button", { name: "Look for cells to freeze" }));
    expect(await onPage().findByText(/These sheets are protected: Sheet1/)).toBeVisible();
  });
});

describe("thawing", () => {
  it("is offered where cells are frozen, and says how many and since when", async () => {
    await openShare({}, 3);
    expect(await onPage().findByText(/^3 cells are frozen\. Last frozen Nov 26, 2026/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Thaw" })).toBeVisible();
  });

  it("brings the formulas back, and lists those that it could not, with the formula", async () => {
    const { user } = await openShare(
      { thaw: () => Promise.resolve({ thawed: 2, left: [{ ...cells[0]!, reason: "edited" }] }) },
      3,
    );
    await user.click(await screen.findByRole("button", { name: "Thaw" }));
    expect(await onPage().findByText("2 formulas are back.")).toBeVisible();
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "B2=ANNUALIZE(300000000000,2027,2031)Holds something else by now",
    );
  });
});

describe("the formulas that would come back", () => {
  const left = [
    { sheet: "Sheet1", address: "D1", formula: '=WEBSERVICE("https://a.example/")', reason: "outside" as const },
  ];
  const open = async (answered: boolean[]) => {
    const pane = await openShare(
      {
        async thaw({ review }) {
          const goesAhead = await review({ cells, left });
          answered.push(goesAhead);
          return { thawed: goesAhead ? cells.length : 0, left };
        },
      },
      3,
    );
    await pane.user.click(await screen.findByRole("button", { name: "Thaw" }));
    return pane;
  };

  it("are shown first, and beside them what else was found, as text", async () => {
    const answered: boolean[] = [];
    const { user } = await open(answered);
    expect(await screen.findByRole("heading", { name: "Bring these formulas back?" })).toHaveFocus();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "B2=ANNUALIZE(300000000000,2027,2031)",
      'C4=DEAL_FACT("openai-oracle-cloud","value")',
      'D1=WEBSERVICE("https://a.example/")' +
        "Reaches outside this workbook, or does not call Gigadeal: type it yourself if you trust it",
    ]);
    expect(answered).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Bring 2 formulas back" }));
    expect(await onPage().findByText("2 formulas are back.")).toBeVisible();
  });

  it("stay where they are when the user would rather not", async () => {
    const answered: boolean[] = [];
    const { user } = await open(answered);
    await user.click(await screen.findByRole("button", { name: "Leave everything as it is" }));
    expect(await onPage().findByText("No formula was brought back.")).toBeVisible();
    expect(answered).toEqual([false]);
  });
});

describe("repairing", () => {
  const found = cells.map(({ sheet, address, formula }) => ({
    key: address,
    sheet,
    address,
    from: `=_xldudf_${formula.slice(1)}`,
    to: formula,
    reason: "unknown" as const,
  }));

  async function openRepair(some: typeof found) {
    const wanted: number[] = [];
    const pane = renderPane({
      first: { page: "refresh", task: "repair" },
      commands: commandsWith({
        async repair({ review }) {
          if (some.length === 0) return { found: 0, repaired: 0 };
          wanted.push((await review(some)).length);
          return { found: some.length, repaired: wanted[0]! };
        },
      }),
    });
    await pane.user.click(await screen.findByRole("button", { name: "Look for formulas to repair" }));
    return { ...pane, wanted };
  }

  it("shows first what each formula becomes", async () => {
    const { user, wanted } = await openRepair(found);
    expect(await screen.findByRole("heading", { name: "Enter these formulas again?" })).toHaveFocus();
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(
      "B2=_xldudf_ANNUALIZE(300000000000,2027,2031)becomes =ANNUALIZE(300000000000,2027,2031)",
    );
    expect(wanted).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Enter 2 formulas again" }));
    expect(await onPage().findByText("2 formulas were entered again.")).toBeVisible();
  });

  it("changes nothing when the user would rather not", async () => {
    const { user, wanted } = await openRepair(found);
    await user.click(await screen.findByRole("button", { name: "Leave everything as it is" }));
    expect(await onPage().findByText("Nothing was changed.")).toBeVisible();
    await waitFor(() => expect(wanted).toEqual([0]));
  });

  it("says when there is nothing to repair", async () => {
    await openRepair([]);
    expect(await onPage().findByText(/^Excel knows every function/)).toBeVisible();
  });
});
