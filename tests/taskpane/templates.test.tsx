import { screen, waitFor, within } from "@testing-library/react";
import type { InsertTemplateInput } from "../../src/commands/insertion/insertTemplate";
import { Problem } from "../../src/text/problem";
import type { Insertion, UndoneInsertion } from "../../src/workbook/insertion/insertion";
import { commandsWith } from "./stage/commands";
import { onPage, renderPane } from "./stage/renderPane";

const inserted: Insertion = {
  sheets: [{ id: "{1}", name: "Oracle contract", fingerprint: "" }],
  registerAdded: true,
  ledgerParts: [],
  masterCheck: { failing: 0 },
};

/** The pane on the Oracle contract's form, and what it asks Excel to insert. */
async function openOracle(
  insert: (input: InsertTemplateInput) => Promise<Insertion> = () => Promise.resolve(inserted),
) {
  const asked: InsertTemplateInput[] = [];
  const shown: string[] = [];
  const pane = renderPane({
    commands: commandsWith({
      insertTemplate(input) {
        asked.push(input);
        return insert(input);
      },
      goToSheet({ id }) {
        shown.push(id);
        return Promise.resolve();
      },
    }),
  });
  await pane.user.click(await screen.findByRole("button", { name: "Oracle contract" }));
  await screen.findByRole("heading", { name: "Oracle contract" });
  return { ...pane, asked, shown };
}

const field = (name: string) => screen.getByRole("textbox", { name });
const insertButton = () => screen.getByRole("button", { name: "Insert" });

async function type(user: Awaited<ReturnType<typeof openOracle>>["user"], name: string, text: string) {
  await user.clear(field(name));
  if (text) await user.type(field(name), text);
}

describe("the gallery", () => {
  it("has every template with what it is for", async () => {
    renderPane();
    const names = (await screen.findAllByRole("listitem")).map((item) => within(item).getByRole("button").textContent);
    expect(names).toHaveLength(6);
    expect(names).toContain("Stargate investments");
    expect(screen.getByRole("button", { name: "Oracle contract" })).toHaveAccessibleDescription(/OpenAI–Oracle/);
  });
});

describe("a template's form", () => {
  it("starts with the deal's own figures, each with its status, date and source", async () => {
    await openOracle();
    expect(field("Total value")).toHaveValue("300");
    expect(field("First year or day")).toHaveValue("2027");
    expect(field("Last year or day")).toHaveValue("2031");
    expect(field("Total value")).toHaveAccessibleDescription(
      /at least \$300\.0.bn.*Confirmed.*Sep 23, 2025.*IT-Online/,
    );
    expect(field("Last year or day")).toHaveAccessibleDescription(/Derived/);
  });

  it("inserts what was chosen: whole units, years, profile", async () => {
    const { user, asked } = await openOracle();
    await type(user, "Total value", "280.5");
    await type(user, "Last year or day", "2032");
    await user.selectOptions(screen.getByRole("combobox", { name: "Profile of spend" }), "ramp");
    await user.selectOptions(screen.getByRole("combobox", { name: "Case" }), "bear");
    await user.click(insertButton());
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual({
      templateId: "oracle-contract",
      dealId: "openai-oracle-cloud",
      choices: {
        total: 280.5e9,
        start: 2027,
        end: 2032,
        profile: "ramp",
        scenario: "bear",
        gigawatts: 4.5,
        discountRate: 0.1,
      },
    });
  });

  it("says that a figure of the user's own is kept, and what the ledger says", async () => {
    const { user } = await openOracle();
    await type(user, "Total value", "280");
    expect(field("Total value")).toHaveAccessibleDescription(/Yours, kept through refreshes.*at least \$300\.0/);
  });

  it("previews the schedule while the user chooses", async () => {
    const { user } = await openOracle();
    const amounts = () =>
      within(screen.getByRole("table"))
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    expect(amounts()).toEqual(["60.0", "60.0", "60.0", "60.0", "60.0"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Profile of spend" }), "ramp");
    expect(amounts()).toEqual(["20.0", "40.0", "60.0", "80.0", "100.0"]);
    expect(onPage().getByText(/below the “more than \$30 bn”/)).toBeVisible();
  });

  it("says what is wrong beside the field and leads there, and inserts nothing", async () => {
    const { user, asked } = await openOracle();
    await type(user, "Last year or day", "2020");
    await type(user, "Total value", "three hundred");
    await user.click(insertButton());
    expect(field("Total value")).toHaveAccessibleDescription(/three hundred is not a number/);
    expect(field("Total value")).toHaveFocus();
    await type(user, "Total value", "300");
    await user.click(insertButton());
    expect(field("Last year or day")).toHaveAccessibleDescription(/The end is before the start/);
    expect(field("Last year or day")).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it("says nothing of a field that the user has not left yet", async () => {
    const { user } = await openOracle();
    await type(user, "Total value", "x");
    expect(onPage().queryByText(/not a number/)).toBeNull();
    await user.tab();
    expect(onPage().getByText(/x is not a number/)).toBeVisible();
  });

  it("reads and shows numbers as French writes them", async () => {
    const asked: InsertTemplateInput[] = [];
    const { user } = renderPane({
      readAppearance: () => ({ locale: "fr-FR", background: null, foreground: null }),
      commands: commandsWith({ insertTemplate: (input) => Promise.resolve((asked.push(input), inserted)) }),
      first: { page: "templates", item: "oracle-contract" },
    });
    const total = await screen.findByRole("textbox", { name: "Valeur totale" });
    await user.clear(total);
    await user.type(total, "1 250,5");
    await user.click(screen.getByRole("button", { name: "Insérer" }));
    await waitFor(() => expect(asked[0]?.choices.total).toBe(1250.5e9));
  });
});

describe("an insertion", () => {
  it("ends on what was inserted, with the focus on the way to the sheet", async () => {
    const { user, shown } = await openOracle();
    await user.click(insertButton());
    expect(await screen.findByRole("heading", { name: "Oracle contract is in your workbook" })).toBeVisible();
    expect(onPage().getByText("All checks pass.")).toBeVisible();
    expect(onPage().getByText(/deal register was added/)).toBeVisible();
    const go = screen.getByRole("button", { name: "Go to the sheet" });
    expect(go).toHaveFocus();
    await user.click(go);
    await waitFor(() => expect(shown).toEqual(["{1}"]));
  });

  it("says when checks fail or inputs are missing, rather than that all is well", async () => {
    const { user } = await openOracle(() => Promise.resolve({ ...inserted, masterCheck: { failing: 2 } }));
    await user.click(insertButton());
    expect(await onPage().findByText(/2 checks fail/)).toBeVisible();
  });

  it("that failed says why in its place, and leaves the form as it was for another try", async () => {
    const { user } = await openOracle(() => Promise.reject(new Problem("unexpected", { detail: "no room" })));
    await type(user, "Total value", "280");
    await user.click(insertButton());
    expect(await onPage().findByText(/did not expect \(no room\)/)).toBeVisible();
    expect(field("Total value")).toHaveValue("280");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(insertButton()).toHaveFocus();
  });

  it("can be cancelled while it runs, with the focus on Cancel", async () => {
    const { user } = renderPane({
      commands: commandsWith({
        insertTemplate: (_, { report, signal }) => {
          report("Working out the model", 2, 4);
          return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stop"))));
        },
      }),
      first: { page: "templates", item: "oracle-contract" },
    });
    await user.click(await screen.findByRole("button", { name: "Insert" }));
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    expect(cancel).toHaveFocus();
    expect(await screen.findByRole("progressbar", { name: "Working out the model" })).toBeVisible();
    await user.click(cancel);
    expect(await onPage().findByText(/Cancelled. The workbook is as it was./)).toBeVisible();
  });

  it("cannot be cancelled once the sheets are being written, and keeps the focus where it is", async () => {
    let finish: (insertion: Insertion) => void = () => undefined;
    const cancelled = jest.fn();
    const { user } = renderPane({
      commands: commandsWith({
        insertTemplate: (_, { report, startWriting, signal }) => {
          startWriting();
          report("Writing the sheets", 3, 4);
          signal.addEventListener("abort", cancelled);
          return new Promise((resolve) => (finish = resolve));
        },
      }),
      first: { page: "templates", item: "oracle-contract" },
    });
    await user.click(await screen.findByRole("button", { name: "Insert" }));
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    expect(cancel).toHaveAttribute("aria-disabled", "true");
    expect(cancel).toHaveFocus();
    await user.click(cancel);
    expect(cancelled).not.toHaveBeenCalled();
    finish(inserted);
    expect(await screen.findByRole("heading", { name: "Oracle contract is in your workbook" })).toBeVisible();
  });

  it("goes on, and is found again, when the user looks at another page meanwhile", async () => {
    let finish: (insertion: Insertion) => void = () => undefined;
    const { user } = await openOracle(() => new Promise((resolve) => (finish = resolve)));
    await user.click(insertButton());
    await user.click(screen.getByRole("button", { name: "Deals" }));
    await screen.findByRole("heading", { name: "Deals" });
    finish(inserted);
    await user.click(screen.getByRole("button", { name: "Templates" }));
    expect(await onPage().findByText("Oracle contract is in your workbook.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show" }));
    expect(await screen.findByRole("heading", { name: "Oracle contract is in your workbook" })).toBeVisible();
  });
});

describe("taking an insertion back", () => {
  /** The pane where the Oracle contract has just been inserted; `answers` are what each try to undo comes to. */
  async function afterInsertion(answers: readonly (UndoneInsertion | Problem)[]) {
    const asked: boolean[] = [];
    const { user } = renderPane({
      commands: commandsWith({
        insertTemplate: () => Promise.resolve(inserted),
        undoInsertion({ insertion, despiteEdits }) {
          expect(insertion).toBe(inserted);
          const answer = answers[asked.length];
          asked.push(despiteEdits);
          return answer instanceof Problem ? Promise.reject(answer) : Promise.resolve(answer!);
        },
      }),
      first: { page: "templates", item: "oracle-contract" },
    });
    await user.click(await screen.findByRole("button", { name: "Insert" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    return { user, asked };
  }

  it("says which sheets are gone, and that the register stays where something reads it", async () => {
    await afterInsertion([{ removed: ["Oracle contract"], kept: ["Deal register"] }]);
    expect(await screen.findByRole("heading", { name: "The insertion of Oracle contract is undone" })).toHaveFocus();
    expect(
      onPage().getByText(/Removed: Oracle contract\..*Left, because other formulas read it: Deal register/),
    ).toBeVisible();
  });

  it("is not offered a second time", async () => {
    const { user } = await afterInsertion([{ removed: ["Oracle contract"], kept: [] }]);
    await user.click(await screen.findByRole("button", { name: "Insert another" }));
    expect(await screen.findByRole("heading", { name: "Templates" })).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
  });

  it("asks first when something of the user's would be lost, with the focus on keeping it", async () => {
    const { user, asked } = await afterInsertion([
      { editedSheets: ["Oracle inputs"], readingSheets: ["Summary"] },
      { removed: ["Oracle contract"], kept: [] },
    ]);
    expect(await onPage().findByText(/edits would be lost: Oracle inputs\..*#REF!: Summary/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Keep them" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Remove them" }));
    expect(await screen.findByRole("heading", { name: "The insertion of Oracle contract is undone" })).toHaveFocus();
    expect(asked).toEqual([false, true]);
  });

  it("removes nothing when the user would rather keep it", async () => {
    const { user, asked } = await afterInsertion([{ editedSheets: ["Oracle inputs"], readingSheets: [] }]);
    await user.click(await screen.findByRole("button", { name: "Keep them" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus());
    expect(asked).toEqual([false]);
  });

  it("that cannot be done says why, and can be tried again", async () => {
    const { user } = await afterInsertion([
      new Problem("workbookProtected"),
      { removed: ["Oracle contract"], kept: [] },
    ]);
    expect(await onPage().findByText(/structure of the workbook is protected/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { name: "The insertion of Oracle contract is undone" })).toBeVisible();
  });
});

describe("without the ledger", () => {
  it("a blank model can still be inserted, and the reason is said", async () => {
    const asked: InsertTemplateInput[] = [];
    const { user } = renderPane({
      readLedger: () => Promise.reject(new Error("deals.json: 503")),
      commands: commandsWith({ insertTemplate: (input) => Promise.resolve((asked.push(input), inserted)) }),
      first: { page: "templates", item: "compute-contract" },
    });
    expect(await onPage().findByText(/could not be loaded \(deals.json: 503\)/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(asked[0]).toMatchObject({ dealId: null, choices: { total: null } }));
  });
});

describe("the first screen", () => {
  it("inserts the Oracle contract with one click and remembers that it was seen", async () => {
    const asked: InsertTemplateInput[] = [];
    const kept: boolean[] = [];
    const { user } = renderPane({
      commands: commandsWith({ insertTemplate: (input) => Promise.resolve((asked.push(input), inserted)) }),
      keepPreferences: ({ welcomed }) => Promise.resolve(void kept.push(welcomed)),
      first: { page: "templates", item: "welcome" },
    });
    await onPage().findByText(/at least \$300\.0/);
    await user.click(screen.getByRole("button", { name: "Insert the Oracle contract" }));
    expect(await screen.findByRole("heading", { name: "Oracle contract is in your workbook" })).toBeVisible();
    expect(asked[0]).toMatchObject({ dealId: "openai-oracle-cloud", choices: { total: 300e9, profile: "straight" } });
    expect(kept).toEqual([true]);
  });
});
