/** The browser of the browser tests: an installed one if there is one, else the one that npm brought. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].flatMap((file) =>
    [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LOCALAPPDATA"]]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, file)),
  ),
};

export interface Browser {
  readonly executable: string;
  readonly from: "installed" | "npm";
  /** What it needs in its environment: the one from npm brings its own libraries and fonts. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Its module is ESM only and reads its settings while loading: a process of its own unpacks it and says where. */
const unpack = `
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;
  console.log(JSON.stringify({ executable, environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
`;

export function findBrowser(): Browser {
  const executable = installed[process.platform]?.find((file) => existsSync(file));
  if (executable !== undefined) return { executable, from: "installed", environment: {} };
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Chromium or Edge was found: install one to run the browser tests on this system.");
  }
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", unpack], { encoding: "utf8" });
  const unpacked = JSON.parse(said.trim().split("\n").at(-1) ?? "") as Pick<Browser, "executable" | "environment">;
  return { from: "npm", ...unpacked };
}

/** Flags that let it run as any user, without a graphics card, and without calling home. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];
