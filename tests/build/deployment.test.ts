import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const guide = read("docs/deploy.md");

/** The policy that a page carries itself. */
function ownPolicy(page: string): string[] {
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read(`src/taskpane/${page}`))?.[1];
  return (content ?? "").split(/;\s*/);
}

/** The policy that the guide has the server send with a page. */
function sentPolicy(page: string): string[] {
  const location = new RegExp(`location = /gigadeal/${page.replace(".", "\\.")} \\{[^}]*\\}`).exec(guide)?.[0] ?? "";
  return (/add_header Content-Security-Policy "([^"]+)"/.exec(location)?.[1] ?? "").split(/;\s*/);
}

describe.each(["taskpane.html", "notice.html"])("the policy of %s", (page) => {
  it("is in the guide to hosting as the page carries it, with who may frame it", () => {
    expect(ownPolicy(page).length).toBeGreaterThan(3);
    expect(sentPolicy(page).slice(0, -1)).toEqual(ownPolicy(page));
    expect(sentPolicy(page).at(-1)).toMatch(/^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
  });

  it("allows nothing but what is named, no script in the page, no plug-in, no other base", () => {
    const policy = ownPolicy(page);
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "form-action 'none'"]));
    expect(policy.find((directive) => directive.startsWith("script-src"))).not.toMatch(/unsafe|\*|data:/);
  });

  it("has no script or handler in its HTML that the policy would stop", () => {
    const html = read(`src/taskpane/${page}`);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\son\w+="/);
  });
});

it("what is to be kept for ever is exactly what has a hash in its name", () => {
  const [, pattern = ""] = /location ~ (\^\/gigadeal\/\S+\.js\$)/.exec(guide) ?? [];
  const forEver = new RegExp(pattern);
  expect(read("webpack.config.js")).toContain('filename: "[name].[contenthash:8].js"');
  expect(forEver.test("/gigadeal/runtime.4ebb2ff2.js")).toBe(true);
  for (const file of ["taskpane.html", "functions.json", "manifest.xml"])
    expect(forEver.test(`/gigadeal/${file}`)).toBe(false);
});
