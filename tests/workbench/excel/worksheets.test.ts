import { codeOf, testBook, valuesOf } from "./book";

describe("Worksheets", () => {
  it("a sheet is added last, with the next free name or the one given", () => {
    const { book } = testBook();
    expect(book.worksheets.add().name).toBe("Sheet2");
    expect(book.worksheets.add("Oracle").position).toBe(2);
    expect(book.worksheets.$items().map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "Oracle"]);
    expect(book.worksheets.getActiveWorksheet().name).toBe("Sheet1");
  });

  it.each(["a".repeat(32), "a:b", "a/b", "a\\b", "a?", "a*", "[a]", "'a", "a'", "History"])("%s is no name", (name) => {
    const { book, sheet } = testBook();
    expect(codeOf(() => book.worksheets.add(name))).toBe("InvalidArgument");
    expect(codeOf(() => (sheet.name = name))).toBe("InvalidArgument");
  });

  it("a name is taken whatever its case; a sheet may change the case of its own", () => {
    const { book, sheet } = testBook();
    expect(codeOf(() => book.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    sheet.name = "SHEET1";
    expect(book.worksheets.getItem("sheet1").name).toBe("SHEET1");
  });

  it("is found by name and by id; a missing one is an error or null", () => {
    const { book, sheet } = testBook();
    expect(book.worksheets.getItem(sheet.id)).toBe(sheet);
    expect(book.worksheets.getItemOrNullObject("None")).toBeNull();
    expect(codeOf(() => book.worksheets.getItem("None"))).toBe("ItemNotFound");
  });

  it("formulas follow when a sheet is renamed, and are #REF! when it is deleted", async () => {
    const { book, range } = testBook();
    const other = book.worksheets.add("Other");
    other.getRange("A1").values = [[4]];
    range("A1").formulas = [["=Other!A1*2"]];
    expect(await valuesOf(range("A1"))).toEqual([[8]]);
    other.name = "My deals";
    expect(range("A1").formulas).toEqual([["='My deals'!A1*2"]]);
    expect(other.getRange("A1:B2").address).toBe("'My deals'!A1:B2");
    other.delete();
    expect(await valuesOf(range("A1"))).toEqual([["#REF!"]]);
    expect(codeOf(() => other.name)).toBe("ItemNotFound");
  });

  it("only formulas follow that name the sheet, also where its name has signs in it", async () => {
    const { book, range } = testBook();
    const other = book.worksheets.add("Bank's (new)");
    other.getRange("A1").values = [[4]];
    range("A1:A3").formulas = [["='Bank''s (new)'!A1*2"], ["=A1+1"], ['="Bank\'s (new)"']];
    other.name = "It's";
    expect(range("A1:A3").formulas).toEqual([["='It''s'!A1*2"], ["=A1+1"], ['="Bank\'s (new)"']]);
    expect(await valuesOf(range("A1:A2"))).toEqual([[8], [9]]);
    other.delete();
    expect(range("A1:A3").formulas).toEqual([["=#REF!*2"], ["=A1+1"], ['="Bank\'s (new)"']]);
  });

  it("the last visible sheet is neither deleted nor hidden", () => {
    const { book, sheet } = testBook();
    const other = book.worksheets.add();
    other.visibility = "VeryHidden";
    expect(other.visibility).toBe("VeryHidden");
    expect(codeOf(() => sheet.delete())).toBe("InvalidOperation");
    expect(codeOf(() => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
    expect(codeOf(() => other.activate())).toBe("InvalidOperation");
    expect(book.worksheets.getCount(true)).toBe(1);
    other.visibility = "Visible";
    sheet.delete();
    expect(book.worksheets.$items()).toEqual([other]);
  });

  it("ranges of a deleted sheet are there no more, and harm nothing", async () => {
    const { book, range } = testBook();
    const other = book.worksheets.add();
    const lost = other.getRange("A1");
    lost.values = 1;
    other.delete();
    expect(codeOf(() => lost.values)).toBe("ItemNotFound");
    expect(codeOf(() => (lost.values = 2))).toBe("ItemNotFound");
    range("A1").values = 3;
    expect(await valuesOf(range("A1"))).toEqual([[3]]);
  });

  it("neighbours are found with or without the hidden ones", () => {
    const { book, sheet } = testBook();
    const hidden = book.worksheets.add();
    const last = book.worksheets.add();
    hidden.visibility = "Hidden";
    expect(sheet.getNext()).toBe(hidden);
    expect(sheet.getNext(true)).toBe(last);
    expect(last.getPrevious(true)).toBe(sheet);
    expect(last.getNextOrNullObject()).toBeNull();
    expect(codeOf(() => last.getNext())).toBe("ItemNotFound");
    last.position = 0;
    expect(book.worksheets.getFirst()).toBe(last);
    expect(book.worksheets.getLast(true)).toBe(sheet);
  });

  it("under a protected structure no sheet is added, removed, renamed, moved or hidden", () => {
    const { book, sheet } = testBook();
    book.protection.protect("secret");
    expect(book.protection.protected).toBe(true);
    for (const act of [
      () => book.worksheets.add(),
      () => sheet.delete(),
      () => (sheet.name = "Other"),
      () => (sheet.visibility = "Hidden"),
    ]) {
      expect(codeOf(act)).toBe("AccessDenied");
    }
    expect(codeOf(() => book.protection.unprotect("wrong"))).toBe("InvalidArgument");
    book.protection.unprotect("secret");
    expect(book.worksheets.add().name).toBe("Sheet2");
  });

  it("the used range holds contents, spills and formats; with values only, no formats", async () => {
    const { book, sheet, range } = testBook();
    expect(sheet.getUsedRangeOrNullObject()).toBeNull();
    expect(sheet.getUsedRange().address).toBe("Sheet1!A1");
    range("B2").formulas = [["=SEQUENCE(2,2)"]];
    range("F9").format.fill.color = "#FF0000";
    await book.$settle(["getUsedRange"]);
    expect(sheet.getUsedRange(true).address).toBe("Sheet1!B2:C3");
    expect(sheet.getUsedRange().address).toBe("Sheet1!B2:F9");
    expect(range("E:G").getUsedRangeOrNullObject()?.address).toBe("Sheet1!F9");
  });

  it("rows and columns are frozen and released", () => {
    const { sheet } = testBook();
    sheet.freezePanes.freezeRows(2);
    expect(sheet.freezePanes.getLocation().address).toBe("Sheet1!1:2");
    sheet.freezePanes.freezeAt("A1:B3");
    expect(sheet.freezePanes.getLocation().address).toBe("Sheet1!A1:B3");
    sheet.freezePanes.unfreeze();
    expect(sheet.freezePanes.getLocationOrNullObject()).toBeNull();
  });

  it("keeps how it is to be printed", () => {
    const { sheet } = testBook();
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:F20");
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
    expect(sheet.pageLayout.getPrintArea().address).toBe("Sheet1!A1:F20");
    expect(sheet.pageLayout.getPrintTitleRows().address).toBe("Sheet1!1:3");
    expect(codeOf(() => (sheet.pageLayout.orientation = "Sideways"))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.pageLayout.setPrintTitleRows("A1:B2"))).toBe("InvalidArgument");
  });
});
