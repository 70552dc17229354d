import { dealFact } from "../../src/ledger/dealFact";
import type { Deal, Ledger } from "../../src/ledger/record/deal";
import { LAYER_VERSION } from "../../src/ledger/stored/layer";
import { readLayer } from "../../src/ledger/stored/readLayer";
import { storedLedgerFrom, type StoredLedger } from "../../src/ledger/stored/storedLedger";
import { lastRefreshIn } from "../../src/workbook/refresh/refreshRecord";
import { readFrozenDocument } from "../../src/workbook/sharing/frozenDocument";
import { goldenJson, goldenPart } from "./golden";

const part = (name: string) => goldenPart("0.1.0", name);
const oracle = "openai-oracle-cloud";
const shipped = goldenJson("0.1.0", "feed/deals.json") as Ledger;

interface WrittenLayer {
  readonly layer: number;
  readonly asOf: string;
  readonly sources: Ledger["sources"];
  readonly deals: readonly { readonly deal: Deal; readonly own?: boolean }[];
}

/** Every field that 0.1.0 wrote is there as it was; fields that came later may be there, too. */
function expectAllOf(name: string): void {
  const written = part(name) as WrittenLayer;
  const { layer, isNewer } = readLayer(written);
  expect(isNewer).toBe(false);
  expect(layer).toMatchObject({ ...written, version: LAYER_VERSION });
}

/** A record with its layer in the version that is written today. */
const asReadToday = (record: unknown) => {
  const { backLayer } = record as { readonly backLayer: object };
  return { ...(record as object), backLayer: { ...backLayer, version: LAYER_VERSION } };
};

const fact = (stored: StoredLedger | null, id: string, field: string) => dealFact(stored!.ledger, id, field, null);

describe("The stored ledger of a workbook of 0.1.0", () => {
  test.each([
    "ledger-insertion",
    "ledger-own-deal",
    "ledger-own-removed",
    "ledger-refresh-held",
    "ledger-refresh-undone",
    "ledger-whole",
    "ledger-split-1",
    "ledger-split-2",
  ])("%s is read, field by field", expectAllOf);

  test("has the ten deals of the insertion, each as the feed said it", async () => {
    const stored = await storedLedgerFrom([part("ledger-insertion")]);
    expect(stored).toMatchObject({ own: new Set(), topLayer: 1, unread: "none", newerDeals: new Set() });
    expect(stored!.ledger.deals).toMatchObject(shipped.deals as unknown as object[]);
    expect(stored!.ledger.deals).toHaveLength(10);
    expect(stored!.ledger.asOf).toBe("2026-07-20");
  });

  test("has the user's own deal, the accepted figure, the refused one and the newcomer", async () => {
    const names = ["ledger-refresh-held", "ledger-own-removed", "ledger-own-deal", "ledger-insertion"];
    const stored = await storedLedgerFrom(names.map(part));
    expect(stored).toMatchObject({ own: new Set(["acme-oracle"]), topLayer: 5, unread: "none" });
    expect(stored!.ledger.deals).toHaveLength(12);
    expect(fact(stored, oracle, "value")).toBe(360e9);
    expect(fact(stored, oracle, "gw")).toBe(4.5);
    expect(fact(stored, "acme-oracle", "value")).toBe(5e9);
    expect(fact(stored, "acme-oracle", "gw")).toBe(0.5);
    expect(fact(stored, "newcomer", "customer")).toBe("Buyer");
    expect(stored!.ledger.deals.find(({ id }) => id === oracle)!.revisions.at(-1)!.note).toBe(
      "Said & <reported>; “quoted” – in Zürich",
    );
  });

  test("has one layer in two parts, in whatever order they come", async () => {
    const stored = await storedLedgerFrom([part("ledger-split-2"), part("ledger-insertion"), part("ledger-split-1")]);
    expect(stored).toMatchObject({ topLayer: 2, unread: "none" });
    expect(stored!.ledger.deals.map(({ id }) => id)).toHaveLength(14);
    expect(stored!.ledger.deals.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["many-0", "many-1", "many-2", "many-3"]),
    );
    expect(fact(stored, "many-2", "value")).toBe(1_000_000_046);
  });

  test("has all of it in a folded layer, and nothing of the layers below", async () => {
    const stored = await storedLedgerFrom([part("ledger-own-removed"), part("ledger-split-1"), part("ledger-whole")]);
    expect(stored!.ledger.deals).toHaveLength(12);
    expect(stored!.own).toEqual(new Set(["acme-oracle"]));
    expect(fact(stored, oracle, "value")).toBe(360e9);
    expect(fact(stored, oracle, "gw")).toBe(4.5);
  });

  test("is not hidden by a layer that is damaged", async () => {
    const damaged = { ...(part("ledger-refresh-held") as object), sources: {} };
    const stored = await storedLedgerFrom([part("ledger-insertion"), damaged, part("ledger-own-deal")]);
    expect(stored).toMatchObject({ own: new Set(["acme-oracle"]), topLayer: 2, unread: "damaged" });
    expect(fact(stored, oracle, "value")).toBe(300e9);
  });
});

describe("The last refresh of a workbook of 0.1.0", () => {
  const read = (...names: string[]) => lastRefreshIn(new Map(names.map((name) => [name, part(name)])));

  test("is read: its cells, its new row, and the layer that undoes it", async () => {
    const { record, partId, isNewer } = await read("refresh");
    expect(record).toMatchObject({ ...asReadToday(part("refresh")), version: 2, columns: [] });
    expect([partId, isNewer]).toEqual(["refresh", false]);
    expect(record!.cells.map(({ field, before, after }) => [field, before, after]).slice(0, 1)).toEqual([
      ["value", 300e9, 360e9],
    ]);
    expect(record!.added).toEqual(["newcomer"]);
    expect(record!.backLayer.removed).toEqual(["newcomer"]);
  });

  test("is read as undone where it was", async () => {
    expect((await read("refresh-undone")).record).toMatchObject({ cells: [], added: [] });
  });
});

describe("Records of several versions", () => {
  const version2 = goldenPart("0.2.0", "refresh") as { readonly when: number };
  const read = (parts: Readonly<Record<string, unknown>>) => lastRefreshIn(new Map(Object.entries(parts)));

  test("version 2 is read with the columns that its refresh added", async () => {
    const { record, isNewer } = await read({ two: version2 });
    expect(record).toMatchObject({ ...asReadToday(version2), columns: ["gw"], added: ["newcomer"] });
    expect(isNewer).toBe(false);
  });

  test("a record of a newer Gigadeal is the last refresh where it was written later, and keeps its part", async () => {
    const newer = { version: 9, when: version2.when + 1, cells: "in another form" };
    expect(await read({ two: version2, nine: newer })).toMatchObject({ partId: "two", isNewer: true });
    expect(await read({ two: version2, nine: { ...newer, when: version2.when - 1 } })).toMatchObject({
      partId: "two",
      isNewer: false,
    });
    expect(await read({ nine: { version: 9 } })).toEqual({ record: null, partId: null, isNewer: true });
  });

  test("of several that can be read the latest counts, and a damaged one is passed over", async () => {
    const damaged = { ...version2, when: version2.when + 9, backLayer: { version: 1 } };
    const parts = { damaged, later: { ...version2, when: version2.when + 1 }, two: version2 };
    expect(await read(parts)).toMatchObject({ partId: "later" });
    expect(await read({ damaged })).toEqual({ record: null, partId: null, isNewer: false });
  });
});

test("Frozen formulas of 0.1.0 are read", () => {
  const { document, isNewer } = readFrozenDocument(part("frozen"));
  expect(isNewer).toBe(false);
  expect(document).toEqual(part("frozen"));
  expect(document!.forms[0]).toEqual(['=DEAL_FACT("openai-oracle-cloud","value")']);
});
