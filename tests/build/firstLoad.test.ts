import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.join(__dirname, "../../dist");
const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, source = ""]) => source);
const own = scripts.filter((source) => !source.startsWith("https://"));

describe("what taskpane.html loads at once", () => {
  it("is Microsoft's office.js, from Microsoft, and the runtime", () => {
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      expect.stringMatching(/^runtime\.\w+\.js$/),
    ]);
  });

  it("is under 30,000 bytes gzip, functions and commands together", () => {
    const bytes = own.map((file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  });

  it("holds neither React nor Fluent UI", () => {
    for (const file of own)
      expect(readFileSync(path.join(dist, file), "utf8")).not.toMatch(/createRoot|FluentProvider/);
  });
});

describe("what ships", () => {
  it("has no copy of office.js, which only Microsoft may serve", () => {
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
    expect(files).toEqual(
      expect.arrayContaining(["taskpane.html", "functions.json", "functions-fr.json", "manifest.xml"]),
    );
    expect(files.filter((file) => /office|excel-win32/i.test(file))).toEqual([]);
  });

  it("keeps the licences of what it holds of others", () => {
    const licences = readFileSync(path.join(dist, "licences.txt"), "utf8");
    for (const name of ["react", "react-dom", "@fluentui/react-components", "@griffel/core", "tabster", "valibot"])
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, "m"));
  });
});
