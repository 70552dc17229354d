import { codeOf, testBook, valuesOf } from "./book";

describe("The application", () => {
  it("calculates everything anew when told to", async () => {
    const { book, range } = testBook();
    let rate = 1;
    book.$engine.functions.register({ name: "RATE_NOW", parameters: [] }, () => rate);
    range("A1").formulas = [["=RATE_NOW()*10"]];
    await book.$engine.whenIdle();
    expect(await valuesOf(range("A1"))).toEqual([[10]]);
    rate = 2;
    range("A1").setDirty();
    await book.$engine.whenIdle();
    expect(range("A1").values).toEqual([[20]]);
    book.application.calculate();
    expect(book.application.calculationState).toBe("Calculating");
    await book.$engine.whenIdle();
    expect(book.application.calculationState).toBe("Done");
  });

  it("does not wait for the calculation while that is suspended, until the batch ends", async () => {
    const { book, range } = testBook();
    range("A1").formulas = [["=1+1"]];
    book.application.suspendApiCalculationUntilNextSync();
    expect(book.$settle(["values"])).toBeUndefined();
    expect(range("A1").values).toEqual([[""]]);
    book.$endBatch();
    expect(await valuesOf(range("A1"))).toEqual([[2]]);
  });

  it("keeps the calculation mode, of those that Excel has", () => {
    const { book } = testBook();
    expect(book.application.calculationMode).toBe("Automatic");
    book.application.calculationMode = "Manual";
    expect(book.application.calculationMode).toBe("Manual");
    expect(codeOf(() => (book.application.calculationMode = "Sometimes"))).toBe("InvalidArgument");
  });
});

describe("The workbook", () => {
  it("tells what is selected, A1 at first", () => {
    const { book, range } = testBook();
    expect([book.getSelectedRange().address, book.getActiveCell().address]).toEqual(["Sheet1!A1", "Sheet1!A1"]);
    const other = book.worksheets.add("Other");
    range("C3:D9").select();
    expect(book.getSelectedRange().address).toBe("Sheet1!C3:D9");
    expect(book.getActiveCell().address).toBe("Sheet1!C3");
    other.getRange("B:B").select();
    expect(book.getSelectedRange().address).toBe("Other!B:B");
    expect(book.worksheets.getActiveWorksheet()).toBe(other);
  });
});
