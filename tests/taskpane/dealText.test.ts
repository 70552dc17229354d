import { readDate, writeDate } from "../../src/taskpane/format/dateInput";
import fc from "fast-check";
import { dealFields } from "../../src/ledger/record/dealFields";
import { ownLedger, type OwnDeal } from "../../src/ledger/record/ownDeal";
import { ownDealFault } from "../../src/ledger/record/ownDealFault";
import { problemsOf } from "../../src/taskpane/deals/form/dealProblems";
import { newDealText, readDeal, writeDeal, type DealText } from "../../src/taskpane/deals/form/dealText";
import { formFields } from "../../src/taskpane/deals/form/formFields";
import type { Writing } from "../../src/taskpane/templates/formText";
import { ledger } from "./stage/renderPane";

const english = { locale: "en-US", scale: "billions" } as const;
const french = { locale: "fr-FR", scale: "millions" } as const;
const filled: DealText = {
  ...newDealText("2026-11-26", english),
  customer: "Acme",
  publisher: "Own estimate",
};
const documentOf = (own: Omit<OwnDeal, "id">) => ownLedger({ ...own, id: "acme" }, "2026-11-26");
/** What the form makes of a text, and what it says beside the fields. */
const read = (text: DealText, writing: Writing) => {
  const deal = readDeal(text, writing);
  return { deal, problems: problemsOf(text, deal, documentOf, ledger) };
};
const wrongWith = (change: Partial<DealText>) => read({ ...filled, ...change }, english).problems;

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
    expect(read(text, english)).toEqual({
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
    const { deal, problems } = read({ ...filled, asOf: "26/11/2026", value: "1 250,5", start: "01/03/2027" }, french);
    expect(problems).toEqual({});
    expect(deal).toMatchObject({ asOf: "2026-11-26", value: 1_250_500_000, start: "2027-03-01" });
  });

  it.each<[string, Partial<DealText>, object]>([
    ["a customer that is missing", { customer: " " }, { customer: "missing" }],
    ["a source that is missing", { publisher: "" }, { publisher: "missing" }],
    ["words for a number", { value: "lots" }, { value: "notANumber" }],
    ["nothing as an amount, which is not the same as undisclosed", { value: "0" }, { value: "notANumber" }],
    ["no capacity at all", { gigawatts: "0" }, { gigawatts: "notANumber" }],
    ["more money than there is", { value: "2000000" }, { value: { expected: "amountRange" } }],
    ["a name that is too long", { vendor: "x".repeat(256) }, { vendor: { expected: "nameOrNull" } }],
    ["a programme that there is not", { parent: "nowhere" }, { parent: { expected: "parent" } }],
    ["several fields", { value: "0", start: "2031", end: "2027" }, { value: "notANumber", end: "endBeforeStart" }],
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
      const { problems, deal: own } = read(writeDeal(deal, ledger.sources, writing), writing);
      expect(problems).toEqual({});
      expect(own.customer).toBe(deal.customer);
    }
  });
});

/** What people type, and what nobody should. */
const typed = fc.oneof(
  fc.constantFrom("", " ", "0", "-0", "-1", "1e16", "1e400", "20000", "NaN", "0.1", "2027", "1899", "2201", "2027.5"),
  fc.constantFrom("2025-13", "2025-02-30", "31/12/2026", "2026-11-26", "9/2025", "2200-12-31", "0001-01-01", "soon"),
  fc.constantFrom(
    "USD",
    "usd",
    "US$",
    "EURO",
    "http://a.example/",
    "https://a.example/",
    "https://a b",
    "javascript:1",
  ),
  fc.constantFrom(
    "stargate",
    "acme",
    "nowhere",
    "cloud",
    "exact",
    "confirmed",
    "rumoured",
    "\u0007",
    "\ud800",
    "__proto__",
  ),
  fc.string({ maxLength: 20 }),
  fc.integer({ min: 200, max: 2100 }).map((length) => "x".repeat(length)),
  fc.double().map(String),
);

describe("form and command", () => {
  it.each(formFields)("judge alike whatever stands in %s, and name the same field", (field) => {
    fc.assert(
      fc.property(typed, fc.constantFrom(english, french), (text, writing) => {
        const { deal, problems } = read({ ...filled, [field]: text }, writing);
        const fault = ownDealFault(documentOf(deal), ledger);
        expect(Object.keys(problems).length > 0).toBe(fault !== null);
        if (fault) expect(problems).toHaveProperty(String(fault.field));
      }),
      { numRuns: 150 },
    );
  });

  it("judge alike whatever stands in all the fields", () => {
    const text = fc.record(Object.fromEntries(formFields.map((field) => [field, typed])));
    fc.assert(
      fc.property(text, (typedText) => {
        const { deal, problems } = read(typedText as DealText, english);
        const fault = ownDealFault(documentOf(deal), ledger);
        expect(Object.keys(problems).length > 0).toBe(fault !== null);
      }),
      { numRuns: 150 },
    );
  });

  it("ask for every field of the table that has a place in the form, once", () => {
    const asked = Object.entries(dealFields).filter(([, field]) => "form" in field);
    expect([...formFields].sort()).toEqual(asked.map(([name]) => name).sort());
    const places = asked.map(([, field]) => "form" in field && `${field.form.section} ${field.form.at}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
