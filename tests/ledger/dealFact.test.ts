import { dealFact, fieldNamed } from "../../src/ledger/dealFact";
import { bundledLedger, deal, ledgerOf, revision } from "./ledgers";

const ledger = bundledLedger();
const oracle = "openai-oracle-cloud";
const fact = (field: string, asOf: number | null = null, id = oracle) => dealFact(ledger, id, field, asOf);

describe("one field of a deal", () => {
  test("the Oracle contract is 300 bn over 2027 to 2031: five years, 60 bn a year, 4.5 GW", () => {
    expect(["value", "start", "end", "years", "annualised", "gw"].map((field) => fact(field))).toEqual([
      300e9, 2027, 2031, 5, 60e9, 4.5,
    ]);
  });

  test("text fields are those of the register", () => {
    expect(["customer", "vendor", "type", "bound", "currency", "status"].map((field) => fact(field))).toEqual([
      "OpenAI",
      "Oracle",
      "cloud",
      "at least",
      "USD",
      "confirmed",
    ]);
    expect(fact("source")).toBe("IT-Online: OpenAI to pump $400m into new AI data centres, 2025-09-25");
    expect(fact("link")).toMatch(/^https:\/\/it-online\.co\.za\//);
  });

  test("the date that a deal stands by is an Excel serial: 23 September 2025 is 45923", () => {
    expect(fact("as-of")).toBe(45_923);
  });

  test("ids and fields may be written in any case of letters, with blanks around", () => {
    expect(dealFact(ledger, " OpenAI-Oracle-Cloud ", " VALUE ", null)).toBe(300e9);
  });

  test("a date that is a day comes as its serial, and a term of days in equal months", () => {
    expect(fact("start", null, "openai-aws")).toBe(45_964); // 3 November 2025
    expect(fact("years", 45_991, "openai-aws")).toBe(7); // as known on 30 November 2025
  });
});

describe("as of a date", () => {
  test("gives the figure as it was known that day", () => {
    expect(fact("bound", 45_920)).toBe("about"); // 20 September 2025
    expect(fact("status", 45_920)).toBe("reported");
    expect(fact("value", 45_991, "openai-aws")).toBe(38e9);
  });

  test("a year means its 31 December", () => {
    expect(fact("value", 2025, "openai-aws")).toBe(38e9);
    expect(fact("value", 2026, "openai-aws")).toBe(138e9);
  });

  test("what was not said by then is #N/A", () => {
    expect(() => fact("value", 45_870)).toThrow(expect.objectContaining({ code: "#N/A", key: "undisclosed" })); // 1 August 2025
  });

  test("before the first revision it is #N/A", () => {
    expect(() => fact("value", 2024)).toThrow(expect.objectContaining({ code: "#N/A", key: "dealNotYetKnown" }));
  });
});

describe("what has no answer", () => {
  test("an undisclosed value is #N/A and never 0", () => {
    expect(() => fact("value", null, "openai-google-cloud")).toThrow(
      expect.objectContaining({
        code: "#N/A",
        key: "undisclosed",
        parameters: { id: "openai-google-cloud", field: "value" },
      }),
    );
  });

  test("an unknown deal is #N/A", () => {
    expect(() => fact("value", null, "toString")).toThrow(
      expect.objectContaining({ code: "#N/A", key: "unknownDeal" }),
    );
  });

  test("a field that the register does not have is #VALUE!", () => {
    for (const field of ["price", "", "constructor"]) {
      expect(() => fact(field)).toThrow(expect.objectContaining({ code: "#VALUE!", key: "unknownField" }));
    }
  });

  test("a column that lives in the sheet alone is #N/A: the ledger cannot know the user's override", () => {
    for (const field of ["override", "effective", "probability", "refreshed"]) {
      expect(() => fieldNamed(field)).toThrow(expect.objectContaining({ code: "#N/A", key: "fieldInSheetOnly" }));
    }
  });

  test("years and the amount a year are undisclosed where the term is", () => {
    expect(() => fact("years", null, "openai-microsoft-azure")).toThrow(
      expect.objectContaining({ key: "undisclosed" }),
    );
    expect(() => fact("annualised", null, "openai-microsoft-azure")).toThrow(
      expect.objectContaining({ key: "undisclosed" }),
    );
  });

  test("a value of 0 that is disclosed is 0", () => {
    const ended = ledgerOf(deal({ id: "ended", revisions: [revision({ asOf: "2026", value: 0 })] }));
    expect(dealFact(ended, "ended", "value", null)).toBe(0);
  });
});
