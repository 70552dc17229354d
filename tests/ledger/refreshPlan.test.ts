import { compare, type Change } from "../../src/ledger/register/changes";
import type { Ledger } from "../../src/ledger/record/deal";
import { dealFact } from "../../src/ledger/dealFact";
import { addLayer, type StoredLedger } from "../../src/ledger/stored/storedLedger";
import { overlay } from "../../src/ledger/stored/mergeLedgers";
import { lastWrittenCells, planRefresh } from "../../src/ledger/register/refreshPlan";
import { deal, ledgerOf, revision } from "./ledgers";

const alpha = deal({ id: "alpha", parent: "programme" });
const programme = deal({ id: "programme", type: "programme", vendor: null });
const memory = ledgerOf(alpha, programme, deal({ id: "unlinked" }));
const later = deal({
  ...alpha,
  revisions: [...alpha.revisions, revision({ asOf: "2026-06-10", value: 120e9, gigawatts: 2 })],
});
const reading = ledgerOf(later, programme, deal({ id: "gamma" }));
const stamp = 46_200.5;

function changesOf(now: Ledger, ids = ["alpha"]): Change[] {
  return compare({
    register: ids.map((id) => ({
      cells: lastWrittenCells(now, id)!,
      refreshed: 46_000,
    })),
    reading,
    lastWritten: (id) => lastWrittenCells(now, id),
    threshold: 0.1,
    only: new Set([...ids, "gamma"]),
  });
}

const found = changesOf(memory);
const plan = (accepted: readonly Change[], stored: StoredLedger | null = null) =>
  planRefresh({ accepted, found, reading, memory, stored, registerIds: ["alpha"], stamp, goneMark: "gone" });
const field = (name: string) => found.filter((change) => change.field === name && change.kind === "figure");

describe("accepting changes", () => {
  test("writes their cells and the row's stamp, each once", () => {
    const { cells } = plan(found.filter(({ kind }) => kind === "figure"));
    expect(Object.fromEntries(cells.map((cell) => [cell.field, cell.to]))).toEqual({
      value: 120e9,
      gw: 2,
      "as-of": 46_183,
      refreshed: stamp,
    });
    expect(cells).toHaveLength(4);
  });

  test("adds the rows of new deals", () => {
    expect(plan(found).newDeals.map(({ id }) => id)).toEqual(["gamma"]);
    expect(plan(field("value")).newDeals).toEqual([]);
  });

  test("marks a deal that is gone in its stamp, and touches nothing else of it", () => {
    const gone: Change = { ...found[0]!, kind: "gone", cells: {} };
    expect(plan([gone]).cells).toEqual([{ dealId: "alpha", field: "refreshed", to: "gone" }]);
    expect(plan([gone]).layer.deals.map(({ deal: { id } }) => id)).not.toContain("gamma");
  });
});

describe("what the workbook stores after it", () => {
  const after = (accepted: readonly Change[]) => overlay(memory, addLayer(null, plan(accepted).layer).ledger);

  test("is the first time every deal of the register with the programme that contains it, and no other", () => {
    const { deals } = plan(field("value")).layer;
    expect(deals.map(({ deal: { id } }) => id)).toEqual(["alpha", "programme"]);
  });

  test("is then only what changed", () => {
    const stored = addLayer(null, plan([]).layer);
    const { deals, layer } = plan(field("value"), stored).layer;
    expect([deals.map(({ deal: { id } }) => id), layer]).toEqual([["alpha"], 2]);
  });

  test("answers DEAL_FACT with what was accepted, and with what stood there before where a change was not", () => {
    const taken = after(field("value"));
    expect(dealFact(taken, "alpha", "value", null)).toBe(120e9);
    expect(() => dealFact(taken, "alpha", "gw", null)).toThrow(expect.objectContaining({ key: "undisclosed" }));
    expect(dealFact(after(field("gw")), "alpha", "value", null)).toBe(100e9);
  });

  test("a change that was not accepted comes back with the next reading, and is not taken for the user's edit", () => {
    const again = changesOf(after(field("value")));
    expect(again.filter(({ kind }) => kind === "figure")).toEqual([
      expect.objectContaining({ field: "gw", from: "", to: 2, userEdited: false }),
    ]);
  });

  test("is as before once the refresh is undone", () => {
    const { layer, inverseLayer } = plan(found);
    const stored = addLayer(addLayer(null, layer), { ...inverseLayer, layer: 2 });
    const now = overlay(memory, stored.ledger);
    expect(now.deals.find(({ id }) => id === "alpha")).toEqual(alpha);
    expect(stored.ledger.deals.some(({ id }) => id === "gamma")).toBe(false);
    expect(lastWrittenCells(now, "alpha")).toEqual(lastWrittenCells(memory, "alpha"));
  });

  test("keeps the user's own deals the user's own", () => {
    const stored = addLayer(null, { ...plan([]).layer, deals: [{ deal: alpha, own: true }] });
    expect(plan(field("value"), stored).inverseLayer.deals).toEqual([{ deal: alpha, own: true }]);
  });
});
