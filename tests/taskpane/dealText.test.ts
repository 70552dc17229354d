import { readDate, writeDate } from "../../src/taskpane/format/dateInput";
import { newDealText, readDeal, writeDeal, type DealText } from "../../src/taskpane/deals/form/dealText";
import { ledger } from "./stage/renderPane";

const english = { locale: "en-US", scale: "billions" } as const;
const french = { locale: "fr-FR", scale: "millions" } as const;
const filled: DealText = {
  ...newDealText("2026-11-26", english),
  customer: "Acme",
  publisher: "Own estimate",
};
const wrongWith = (change: Partial<DealText>) => readDeal({ ...filled, ...change }, english).problems;

describe("a typed date", () => {
  it.each([
    ["2025", "en-US", "2025"],
    ["2025-09", "en-US", "2025-09"],
    ["9/2025", "fr-FR", "2025-09"],
    ["2025-9-1", "en-US", "2025-09-01"],
    ["9/10/2025", "en-US", "2025-09-10"],
    ["10/09/2025", "fr-FR", "2025-09-10"],
    ["13/2025", "fr-FR", null],
    ["2025-02-30", "en-US", null],
    ["1776", "en-US", null],
    ["soon", "en-US", null],
  ])("%s in %s is %s", (typed, locale, date) => expect(readDate(typed, locale)).toBe(date));

  it.each(["2025", "2025-09", "2025-09-10"])("of the ledger (%s) is read back as it was written", (date) => {
    for (const locale of ["en-US", "fr-FR", "de-DE"]) expect(readDate(writeDate(date, locale), locale)).toBe(date);
  });
});

describe("the form for a deal", () => {
  it("makes a deal in whole units, with what was left blank unknown", () => {
    const text = {
      ...filled,
      value: "12.5",
      bound: "about",
      start: "2027",
      end: "6/2030",
      gigawatts: "0.8",
      currency: "eur",
    };
    expect(readDeal(text, english)).toEqual({
      problems: {},
      deal: {
        type: "compute",
        customer: "Acme",
        vendor: null,
        parent: null,
        asOf: "2026-11-26",
        status: "reported",
        value: 12.5e9,
        bound: "about",
        currency: "EUR",
        start: 2027,
        end: "2030-06",
        gigawatts: 0.8,
        source: { publisher: "Own estimate", title: null, date: null, url: null },
        note: null,
      },
    });
  });

  it("reads numbers and days as French writes them, in the scale that the user chose", () => {
    const { deal, problems } = readDeal(
      { ...filled, asOf: "26/11/2026", value: "1 250,5", start: "01/03/2027" },
      french,
    );
    expect(problems).toEqual({});
    expect(deal).toMatchObject({ asOf: "2026-11-26", value: 1_250_500_000, start: "2027-03-01" });
  });

  it.each<[string, Partial<DealText>, object]>([
    ["a customer that is missing", { customer: " " }, { customer: "missing" }],
    ["a source that is missing", { publisher: "" }, { publisher: "missing" }],
    ["words for a number", { value: "lots" }, { value: "notANumber" }],
    ["a number below 0", { gigawatts: "-1" }, { gigawatts: "notANumber" }],
    ["a day that no month has", { asOf: "2026-02-30" }, { asOf: "notADate" }],
    ["words for a year", { start: "next year" }, { start: "notATerm" }],
    ["an end before the start", { start: "2031", end: "2027" }, { end: "endBeforeStart" }],
    ["a currency in words", { currency: "dollars" }, { currency: "notACurrency" }],
    ["a link that a browser should not open", { url: "javascript:alert(1)" }, { url: "notALink" }],
  ])("says what is wrong with %s, at its field and no other", (_, change, problems) =>
    expect(wrongWith(change)).toEqual(problems),
  );

  it("takes an end in the year of the start, and a month inside it", () => {
    expect(wrongWith({ start: "2027", end: "2027" })).toEqual({});
    expect(wrongWith({ start: "6/2027", end: "2027" })).toEqual({});
  });

  it.each(ledger.deals.map((deal) => [deal.id, deal] as const))("holds all that is known of %s", (_, deal) => {
    for (const writing of [english, french]) {
      const { problems, deal: read } = readDeal(writeDeal(deal, ledger.sources, writing), writing);
      expect(problems).toEqual({});
      expect(read.customer).toBe(deal.customer);
    }
  });
});
