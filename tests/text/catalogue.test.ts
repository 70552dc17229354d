import { readdirSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../src/text");
type Texts = Readonly<Record<string, string>>;

/** Every bilingual catalogue that stands in a file of its own: its name and its texts. */
const catalogues = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(path.join(folder, file))))
  .filter((entry): entry is [string, { en: Texts; fr: Texts }] => {
    const [, value] = entry;
    return typeof value === "object" && value !== null && "en" in value && "fr" in value;
  })
  .flatMap(([name, { en, fr }]) =>
    Object.keys(en).flatMap((key) =>
      typeof en[key] === "string" ? [[`${name}.${key}`, en[key], fr[key] ?? ""] as const] : [],
    ),
  );

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("a text in two languages", () => {
  it("is found in great number, so that the checks below mean something", () =>
    expect(catalogues.length).toBeGreaterThan(300));

  it("names the same things in both", () => {
    const different = catalogues.filter(([, en, fr]) => `${placeholders(en)}` !== `${placeholders(fr)}`);
    expect(different).toEqual([]);
  });

  it("uses typographic apostrophes and quotation marks, as Excel does", () => {
    expect(catalogues.filter(([, en, fr]) => /\w'\w/.test(en) || /\w'\w/.test(fr))).toEqual([]);
  });
});
