/** Steps are counted and sizes compared, never seconds: a busy machine is slow at everything. */
import { parseDocument, MOST_VALUES } from "../../src/ledger/feed/parseDocument";
import { checkLedger } from "../../src/ledger/feed/validate";
import { readDealFile } from "../../src/ledger/files/exchange";
import { bundledLedger, deal, ledgerOf } from "./ledgers";

/** How often something is asked of any map or set while a task runs. */
function lookups(task: () => unknown): number {
  let count = 0;
  const spies = [
    jest.spyOn(Map.prototype, "get"),
    jest.spyOn(Set.prototype, "has"),
    jest.spyOn(Set.prototype, "add"),
    jest.spyOn(Set.prototype, "delete"),
  ];
  try {
    task();
  } finally {
    for (const spy of spies) {
      count += spy.mock.calls.length;
      spy.mockRestore();
    }
  }
  return count;
}

const id = (index: number) => `d${index}`;
const chain = (length: number) =>
  ledgerOf(
    ...Array.from({ length }, (_, index) => deal({ id: id(index), parent: index === 0 ? null : id(index - 1) })),
  );
const chainFromTheEnd = (length: number) =>
  ledgerOf(
    ...Array.from({ length }, (_, index) =>
      deal({ id: id(index), parent: index === length - 1 ? null : id(index + 1) }),
    ),
  );
const star = (length: number) =>
  ledgerOf(...Array.from({ length }, (_, index) => deal({ id: id(index), parent: index === 0 ? null : id(0) })));
/** Many chains into one long trunk. */
const comb = (length: number) => {
  const half = length / 2;
  const trunk = chain(half).deals;
  const teeth = Array.from({ length: half }, (_, index) => deal({ id: `t${index}`, parent: id(half - 1) }));
  return ledgerOf(...teeth, ...trunk);
};
/** A circle that a long tail runs into: only the circle is at fault. */
const tailIntoCircle = (length: number) => {
  const tail = chainFromTheEnd(length).deals;
  return ledgerOf(...tail.slice(0, -1), deal({ id: id(length - 1), parent: id(length - 2) }));
};

describe("The time that validation takes grows with the document, not with its square:", () => {
  it.each([
    ["a chain of programmes", chain],
    ["a chain told from its other end", chainFromTheEnd],
    ["deals inside one programme", star],
    ["deals inside the last of a chain", comb],
    ["a chain that ends in a circle", tailIntoCircle],
  ])("%s", (_, ledgerOfSize) => {
    const [small, large] = [ledgerOfSize(200), ledgerOfSize(800)];
    const [few, many] = [lookups(() => checkLedger(small)), lookups(() => checkLedger(large))];
    expect(many).toBeLessThan(5 * few);
  });

  it("and says of a circle with a tail which deal of the circle is the first", () => {
    expect(checkLedger(tailIntoCircle(50))).toMatchObject({ path: "deals[48].parent", expected: "acyclicParent" });
    const two = ledgerOf(
      deal({ id: "x", parent: "a" }),
      deal({ id: "a", parent: "b" }),
      deal({ id: "b", parent: "a" }),
    );
    expect(checkLedger(two)).toMatchObject({ path: "deals[1].parent", expected: "acyclicParent" });
  });
});

describe("A document that is larger than any feed is refused before its content is looked at:", () => {
  const many = (count: number, text: string) => `[${`${text},`.repeat(count)}${text}]`;

  it.each([
    ["zeros", many(MOST_VALUES, "0")],
    ["empty deals", `{"version":1,"deals":${many(MOST_VALUES, "{}")}}`],
    ["empty lists", many(MOST_VALUES / 2, "[]")],
    ["fields of one object", `{${'"a":0,'.repeat(MOST_VALUES)}"a":0}`],
  ])("%s, without parsing", (_, text) => {
    const parsing = jest.spyOn(JSON, "parse");
    expect(() => parseDocument(text)).toThrow(expect.objectContaining({ key: "feedTooManyValues" }));
    expect(parsing).not.toHaveBeenCalled();
    parsing.mockRestore();
  });

  it("but brackets and commas within texts count for nothing", () => {
    const text = JSON.stringify({ a: '\\",[{'.repeat(MOST_VALUES / 2), b: ",".repeat(MOST_VALUES + 1) });
    expect(parseDocument(text)).toHaveProperty("b");
  });

  /** A deal that counts how often it is looked into. */
  function watched(): { readonly deal: object; looks(): number } {
    let looks = 0;
    const look = <T>(answer: T): T => {
      looks++;
      return answer;
    };
    const deal = new Proxy({}, { get: () => look(undefined), ownKeys: () => look([]) });
    return { deal, looks: () => looks };
  }

  it("more than 100,000 deals", () => {
    const { deal: one, looks } = watched();
    const document = { ...bundledLedger(), deals: new Array(100_001).fill(one) };
    expect(checkLedger(document)).toMatchObject({ path: "deals", expected: "dealList" });
    expect(looks()).toBe(0);
  });

  it.each(["revisions", "notes"])("more than 10,000 %s of one deal", (list) => {
    const { deal: entry, looks } = watched();
    const document = ledgerOf({ ...deal({ id: "a" }), [list]: new Array(10_001).fill(entry) });
    expect(checkLedger(document)).toMatchObject({ path: `deals[0].${list}`, expected: "shortList" });
    expect(looks()).toBe(0);
  });

  it.each([
    ["sources", "PAGE"],
    ["derived", "value"],
  ])("more than 10,000 entries of a revision's %s", (list, entry) => {
    const [revision] = deal({ id: "a" }).revisions;
    const document = ledgerOf(deal({ id: "a", revisions: [{ ...revision!, [list]: new Array(10_001).fill(entry) }] }));
    expect(checkLedger(document)).toMatchObject({ path: `deals[0].revisions[0].${list}`, expected: "shortList" });
  });
});

describe("A file", () => {
  const ledger = bundledLedger();
  const heading = "id,type,customer,asOf,status,currency,publisher\n";

  it("without the columns that are needed is refused at its first row", async () => {
    // The quote that cannot stand is in the second row: it is not reached.
    await expect(readDealFile('a,b\nc,"d"e\n', "2026-12-01", ledger)).rejects.toMatchObject({ key: "fileColumns" });
  });

  it("of more than 100,000 deals is refused at the first that is too many", async () => {
    const rows = Array.from({ length: 100_001 }, (_, index) => `d${index},cloud,B,2026,confirmed,USD,P\n`).join("");
    await expect(readDealFile(`${heading}${rows}c,"d"e\n`, "2026-12-01", ledger)).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 100_002, column: "id" },
    });
  });

  it("of more than 10,000 rows of one deal is refused at the first that is too many", async () => {
    const rows = "d,cloud,B,2026,confirmed,USD,P\n".repeat(10_001);
    await expect(readDealFile(`${heading}${rows}c,"d"e\n`, "2026-12-01", ledger)).rejects.toMatchObject({
      key: "fileRow",
      parameters: { row: 10_002, column: "id" },
    });
  });
});
