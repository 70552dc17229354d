/** The object model as an add-in meets it: through the real office.js. */
import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(() => excel.dispose());

/** The code of the error that a batch ends in. */
async function codeOf(batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("Through office.js", () => {
  it("a sheet is built, and read back", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan");
      sheet.tabColor = "#0078D4";
      sheet.showGridlines = false;
      const cells = sheet.getRange("A1:C3");
      cells.formulas = [
        ["Year", 2027, 2028],
        ["Spend", 60e9, "=B2*1.25"],
        ["Total", "=SUM(B2:C2)", ""],
      ];
      const head = cells.getRow(0);
      head.format.fill.color = "#1F4E79";
      head.format.font.color = "white";
      head.format.borders.getItem(Excel.BorderIndex.edgeBottom).style = Excel.BorderLineStyle.double;
      sheet.getRange("B2:C3").numberFormat = [
        ["$#,##0.0,,,", "$#,##0.0,,,"],
        ["$#,##0.0,,,", "General"],
      ];
      sheet.getRange("B:C").format.columnWidth = 80;
      sheet.getRange("2:3").group(Excel.GroupOption.byRows);
      sheet.freezePanes.freezeAt(sheet.getRange("A1"));
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:C3");
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      sheet.activate();
      const used = sheet.getUsedRange();
      used.load("address,values,text,numberFormat,valueTypes");
      head.load("format/fill/color,format/font/color");
      const border = head.format.borders.getItem("EdgeBottom");
      border.load("style,weight,color");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      const printed = sheet.pageLayout.getPrintAreaOrNullObject();
      printed.load("address,areaCount");
      sheet.pageLayout.load("orientation,zoom");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name,position,visibility,tabColor,showGridlines");
      await context.sync();
      return {
        used: used.toJSON(),
        head: [head.format.fill.color, head.format.font.color],
        border: [border.style, border.weight, border.color],
        frozen: frozen.address,
        printed: [printed.address, printed.areaCount],
        page: [sheet.pageLayout.orientation, sheet.pageLayout.zoom.horizontalFitToPages],
        active: active.toJSON(),
      };
    });
    expect(read.used).toMatchObject({
      address: "Plan!A1:C3",
      values: [
        ["Year", 2027, 2028],
        ["Spend", 60e9, 75e9],
        ["Total", 135e9, ""],
      ],
      text: [
        ["Year", "2027", "2028"],
        ["Spend", "$60.0", "$75.0"],
        ["Total", "$135.0", ""],
      ],
    });
    expect(read).toMatchObject({
      head: ["#1F4E79", "#FFFFFF"],
      border: ["Double", "Thick", "#000000"],
      frozen: "Plan!A1",
      printed: ["Plan!A1:C3", 1],
      page: ["Landscape", 1],
      active: { name: "Plan", position: 1, visibility: "Visible", tabColor: "#0078D4", showGridlines: false },
    });
    expect(excel.syncs).toBe(1);
  });

  it("more cells than office.js sends at once are written and read whole", async () => {
    const rows = Array.from({ length: 1600 }, (_, row) => [row, `=A${row + 1}*2`]);
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1600");
      range.formulas = rows;
      range.load("values");
      await context.sync();
      return range.values as number[][];
    });
    expect(values[1599]).toEqual([1599, 3198]);
    expect(values.every(([one, other]) => other === Number(one) * 2)).toBe(true);
  });

  it("errors carry Excel's codes, and what was done before them stays", async () => {
    expect(await codeOf(({ workbook }) => void workbook.worksheets.getItem("None").load("name"))).toBe("ItemNotFound");
    expect(await codeOf(({ workbook }) => void workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(await codeOf(({ workbook }) => void workbook.worksheets.add("Sheet1"))).toBe("ItemAlreadyExists");
    expect(await codeOf(({ workbook }) => workbook.worksheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
    const wrongShape = (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B3").values = [[1, 2]];
      sheet.getRange("A4").values = [[1]];
    };
    expect(await codeOf(wrongShape)).toBe("InvalidArgument");
    expect(await excel.values("Sheet1!A1:A4")).toEqual([[1], [""], [""], [""]]);
    const locked = (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").values = [[2]];
    };
    expect(await codeOf(locked)).toBe("AccessDenied");
    const lookUp = ({ workbook }: Excel.RequestContext) =>
      void workbook.worksheets.getItem("Sheet1").getRange("A1").getDirectPrecedents().load("addresses");
    expect(await codeOf(lookUp)).toBe("ApiNotFound");
  });

  it("data validation and conditional formats are set and read back", async () => {
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B4");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "=$E$1:$E$3" } };
      range.dataValidation.prompt = { showPrompt: true, title: "Profile", message: "Pick" };
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      format.cellValue.format.fill.color = "#FFC7CE";
      format.cellValue.format.font.color = "#9C0006";
      format.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=B2=""';
      custom.custom.format.font.bold = true;
      range.dataValidation.load();
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      const [first, second] = range.conditionalFormats.items;
      second!.cellValue.load("rule");
      second!.cellValue.format.fill.load("color");
      const count = range.conditionalFormats.getCount();
      first!.delete();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      return {
        validation: [range.dataValidation.type, range.dataValidation.rule, range.dataValidation.prompt.message],
        types: [first!.type, second!.type],
        rule: second!.cellValue.rule,
        fill: second!.cellValue.format.fill.color,
        counts: [count.value, left.value],
      };
    });
    expect(read).toEqual({
      validation: ["List", { list: { inCellDropDown: true, source: "=$E$1:$E$3" } }, "Pick"],
      types: ["Custom", "CellValue"],
      rule: { formula1: "=0", operator: "LessThan" },
      fill: "#FFC7CE",
      counts: [2, 1],
    });
  });

  it("the selection is set and read, and the formulas of a sheet are found", async () => {
    excel.enter("Sheet1!B2", "=1+1");
    excel.enter("Sheet1!B3", "=B2+1");
    excel.enter("Sheet1!D9", "=B3");
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      const formulas = sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
      formulas.load("address,areas/items/formulas,areas/items/rowIndex");
      const none = sheet.getRange("Z:Z").getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
      sheet.getRanges("B2,D9").setDirty();
      await context.sync();
      return {
        selected: selected.address,
        formulas: formulas.address,
        rows: formulas.areas.items.map((area) => [area.rowIndex, (area.formulas as unknown[][])[0]?.[0]]),
        none: none.isNullObject,
      };
    });
    expect(read).toEqual({
      selected: "Sheet1!B2:C3",
      formulas: "Sheet1!B2:B3,Sheet1!D9",
      rows: [
        [1, "=1+1"],
        [8, "=B3"],
      ],
      none: true,
    });
  });

  it("everything plain that a range has is loaded when nothing is named", async () => {
    const range = await Excel.run(async (context) => {
      const loaded = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      loaded.load();
      await context.sync();
      return loaded.toJSON();
    });
    expect(range).toMatchObject({ address: "Sheet1!B2", rowIndex: 1, columnIndex: 1, values: [[""]], hasSpill: false });
  });

  it("the standard height of rows is 15 points, whatever single rows have", async () => {
    const height = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("standardHeight");
      sheet.getRange("2:3").format.rowHeight = 40;
      await context.sync();
      return sheet.standardHeight;
    });
    expect(height).toBe(15);
  });
});
