import { citation, figuresAsOf, firstSource } from "../../src/ledger/record/figures";
import { deal, ledgerOf, revision } from "./ledgers";

const contract = deal({
  id: "contract",
  revisions: [
    revision({ asOf: "2025-05", status: "reported", value: 10e9, bound: "about", start: 2026 }),
    revision({ asOf: "2025-06-15", gigawatts: 2, sources: ["OTHER"] }),
    revision({ asOf: "2025-07-01", value: 4e9, bound: "at least", part: true }),
    revision({ asOf: "2025-08-01", value: 12e9, currency: "EUR", end: "2030-06", derived: ["end"] }),
  ],
});

describe("figures as of a date", () => {
  test("a figure left out by a revision is carried from the one before, with that one's date and source", () => {
    const figures = figuresAsOf(contract, "2025-06-30")!;
    expect(figures.value).toMatchObject({ value: 10e9, status: "reported", asOf: "2025-05", sources: ["PAGE"] });
    expect(figures.gigawatts).toMatchObject({ value: 2, status: "confirmed", asOf: "2025-06-15", sources: ["OTHER"] });
  });

  test("the bound and the currency are those of the revision that gave the value", () => {
    expect(figuresAsOf(contract, "2025-06-30")).toMatchObject({ bound: "about", currency: "USD" });
    expect(figuresAsOf(contract)).toMatchObject({ bound: "exact", currency: "EUR" });
  });

  test("a revision counts from its own day on", () => {
    expect(figuresAsOf(contract, "2025-07-31")!.value?.value).toBe(10e9);
    expect(figuresAsOf(contract, "2025-08-01")!.value?.value).toBe(12e9);
  });

  test("what is dated by its month is known on the last day of it", () => {
    expect(figuresAsOf(contract, "2025-05-30")).toBeNull();
    expect(figuresAsOf(contract, "2025-05-31")).not.toBeNull();
  });

  test("a revision of a part does not replace figures of the whole", () => {
    expect(figuresAsOf(contract, "2025-07-15")!.value?.value).toBe(10e9);
  });

  test("a figure that is worked out is derived, whatever the status of its revision", () => {
    expect(figuresAsOf(contract)!.end).toMatchObject({ value: "2030-06", status: "derived" });
    expect(figuresAsOf(contract)!.value?.status).toBe("confirmed");
  });

  test("a deal stands by the revision of its value, and without a value by its last", () => {
    const undisclosed = deal({ id: "u", revisions: [revision({ asOf: "2025" }), revision({ asOf: "2026" })] });
    expect(figuresAsOf(contract, "2025-06-30")!.headline.asOf).toBe("2025-05");
    expect(figuresAsOf(undisclosed)!.headline.asOf).toBe("2026");
  });

  test("nothing said so far is null", () => {
    const figures = figuresAsOf(contract, "2025-06-30")!;
    expect([figures.end, figures.phasing]).toEqual([null, null]);
  });
});

describe("a source in words", () => {
  const { sources } = ledgerOf();

  test("names publisher, title and date, as far as they are known", () => {
    expect(citation(sources.PAGE!)).toBe("The Page: Buyer buys, 2026-01-02");
    expect(citation(sources.OTHER!)).toBe("The Other");
  });

  test("is the first of a figure, and none where the ledger does not have it", () => {
    expect(firstSource({ sources: ["OTHER", "PAGE"] }, sources)).toBe(sources.OTHER);
    expect(firstSource({ sources: ["toString"] }, sources)).toBeNull();
  });
});
