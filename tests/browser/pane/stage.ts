/** The pane on a stage of its own: its real page and policy, doubles for Excel (tests/taskpane/stage). */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "esbuild";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { functionsMetadata } from "../../../src/tools/functionsMetadata";
import type { Scene } from "./scenes";

const root = path.join(__dirname, "../../..");

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
  /** Changes Excel's theme and display language while the page stands. */
  change(page: Page, look: Look): Promise<void>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  woff2: "font/woff2",
};

export async function buildStage(): Promise<Stage> {
  const files = await stageFiles();
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://stage").pathname.slice(1);
    const content = files.get(name) ?? assetOf(name);
    response.writeHead(content === undefined ? 404 : 200, { "Content-Type": types[name.split(".").pop() ?? ""] ?? "" });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.connect(process.env.BROWSER_ENDPOINT ?? "");
  return { ...onStage(browser, server), close: () => close(browser, server) };
}

/** A picture of the add-in's, where its pages look for it. */
function assetOf(name: string): Buffer | undefined {
  const file = path.join(root, name);
  return /^assets\/[\w/-]+\.png$/.test(name) && existsSync(file) ? readFileSync(file) : undefined;
}

function onStage(browser: Browser, server: Server): Pick<Stage, "open" | "show" | "change"> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
  return {
    async open(options) {
      const page = await (await browser.newContext(options)).newPage();
      // A new deal is dated today: the pictures are of one day.
      await page.clock.setFixedTime(new Date("2026-11-26T12:00:00Z"));
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
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    },
    async change(page, look) {
      await page.evaluate((chosen) => window.changeLook?.(chosen), look);
      await page.waitForFunction(({ theme, locale }) => {
        const shown = document.querySelector("[data-look]")?.getAttribute("data-look");
        return shown === theme && document.documentElement.lang === locale;
      }, look);
      await page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const running = document.getAnimations().filter(({ playState }) => playState === "running");
        await Promise.all(
          running.map(({ finished }) => Promise.race([finished, new Promise((late) => setTimeout(late, 500))])),
        );
      });
    },
  };
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
}

/** Every machine's browser has other fonts: on the stage all speak in one, a wide one. */
const letters = [400, 600]
  .map((weight) => `@font-face{font-family:Stage;font-weight:${weight};src:url(${weight}.woff2)}`)
  .concat("*{font-family:Stage!important}")
  .join("");

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
    .replace("</head>", `<style>${letters}</style></head>`)
    .replace("</body>", '<script type="module" src="stage.js"></script></body>');
  const font = (weight: number) =>
    readFileSync(require.resolve(`@fontsource/open-sans/files/open-sans-latin-${weight}-normal.woff2`));
  return new Map<string, string | Uint8Array>([
    ...outputFiles.map((file) => [path.basename(file.path), file.contents] as const),
    ["taskpane.html", html],
    ["400.woff2", font(400)],
    ["600.woff2", font(600)],
    ["deals.json", readFileSync(path.join(root, "assets/deals.json"), "utf8")],
    ["functions.json", JSON.stringify(metadata.en)],
    ["functions-fr.json", JSON.stringify(metadata.fr)],
  ]);
}
