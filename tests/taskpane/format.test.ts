import { amountUnit, formatAmount, formatPercent, formatScaled } from "../../src/taskpane/format/amounts";
import { formatDate, formatMoment } from "../../src/taskpane/format/dates";
import { readNumber, writeNumber } from "../../src/taskpane/format/numberInput";
import { matches } from "../../src/taskpane/format/search";
import { readTerm, writeTerm } from "../../src/taskpane/format/termInput";
import { setLanguage } from "../../src/text/language";

/** Intl writes spaces that do not break; a test reads easier with plain ones. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

beforeEach(() => setLanguage("en"));

describe("amounts", () => {
  it("are written in billions, with the currency where the language puts it", () => {
    expect(spaced(formatAmount(300e9, "en-US"))).toBe("$300.0 bn");
    setLanguage("fr");
    expect(spaced(formatAmount(300e9, "fr-FR"))).toBe("300,0 Md $");
  });

  it("are written in millions or in whole units when the user wants it", () => {
    expect(spaced(formatAmount(22.4e9, "en-US", { scale: "millions" }))).toBe("$22,400 m");
    expect(formatAmount(22.4e9, "en-US", { scale: "units" })).toBe("$22,400,000,000");
  });

  it("carry the sign of their own currency", () => {
    expect(spaced(formatAmount(5e9, "en-US", { currency: "EUR" }))).toBe("€5.0 bn");
    expect(spaced(formatAmount(-5e9, "en-US"))).toBe("-$5.0 bn");
  });

  it("have their unit around a bare number in the language's order", () => {
    expect(amountUnit("USD", "en-US", "billions")).toEqual({ before: "$", after: "bn" });
    setLanguage("fr");
    expect(amountUnit("USD", "fr-FR", "billions")).toEqual({ before: "", after: "Md $" });
    expect(amountUnit("USD", "fr-FR", "units")).toEqual({ before: "", after: "$" });
  });

  it("keep one decimal in billions even when it is 0, so that columns line up", () => {
    expect(formatScaled(60e9, "en-US", "billions")).toBe("60.0");
  });

  it("are shares in per cent", () => {
    expect(spaced(formatPercent(0.125, "fr-FR"))).toBe("12,5 %");
  });
});

describe("a typed number", () => {
  it.each([
    ["300", "en-US", 300],
    ["1,250.5", "en-US", 1250.5],
    ["1 250,5", "fr-FR", 1250.5],
    ["1\u202f250,5", "fr-FR", 1250.5],
    ["12.5", "fr-FR", 12.5],
    ["300e9", "en-US", 300e9],
    ["-4", "en-US", -4],
    ["\u22124", "en-US", -4],
    [".5", "en-US", 0.5],
  ])("%s in %s is %d", (typed, locale, value) => expect(readNumber(typed, locale)).toBe(value));

  it.each([
    ["abc", "en-US"],
    ["", "en-US"],
    ["1,5", "en-US"],
    ["1,25,0", "en-US"],
    ["1.2.3", "en-US"],
    ["12,5,1", "fr-FR"],
    ["1e", "en-US"],
  ])("%s in %s is none", (typed, locale) => expect(readNumber(typed, locale)).toBeNull());

  it("reads back as it was written, whatever the language", () => {
    for (const locale of ["en-US", "fr-FR", "de-DE"]) expect(readNumber(writeNumber(22.4, locale), locale)).toBe(22.4);
  });
});

describe("a typed start or end", () => {
  it("is a year, or a day in the language's order or in ISO's", () => {
    expect(readTerm("2027", "en-US")).toBe(2027);
    // Excel's own serial of 21 January 2025.
    expect(readTerm("1/21/2025", "en-US")).toBe(45678);
    expect(readTerm("21/01/2025", "fr-FR")).toBe(45678);
    expect(readTerm("2025-01-21", "fr-FR")).toBe(45678);
  });

  it.each(["30/02/2025", "2025-13-01", "soon", "1/2", ""])("%s is neither", (typed) =>
    expect(readTerm(typed, "fr-FR")).toBeNull(),
  );

  it("reads back as it was written", () => {
    for (const locale of ["en-US", "fr-FR", "sv-SE"]) expect(readTerm(writeTerm(45678, locale), locale)).toBe(45678);
  });
});

describe("a date of the ledger", () => {
  it("is shown as precisely as it is known", () => {
    expect(formatDate("2025", "en-US")).toBe("2025");
    expect(formatDate("2025-09", "en-US")).toBe("Sep 2025");
    expect(formatDate("2025-09-10", "en-US")).toBe("Sep 10, 2025");
    expect(formatDate("2025-09-10", "fr-FR")).toBe("10 sept. 2025");
    expect(formatMoment(46000.5, "fr-FR")).toMatch(/^9 déc. 2025.*12:00$/);
  });

  it("that is none is shown as it stands", () => expect(formatDate("unknown", "en-US")).toBe("unknown"));
});

describe("a search", () => {
  it("finds every word, whatever the case and the accents", () => {
    expect(matches("OpenAI – Société Générale", "generale OPEN")).toBe(true);
    expect(matches("OpenAI – Oracle", "oracle azure")).toBe(false);
    expect(matches("OpenAI – Oracle", "  ")).toBe(true);
  });
});
