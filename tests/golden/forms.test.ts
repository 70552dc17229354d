/**
 * A stored form never changes unseen: what today's code writes has key for key the form of the newest golden file. Where it
 * differs, raise the version of the form, write a reader of the older one, and add golden files of the new (docs/DECISIONS.md,
 * "What is stored outlives us").
 */
import { toJsonFile } from "../../src/ledger/files/exchange";
import { ownLedger } from "../../src/ledger/record/ownDeal";
import { LAYER_VERSION } from "../../src/ledger/stored/layer";
import { RECORD_VERSION } from "../../src/workbook/refresh/refreshRecord";
import { FROZEN_VERSION } from "../../src/workbook/sharing/frozenDocument";
import { bundledLedger, ownForm } from "../ledger/ledgers";
import { goldenJson, goldenPart } from "./golden";
import { writtenToday, type WrittenToday } from "./writtenToday";

type Golden = readonly [version: string, ...parts: readonly string[]];

/** Where the golden files of each version of a form are. */
const layers: Readonly<Record<number, Golden>> = {
  1: [
    "0.1.0",
    "ledger-insertion",
    "ledger-own-deal",
    "ledger-own-removed",
    "ledger-refresh-held",
    "ledger-refresh-undone",
    "ledger-whole",
  ],
};
const records: Readonly<Record<number, Golden>> = { 1: ["0.1.0", "refresh"], 2: ["0.2.0", "refresh"] };
const frozen: Readonly<Record<number, Golden>> = { 1: ["0.1.0", "frozen"] };

/** Objects whose keys are data: keys of sources, fields of cells that were left as they were. */
const MAPS = /(?:^|\.)(?:sources|held)$/;

/** Every key of some documents, by its path. */
function keysOf(documents: readonly unknown[]): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, `${path}[]`);
      return;
    }
    for (const [key, inside] of Object.entries(value)) {
      const at = MAPS.test(path) ? `${path}.*` : `${path}.${key}`.replace(/^\./, "");
      keys.add(at);
      visit(inside, at);
    }
  };
  for (const document of documents) visit(document, "");
  return [...keys].sort();
}

function goldenKeys(form: Readonly<Record<number, Golden>>, version: number): string[] {
  const golden = form[version];
  if (!golden) throw new Error(`version ${version} of this form has no golden files`);
  const [writtenBy, ...names] = golden;
  return keysOf(names.map((name) => goldenPart(writtenBy, name)));
}

describe("Has the form of its newest golden files, key for key:", () => {
  let today: WrittenToday;
  beforeAll(async () => {
    today = await writtenToday();
  });

  test("the stored ledger", () => {
    expect(keysOf(today.layers)).toEqual(goldenKeys(layers, LAYER_VERSION));
    expect(today.layers).toEqual(
      today.layers.map(() => expect.objectContaining({ version: LAYER_VERSION }) as unknown),
    );
  });

  test("the record of the last refresh", () => {
    const apart = (keys: readonly string[]) => keys.filter((key) => !key.startsWith("backLayer."));
    expect(apart(keysOf([today.lastRefresh]))).toEqual(apart(goldenKeys(records, RECORD_VERSION)));
    const { backLayer } = today.lastRefresh as { readonly backLayer: unknown };
    expect(goldenKeys(layers, LAYER_VERSION)).toEqual(expect.arrayContaining(keysOf([backLayer])));
    expect(today.lastRefresh).toMatchObject({ version: RECORD_VERSION });
  });

  test("the frozen formulas", () => {
    expect(keysOf([today.frozen])).toEqual(goldenKeys(frozen, FROZEN_VERSION));
    const kinds = (document: unknown) =>
      (document as { cells: unknown[][] }).cells[0]!.map((value) => (Array.isArray(value) ? "list" : typeof value));
    expect(kinds(today.frozen)).toEqual(kinds(goldenPart(frozen[FROZEN_VERSION]![0], frozen[FROZEN_VERSION]![1]!)));
  });
});

test("Exported deals have the form of the newest golden file, key for key", () => {
  const own = ownLedger({ ...ownForm, id: "acme" }, "2026-12-01");
  const { sources, deals, ...ledger } = bundledLedger();
  const all = { ...ledger, sources: { ...sources, ...own.sources }, deals: [...deals, ...own.deals] };
  const ids = all.deals.map(({ id }) => id);
  expect(keysOf([JSON.parse(toJsonFile(ids, all))])).toEqual(keysOf([goldenJson("0.1.0", "feed/deals.json")]));
});
