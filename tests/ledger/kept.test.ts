import { addLayer, keptFrom, layerOf, type Kept, type KeptLayer } from "../../src/ledger/stored/storedLedger";
import { dealFact } from "../../src/ledger/dealFact";
import { deal, ledgerOf, revision } from "./ledgers";

const alpha = deal({ id: "alpha" });
const alphaLater = deal({
  id: "alpha",
  revisions: [...alpha.revisions, revision({ asOf: "2026-05-01", value: 120e9 })],
});
const beta = deal({ id: "beta" });
const { sources } = ledgerOf();
const at = { asOf: "2026-05-02", sources };

const base = layerOf([{ deal: alpha }, { deal: beta, own: true }], at, 0);
const later = layerOf([{ deal: alphaLater, held: { gw: "" } }], at, 1);
const value = (kept: Kept | null, id: string) => dealFact(kept!.ledger, id, "value", null);

describe("what a workbook keeps of the ledger", () => {
  test("is read from its layers, the later over the earlier, in whatever order they come", async () => {
    const kept = await keptFrom([later, base].map((layer) => JSON.parse(JSON.stringify(layer)) as unknown));
    expect(kept!.ledger.deals.map(({ id }) => id)).toEqual(["alpha", "beta"]);
    expect(value(kept, "alpha")).toBe(120e9);
    expect(kept!.own).toEqual(new Set(["beta"]));
    expect(kept!.topLayer).toBe(2);
    expect(kept!.ledger.held).toEqual({ alpha: { gw: "" } });
  });

  test("is the same whether read anew or added to in memory", async () => {
    const added = addLayer(addLayer(null, base), later);
    const read = await keptFrom([base, later]);
    expect(added.ledger.deals).toEqual(read!.ledger.deals);
    expect([added.own, added.topLayer]).toEqual([read!.own, read!.topLayer]);
    expect(value(added, "alpha")).toBe(value(read, "alpha"));
  });

  test("loses a deal that a later layer removes", async () => {
    const without = layerOf([], at, 2, ["beta"]);
    expect((await keptFrom([base, later, without]))!.ledger.deals.map(({ id }) => id)).toEqual(["alpha"]);
    const added = addLayer(addLayer(null, base), without);
    expect([added.ledger.deals.length, added.own.size]).toEqual([1, 0]);
  });

  test("a cell that the user held back answers as it was, an older date by what was said then", () => {
    const kept = addLayer(addLayer(null, base), layerOf([{ deal: alphaLater, held: { value: 100e9 } }], at, 1));
    expect(value(kept, "alpha")).toBe(100e9);
    expect(dealFact(kept.ledger, "alpha", "value", 46_200)).toBe(120e9); // 27 June 2026
  });

  test("layers of another version, and what is no layer, are left alone", async () => {
    const foreign = { ...base, version: 2, layer: 9 };
    expect((await keptFrom([foreign, base, null, "x", { version: 1 }]))!.topLayer).toBe(1);
    expect(await keptFrom([foreign])).toBeNull();
    expect(await keptFrom([])).toBeNull();
  });

  test("a workbook that somebody tampered with keeps nothing", async () => {
    const tampered = JSON.parse(JSON.stringify(base)) as { deals: { deal: Record<string, unknown> }[] };
    tampered.deals[0]!.deal.vendor = { toString: "=evil()" };
    expect(await keptFrom([tampered])).toBeNull();
    expect(await keptFrom([{ ...base, deals: [{ deal: null }] }])).toBeNull();
    expect(await keptFrom([{ ...base, deals: [{ deal: alpha, held: { value: { then: 1 } } }] }])).toBeNull();
    expect(await keptFrom([JSON.parse(JSON.stringify(base).replace('"PAGE"', '"__proto__"'))])).toBeNull();
  });

  test("a layer carries only the sources that its deals name", () => {
    expect(Object.keys((base as KeptLayer).sources)).toEqual(["PAGE"]);
  });
});
