/** The pane on a stage of its own: its real page and policy, doubles for Excel (tests/taskpane/stage). */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { functionsMetadata } from "../../../src/tools/functionsMetadata";

const root = path.join(__dirname, "../../..");

export interface Scene {
  readonly name: string;
  /** In the address: the page, what is open on it, what Excel answers. */
  readonly place: string;
  /** What the user does there before anybody looks. */
  act?(page: Page): Promise<void>;
}

const button = (page: Page, name: RegExp) => page.getByRole("button", { name });

const dealFile = (content: string) => ({ name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(content) });

async function review(page: Page): Promise<void> {
  await button(page, /^Check for changes|^Chercher les/).click();
  await button(page, /^Accept|^Accepter/).waitFor();
}

/** Every page of the pane, and every state of one that looks different. */
export const scenes: readonly Scene[] = [
  { name: "welcome", place: "item=welcome" },
  { name: "templates", place: "" },
  { name: "template", place: "item=oracle-contract" },
  {
    name: "template-wrong",
    place: "item=oracle-contract",
    async act(page) {
      await page.locator("[name=end]").fill("2020");
      await button(page, /^Insert$|^Insérer$/).click();
    },
  },
  {
    name: "template-inserted",
    place: "item=oracle-contract",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Go to the sheet|^Aller/).waitFor();
    },
  },
  {
    name: "template-inserting",
    place: "item=oracle-contract&slow",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await page.getByRole("progressbar", { name: "Working out the model" }).waitFor();
    },
  },
  {
    name: "template-undo",
    place: "item=oracle-contract&edited",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Undo|^Annuler l/).click();
      await button(page, /^Keep them|^Les garder/).waitFor();
    },
  },
  {
    name: "template-undone",
    place: "item=oracle-contract",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Undo|^Annuler l/).click();
      await page.getByRole("heading", { name: /taken back|annulée/ }).waitFor();
    },
  },
  { name: "deals", place: "page=deals&own" },
  { name: "deal", place: "page=deals&item=openai-oracle-cloud" },
  {
    name: "deal-used",
    place: "page=deals&item=openai-aws&task=added&own",
    async act(page) {
      await button(page, /^As a row|^Comme ligne/).click();
      await page
        .getByText(/row 7|ligne 7/)
        .first()
        .waitFor();
    },
  },
  { name: "deal-add", place: "page=deals&task=add" },
  {
    name: "deal-add-wrong",
    place: "page=deals&task=add&empty",
    async act(page) {
      await page.locator("[name=start]").fill("2031");
      await page.locator("[name=end]").fill("2027");
      await button(page, /^Add the deal|^Ajouter le contrat/).click();
    },
  },
  { name: "deal-edit", place: "page=deals&item=openai-aws&task=edit&own" },
  {
    name: "deal-remove",
    place: "page=deals&item=openai-aws&own",
    async act(page) {
      await button(page, /^Remove|^Supprimer/).click();
      await button(page, /^Keep it|^Le garder/).waitFor();
    },
  },
  { name: "deals-import", place: "page=deals&task=import" },
  {
    name: "deals-import-broken",
    place: "page=deals&task=import",
    async act(page) {
      await page.locator("input[type=file]").setInputFiles(dealFile("broken"));
      await button(page, /^Close|^Fermer/).waitFor();
    },
  },
  {
    name: "deals-imported",
    place: "page=deals&task=import",
    async act(page) {
      await page.locator("input[type=file]").setInputFiles(dealFile("{}"));
      await button(page, /^Accept/).click();
      await button(page, /another|autre/).waitFor();
    },
  },
  {
    name: "deals-exported",
    place: "page=deals&task=export&own",
    async act(page) {
      await button(page, /^Save the file|^Enregistrer/).click();
      await button(page, /^Copy|^Copier/).waitFor();
    },
  },
  { name: "functions", place: "page=functions" },
  {
    name: "function",
    place: "page=functions&item=VENDOR_SHARE",
    async act(page) {
      await button(page, /range/).click();
      await page.getByRole("table").waitFor();
    },
  },
  { name: "refresh", place: "page=refresh" },
  { name: "refresh-review", place: "page=refresh", act: review },
  {
    name: "refresh-broken",
    place: "page=refresh&broken",
    async act(page) {
      await button(page, /^Check for changes|^Chercher les/).click();
      await page.getByText("deals[3].value").first().waitFor();
    },
  },
  { name: "share", place: "page=refresh&task=share" },
  {
    name: "share-review",
    place: "page=refresh&task=share",
    async act(page) {
      await button(page, /^Look for cells|^Chercher les cellules/).click();
      await button(page, /^Freeze 3|^Geler 3/).waitFor();
    },
  },
  {
    name: "share-thawed",
    place: "page=refresh&task=share&frozen",
    async act(page) {
      await button(page, /^Thaw|^Dégeler/).click();
      await page
        .getByText(/are back|rétablies/)
        .first()
        .waitFor();
    },
  },
  { name: "repair", place: "page=refresh&task=repair" },
  {
    name: "repair-review",
    place: "page=refresh&task=repair",
    async act(page) {
      await button(page, /^Look for formulas|^Chercher les formules/).click();
      await button(page, /^Enter 3|^Ressaisir 3/).waitFor();
    },
  },
  {
    name: "settings",
    place: "page=settings",
    async act(page) {
      await button(page, /^Save and check|^Enregistrer et/).click();
      await page
        .getByText(/The feed answers|Le flux répond/)
        .first()
        .waitFor();
    },
  },
  {
    name: "settings-wrong",
    place: "page=settings&broken",
    async act(page) {
      await button(page, /^Save and check|^Enregistrer et/).click();
      await button(page, /^Close|^Fermer/).waitFor();
      await page.locator("[name=address]").fill("ftp://deals");
      await button(page, /^Save$|^Enregistrer$/).click();
      await page
        .getByText(/is not an address|n’est pas une adresse/)
        .first()
        .waitFor();
    },
  },
];

export const themes = ["light", "dark", "black", "contrast"] as const;
export const locales = ["en-US", "fr-FR"] as const;

export interface Look {
  readonly theme: (typeof themes)[number];
  readonly locale: (typeof locales)[number];
}

export interface Stage {
  /** Opens a page of the browser; what it complains about is in `complaints`. */
  open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  show(page: Page, scene: Scene, look: Look): Promise<void>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", json: "application/json" };

export async function buildStage(): Promise<Stage> {
  const files = await stageFiles();
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://stage").pathname.slice(1);
    const content = files.get(name);
    response.writeHead(content === undefined ? 404 : 200, { "Content-Type": types[name.split(".").pop() ?? ""] ?? "" });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.connect(process.env.BROWSER_ENDPOINT ?? "");
  return { ...onStage(browser, server), close: () => close(browser, server) };
}

function onStage(browser: Browser, server: Server): Pick<Stage, "open" | "show"> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
  return {
    async open(options) {
      const page = await (await browser.newContext(options)).newPage();
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      return { page, complaints };
    },
    async show(page, scene, { theme, locale }) {
      await page.goto(`${address}?theme=${theme}&locale=${locale}&${scene.place}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await scene.act?.(page);
      await page.evaluate(() => document.fonts.ready);
    },
  };
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
}

/** The pane's page as it ships, with the stage's script in the place of Excel's. */
async function stageFiles(): Promise<Map<string, string | Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "tests/taskpane/stage/stage.tsx")],
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    outdir: "stage",
    write: false,
    define: { "process.env.NODE_ENV": '"production"', "process.env.GIGADEAL_NAMESPACE": '""' },
  });
  const metadata = functionsMetadata("https://deals.example.com");
  const html = readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8")
    .replace(/<script src="https:[^>]*><\/script>/, '<link rel="icon" href="data:," />')
    .replace("</body>", '<script type="module" src="stage.js"></script></body>');
  return new Map<string, string | Uint8Array>([
    ...outputFiles.map((file) => [path.basename(file.path), file.contents] as const),
    ["taskpane.html", html],
    ["deals.json", readFileSync(path.join(root, "assets/deals.json"), "utf8")],
    ["functions.json", JSON.stringify(metadata.en)],
    ["functions-fr.json", JSON.stringify(metadata.fr)],
  ]);
}
