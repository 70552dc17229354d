import { absoluteAddress, areaAddress, columnIndex, columnLetters, quotedSheet } from "../../../src/templates/sheet/a1";

describe("Addresses", () => {
  it.each([
    [0, "A"],
    [8, "I"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s, and back", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it("a cell is spelt alone, an area by its corners", () => {
    expect(areaAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
    expect(areaAddress({ row: 4, column: 8, rows: 2, columns: 20 })).toBe("I5:AB6");
    expect(absoluteAddress({ row: 4, column: 8, rows: 2, columns: 20 })).toBe("$I$5:$AB$6");
  });

  it("a sheet's name is quoted, its apostrophes doubled", () => {
    expect(quotedSheet("Bank's view (2)")).toBe("'Bank''s view (2)'");
  });
});
