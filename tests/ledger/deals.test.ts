import { figuresAsOf } from "../../src/ledger/record/figures";
import { validateLedger } from "../../src/ledger/feed/validate";
import { bundledLedger } from "./ledgers";

const ledger = bundledLedger();
const dealOf = (id: string) => ledger.deals.find((deal) => deal.id === id)!;

describe("the bundled ledger", () => {
  test("is of the feed's own form", () => {
    expect(validateLedger(bundledLedger())).toEqual(ledger);
  });

  test("holds the ten deals", () => {
    expect(ledger.deals.map(({ id, revisions }) => [id, revisions.length])).toEqual([
      ["openai-oracle-cloud", 5],
      ["stargate", 6],
      ["openai-microsoft-azure", 2],
      ["openai-aws", 2],
      ["openai-coreweave", 3],
      ["openai-google-cloud", 2],
      ["openai-cerebras", 2],
      ["openai-nvidia", 2],
      ["openai-amd", 1],
      ["openai-broadcom", 1],
    ]);
  });

  test("every revision and every note names a source that the ledger has, with an https address", () => {
    for (const { revisions, notes } of ledger.deals) {
      for (const { sources } of [...revisions, ...notes]) {
        expect(sources.length).toBeGreaterThan(0);
        for (const key of sources) expect(ledger.sources[key]?.url).toMatch(/^https:\/\//);
      }
    }
  });

  test("every source is used", () => {
    const used = new Set(ledger.deals.flatMap((d) => [...d.revisions, ...d.notes].flatMap((entry) => entry.sources)));
    expect(Object.keys(ledger.sources).filter((key) => !used.has(key))).toEqual([]);
  });

  test("every figure of every deal comes with a source and a date", () => {
    for (const deal of ledger.deals) {
      const figures = figuresAsOf(deal)!;
      for (const figure of [figures.value, figures.start, figures.end, figures.gigawatts, figures.headline]) {
        if (figure === null) continue;
        expect(figure.sources.length).toBeGreaterThan(0);
        expect(figure.asOf).toMatch(/^\d{4}(-\d\d){0,2}$/);
      }
    }
  });

  test("the values are those of the sources, in whole dollars", () => {
    const values = ledger.deals.map(({ id, revisions }) => [id, ...revisions.map(({ value }) => value)]);
    expect(values).toEqual([
      ["openai-oracle-cloud", null, null, 300_000_000_000, 300_000_000_000, null],
      ["stargate", 500_000_000_000, null, 400_000_000_000, 450_000_000_000, null, null],
      ["openai-microsoft-azure", 250_000_000_000, null],
      ["openai-aws", 38_000_000_000, 138_000_000_000],
      ["openai-coreweave", 11_900_000_000, 15_900_000_000, 22_400_000_000],
      ["openai-google-cloud", null, null],
      ["openai-cerebras", 10_000_000_000, 20_000_000_000],
      ["openai-nvidia", 100_000_000_000, 30_000_000_000],
      ["openai-amd", null],
      ["openai-broadcom", null],
    ]);
  });

  test("the Oracle contract was reported at about 300 bn, then stated by OpenAI as at least 300 bn", () => {
    const oracle = dealOf("openai-oracle-cloud");
    const reported = figuresAsOf(oracle, "2025-09-15")!;
    expect(reported.value).toMatchObject({ value: 300e9, status: "reported", asOf: "2025-09-10" });
    expect(reported.bound).toBe("about");
    const stated = figuresAsOf(oracle)!;
    expect(stated.value).toMatchObject({ value: 300e9, status: "confirmed", asOf: "2025-09-23", sources: ["ITO"] });
    expect(stated.bound).toBe("at least");
    expect(stated.start).toMatchObject({ value: 2027, status: "reported" });
    expect(stated.end).toMatchObject({ value: 2031, status: "derived" });
    expect(stated.gigawatts).toMatchObject({ value: 4.5, asOf: "2026-03-06" });
  });

  test("what is planned of Stargate so far does not replace the 500 bn announced", () => {
    const figures = figuresAsOf(dealOf("stargate"))!;
    expect(figures.value).toMatchObject({ value: 500e9, asOf: "2025-01-21" });
    expect([figures.start?.value, figures.end?.value]).toEqual(["2025-01-21", "2029-01-20"]);
    expect(figures.gigawatts?.value).toBe(10);
  });

  test("the Google Cloud amount is undisclosed, not zero", () => {
    expect(figuresAsOf(dealOf("openai-google-cloud"))!.value).toBeNull();
  });

  test("the AWS total is marked as derived", () => {
    expect(figuresAsOf(dealOf("openai-aws"))!.value).toMatchObject({ value: 138e9, status: "derived" });
  });
});
