/** The pane in a browser without Excel: for its screenshots and its accessibility tests. The address says the scene. */
import { createRoot } from "react-dom/client";
import type { Ledger } from "../../../src/ledger/record/deal";
import { App } from "../../../src/taskpane/shell/App";
import { defaultPreferences } from "../../../src/taskpane/shell/preferences";
import type { PageId, Place } from "../../../src/taskpane/shell/pane";
import { Problem } from "../../../src/text/problem";
import { someChanges } from "./changes";
import { commandsWith, inSteps } from "./commands";

const scene = new URLSearchParams(location.search);

/** The colours that Office tells in each of its themes. */
const officeColours: Record<string, { background: string; foreground: string }> = {
  light: { background: "#FFFFFF", foreground: "#262626" },
  dark: { background: "#292929", foreground: "#FFFFFF" },
  black: { background: "#0A0A0A", foreground: "#F0F0F0" },
  contrast: { background: "#000000", foreground: "#FFFFFF" },
};

const appearanceOf = (theme: string, locale: string) => ({ locale, ...officeColours[theme]! });

declare global {
  interface Window {
    /** Changes Excel's theme and display language, as a test asks. */
    changeLook?: (look: { readonly theme: string; readonly locale: string }) => void;
  }
}

/** What Excel gives a custom function to answer with. */
Object.assign(globalThis, {
  CustomFunctions: {
    Error: class {
      constructor(
        readonly code: string,
        readonly message: string,
      ) {}
    },
  },
});

const ourCells = [
  { sheet: "Sheet1", address: "B2", formula: "=ANNUALIZE(300000000000,2027,2031)" },
  { sheet: "Sheet1", address: "B7:F7", formula: '=SPEND_SCHEDULE(Total,Start,End,"ramp",B6:F6)' },
  { sheet: "Summary of the vendors", address: "C4", formula: '=DEAL_FACT("openai-oracle-cloud","value")' },
];

const commands = commandsWith({
  readRefreshStatus: () =>
    Promise.resolve({
      register: scene.has("empty")
        ? null
        : {
            deals: 10,
            stale: ["OpenAI – Microsoft Azure", "OpenAI – Google Cloud", "OpenAI – Broadcom"],
            lastRefreshed: 46000.5,
          },
      feed: null,
      hasNewer: false,
    }),
  async refreshDeals({ review }, progress) {
    if (scene.has("broken")) {
      throw new Problem("feedInvalid", {
        path: "deals[3].value",
        expected: "a number or null",
        got: '"300bn"',
      });
    }
    await inSteps(["Reading the feed", "Comparing with the register"], 200, progress);
    if (scene.has("same")) return { asOf: "2026-07-20", found: 0, accepted: 0, recalculated: true };
    const accepted = await review(someChanges);
    return { asOf: "2026-07-20", found: someChanges.length, accepted: accepted.length, recalculated: true };
  },
  readSettings: () =>
    Promise.resolve({
      feed: { address: null, token: null, keepToken: false, lookOnOpening: false, lookEvery: null },
      diagnostics: {
        gigadeal: "0.1.0",
        excel: "16.0.18925.20076",
        platform: "PC",
        language: "en-US",
        sets: ["ExcelApi 1.17", "CustomFunctionsRuntime 1.4", "SharedRuntime 1.2", "RibbonApi 1.2", "DialogApi 1.2"],
      },
    }),
  saveFeedSettings: ({ address }) =>
    address === null || address.startsWith("https://")
      ? Promise.resolve()
      : Promise.reject(new Problem("feedAddress", { address })),
  checkFeed: () =>
    scene.has("broken")
      ? Promise.reject(new Problem("feedUnreachable", { address: "https://deals.example.com/feed.json" }))
      : Promise.resolve({ deals: 10, asOf: "2026-07-20" }),
  enterFormula: ({ replace }) =>
    replace
      ? Promise.resolve({ address: "Sheet1!D4" })
      : Promise.reject(new Problem("cellTaken", { address: "Sheet1!D4" })),
  insertDealRow: () => Promise.resolve({ added: false, row: 7, sheetId: "Deal register", sheetName: "Deal register" }),
  addDeal: () =>
    scene.has("empty") ? Promise.reject(new Problem("registerMissing")) : Promise.resolve({ dealId: "openai-aws" }),
  editDeal: () => Promise.resolve({ changed: 1 }),
  removeDeal: () => Promise.resolve(),
  exportDeals: ({ format }) => Promise.resolve({ name: `deals.${format}`, type: "text/plain", text: "…" }),
  async importDeals({ text, review }) {
    if (text.startsWith("broken")) {
      throw new Problem("fileRow", { row: 3, column: "value", expected: "a number or null", got: '"lots"' });
    }
    const accepted = await review(someChanges);
    return { found: someChanges.length, accepted: accepted.length };
  },
  readSource: () =>
    scene.has("none")
      ? Promise.reject(new Problem("noSource"))
      : Promise.resolve({
          dealId: "openai-oracle-cloud",
          dealName: "OpenAI – Oracle",
          field: "value",
          status: "confirmed",
          asOf: "2025-09-23",
          note: "OpenAI: exceeds 300 over the next five years.",
          sources: [
            {
              publisher: "IT-Online",
              title: "OpenAI to pump billions into AI",
              date: "2025-09-25",
              url: "https://it-online.co.za/",
            },
            { publisher: "Contract on file", title: null, date: null, url: null },
          ],
          byUser: true,
        }),
  listSources: () => Promise.resolve({ sheet: "Sources", sources: 34 }),
  readSharing: () =>
    Promise.resolve({
      ...(scene.has("frozen") ? { frozen: 3, when: 46352.4 } : { frozen: 0, when: null }),
      hasNewer: false,
    }),
  async freezeForSharing({ review }) {
    const goesAhead = await review({ cells: ourCells, left: [{ ...ourCells[2]!, address: "F9", reason: "unknown" }] });
    return goesAhead ? { frozen: 3, left: [] } : { frozen: 0, left: [] };
  },
  thaw: () => Promise.resolve({ thawed: 2, left: [{ ...ourCells[0]!, reason: "edited" }] }),
  async repair({ review }) {
    const wanted = await review(
      ourCells.map(({ sheet, address, formula }) => ({
        key: address,
        sheet,
        address,
        from: `=_xldudf_${formula.slice(1)}`,
        to: formula,
        reason: "unknown",
      })),
    );
    return { found: 3, repaired: wanted.length };
  },
  undoRefresh: () => Promise.resolve({ restored: 6, left: [] }),
  readSelection: () => Promise.resolve({ address: "Sheet1!A1:B5" }),
  readCells: () =>
    Promise.resolve([
      ["Vendor", "Amount"],
      ["Oracle", 300e9],
      ["Microsoft", 250e9],
      ["AWS", 38e9],
      ["CoreWeave", 22.4e9],
    ]),
  goToSheet: () => Promise.resolve(),
  undoInsertion: ({ despiteEdits }) =>
    Promise.resolve(
      scene.has("edited") && !despiteEdits
        ? { editedSheets: ["Oracle inputs"], readingSheets: ["Sheet1"] }
        : { removed: ["Oracle contract", "Oracle inputs", "Oracle calc"], kept: ["Deal register"] },
    ),
  async insertTemplate(_, progress) {
    await inSteps(["Looking at the workbook", "Working out the model"], 200, progress);
    if (scene.has("slow")) await new Promise(() => undefined);
    return {
      sheets: ["Oracle contract", "Oracle inputs", "Oracle calc"].map((name) => ({ id: name, name, fingerprint: "" })),
      registerAdded: true,
      ledgerParts: [],
      masterCheck: { failing: 0 },
    };
  },
});

createRoot(document.getElementById("pane")!).render(
  <App
    commands={commands}
    ownDeals={() => new Set(scene.has("own") ? ["openai-aws"] : [])}
    readLedger={async () => (await (await fetch("deals.json")).json()) as Ledger}
    readAppearance={() => appearanceOf(scene.get("theme") ?? "light", scene.get("locale") ?? "en-US")}
    watchAppearance={(changed) => {
      window.changeLook = ({ theme, locale }) => changed(appearanceOf(theme, locale));
      return () => undefined;
    }}
    watchSelection={() => () => undefined}
    watchRequests={() => () => undefined}
    keepPreferences={() => Promise.resolve()}
    preferences={defaultPreferences}
    first={{
      page: (scene.get("page") ?? "templates") as PageId,
      item: scene.get("item") ?? undefined,
      task: (scene.get("task") ?? undefined) as Place["task"],
    }}
  />,
);
