import { codeOf, testBook, valuesOf } from "./book";

describe("What is written into cells", () => {
  it("a formula is calculated by the time its value is read, and is read as it was entered", async () => {
    const { range } = testBook();
    range("A1:A2").values = [[2], [3]];
    range("A3").formulas = [["=A1*A2 + 1"]];
    expect(await valuesOf(range("A1:A3"))).toEqual([[2], [3], [7]]);
    expect(range("A1:A3").formulas).toEqual([[2], [3], ["=A1*A2 + 1"]]);
  });

  it("text is read as a person's typing: numbers, percentages, dates, booleans, formulas", async () => {
    const { range } = testBook();
    range("A1:G1").values = [["5", "12.5%", "2027-01-31", "true", "=1+1", "-3", "1,250.5"]];
    expect(await valuesOf(range("A1:G1"))).toEqual([[5, 0.125, 46418, true, 2, -3, 1250.5]]);
    expect(range("A1:D1").text).toEqual([["5", "12.50%", "2027-01-31", "TRUE"]]);
    range("B1").values = "20%";
    expect(range("B1").numberFormat).toEqual([["0.00%"]]);
  });

  it("an apostrophe makes text of what follows, and is hidden", async () => {
    const { range } = testBook();
    range("A1:C1").values = [["'5", "'=1+1", "'TRUE"]];
    range("A1:C1").format.font.bold = true;
    range("A2:C2").formulas = [["=ISTEXT(A1)", "=LEN(B1)", "=ISTEXT(C1)"]];
    expect(await valuesOf(range("A1:C2"))).toEqual([
      ["5", "=1+1", "TRUE"],
      [true, 4, true],
    ]);
    range("A1").format.font.italic = true;
    expect(await valuesOf(range("A1"))).toEqual([["5"]]);
    range("A1").$sheet.$workbook.$engine.workbook.getActiveSheet().getRange("A1").setFontLine("underline");
    expect(await valuesOf(range("A1"))).toEqual([["5"]]);
  });

  it("a cell formatted as text keeps what is typed into it", async () => {
    const { range } = testBook();
    range("A1:B1").numberFormat = "@";
    range("A1:B1").values = [["007", "=1+1"]];
    expect(await valuesOf(range("A1:B1"))).toEqual([["007", "=1+1"]]);
  });

  it("null leaves a cell as it is, an empty text empties it, one value fills the range", async () => {
    const { range } = testBook();
    range("A1:B2").values = 7;
    range("A1:B1").values = [[null, ""]];
    expect(await valuesOf(range("A1:B2"))).toEqual([
      [7, ""],
      [7, 7],
    ]);
    expect(range("A1:B1").valueTypes).toEqual([["Double", "Empty"]]);
  });

  it("values in another shape than the range are refused, and nothing is written", async () => {
    const { range } = testBook();
    expect(codeOf(() => (range("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    expect(codeOf(() => (range("A1:B2").values = [[1], [2]]))).toBe("InvalidArgument");
    expect(codeOf(() => (range("A1").formulas = [["=SUM(1"]]))).toBe("InvalidArgument");
    expect(await valuesOf(range("A1:B2"))).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  it("errors are read as their text", async () => {
    const { range } = testBook();
    range("A1:B1").formulas = [["=1/0", "=NA()"]];
    expect(await valuesOf(range("A1:B1"))).toEqual([["#DIV/0!", "#N/A"]]);
    expect(range("A1:B1").valueTypes).toEqual([["Error", "Error"]]);
  });

  it("cells that a formula spills into are read in full precision, and tell where they come from", async () => {
    const { range } = testBook();
    range("B2").formulas = [["=SEQUENCE(3,1,1/3,1/3)"]];
    expect(await valuesOf(range("B2:B4"))).toEqual([[1 / 3], [2 / 3], [1]]);
    expect(range("B3").formulas).toEqual([[2 / 3]]);
    expect(range("B2").getSpillingToRange().address).toBe("Sheet1!B2:B4");
    expect(range("B4").getSpillParent().address).toBe("Sheet1!B2");
    expect(range("B4").hasSpill).toBe(true);
    expect(range("A1").getSpillingToRangeOrNullObject()).toBeNull();
  });

  it("a formula that spills is read with # as it was entered", async () => {
    const { range } = testBook();
    range("A1:B1").formulas = [["=SEQUENCE(3)", "=SUM(A1#)"]];
    expect(await valuesOf(range("B1"))).toEqual([[6]]);
    expect(range("B1").formulas).toEqual([["=SUM(A1#)"]]);
  });

  it("writing below and beside the grid makes the sheet grow", async () => {
    const { range } = testBook();
    range("AAA5000").values = "far";
    expect(await valuesOf(range("AAA5000"))).toEqual([["far"]]);
  });

  it("a whole column has no values to tell", () => {
    const { range } = testBook();
    expect(range("A:A").values).toBeNull();
  });

  it("a number is shown by its format", async () => {
    const { range } = testBook();
    range("A1:C1").values = [[1234.5, 0.25, -3]];
    range("A1:C1").numberFormat = [["#,##0.00", "0%", "#,##0;(#,##0)"]];
    expect(range("A1:C1").text).toEqual([["1,234.50", "25%", "(3)"]]);
    expect(range("A1:C1").numberFormat).toEqual([["#,##0.00", "0%", "#,##0;(#,##0)"]]);
  });

  it("a formula over a value, and a value over a formula, leave nothing of what was there", async () => {
    const { book, range } = testBook();
    range("A1:A2").formulas = [["=2*3"], [5]];
    book.$endBatch();
    range("A1:A2").formulas = [[1], ["=A1+1"]];
    expect(await valuesOf(range("A1:A2"))).toEqual([[1], [2]]);
    expect(range("A1:A2").formulas).toEqual([[1], ["=A1+1"]]);
  });

  it.each(["=SUM(1", "=1+", "=)", '="a', "={1,2", "=Table1[", "='x!A1"])(
    "%s is no formula, and harms no other",
    async (text) => {
      const { range } = testBook();
      expect(codeOf(() => (range("A1").formulas = [[text]]))).toBe("InvalidArgument");
      range("A1").formulas = [["=1--5"]];
      expect(await valuesOf(range("A1"))).toEqual([[6]]);
    },
  );

  it("what begins with +, - or @ and is no number is a formula, too", async () => {
    const { range } = testBook();
    range("A1:D1").values = [[7, "+A1", "-A1", "@A1"]];
    expect(range("B1:D1").formulas).toEqual([["=+A1", "=-A1", "=@A1"]]);
    range("A2:D2").values = [["'=A1", "'+A1", "'-A1", "'@A1"]];
    expect(await valuesOf(range("A2:D2"))).toEqual([["=A1", "+A1", "-A1", "@A1"]]);
    expect(range("A2:D2").valueTypes).toEqual([["String", "String", "String", "String"]]);
  });

  it("a value in the way of a spill makes it #SPILL!, until it is taken away", async () => {
    const { range } = testBook();
    range("A1").formulas = [["=SEQUENCE(3)"]];
    expect(await valuesOf(range("A1:A3"))).toEqual([[1], [2], [3]]);
    range("A2").values = 9;
    expect(await valuesOf(range("A1:A3"))).toEqual([["#SPILL!"], [9], [""]]);
    range("A2").values = "";
    expect(await valuesOf(range("A1:A3"))).toEqual([[1], [2], [3]]);
  });

  it("a function that has yet to answer is #BUSY!", async () => {
    const { book, range } = testBook();
    book.$engine.functions.register({ name: "LATER", parameters: [] }, () => new Promise(() => undefined));
    range("A1").formulas = [["=LATER()"]];
    await book.$settle(["values"]);
    expect([range("A1").values, range("A1").text, range("A1").valueTypes]).toEqual([
      [["#BUSY!"]],
      [["#BUSY!"]],
      [["Error"]],
    ]);
  });
});
