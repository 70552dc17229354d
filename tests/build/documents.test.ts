import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const pages = [
  "README.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** The anchors that GitHub gives a page's headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

const withoutCode = (markdown: string) => markdown.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");

describe.each(pages)("%s", (page) => {
  const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(https?|mailto):/.test(target));

  it("leads to files and headings that are there", () => {
    const broken = links.filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page : path.join(path.dirname(page), file);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("names commands of npm that are there", () => {
    const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
    const named = [...read(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it("says nothing about one machine", () => {
    expect(read(page)).not.toMatch(/\/(home|work|tmp|Users)\//);
  });
});

describe("the map of the code", () => {
  it("names files and folders that are there", () => {
    const named = [
      ...read("docs/DESIGN.md").matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\/|\.(?:ts|tsx|mjs|html|xml|js|json)))`/g),
    ];
    const places = ["", "src", "src/workbench", "src/templates", "tests", "dist", "assets"];
    const there = (name: string) => places.some((place) => existsSync(path.join(root, place, name)));
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, name = ""]) => name).filter((name) => !there(name))).toEqual([]);
  });

  it("has a line for every room of src/", () => {
    for (const room of readdirSync(path.join(root, "src"))) expect(read("docs/DESIGN.md")).toContain(`\`src/${room}`);
  });
});

describe("the README", () => {
  it("lists every command that package.json has, and no other", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
    const readme = read("README.md");
    for (const script of Object.keys(scripts)) {
      expect(readme).toMatch(new RegExp(`npm (run )?${script}\\b|\`${script}\``));
    }
  });

  it("has the two commands of a fresh clone, with their engine", () => {
    expect(read("README.md")).toMatch(/npm ci && npm start[\s\S]*npm ci && npm test/);
    expect((JSON.parse(read("package.json")) as { engines: { node: string } }).engines.node).toMatch(/^>=20/);
  });
});
