import { effectiveVendors, herfindahl, topShare, wholeOf } from "../../src/model/concentration";
import { largestFirst, shifted, spendAtRisk, entryOf, VendorLedger } from "../../src/model/vendorSpend";

describe("concentration", () => {
  test("HHI of the DOJ's worked example is 2,600", () => {
    expect(herfindahl([30, 30, 20, 20])).toBe(2600);
  });

  test("a negative amount is #NUM! and is named, a sum of 0 is #DIV/0!", () => {
    expect(() => wholeOf([1, -1])).toThrow(
      expect.objectContaining({ code: "#NUM!", key: "negativeAmount", parameters: { value: -1 } }),
    );
    expect(() => wholeOf([0, 0])).toThrow("#DIV/0!");
    expect(() => wholeOf([])).toThrow("#DIV/0!");
  });

  test("a vendor of 0 changes nothing", () => {
    expect(effectiveVendors([1, 1, 0])).toBe(2);
    expect(topShare([1, 1, 0], 2)).toBe(1);
  });
});

describe("the ledger of vendors", () => {
  const added = (...rows: [string, number][]): VendorLedger => {
    const ledger = new VendorLedger();
    for (const [name, amount] of rows) ledger.add(name, amount);
    return ledger;
  };

  test("a vendor's spend split over two rows counts once, under the first spelling", () => {
    expect(added(["Oracle ", 1], ["AWS", 2], ["ORACLE", 3]).totals()).toEqual([
      { vendor: "Oracle", amount: 4 },
      { vendor: "AWS", amount: 2 },
    ]);
  });

  test("more spellings than are remembered are still told apart and added up", () => {
    const ledger = new VendorLedger();
    for (let turn = 0; turn < 2; turn++) for (let at = 0; at < 3000; at++) ledger.add(`Vendor ${at}`, at);
    const totals = ledger.totals();
    expect(totals).toHaveLength(3000);
    expect(totals[2999]).toEqual({ vendor: "Vendor 2999", amount: 5998 });
  });

  test("what rounding leaves below 0 is 0, a real negative is #NUM! and names the vendor", () => {
    expect(added(["A", 0.3], ["A", -0.1], ["A", -0.2]).totals()).toEqual([{ vendor: "A", amount: 0 }]);
    expect(() => added(["A", 3], ["B", -1]).totals()).toThrow(
      expect.objectContaining({ code: "#NUM!", parameters: { vendor: "B", value: -1 } }),
    );
  });

  test("equal spend keeps its order", () => {
    expect(largestFirst(added(["C", 1], ["B", 2], ["A", 1]).totals()).map(({ vendor }) => vendor)).toEqual([
      "B",
      "C",
      "A",
    ]);
  });

  test("spend moves from one vendor to another", () => {
    const spend = added(["A", 80], ["B", 20]).totals();
    expect(shifted(spend, entryOf(spend, "a"), entryOf(spend, " b"), 0.25)).toEqual([
      { vendor: "A", amount: 60 },
      { vendor: "B", amount: 40 },
    ]);
    expect(entryOf(spend, "b ").amount).toBe(20);
    expect(() => entryOf(spend, "C")).toThrow("#N/A");
  });

  test("half of what cannot be replaced is at risk in half a year", () => {
    expect(spendAtRisk(60e9, 0.25, 6)).toBe(22.5e9);
  });
});
