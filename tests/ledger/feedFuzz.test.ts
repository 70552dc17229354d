/** Ten thousand feeds spoiled at random: refused whole with the place named, or accepted and right. */
import fc from "fast-check";
import type { Ledger } from "../../src/ledger/record/deal";
import { factsOf } from "../../src/ledger/dealFact";
import { toJsonFile } from "../../src/ledger/files/exchange";
import { figuresAsOf } from "../../src/ledger/record/figures";
import { checkLedger } from "../../src/ledger/feed/validate";
import { feedExpectations } from "../../src/text/feed";
import { bundledLedger } from "./ledgers";

type Step = string | number;

/** Every place of a document. */
function places(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => places((value as Record<Step, unknown>)[key], [...path, key]))];
}

/** Three deals, one inside another: small, so that ten thousand take seconds. */
const original = JSON.parse(toJsonFile(["openai-oracle-cloud", "openai-aws"], bundledLedger())) as Ledger;
const somewhere = fc.constantFrom(...places(original).filter((path) => path.length > 0));

const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "=1+1", "300bn", -1, 0, 1e16, 1e308, -0, NaN, 2027.5, [], {}, "2025-02-30"),
  fc.constantFrom<unknown>(
    "openai-oracle-cloud",
    "stargate",
    "ITO",
    "__proto__",
    "constructor",
    "toString",
    "confirmed",
  ),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.jsonValue(),
);

type Mutation = (document: unknown) => void;

function at(document: unknown, path: readonly Step[]): { holder: Record<Step, unknown>; key: Step } | null {
  let holder = document as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) {
    const next = holder[step];
    if (typeof next !== "object" || next === null) return null;
    holder = next as Record<Step, unknown>;
  }
  return { holder, key: path.at(-1)! };
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(somewhere, nasty).map(([path, value]): Mutation => (document) => {
    const place = at(document, path);
    if (place) place.holder[place.key] = value;
  }),
  somewhere.map((path): Mutation => (document) => {
    const place = at(document, path);
    if (place && !Array.isArray(place.holder)) delete place.holder[place.key];
    else if (place) (place.holder as unknown as unknown[]).splice(Number(place.key), 1);
  }),
  fc.tuple(somewhere, somewhere).map(([from, to]): Mutation => (document) => {
    const [source, target] = [at(document, from), at(document, to)];
    if (source && target) target.holder[target.key] = structuredClone(source.holder[source.key]);
  }),
  fc
    .tuple(somewhere, fc.constantFrom("__proto__", "constructor", "price", "toString"), nasty)
    .map(([path, name, value]): Mutation => (document) => {
      const place = at(document, path);
      if (!place) return;
      Object.defineProperty(place.holder, name, { value, enumerable: true, configurable: true, writable: true });
    }),
);

/** What must hold of a ledger that was accepted, said independently of how it is validated. */
function isRight(ledger: Ledger): void {
  const ids = new Set(ledger.deals.map(({ id }) => id));
  expect(ids.size).toBe(ledger.deals.length);
  for (const deal of ledger.deals) {
    expect(figuresAsOf(deal)).not.toBeNull();
    const seen = new Set([deal.id]);
    for (let parent = deal.parent; parent !== null; parent = ledger.deals.find(({ id }) => id === parent)!.parent) {
      expect(ids.has(parent) && !seen.has(parent)).toBe(true);
      seen.add(parent);
    }
    for (const { value, bound, sources } of deal.revisions) {
      expect(value === null || (Number.isFinite(value) && value >= 0 && value <= 1e15)).toBe(true);
      expect(value === null).toBe(bound === null);
      for (const key of sources) expect(ledger.sources[key]!.url ?? "https://").toMatch(/^https:\/\//);
    }
    for (const cell of Object.values(factsOf(deal, ledger)!)) expect(typeof cell).toMatch(/^(string|number)$/);
  }
}

test("a spoiled feed is refused with its place named, or it is a good one", () => {
  let refused = 0;
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const document: unknown = structuredClone(original);
      for (const spoil of mutations) spoil(document);
      const result = checkLedger(document);
      if ("deals" in result) {
        accepted++;
        isRight(result);
      } else {
        refused++;
        expect(feedExpectations.en[result.expected]).toEqual(expect.any(String));
        expect(result.got.length).toBeLessThanOrEqual(60);
      }
      expect("price" in {} || "polluted" in {}).toBe(false);
    }),
    { numRuns: 10_000, seed: 2026 },
  );
  expect(refused).toBeGreaterThan(5000);
  expect(accepted).toBeGreaterThan(100);
}, 120_000);
