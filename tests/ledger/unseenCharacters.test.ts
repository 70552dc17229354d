import { checkLedger } from "../../src/ledger/feed/validate";
import { withUnseenShown } from "../../src/ledger/record/unseenCharacters";
import { compare } from "../../src/ledger/register/changes";
import { ledgerCells } from "../../src/ledger/register/registerColumns";
import { bundledLedger, deal, ledgerOf, revision } from "./ledgers";

const unseen = [
  "\u202e",
  "\u202a",
  "\u2066",
  "\u2069",
  "\u200e",
  "\u200b",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u2028",
  "\u0085",
  "\u007f",
  "\u3164",
  "\u034f",
  "\u{e0041}",
];

describe.each(unseen)("A feed with %j", (sign) => {
  it.each([
    ["deals[0].customer", ledgerOf(deal({ id: "a", customer: `Open${sign}AI` }))],
    ["deals[0].vendor", ledgerOf(deal({ id: "a", vendor: sign }))],
    [
      "deals[0].revisions[0].note",
      ledgerOf(deal({ id: "a", revisions: [revision({ asOf: "2026", note: `${sign}x` })] })),
    ],
    [
      "deals[0].revisions[0].phasing",
      ledgerOf(deal({ id: "a", revisions: [revision({ asOf: "2026", phasing: `x${sign}` })] })),
    ],
    ["deals[0].notes[0].text", ledgerOf(deal({ id: "a", notes: [{ text: sign, sources: ["PAGE"] }] }))],
  ])("in %s is refused there", (path, ledger) => {
    expect(checkLedger(ledger)).toMatchObject({ path, expected: "seenText" });
  });

  it("in a source is refused there, and the refusal shows it", () => {
    const { sources, ...rest } = bundledLedger();
    const spoiled = (change: object) => ({ ...rest, sources: { ...sources, ITO: { ...sources.ITO, ...change } } });
    expect(checkLedger(spoiled({ publisher: `${sign}moc` }))).toMatchObject({ path: "sources.ITO.publisher" });
    const refusal = checkLedger(spoiled({ title: `a${sign}` }));
    expect(refusal).toMatchObject({ path: "sources.ITO.title", expected: "seenText" });
    expect((refusal as { got: string }).got).toMatch(/⟨U\+[0-9A-F]{4,6}⟩|\\u/);
  });
});

it.each([" ", "\u00a0", "\u3000\u2003", "\n", "\u2800"])("A name of %j only is none", (customer) => {
  expect(checkLedger(ledgerOf(deal({ id: "a", customer })))).toMatchObject({ path: "deals[0].customer" });
});

it.each(["Société Générale", "阿里巴巴", "אורקל", "أوراكل", "a\tb\nc", "❤️", "🏭 Plant"])(
  "%j shows all that it holds",
  (customer) => {
    expect(checkLedger(ledgerOf(deal({ id: "a", customer })))).toHaveProperty("deals");
  },
);

it("What does not show is written out", () => {
  expect(withUnseenShown("\u202emoc.elcaro\u200b x\u{e0041}")).toBe("⟨U+202E⟩moc.elcaro⟨U+200B⟩ x⟨U+E0041⟩");
});

describe("A new deal", () => {
  const known = ledgerOf(deal({ id: "a" }));
  const register = [{ cells: ledgerCells(known.deals[0]!, known.sources)!, refreshed: 46000 }];
  const changesWith = (value: number | null, gigawatts: number | null) =>
    compare({
      register,
      reading: ledgerOf(
        deal({ id: "a" }),
        deal({ id: "b", revisions: [revision({ asOf: "2026", value, gigawatts, start: 2027 })] }),
      ),
      lastWritten: () => null,
      threshold: 0.1,
    });

  it("comes with its value, term and capacity", () => {
    expect(changesWith(5e9, 2)[0]!.figures).toEqual({ value: 5e9, currency: "USD", start: 2027, end: "", gw: 2 });
  });

  it.each([
    [99e9, false],
    [100e9, false],
    [100.1e9, true],
    [9e14, true],
    [null, false],
  ])("of %d beside a register whose largest is 100 bn is out of the ordinary: %s", (value, outOfTheOrdinary) => {
    expect(changesWith(value, null)[0]).toMatchObject({ kind: "new", outOfTheOrdinary });
  });
});
