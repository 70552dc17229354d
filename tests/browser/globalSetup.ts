/** Starts what the browser tests share: the workbench, as `npm start` does, and one browser. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { chromium, type BrowserServer } from "playwright-core";
import { browserFlags, findBrowser } from "../../src/tools/chromium";

export interface Shared {
  readonly workbench: ChildProcess;
  readonly browser: BrowserServer;
}

declare global {
  var gigadealShared: Shared | undefined;
}

const root = path.join(__dirname, "../..");

/** The address that `npm start` prints. */
function addressOf(workbench: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /https?:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    workbench.stdout?.on("data", listen);
    workbench.stderr?.on("data", listen);
    workbench.once("exit", (code) => reject(new Error(`The workbench ended with ${code} and said:\n${said}`)));
  });
}

export default async function globalSetup(): Promise<void> {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const workbench = spawn(process.execPath, [tsx, "src/workbench/start.ts", "--port", "0"], { cwd: root });
  process.env.WORKBENCH_ADDRESS = await addressOf(workbench);

  const { executable, from, environment } = findBrowser();
  const browser = await chromium.launchServer({
    executablePath: executable,
    args: browserFlags,
    env: { ...process.env, ...environment },
  });
  process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
  console.log(
    `\nBrowser tests use ${from === "npm" ? "the browser that npm brought" : "the installed browser"}: ${executable}`,
  );
  globalThis.gigadealShared = { workbench, browser };
}
