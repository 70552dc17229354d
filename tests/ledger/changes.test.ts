import { compare, type Change, type Comparison, type RegisterRow } from "../../src/ledger/register/changes";
import type { Deal, Ledger } from "../../src/ledger/record/deal";
import { ledgerCells, type LedgerField, type RegisterCell } from "../../src/ledger/register/registerColumns";
import { deal, ledgerOf, revision } from "./ledgers";

const rowOf = (ledger: Ledger, id: string, own: Partial<Record<LedgerField, RegisterCell>> = {}): RegisterRow => {
  const found = ledger.deals.find((candidate) => candidate.id === id)!;
  return { cells: { ...ledgerCells(found, ledger.sources)!, ...own }, refreshed: 46_000 };
};

const before = deal({ id: "alpha" });
const after = (more: Parameters<typeof revision>[0]): Deal => ({
  ...before,
  revisions: [...before.revisions, revision(more)],
});

function changesTo(next: Deal, given: Partial<Comparison> = {}): Change[] {
  const written = ledgerCells(before, ledgerOf(before).sources)!;
  return compare({
    register: [rowOf(ledgerOf(before), "alpha")],
    reading: ledgerOf(next),
    lastWritten: () => written,
    threshold: 0.1,
    ...given,
  });
}

describe("comparing the register with a reading", () => {
  test("the same figures are no changes", () => {
    expect(changesTo(before)).toEqual([]);
  });

  test("a new value is one change, with its status, source and date", () => {
    const changes = changesTo(after({ asOf: "2026-06-10", status: "reported", value: 105e9, sources: ["OTHER"] }));
    expect(changes.map(({ field }) => field)).toEqual(["value", "status", "source"]);
    expect(changes[0]).toEqual({
      key: "alpha/value",
      kind: "figure",
      dealId: "alpha",
      dealName: "Buyer – Seller",
      field: "value",
      from: 100e9,
      to: 105e9,
      cells: { value: 105e9, source: "The Other", link: "https://other.example/", "as-of": 46_183 },
      status: "reported",
      source: "The Other",
      link: "https://other.example/",
      asOf: "2026-06-10",
      large: false,
      userEdited: false,
    });
  });

  test("source, link and date of a row are one change, not three", () => {
    const changes = changesTo(after({ asOf: "2026-06-10", value: 100e9, sources: ["OTHER"] }));
    expect(changes.map(({ field, cells }) => [field, Object.keys(cells)])).toEqual([
      ["source", ["source", "link", "as-of"]],
    ]);
  });

  test("a figure other than the value carries the source of its own revision", () => {
    const [change] = changesTo(after({ asOf: "2026-06-10", status: "reported", gigawatts: 2, sources: ["OTHER"] }));
    expect(change).toMatchObject({ field: "gw", from: "", to: 2, status: "reported", source: "The Other" });
    expect(change!.cells).toEqual({ gw: 2 });
  });

  test.each([
    [110e9, false],
    [110.1e9, true],
    [89e9, true],
  ])("from 100 bn to %d stands out: %s", (value, large) => {
    expect(changesTo(after({ asOf: "2026-06-10", value }))[0]).toMatchObject({ field: "value", large });
  });

  test("a deal that the register does not have is one change", () => {
    const reading = ledgerOf(before, deal({ id: "beta", vendor: "=HYPERLINK()" }));
    expect(changesTo(before, { reading })).toEqual([
      expect.objectContaining({
        key: "beta/id",
        kind: "new",
        dealId: "beta",
        dealName: "Buyer – =HYPERLINK()",
        to: "beta",
      }),
    ]);
  });

  test("a deal gone from the feed is one change, once", () => {
    const register = [rowOf(ledgerOf(before), "alpha")];
    const reading = ledgerOf();
    expect(changesTo(before, { register, reading })).toEqual([
      expect.objectContaining({ key: "alpha/id", kind: "gone", dealId: "alpha", status: "confirmed" }),
    ]);
    expect(changesTo(before, { register: [{ ...register[0]!, refreshed: "gone from the feed" }], reading })).toEqual(
      [],
    );
  });

  test("a deal that is back in the feed is one change, though its figures are the same", () => {
    const register = [{ ...rowOf(ledgerOf(before), "alpha"), refreshed: "gone from the feed" }];
    expect(changesTo(before, { register })).toEqual([expect.objectContaining({ kind: "back", dealId: "alpha" })]);
  });

  test("rows of the user's own are not gone: they were never in the feed", () => {
    const register = [rowOf(ledgerOf(before), "alpha")];
    const reading = ledgerOf();
    expect(changesTo(before, { register, reading, own: new Set(["alpha"]) })).toEqual([]);
    expect(changesTo(before, { register: [{ ...register[0]!, refreshed: "" }], reading })).toEqual([]);
  });

  test("a cell that no longer holds what was last written is the user's own edit", () => {
    const register = [rowOf(ledgerOf(before), "alpha", { value: 90e9 })];
    expect(changesTo(before, { register })).toEqual([
      expect.objectContaining({ field: "value", from: 90e9, to: 100e9, userEdited: true }),
    ]);
  });

  test("without a memory of what was written nothing is said to be the user's", () => {
    const register = [rowOf(ledgerOf(before), "alpha", { value: 90e9 })];
    expect(changesTo(before, { register, lastWritten: () => null })[0]).toMatchObject({ userEdited: false });
  });

  test("of two rows with one id the first is meant, as MATCH finds it, whatever the case of letters", () => {
    const register = [
      rowOf(ledgerOf(before), "alpha", { id: "ALPHA" }),
      rowOf(ledgerOf(before), "alpha", { value: 1 }),
    ];
    expect(changesTo(before, { register })).toEqual([]);
  });

  test("rows without an id are the user's", () => {
    const register = [rowOf(ledgerOf(before), "alpha"), rowOf(ledgerOf(before), "alpha", { id: "" })];
    expect(changesTo(before, { register })).toEqual([]);
  });

  test("only the deals asked for are compared", () => {
    const reading = ledgerOf(after({ asOf: "2026-06-10", value: 1e9 }), deal({ id: "beta" }));
    expect(changesTo(before, { reading, only: new Set(["gamma"]) })).toEqual([]);
    expect(changesTo(before, { reading, only: new Set(["beta"]) }).map(({ dealId }) => dealId)).toEqual(["beta"]);
  });
});
