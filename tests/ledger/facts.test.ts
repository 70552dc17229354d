import * as v from "valibot";
import document from "../../assets/facts.json";
import { companyFact, fact } from "../../src/ledger/facts";

const said = v.pipe(v.string(), v.minLength(10));
const factsSchema = v.strictObject({
  version: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  facts: v.record(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    v.strictObject({
      party: v.nullable(v.string()),
      concept: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
      period: v.nullable(v.pipe(v.number(), v.integer())),
      value: v.pipe(v.number(), v.gtValue(0)),
      unit: v.string(),
      status: v.picklist(["confirmed", "reported", "derived"]),
      asOf: v.pipe(v.string(), v.isoDate()),
      source: v.strictObject({ en: said, fr: said }),
    }),
  ),
});

describe("The facts that ship with the ledger", () => {
  it("each have a value, a unit, a status, a date and a source in both languages", () =>
    expect(v.safeParse(factsSchema, document).issues).toBeUndefined());

  it("are none of them stated after the day the document was made", () =>
    expect(Object.values(document.facts).filter(({ asOf }) => asOf > document.asOf)).toEqual([]));

  it("are found by id: Oracle has filed more than 30 bn for its fiscal year 2028", () =>
    expect(fact("oracle-contract-revenue-floor")).toMatchObject({ value: 30e9, period: 2028, status: "confirmed" }));

  it("are found by company: OpenAI's revenue of 2025 was 13.1 bn, and none is known of others", () => {
    expect(companyFact("OpenAI", "revenue")).toMatchObject({ value: 13.1e9, period: 2025 });
    expect(companyFact("Meta", "revenue")).toBeNull();
    expect(companyFact(undefined, "revenue")).toBeNull();
  });
});
