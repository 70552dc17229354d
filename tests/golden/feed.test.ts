import { toCsvFile, readDealFile } from "../../src/ledger/files/exchange";
import { validateLedger } from "../../src/ledger/feed/validate";
import type { Ledger } from "../../src/ledger/record/deal";
import type { Problem } from "../../src/text/problem";
import { wordProblem } from "../../src/text/problemWords";
import { goldenJson, goldenText } from "./golden";

const feed = goldenJson("0.1.0", "feed/deals.json") as Ledger;
const exported = goldenJson("0.1.0", "exports/deals.json") as Ledger;

function refusal(document: unknown): Problem {
  try {
    validateLedger(document);
  } catch (error) {
    return error as Problem;
  }
  throw new Error("it was taken");
}

describe("A feed document of version 1", () => {
  test("is read, field by field", () => {
    expect(validateLedger(feed)).toMatchObject(feed);
  });

  test("has the form of version 1 and no other", () => {
    const withRegion = { ...feed, deals: feed.deals.map((deal) => ({ ...deal, region: "Texas" })) };
    expect(refusal(withRegion)).toMatchObject({ key: "feedInvalid", parameters: { path: "deals[0].region" } });
  });
});

test("A document of a higher version is refused with both versions and what to do", () => {
  const problem = refusal({ ...feed, version: 9, deals: "in another form" });
  expect(problem).toMatchObject({ key: "feedNewer", parameters: { version: 9 } });
  expect(wordProblem(problem)).toMatch(/version 9 .* up to version \d+\. Nothing was changed\. Update Gigadeal/);
});

describe("Deals exported by 0.1.0", () => {
  const read = (file: string) => readDealFile(goldenText("0.1.0", `exports/${file}`), "2026-12-02", feed);

  test("are read from JSON, field by field", async () => {
    expect(await read("deals.json")).toMatchObject(exported);
  });

  test("are read from CSV: what CSV says, and of known deals what the ledger knows besides", async () => {
    const { deals, sources } = await read("deals.csv");
    expect(deals.map(({ id, revisions }) => [id, revisions.length])).toEqual(
      exported.deals.map(({ id, revisions }) => [id, revisions.length]),
    );
    const acme = deals.find(({ id }) => id === "acme-oracle")!;
    expect(acme).toMatchObject({ customer: "Acme", vendor: "Oracle", type: "compute", parent: null });
    expect(acme.revisions).toMatchObject([{ value: 5e9, bound: "about", gigawatts: 0.5, note: "Our own estimate." }]);
    expect(sources[acme.revisions[0]!.sources[0]!]).toMatchObject({ publisher: "Own estimate", url: null });
  });

  test("come out as CSV as they went in", () => {
    const ids = exported.deals.map(({ id }) => id);
    const columns = (text: string) => text.split(/\r?\n/)[0]!.replace("\ufeff", "").split(",");
    expect(columns(toCsvFile(ids, exported))).toEqual(
      expect.arrayContaining(columns(goldenText("0.1.0", "exports/deals.csv"))),
    );
  });
});
