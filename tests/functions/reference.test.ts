import { readFileSync } from "node:fs";
import path from "node:path";
import { customFunctions } from "../../src/functions";

const written = readFileSync(path.join(__dirname, "../../docs/functions.md"), "utf8");

describe("docs/functions.md", () => {
  it.each(Object.keys(customFunctions))("has an entry for %s with arguments, answer, example and source", (id) => {
    const entry = written.split("\n### ").find((section) => section.startsWith(`\`${id}(`)) ?? "";
    expect(entry).toMatch(/\n\| argument +\|/);
    expect(entry).toMatch(/\nGives: \S/);
    expect(entry).toMatch(new RegExp(`\\nExample: \`=${id}\\(.*\` \\S`));
    expect(entry).toMatch(/\nSource: \S/);
  });
});
