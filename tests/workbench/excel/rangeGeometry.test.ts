import { codeOf, testBook } from "./book";

describe("Where ranges lie", () => {
  it.each([
    ["A1", "Sheet1!A1"],
    ["$B$2:A1", "Sheet1!A1:B2"],
    ["A:C", "Sheet1!A:C"],
    ["1:3", "Sheet1!1:3"],
    ["Sheet1!XFD1048576", "Sheet1!XFD1048576"],
    ["'Sheet1'!AA10", "Sheet1!AA10"],
    ["A1:XFD1048576", "Sheet1!1:1048576"],
  ])("%s is %s", (address, told) => {
    expect(testBook().range(address).address).toBe(told);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "Other!A1", "A1:B2:C3", "Hello"].slice(1))(
    "%s is no address",
    (address) => {
      const { range } = testBook();
      expect(codeOf(() => range(address))).toBe("InvalidArgument");
    },
  );

  it("a sheet's name stands in quotes where it would be read otherwise", () => {
    const { sheet, range } = testBook();
    for (const [name, quoted] of [
      ["Deals", "Deals"],
      ["My deals", "'My deals'"],
      ["O'Hara", "'O''Hara'"],
      ["AB12", "'AB12'"],
      ["2027", "'2027'"],
      ["R1C1", "'R1C1'"],
      ["Été_2", "Été_2"],
    ] as const) {
      sheet.name = name;
      expect(range("A1").address).toBe(`${quoted}!A1`);
      expect(sheet.getRange(`${quoted}!C3`).address).toBe(`${quoted}!C3`);
    }
  });

  it("a sheet without an address is all of its cells", () => {
    const { sheet } = testBook();
    const all = sheet.getRange();
    expect([all.rowCount, all.columnCount, all.cellCount]).toEqual([1048576, 16384, -1]);
    expect([all.isEntireRow, all.isEntireColumn]).toEqual([true, true]);
  });

  it("ranges are found from one another", () => {
    const { range } = testBook();
    const block = range("B2:D5");
    const addresses = {
      cell: block.getCell(1, 2),
      row: block.getRow(0),
      column: block.getColumn(1),
      lastCell: block.getLastCell(),
      lastRow: block.getLastRow(),
      lastColumn: block.getLastColumn(),
      entireRow: block.getEntireRow(),
      entireColumn: block.getEntireColumn(),
      offset: block.getOffsetRange(1, -1),
      resized: block.getResizedRange(1, -1),
      sized: block.getAbsoluteResizedRange(1, 2),
      below: block.getRowsBelow(2),
      above: block.getRowsAbove(),
      after: block.getColumnsAfter(),
      before: block.getColumnsBefore(1),
      bounding: block.getBoundingRect("F1"),
      intersection: block.getIntersection("C4:Z9"),
    };
    expect(
      Object.fromEntries(Object.entries(addresses).map(([name, { address }]) => [name, address.slice(7)])),
    ).toEqual({
      cell: "D3",
      row: "B2:D2",
      column: "C2:C5",
      lastCell: "D5",
      lastRow: "B5:D5",
      lastColumn: "D2:D5",
      entireRow: "2:5",
      entireColumn: "B:D",
      offset: "A3:C6",
      resized: "B2:C6",
      sized: "B2:C2",
      below: "B6:D7",
      above: "B1:D1",
      after: "E2:E5",
      before: "A2:A5",
      bounding: "B1:F5",
      intersection: "C4:D5",
    });
    expect(block.getIntersectionOrNullObject("F1:G2")).toBeNull();
    expect(codeOf(() => block.getIntersection("F1:G2"))).toBe("ItemNotFound");
  });

  it("there is nothing beyond the sheet's edges", () => {
    const { range } = testBook();
    expect(codeOf(() => range("A1").getOffsetRange(-1, 0))).toBe("InvalidArgument");
    expect(codeOf(() => range("A1:B2").getResizedRange(-2, 0))).toBe("InvalidArgument");
    expect(codeOf(() => range("XFD1").getColumnsAfter())).toBe("InvalidArgument");
    expect(codeOf(() => range("A1048576").getRowsBelow())).toBe("InvalidArgument");
  });

  it("cells of a kind are told as few rectangles", async () => {
    const { book, range } = testBook();
    range("A1:B3").formulas = [
      ["x", "=1"],
      ["y", "=2"],
      [3, '="z"'],
    ];
    await book.$settle(["values"]);
    const all = range("A:Z");
    expect(all.getSpecialCells("Formulas").address).toBe("Sheet1!B1:B3");
    expect(all.getSpecialCells("Formulas", "Numbers").address).toBe("Sheet1!B1:B2");
    expect(all.getSpecialCells("Constants", "Text").address).toBe("Sheet1!A1:A2");
    expect(all.getSpecialCellsOrNullObject("Formulas", "Errors")).toBeNull();
    expect(range("C1:C9").getSpecialCellsOrNullObject("Formulas")).toBeNull();
  });
});
