import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";
import { failureOf } from "../failure";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(() => excel.dispose());

describe("Names", () => {
  it("a name for cells is calculated with, and told with its absolute address", async () => {
    excel.enter("A1", 40);
    excel.enter("A2", 2);
    const formula = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const name = context.workbook.names.add("Inputs", sheet.getRange("A1:A2"), "both of them");
      sheet.getRange("B1").formulas = [["=SUM(Inputs)"]];
      name.load("formula,scope,type,value,comment,visible");
      await context.sync();
      return name.toJSON();
    });
    expect(formula).toMatchObject({
      formula: "=Sheet1!$A$1:$A$2",
      scope: "Workbook",
      type: "Range",
      value: "Sheet1!$A$1:$A$2",
      comment: "both of them",
      visible: true,
    });
    expect(await excel.value("B1")).toBe(42);
  });

  it("a sheet's own name leaves what formulas of other sheets mean by it", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      names.add("Total", sheet.getRange("A1"));
      sheet.names.add("Mine", sheet.getRange("A2"));
      sheet.getRange("B1:B2").formulas = [["=Total+0"], ["=Mine+0"]];
      const other = worksheets.add("Other");
      other.names.add("Total", other.getRange("A9"));
      other.names.add("Mine", other.getRange("A9"));
      await context.sync();
    });
    excel.enter("A1", 10);
    excel.enter("A2", 20);
    expect(await excel.values("B1:B2")).toEqual([[10], [20]]);
  });

  it("a name for a formula is a value of its own, whatever stands beside it", async () => {
    excel.enter("B1", "=Rate*2");
    const loaded = await Excel.run(async (context) => {
      const name = context.workbook.names.add("Rate", "=1+1");
      name.load("formula,type,value");
      await context.sync();
      return [name.formula, name.type, name.value];
    });
    expect(loaded).toEqual(["=1+1", "Double", 2]);
    expect(await excel.value("B1")).toBe(4);
  });

  it("formulas follow when a name is given another meaning, or taken away", async () => {
    excel.enter("B1", "=Rate*2");
    await Excel.run(async (context) => {
      context.workbook.names.add("Rate", "=10");
      await context.sync();
    });
    expect(await excel.value("B1")).toBe(20);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("Rate").formula = "=30";
      await context.sync();
    });
    expect(await excel.value("B1")).toBe(60);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("Rate").delete();
      await context.sync();
    });
    expect(await excel.value("B1")).toBe("#NAME?");
  });

  it("the cells of a name are a range", async () => {
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("My sheet");
      sheet.names.add("Total", sheet.getRange("C3"));
      const range = sheet.names.getItem("Total").getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'My sheet'!C3");
  });

  it("names of a sheet and of the workbook are apart", async () => {
    const found = await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Sheet1");
      workbook.names.add("Total", sheet.getRange("A1"));
      sheet.names.add("Total", sheet.getRange("B1"));
      const [ofWorkbook, ofSheet] = [workbook.names, sheet.names];
      ofWorkbook.load("items/formula");
      ofSheet.load("items/formula");
      await context.sync();
      return [ofWorkbook.items.map(({ formula }) => formula), ofSheet.items.map(({ formula }) => formula)];
    });
    expect(found).toEqual([["=Sheet1!$A$1"], ["=Sheet1!$B$1"]]);
  });

  it("a sheet takes its names with it when it is deleted", async () => {
    const count = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.names.add("Total", sheet.getRange("A1"));
      await context.sync();
      sheet.delete();
      const again = context.workbook.worksheets.add("Gone");
      const left = again.names.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
    excel.enter("Sheet1!A1", "=Total");
    expect(await excel.value("Sheet1!A1")).toBe("#NAME?");
  });

  it.each(["A1", "R1C1", "two words", "1st", ""])("%j is not taken as a name", async (name) => {
    const error = await failureOf(
      Excel.run(async (context) => {
        context.workbook.names.add(name, "=1");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  it("a name that is there, in whatever case, is not made again", async () => {
    const error = await failureOf(
      Excel.run(async (context) => {
        context.workbook.names.add("Rate", "=1");
        context.workbook.names.add("RATE", "=2");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it("a name that is not there is a null object", async () => {
    const isNull = await Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject("Nothing");
      name.load("formula");
      await context.sync();
      return name.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

describe("Functions without a cell", () => {
  it("a date is its serial number, counted from 1900", async () => {
    const value = await Excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1);
      date.load("value");
      await context.sync();
      return date.value;
    });
    expect(value).toBe(36_526);
  });

  it("ranges are arguments, and errors are told apart from values", async () => {
    excel.enter("A1", 3);
    excel.enter("A2", 4);
    const told = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      const sum = context.workbook.functions.sum(range, 5).load("value,error");
      const missing = context.workbook.functions.match(9, range, 0).load("value,error");
      await context.sync();
      return [sum.value, sum.error, missing.error];
    });
    expect(told).toEqual([12, "", "#N/A"]);
  });
});
