import type { Ledger, Source } from "../../src/ledger/record/deal";
import { withKnownKeys } from "../../src/ledger/feed/sourceKeys";
import { deal, revision } from "./ledgers";

const page = (publisher: string): Source => ({ publisher, title: null, date: null, url: null });
const reading = (sources: Record<string, Source>): Ledger => ({
  version: 1,
  asOf: "2026-11-01",
  sources,
  deals: [
    deal({
      id: "acme",
      revisions: [revision({ asOf: "2026", sources: Object.keys(sources) })],
      notes: [{ text: "so", sources: Object.keys(sources) }],
    }),
  ],
});
const cited = ({ deals, sources }: Ledger) => deals[0]!.revisions[0]!.sources.map((key) => sources[key]!.publisher);

test("a reading whose keys stand for nothing else stays as it is", () => {
  const ledger = reading({ a: page("A"), b: page("B") });
  expect(withKnownKeys(ledger, { a: page("A"), c: page("C") })).toBe(ledger);
});

test("a key that stands for another source already gets a number, and its deals follow", () => {
  const fitted = withKnownKeys(reading({ a: page("New"), b: page("B") }), { a: page("Old"), "a-2": page("Other") });
  expect(fitted.sources).toEqual({ "a-3": page("New"), b: page("B") });
  expect(fitted.deals[0]!.notes[0]!.sources).toEqual(["a-3", "b"]);
  expect(cited(fitted)).toEqual(["New", "B"]);
});

test("a source that is known keeps its key, however the reading calls it", () => {
  const fitted = withKnownKeys(reading({ 1: page("New"), 2: page("A"), 3: page("B") }), { 1: page("A"), 2: page("B") });
  expect(Object.keys(fitted.sources)).toEqual(["1", "2", "1-2"]);
  expect(cited(fitted)).toEqual(["New", "A", "B"]);
});

test("a key stays within the length that a feed may have", () => {
  const long = "k".repeat(40);
  expect(Object.keys(withKnownKeys(reading({ [long]: page("New") }), { [long]: page("Old") }).sources)).toEqual([
    `${"k".repeat(38)}-2`,
  ]);
});
