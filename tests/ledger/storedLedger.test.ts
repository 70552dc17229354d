import { layerOf } from "../../src/ledger/stored/layer";
import { addLayer, storedLedgerFrom, type StoredLedger } from "../../src/ledger/stored/storedLedger";
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
const value = (kept: StoredLedger | null, id: string) => dealFact(kept!.ledger, id, "value", null);

describe("what a workbook keeps of the ledger", () => {
  test("is read from its layers, the later over the earlier, in whatever order they come", async () => {
    const kept = await storedLedgerFrom([later, base].map((layer) => JSON.parse(JSON.stringify(layer)) as unknown));
    expect(kept!.ledger.deals.map(({ id }) => id)).toEqual(["alpha", "beta"]);
    expect(value(kept, "alpha")).toBe(120e9);
    expect(kept!.own).toEqual(new Set(["beta"]));
    expect(kept!.topLayer).toBe(2);
    expect(kept!.ledger.held).toEqual({ alpha: { gw: "" } });
  });

  test("is the same whether read anew or added to in memory", async () => {
    const added = addLayer(addLayer(null, base), later);
    const read = await storedLedgerFrom([base, later]);
    expect(added.ledger.deals).toEqual(read!.ledger.deals);
    expect([added.own, added.topLayer]).toEqual([read!.own, read!.topLayer]);
    expect(value(added, "alpha")).toBe(value(read, "alpha"));
  });

  test("loses a deal that a later layer removes", async () => {
    const without = layerOf([], at, 2, ["beta"]);
    expect((await storedLedgerFrom([base, later, without]))!.ledger.deals.map(({ id }) => id)).toEqual(["alpha"]);
    const added = addLayer(addLayer(null, base), without);
    expect([added.ledger.deals.length, added.own.size]).toEqual([1, 0]);
  });

  test("a cell that the user held back answers as it was, an older date by what was said then", () => {
    const kept = addLayer(addLayer(null, base), layerOf([{ deal: alphaLater, held: { value: 100e9 } }], at, 1));
    expect(value(kept, "alpha")).toBe(100e9);
    expect(dealFact(kept.ledger, "alpha", "value", 46_200)).toBe(120e9); // 27 June 2026
  });

  test("what is no layer, or a damaged one, hides none that is good", async () => {
    const damaged = { ...later, deals: [{ deal: { ...alphaLater, vendor: 5 } }] };
    const stored = await storedLedgerFrom([damaged, base, null, "x", { version: 1 }, { version: 0 }]);
    expect(stored).toMatchObject({ topLayer: 1, unread: "damaged" });
    expect(value(stored, "alpha")).toBe(100e9);
    expect(stored!.own).toEqual(new Set(["beta"]));
    expect(await storedLedgerFrom([{ version: 1 }])).toBeNull();
    expect(await storedLedgerFrom([])).toBeNull();
  });

  test("a deal is read although the layer of the programme that contains it is damaged", async () => {
    const child = layerOf([{ deal: deal({ id: "child", parent: "alpha" }), own: true }], at, 1);
    const stored = await storedLedgerFrom([{ ...base, deals: [{ deal: null }] }, child]);
    expect(stored!.ledger.deals).toEqual([deal({ id: "child", parent: "alpha" })]);
  });

  test("a workbook that somebody tampered with keeps nothing", async () => {
    const tampered = JSON.parse(JSON.stringify(base)) as { deals: { deal: Record<string, unknown> }[] };
    tampered.deals[0]!.deal.vendor = { toString: "=evil()" };
    expect(await storedLedgerFrom([tampered])).toBeNull();
    expect(await storedLedgerFrom([{ ...base, deals: [{ deal: null }] }])).toBeNull();
    expect(await storedLedgerFrom([{ ...base, deals: [{ deal: alpha, held: { value: { then: 1 } } }] }])).toBeNull();
    expect(await storedLedgerFrom([JSON.parse(JSON.stringify(base).replace('"PAGE"', '"__proto__"'))])).toBeNull();
  });

  describe("from a newer Gigadeal", () => {
    const region = { region: "Texas" };
    const [first] = alphaLater.revisions;
    const newer = {
      ...later,
      version: 2,
      mood: "hopeful",
      sources: { ...sources, NEW: { publisher: 5 } },
      deals: [
        {
          deal: { ...alphaLater, ...region, revisions: alphaLater.revisions.map((one) => ({ ...one, ...region })) },
          own: true,
          held: { gw: "", region: "Ohio" },
          colour: "blue",
        },
        { deal: { ...beta, revisions: [{ ...first, value: { least: 1, most: 2 } }] } },
      ],
    };

    test("is read for what this one knows: its fields, and the deals that are right without the others", async () => {
      const stored = await storedLedgerFrom([base, newer]);
      expect(stored).toMatchObject({ topLayer: 2, unread: "newer", newerDeals: new Set(["alpha"]) });
      expect(stored!.ledger.deals).toEqual([alphaLater, beta]);
      expect(stored!.ledger.held).toEqual({ alpha: { gw: "" } });
      expect(stored!.own).toEqual(new Set(["beta", "alpha"]));
    });

    test("is told of even where nothing in it can be read", async () => {
      const strange = await storedLedgerFrom([{ version: 7, pages: [] }]);
      expect(strange).toMatchObject({ topLayer: 0, unread: "newer", ledger: { deals: [], asOf: "" } });
      expect(await storedLedgerFrom([{ version: 7, layer: 4, deals: "none", sources: null }])).toMatchObject({
        topLayer: 4,
        unread: "newer",
      });
    });

    test("a layer added on top takes its deals' place, and the mark of a newer one stays", async () => {
      const stored = await storedLedgerFrom([base, newer]);
      const added = addLayer(stored, layerOf([{ deal: alpha }], at, 2));
      expect(added).toMatchObject({ unread: "newer", newerDeals: new Set() });
    });
  });

  test("a layer carries only the sources that its deals name", () => {
    expect(Object.keys(base.sources)).toEqual(["PAGE"]);
  });
});
