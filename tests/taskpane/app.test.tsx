import { act, screen } from "@testing-library/react";
import { Problem } from "../../src/text/problem";
import { parsePreferences } from "../../src/taskpane/shell/preferences";
import type { Appearance } from "../../src/workbook/excel/appearance";
import { commandsWith } from "./stage/commands";
import { ledger, onPage, renderPane } from "./stage/renderPane";

const light = { background: "#ffffff", foreground: "#000000" };

describe("moving about in the pane", () => {
  it("takes the focus to the new page's title, and marks the page in the navigation", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: "Deals" }));
    expect(await screen.findByRole("heading", { name: "Deals" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "Deals" })).toHaveAttribute("aria-current", "page");
    expect(screen.getByRole("button", { name: "Templates" })).not.toHaveAttribute("aria-current");
  });

  it("leaves the focus in the sheet when the pane opens", async () => {
    renderPane();
    await screen.findByRole("heading", { name: "Templates" });
    expect(document.body).toHaveFocus();
  });

  it("is possible by keyboard alone", async () => {
    const { user } = renderPane();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("button", { name: "Deals" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Deals" })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("button", { name: "Add" })).toHaveFocus();
    for (let press = 1; press <= 3; press++) await user.tab();
    expect(screen.getByRole("searchbox", { name: "Search deals" })).toHaveFocus();
  });
});

describe("a page that breaks", () => {
  it("says so in its place while the others live on, and works again when the cause is gone", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    const spoiled = { ...ledger.deals[0]!, revisions: null as never };
    const { user } = renderPane({
      first: { page: "deals" },
      readLedger: () => Promise.resolve(broken ? { ...ledger, deals: [spoiled] } : ledger),
    });
    expect(await onPage().findByText("This page stopped working")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Templates" }));
    expect(await screen.findByRole("heading", { name: "Templates" })).toBeVisible();
    broken = false;
    await user.click(screen.getByRole("button", { name: "Deals" }));
    expect(await screen.findByRole("heading", { name: "Deals" })).toBeVisible();
  });
});

describe("Excel's look and language", () => {
  it("are followed when they change", async () => {
    let change: (appearance: Appearance) => void = () => undefined;
    renderPane({
      readAppearance: () => ({ locale: "en-US", ...light }),
      watchAppearance(changed) {
        change = changed;
        return () => undefined;
      },
    });
    expect(await screen.findByRole("heading", { name: "Templates" })).toBeVisible();
    act(() => change({ locale: "fr-CA", background: "#292929", foreground: "#ffffff" }));
    expect(await screen.findByRole("heading", { name: "Modèles" })).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "fr-CA");
    expect(document.querySelector("[data-look]")).toHaveAttribute("data-look", "dark");
  });

  it("give way to the language that the user chose", async () => {
    renderPane({
      readAppearance: () => ({ locale: "fr-FR", ...light }),
      preferences: { language: "en", scale: "billions", welcomed: true },
    });
    expect(await screen.findByRole("heading", { name: "Templates" })).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "en-US");
  });
});

describe("what the user chose", () => {
  it.each([null, "", "not JSON", "[]", '{"language":"de","scale":"trillions"}'])(
    "is as in the beginning after %s",
    (kept) => expect(parsePreferences(kept)).toEqual({ language: null, scale: "billions", welcomed: false }),
  );

  it("is read back as it was kept", () => {
    const chosen = { language: "fr", scale: "millions", welcomed: true } as const;
    expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
  });
});

describe("the settings", () => {
  const settings = {
    feed: { address: null, token: null, keepToken: false, lookOnOpening: false, lookEvery: null },
    diagnostics: { gigadeal: "0.1.0", excel: "16.0", platform: "PC", language: "en-US", sets: ["ExcelApi 1.17"] },
  };

  it("change the language and the scale at once, and keep them", async () => {
    const kept: unknown[] = [];
    const { user } = renderPane({
      first: { page: "settings" },
      keepPreferences: (preferences) => Promise.resolve(void kept.push(preferences)),
      commands: commandsWith({ readSettings: () => Promise.resolve(settings) }),
    });
    await user.selectOptions(await screen.findByRole("combobox", { name: "Language" }), "fr");
    expect(await screen.findByRole("heading", { name: "Réglages" })).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Montants en" }), "millions");
    expect(kept).toMatchObject([
      { language: "fr", scale: "billions" },
      { language: "fr", scale: "millions" },
    ]);
  });

  it("keep a feed's address and token, the token for the session unless the user says otherwise", async () => {
    const saved: unknown[] = [];
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({
        readSettings: () => Promise.resolve(settings),
        saveFeedSettings: (feed) => Promise.resolve(void saved.push(feed)),
      }),
    });
    await user.type(await screen.findByRole("textbox", { name: "Address" }), "https://deals.example.com/feed.json");
    await user.type(screen.getByLabelText("Access token"), " secret ");
    await user.click(screen.getByRole("checkbox", { name: "When a workbook is opened" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await onPage().findByText("Saved on this computer.")).toBeVisible();
    expect(saved).toEqual([
      {
        address: "https://deals.example.com/feed.json",
        token: "secret",
        keepToken: false,
        lookOnOpening: true,
        lookEvery: null,
      },
    ]);
  });

  it.each([
    ["https://mine.example/deals.json", "https://other.example/deals.json", null],
    ["https://mine.example/deals.json", "https://mine.example/other.json", "secret"],
    ["https://mine.example/deals.json", "", null],
  ])("give a token typed for %s with the address %j as %j", async (first, second, token) => {
    const saved: unknown[] = [];
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({
        readSettings: () => Promise.resolve(settings),
        saveFeedSettings: (feed) => Promise.resolve(void saved.push(feed.address, feed.token)),
      }),
    });
    const address = await screen.findByRole("textbox", { name: "Address" });
    await user.type(address, first);
    await user.type(screen.getByLabelText("Access token"), "secret");
    await user.clear(address);
    if (second !== "") await user.type(address, second);
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await onPage().findByText("Saved on this computer.")).toBeVisible();
    expect(saved).toEqual([second || null, token]);
    expect(screen.getByLabelText("Access token")).toHaveValue(token ?? "");
    if (second !== "" && token === null)
      expect(onPage().getByText(/The token was for https:\/\/mine\.example/)).toBeVisible();
  });

  it("give no kept token to an address typed later", async () => {
    const saved: unknown[] = [];
    const kept = { ...settings.feed, address: "https://mine.example/deals.json", token: "secret", keepToken: true };
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({
        readSettings: () => Promise.resolve({ ...settings, feed: kept }),
        saveFeedSettings: (feed) => Promise.resolve(void saved.push(feed.address, feed.token)),
        checkFeed: () => Promise.resolve({ deals: 12, asOf: "2026-07-20" }),
      }),
    });
    const address = await screen.findByRole("textbox", { name: "Address" });
    await user.clear(address);
    await user.type(address, "http://localhost:3000/other");
    await user.click(screen.getByRole("button", { name: "Save and check the feed" }));
    expect(await onPage().findByText(/Saved. The feed answers/)).toBeVisible();
    expect(saved).toEqual(["http://localhost:3000/other", null]);
  });

  it("check the feed once it is saved, and say how it answered", async () => {
    const done: string[] = [];
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({
        readSettings: () => Promise.resolve(settings),
        saveFeedSettings: () => Promise.resolve(void done.push("saved")),
        checkFeed: () => Promise.resolve((done.push("checked"), { deals: 12, asOf: "2026-07-20" })),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Save and check the feed" }));
    expect(await onPage().findByText("Saved. The feed answers: 12 deals, as of Jul 20, 2026.")).toBeVisible();
    expect(done).toEqual(["saved", "checked"]);
    await user.click(screen.getByRole("button", { name: "Copy a report" }));
    expect(await navigator.clipboard.readText()).toContain("Feed: bundled, 12 deals as of 2026-07-20");
  });

  it("say what is wrong with a feed that does not answer, and name it in the report without its address", async () => {
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({
        readSettings: () =>
          Promise.resolve({ ...settings, feed: { ...settings.feed, address: "https://deals.example.com/secret" } }),
        saveFeedSettings: () => Promise.resolve(),
        checkFeed: () => Promise.reject(new Problem("feedForbidden", { status: 401 })),
      }),
    });
    await user.click(await screen.findByRole("button", { name: "Save and check the feed" }));
    expect(await onPage().findByText(/refused to show the feed \(401\)/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy a report" }));
    const report = await navigator.clipboard.readText();
    expect(report).toContain("Feed: own address, feedForbidden");
    expect(report).not.toContain("deals.example.com");
  });

  it("copy a report that says what is installed and nothing of the workbook", async () => {
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({ readSettings: () => Promise.resolve(settings) }),
    });
    await user.click(await screen.findByRole("button", { name: "Copy a report" }));
    expect(await onPage().findByText(/^Copied/)).toBeVisible();
    const report = await navigator.clipboard.readText();
    expect(report).toMatch(
      /^Gigadeal 0\.1\.0\nExcel 16\.0 \(PC\), en-US\nSets: ExcelApi 1\.17\nFeed: bundled, not checked\nBrowser: /,
    );
  });

  it("show the report to select where Excel does not let us copy", async () => {
    const { user } = renderPane({
      first: { page: "settings" },
      commands: commandsWith({ readSettings: () => Promise.resolve(settings) }),
    });
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(await screen.findByRole("button", { name: "Copy a report" }));
    const report = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text to copy" });
    expect(report.value).toMatch(/^Gigadeal 0\.1\.0\n/);
  });
});
