import { codeOf, testBook, valuesOf } from "./book";

describe("How ranges look", () => {
  it("fill, font and alignment are kept, and null where cells differ", () => {
    const { range } = testBook();
    const { format } = range("A1:B2");
    format.fill.color = "#ffcc00";
    format.font.bold = true;
    format.font.color = "red";
    format.font.size = 14;
    format.font.name = "Arial";
    format.font.underline = "Double";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.indentLevel = 2;
    range("B2").format.font.bold = false;
    range("B2").format.fill.clear();
    const a1 = range("A1").format;
    expect([a1.fill.color, a1.font.bold, a1.font.color, a1.font.size, a1.font.name, a1.font.underline]).toEqual([
      "#FFCC00",
      true,
      "#FF0000",
      14,
      "Arial",
      "Double",
    ]);
    expect([a1.horizontalAlignment, a1.verticalAlignment, a1.wrapText, a1.indentLevel]).toEqual([
      "Center",
      "Top",
      true,
      2,
    ]);
    expect([format.font.bold, format.fill.color, format.font.size]).toEqual([null, "", 14]);
    expect(range("B2").format.fill.color).toBe("#FFFFFF");
    expect(codeOf(() => (format.fill.color = "nonsense"))).toBe("InvalidArgument");
  });

  it("a border keeps its style, weight and colour, in whatever order they are told", () => {
    const { range } = testBook();
    const bottom = range("A1:C2").format.borders.getItem("EdgeBottom");
    bottom.color = "#00ff00";
    bottom.weight = "Medium";
    bottom.style = "Dash";
    expect([bottom.style, bottom.weight, bottom.color]).toEqual(["Dash", "Medium", "#00FF00"]);
    const of = (address: string, side: string) => range(address).format.borders.getItem(side).style;
    expect([of("A2", "EdgeBottom"), of("C2", "EdgeBottom"), of("A1", "EdgeBottom")]).toEqual(["Dash", "Dash", "None"]);
    const inside = range("A1:C2").format.borders.getItem("InsideVertical");
    inside.style = "Continuous";
    expect([inside.weight, inside.color]).toEqual(["Thin", "#000000"]);
    expect([of("B1", "EdgeLeft"), of("B1", "EdgeRight"), of("A1", "EdgeLeft")]).toEqual([
      "Continuous",
      "Continuous",
      "None",
    ]);
    bottom.style = "None";
    expect(of("B2", "EdgeBottom")).toBe("None");
    expect(of("B2", "EdgeLeft")).toBe("Continuous");
  });

  it("whole rows, whole columns and the whole sheet are formatted, and cells with a format of their own, too", () => {
    const { sheet, range } = testBook();
    range("B2").format.font.bold = true;
    range("B2").format.fill.color = "#111111";
    range("B:B").format.fill.color = "#222222";
    range("5:5").format.font.italic = true;
    range("D:D").numberFormat = "0.00";
    sheet.getRange().format.font.name = "Consolas";
    expect([range("B2").format.fill.color, range("B2").format.font.bold]).toEqual(["#222222", true]);
    expect([range("B900").format.fill.color, range("C900").format.fill.color]).toEqual(["#222222", "#FFFFFF"]);
    expect([range("Z5").format.font.italic, range("D7").numberFormat]).toEqual([true, [["0.00"]]]);
    expect([range("B2").format.font.name, range("Z99").format.font.name]).toEqual(["Consolas", "Consolas"]);
  });

  it("several ranges are formatted at once", () => {
    const { sheet, range } = testBook();
    const areas = sheet.getRanges("A1:B1,D4,6:6");
    areas.format.font.bold = true;
    areas.format.borders.getItem("EdgeTop").style = "Continuous";
    expect([range("B1").format.font.bold, range("D4").format.font.bold, range("Z6").format.font.bold]).toEqual([
      true,
      true,
      true,
    ]);
    expect([areas.format.font.bold, areas.areaCount, areas.address]).toEqual([
      true,
      3,
      "Sheet1!A1:B1,Sheet1!D4,Sheet1!6:6",
    ]);
    expect(areas.format.borders.getItem("EdgeTop").style).toBe("Continuous");
    range("D4").format.font.bold = false;
    expect(areas.format.font.bold).toBeNull();
  });

  it("widths and heights are in points", () => {
    const { book } = testBook();
    const sheet = book.worksheets.add();
    const range = (address: string) => sheet.getRange(address);
    expect([range("A1").format.columnWidth, range("A1").format.rowHeight]).toEqual([48, 15]);
    range("B:C").format.columnWidth = 96;
    range("3:3").format.rowHeight = 30;
    expect([range("B1").format.columnWidth, range("A1:B1").format.columnWidth]).toEqual([96, null]);
    expect([range("A3").format.rowHeight, range("C3").left, range("A4").top]).toEqual([30, 144, 60]);
    sheet.getRange().format.columnWidth = 60;
    expect([range("B1").format.columnWidth, range("CZ1").format.columnWidth]).toEqual([60, 60]);
  });

  it("columns are fitted to their contents", () => {
    const { range } = testBook();
    range("A1:B1").values = [["x", "A rather long heading of a column"]];
    range("A:C").format.autofitColumns();
    const [a, b] = [range("A1").format.columnWidth ?? 0, range("B1").format.columnWidth ?? 0];
    expect(b).toBeGreaterThan(100);
    expect(a).toBeLessThan(b / 3);
  });

  it("a format changes no value and calculates nothing", async () => {
    const { book, range } = testBook();
    range("A1:B1").values = [["'5", 0.1]];
    await valuesOf(range("A1:B1"));
    range("A1:B1").format.fill.color = "#00FF00";
    range("B1").numberFormat = "@";
    book.$flush();
    expect(book.$engine.calculation.isIdle).toBe(true);
    expect(range("A1:B1").values).toEqual([["5", 0.1]]);
  });

  it("cells are merged, what stood in the others is gone, and they are parted again", async () => {
    const { range } = testBook();
    range("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    range("A1:B2").merge();
    expect(await valuesOf(range("A1:B2"))).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(range("B2").getMergedAreasOrNullObject()?.address).toBe("Sheet1!A1:B2");
    range("A1").unmerge();
    expect(range("B2").getMergedAreasOrNullObject()).toBeNull();
  });
});
