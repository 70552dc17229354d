import { ConditionalFormattingService } from "../../../src/workbench/engine/univer";
import type { Range } from "../../../src/workbench/excel/range";
import { codeOf, testBook, valuesOf } from "./book";

describe("Data validation", () => {
  it("a list, a prompt and an alert are kept, whichever comes first", () => {
    const { range } = testBook();
    const { dataValidation } = range("B2:B4");
    expect([dataValidation.type, dataValidation.rule]).toEqual(["None", {}]);
    dataValidation.prompt = { showPrompt: true, title: "Profile", message: "How it is spent" };
    dataValidation.rule = { list: { source: "=Sheet1!$A$1:$A$3", inCellDropDown: true } };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "Pick one" };
    dataValidation.ignoreBlanks = false;
    expect(range("B3").dataValidation.rule).toEqual({ list: { source: "=Sheet1!$A$1:$A$3", inCellDropDown: true } });
    expect(dataValidation.prompt?.message).toBe("How it is spent");
    expect(dataValidation.errorAlert?.style).toBe("Warning");
    expect([dataValidation.type, dataValidation.ignoreBlanks]).toEqual(["List", false]);
    expect(range("B1:B4").dataValidation.type).toBe("Inconsistent");
  });

  it("a comparison is kept with its operator, and cleared from a part", () => {
    const { range } = testBook();
    const rule = { decimal: { formula1: 0, formula2: "", operator: "GreaterThanOrEqualTo" } };
    range("A1:A3").dataValidation.rule = rule;
    range("A2").dataValidation.clear();
    expect(range("A1").dataValidation.rule).toEqual(rule);
    expect(range("A3").dataValidation.type).toBe("Decimal");
    expect(range("A2").dataValidation.type).toBe("None");
    expect(codeOf(() => (range("A1").dataValidation.rule = {}))).toBe("InvalidArgument");
    const between = { wholeNumber: { formula1: 1, operator: "Between" } };
    expect(codeOf(() => (range("A1").dataValidation.rule = between))).toBe("InvalidArgument");
  });

  it("moves with its cells", () => {
    const { range } = testBook();
    range("A5").dataValidation.rule = { list: { source: "a,b" } };
    range("1:2").insert("Down");
    expect(range("A7").dataValidation.type).toBe("List");
  });
});

describe("Conditional formats", () => {
  /** Univer finds out what a rule says of a cell some time after it was asked. */
  const expectFill = async (cell: Range, color: string | undefined) => {
    await valuesOf(cell);
    const { $engine } = cell.$sheet.$workbook;
    const service = $engine.univer.__getInjector().get(ConditionalFormattingService);
    const look = () =>
      service.composeStyle($engine.workbook.getId(), cell.$sheet.$id, cell.rowIndex, cell.columnIndex)?.style?.bg?.rgb;
    look();
    for (let round = 0; round < 100 && (round < 2 || look() !== color); round++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(look()).toBe(color);
  };

  it("colours cells by their value, as long as it holds", async () => {
    const { range } = testBook();
    range("A1:A2").values = [[-1], [1]];
    const { cellValue } = range("A1:A2").conditionalFormats.add("CellValue") as unknown as Record<string, CellValue>;
    cellValue!.format.fill.color = "#FF0000";
    cellValue!.rule = { formula1: "=0", operator: "LessThan" };
    await expectFill(range("A1"), "#FF0000");
    await expectFill(range("A2"), undefined);
    range("A2").values = -5;
    await expectFill(range("A2"), "#FF0000");
  });

  it("compares with another cell, and picks cells by a formula", async () => {
    const { range } = testBook();
    range("A1:B2").values = [
      [1, 2],
      [3, 2],
    ];
    const compared = range("A1:A2").conditionalFormats.add("CellValue").cellValue as unknown as CellValue;
    compared.rule = { formula1: "=B1", operator: "GreaterThan" };
    compared.format.fill.color = "#00FF00";
    const custom = range("B1:B2").conditionalFormats.add("Custom").custom as unknown as {
      rule: { formula: string };
      format: CellValue["format"];
    };
    custom.rule.formula = "=A1=3";
    custom.format.fill.color = "#0000FF";
    await expectFill(range("A2"), "#00FF00");
    await expectFill(range("A1"), undefined);
    await expectFill(range("B2"), "#0000FF");
    await expectFill(range("B1"), undefined);
  });

  it("are counted, found, of their own kind only, and cleared from a part", () => {
    const { range } = testBook();
    const format = range("A1:B2").conditionalFormats.add("Custom");
    expect(range("B2").conditionalFormats.getCount()).toBe(1);
    expect(range("C3").conditionalFormats.getCount()).toBe(0);
    expect(range("A1").conditionalFormats.getItem(format.id)).toBe(format);
    expect([format.cellValueOrNullObject, codeOf(() => format.cellValue)]).toEqual([null, "InvalidOperation"]);
    range("A:A").conditionalFormats.clearAll();
    expect(range("A1").conditionalFormats.getCount()).toBe(0);
    expect(format.getRange().address).toBe("Sheet1!B1:B2");
    format.delete();
    expect(range("B1").conditionalFormats.getCount()).toBe(0);
    expect(codeOf(() => range("A1").conditionalFormats.add("DataBar"))).toBe("ApiNotFound");
  });
});

interface CellValue {
  rule: { formula1: string; operator: string };
  readonly format: { readonly fill: { color: string } };
}
