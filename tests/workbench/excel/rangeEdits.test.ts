import { codeOf, testBook, valuesOf } from "./book";

describe("Changing ranges", () => {
  it("contents and formats are cleared apart", async () => {
    const { range } = testBook();
    range("A1:B1").values = [[1, 2]];
    range("A1:B1").format.font.bold = true;
    range("A1").clear("Contents");
    range("B1").clear("Formats");
    expect(await valuesOf(range("A1:B1"))).toEqual([["", 2]]);
    expect([range("A1").format.font.bold, range("B1").format.font.bold]).toEqual([true, false]);
    range("A:B").clear();
    expect(await valuesOf(range("A1:B1"))).toEqual([["", ""]]);
    expect(range("A1").format.font.bold).toBe(false);
  });

  it("a format after clearing is the only one", () => {
    const { range } = testBook();
    range("A1").values = 1;
    range("A1").format.font.bold = true;
    range("A1").clear("Formats");
    range("A1").format.font.italic = true;
    expect([range("A1").format.font.bold, range("A1").format.font.italic]).toEqual([false, true]);
  });

  it("rows are inserted and deleted, and formulas follow, also on a sheet that is not shown", async () => {
    const { book, range } = testBook();
    const other = book.worksheets.add("Other");
    other.getRange("A1:A3").values = [[1], [2], [3]];
    other.getRange("B3").formulas = [["=A3*10"]];
    range("A1").formulas = [["=SUM(Other!A1:A3)"]];
    expect(other.getRange("2:3").insert("Down").address).toBe("Other!2:3");
    expect(await valuesOf(other.getRange("A1:A5"))).toEqual([[1], [""], [""], [2], [3]]);
    expect(other.getRange("B5").formulas).toEqual([["=A5*10"]]);
    expect(range("A1").formulas).toEqual([["=SUM(Other!A1:A5)"]]);
    other.getRange("1:3").delete("Up");
    expect(await valuesOf(range("A1"))).toEqual([[5]]);
    expect(book.worksheets.getActiveWorksheet().name).toBe("Sheet1");
  });

  it("columns are inserted and deleted", async () => {
    const { range } = testBook();
    range("A1:C1").formulas = [[1, 2, "=A1+B1"]];
    range("B:B").insert("Right");
    expect(await valuesOf(range("A1:D1"))).toEqual([[1, "", 2, 3]]);
    range("A:A").delete("Left");
    expect(await valuesOf(range("A1:C1"))).toEqual([["", 2, "#REF!"]]);
  });

  it("cells are inserted and deleted, and those beside or below move", async () => {
    const { range } = testBook();
    range("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    range("A1").insert("Down");
    expect(await valuesOf(range("A1:B3"))).toEqual([
      ["", 2],
      [1, 4],
      [3, ""],
    ]);
    range("A1").delete("Left");
    expect(await valuesOf(range("A1:B3"))).toEqual([
      [2, ""],
      [1, 4],
      [3, ""],
    ]);
    expect(codeOf(() => range("A1").insert("Up"))).toBe("InvalidArgument");
  });

  it("cells are copied with formulas moving along, as values, or transposed; a larger place is filled", async () => {
    const { range } = testBook();
    range("A1:B1").formulas = [[2, "=A1*10"]];
    range("A1:B1").format.font.bold = true;
    await valuesOf(range("A1:B1"));
    range("A2:B3").copyFrom("A1:B1");
    range("D1").copyFrom(range("A1:B1"), "Values", false, true);
    expect(range("A3:B3").formulas).toEqual([[2, "=A3*10"]]);
    expect(range("D1:D2").formulas).toEqual([[2], [20]]);
    expect([range("B3").format.font.bold, range("D2").format.font.bold]).toEqual([true, false]);
  });

  it("rows are hidden, grouped and folded away", () => {
    const { sheet, range } = testBook();
    range("2:3").rowHidden = true;
    expect([range("2:3").rowHidden, range("1:3").rowHidden, range("1:1").rowHidden]).toEqual([true, null, false]);
    range("2:3").rowHidden = false;
    range("5:6").group("ByRows");
    sheet.showOutlineLevels(1, 0);
    expect([range("5:6").rowHidden, range("4:4").rowHidden]).toEqual([true, false]);
    range("5:6").showGroupDetails("ByRows");
    expect(range("5:6").rowHidden).toBe(false);
    range("5:6").ungroup("ByRows");
    expect(codeOf(() => range("5:6").hideGroupDetails("ByRows"))).toBe("InvalidOperation");
    range("B:C").columnHidden = true;
    expect([range("C1").columnHidden, range("D1").columnHidden]).toEqual([true, false]);
  });

  it("on a protected sheet only unlocked cells are written, and formats only where allowed", async () => {
    const { sheet, range } = testBook();
    range("A1:B1").values = [[1, 2]];
    range("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true }, "secret");
    expect(codeOf(() => (range("A1").values = 9))).toBe("AccessDenied");
    expect(codeOf(() => (range("A1:B1").values = 9))).toBe("AccessDenied");
    expect(codeOf(() => range("A1").clear("Contents"))).toBe("AccessDenied");
    expect(codeOf(() => (range("B1").format.font.bold = true))).toBe("AccessDenied");
    expect(codeOf(() => range("1:1").insert("Down"))).toBe("AccessDenied");
    expect(codeOf(() => range("C1").conditionalFormats.add("Custom"))).toBe("AccessDenied");
    range("B1").values = 5;
    range("B:B").format.columnWidth = 90;
    expect(await valuesOf(range("A1:B1"))).toEqual([[1, 5]]);
    expect(codeOf(() => sheet.protection.unprotect())).toBe("InvalidArgument");
    sheet.protection.unprotect("secret");
    range("A1").values = 9;
    expect(await valuesOf(range("A1"))).toEqual([[9]]);
  });

  it("what a batch does is one step to undo", async () => {
    const { book, range } = testBook();
    range("A1").values = 1;
    book.$endBatch();
    range("A1:B1").values = 7;
    range("A1").format.font.bold = true;
    book.worksheets.add("New");
    range("5:5").insert("Down");
    range("B1").values = 8;
    book.$endBatch();
    await book.$engine.whenIdle();
    book.$engine.workbook.undo();
    expect(await valuesOf(range("A1:B1"))).toEqual([[1, ""]]);
    expect(range("A1").format.font.bold).toBe(false);
    expect(book.$sheet("New")).toBeNull();
  });
});
