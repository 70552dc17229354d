import { factFields } from "../../src/ledger/dealFact";
import { dealList } from "../../src/ledger/dealList";
import { registerColumns } from "../../src/ledger/register/registerColumns";
import { bundledLedger, deal, ledgerOf, revision } from "./ledgers";

const ledger = bundledLedger();
const ids = (filter: string | null, sort: string | null = null) =>
  dealList(ledger, filter, "id", sort)
    .slice(1)
    .map(([id]) => id);

describe("the list of deals", () => {
  test("without arguments holds every deal with every field under their headings", () => {
    const list = dealList(ledger, null, null, null);
    expect(list).toHaveLength(11);
    expect(list[0]).toEqual(factFields.map((field) => registerColumns[field].heading));
    expect(list.every((row) => row.length === factFields.length)).toBe(true);
  });

  test("gives the fields asked for, in their order", () => {
    expect(dealList(ledger, "vendor=Oracle", " value , ID ", null)).toEqual([
      ["Value", "ID"],
      [300e9, "openai-oracle-cloud"],
    ]);
  });

  test("an undisclosed figure is an empty text, not 0", () => {
    expect(dealList(ledger, "id=openai-google-cloud", "value,gw", null)[1]).toEqual(["", ""]);
  });

  test("nothing found is the headings alone", () => {
    expect(dealList(ledger, "vendor=Nobody", "id", null)).toEqual([["ID"]]);
  });
});

describe("a filter", () => {
  test.each([
    ["vendor=oracle", ["openai-oracle-cloud"]],
    ["  Vendor = ORACLE  ;", ["openai-oracle-cloud"]],
    ["vendor=Oracle,AWS", ["openai-oracle-cloud", "openai-aws"]],
    ["type=cloud;status<>confirmed", ["openai-aws", "openai-coreweave"]],
    ["vendor=Google*", ["openai-google-cloud"]],
    ["vendor=*e*e*", ["openai-coreweave", "openai-cerebras"]],
    ["value>=250e9", ["openai-oracle-cloud", "stargate", "openai-microsoft-azure"]],
    ["value>250e9", ["openai-oracle-cloud", "stargate"]],
    ["value<30e9", ["openai-coreweave", "openai-cerebras"]],
    ["value<=30e9;value>20e9", ["openai-coreweave", "openai-nvidia"]],
    ["value=300000000000", ["openai-oracle-cloud"]],
    ["value=;type=chips", ["openai-amd", "openai-broadcom"]],
    ["vendor=", ["stargate"]],
    ["vendor<>Oracle;type=cloud;gw>0", ["openai-aws"]],
    ["vendor<=AWS", ["openai-aws", "openai-amd"]],
  ] as const)("%j finds %j", (filter, found) => {
    expect(ids(filter)).toEqual(found);
  });

  test("an undisclosed value is neither above nor below anything, but is other than any", () => {
    expect(ids("value>=0")).not.toContain("openai-amd");
    expect(ids("value<1e15")).not.toContain("openai-amd");
    expect(ids("value<>1")).toContain("openai-amd");
  });

  test("a condition without an operator, or of an unknown field, is #VALUE!", () => {
    expect(() => ids("Oracle")).toThrow(expect.objectContaining({ code: "#VALUE!", key: "filterForm" }));
    expect(() => ids("price>3")).toThrow(expect.objectContaining({ code: "#VALUE!", key: "unknownField" }));
  });

  test("a star matches nothing that overlaps itself", () => {
    const list = ledgerOf(deal({ id: "a", vendor: "aba" }), deal({ id: "b", vendor: "ababa" }));
    expect(dealList(list, "vendor=aba*aba", "id", null)).toEqual([["ID"]]);
    expect(dealList(list, "vendor=ab*ba", "id", null)).toEqual([["ID"], ["b"]]);
  });
});

describe("sorting", () => {
  test("puts the largest first with a minus, and what is undisclosed last either way", () => {
    expect(ids(null, "-value").slice(0, 3)).toEqual(["stargate", "openai-oracle-cloud", "openai-microsoft-azure"]);
    expect(ids(null, "value").slice(0, 2)).toEqual(["openai-cerebras", "openai-coreweave"]);
    for (const sort of ["value", "-value"]) {
      expect(new Set(ids(null, sort).slice(-3))).toEqual(
        new Set(["openai-google-cloud", "openai-amd", "openai-broadcom"]),
      );
    }
  });

  test("takes texts whatever their case, and leaves equal ones in the ledger's order", () => {
    const list = ledgerOf(
      deal({ id: "1", vendor: "b" }),
      deal({ id: "2", vendor: "A" }),
      deal({ id: "3", vendor: "a", revisions: [revision({ asOf: "2026" })] }),
    );
    expect(dealList(list, null, "id", "vendor").slice(1)).toEqual([["2"], ["3"], ["1"]]);
    expect(dealList(list, null, "id", "-vendor").slice(1)).toEqual([["1"], ["2"], ["3"]]);
  });

  test("by an unknown field is #VALUE!", () => {
    expect(() => ids(null, "-price")).toThrow(expect.objectContaining({ code: "#VALUE!", key: "unknownField" }));
  });
});
