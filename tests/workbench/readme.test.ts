/** What src/workbench/README.md says, followed to the letter. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const readme = read("src/workbench/README.md");
const sample = path.join(__dirname, "sample");

/** Without what indentation makes of it elsewhere. */
const code = (text: string): string => text.replace(/\s+/g, " ").trim();
const blocks = (language: string): string[] =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm")), ([, block = ""]) =>
    code(block),
  );

describe("The workbench's README", () => {
  it("shows code that is there and tested, word for word", () => {
    const places = ["tests/workbench/sample/addin.test.ts", "src/workbench/excel/worksheet.ts"].map(read).map(code);
    expect(blocks("ts")).toHaveLength(5);
    for (const block of blocks("ts")) expect(places.filter((place) => place.includes(block))).toHaveLength(1);
    expect(blocks("js")).toEqual([code(read("tests/workbench/sample/jest.config.cjs"))]);
  });

  it("names files that are there", () => {
    const links = Array.from(readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((target) => !existsSync(path.join(root, "src/workbench", target)))).toEqual([]);
  });

  it("has a stranger's Jest, with nothing but the preset, run a stranger's tests", () => {
    const jest = path.join(path.dirname(require.resolve("jest/package.json")), "bin/jest.js");
    const { status, stderr } = spawnSync(process.execPath, [jest, "--rootDir", sample, "--config", "jest.config.cjs"], {
      cwd: sample,
      encoding: "utf8",
    });
    expect(stderr).toMatch(/Tests: +\d+ passed, \d+ total/);
    expect(status).toBe(0);
  });

  it("hosts another add-in by its manifest: the page, the add-in's files with the host before office.js", async () => {
    const manifest = path.join(__dirname, "fixtures/tides/manifest.xml");
    const command = ["--import", "tsx", "src/workbench/start.ts", "--manifest", manifest, "--port", "0"];
    const workbench = spawn(process.execPath, command, { cwd: root });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = "";
        const hear = (words: Buffer) => {
          said += words.toString();
          const [, found] = /The workbench is open at (\S+)\n/.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        };
        workbench.stdout.on("data", hear);
        workbench.stderr.on("data", hear);
        workbench.once("exit", () => reject(new Error(said)));
      });
      const addin = (await (await fetch(`${address}addin.json`)).json()) as { page: { value: string } };
      const page = await (await fetch(new URL(addin.page.value, address))).text();
      expect(page).toContain("<h1>Tides</h1>");
      expect(page).toMatch(/connect\.js.*office\.js/s);
    } finally {
      workbench.kill();
    }
  });
});
