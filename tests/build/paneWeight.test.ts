import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.join(__dirname, "../../dist");
const files = readdirSync(dist).filter((file) => file.endsWith(".js"));
const code = new Map(files.map((file) => [file, readFileSync(path.join(dist, file), "utf8")]));

/** The file of a chunk: `src_taskpane_index_tsx` is in `src_taskpane_index_tsx.0123abcd.js`. */
function fileOf(chunk: string): string {
  const file = files.find((candidate) => candidate.replace(/\.\w{8}\.js$/, "") === chunk);
  if (file === undefined) throw new Error(`dist/ has no chunk ${chunk}`);
  return file;
}

/** Everything that an `import()` of a module loads, as webpack wrote it: `Promise.all([e("a"),e("b")])` or `e("a")`. */
function loadedWith(chunk: string): string[] {
  const imports = [...code.values()].flatMap((text) =>
    [...text.matchAll(/Promise\.all\(\[((?:\w+\.e\("[^"]+"\),?)+)\]\)|\w+\.e\("[^"]+"\)/g)].map(([call]) =>
      [...call.matchAll(/\.e\("([^"]+)"\)/g)].map(([, name = ""]) => name),
    ),
  );
  // A chunk of several modules has all their names, the one that is imported first.
  const isOf = (name: string) => name === chunk || name.startsWith(`${chunk}-`);
  const found = imports.filter((chunks) => chunks.some(isOf)).sort((a, b) => b.length - a.length)[0];
  if (found === undefined) throw new Error(`nothing in dist/ imports ${chunk}`);
  return found.map(fileOf);
}

const weigh = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const sum = (loaded: Iterable<string>) => [...loaded].reduce((bytes, file) => bytes + weigh(file), 0);

const runtime = files.filter((file) => file.startsWith("runtime."));
const firstPage = new Set([...runtime, ...loadedWith("src_taskpane_index_tsx"), "taskpane.html", "deals.json"]);

describe("the first page of the pane", () => {
  it("holds React and Fluent UI, so that what is weighed is all of it", () => {
    const text = [...firstPage].map((file) => code.get(file) ?? "").join("");
    expect(text).toMatch(/createRoot/);
    expect(text).toMatch(/fui-FluentProvider/);
  });

  it("is shown with under 170,000 bytes gzip, the deals that it shows among them", () =>
    expect(sum(firstPage)).toBeLessThan(170_000));
});

/** Each further page with what its commands load as it opens. */
const furtherPages: readonly (readonly [string, readonly string[]])[] = [
  ["templates_TemplatePage", []],
  ["deals_DealsPage", []],
  ["deals_DealTasks", []],
  ["functions_FunctionsPage", []],
  ["refresh_RefreshPage", ["refresh_readRefreshStatus"]],
  ["refresh_WorkbookTasks", ["sharing_readSharing"]],
  ["settings_SettingsPage", ["settings_readSettings"]],
];

describe("a further page", () => {
  it.each(furtherPages)("%s comes on demand, with under 40,000 bytes gzip", (page, commands) => {
    const chunk = `src_taskpane_${page}_tsx`;
    expect(firstPage).not.toContain(fileOf(chunk));
    const loaded = [chunk, ...commands.map((id) => `src_commands_${id}_ts`)].flatMap(loadedWith);
    expect(sum(new Set(loaded.filter((file) => !firstPage.has(file))))).toBeLessThan(40_000);
  });
});

describe("the icons", () => {
  it("come one by one: no font, and none of the files that hold hundreds", () => {
    expect(
      readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ttf|woff2?)$/.test(file)),
    ).toEqual([]);
    const icons = [...code.values()].flatMap((text) => [...new Set(text.match(/"\w+(?:Regular|Filled)"/g))]);
    expect(icons.length).toBeGreaterThan(10);
    expect(icons.length).toBeLessThan(120);
  });
});
