import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";
import { failureOf } from "../failure";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:D3").values = [
      ["", "2027", "2028", "2029"].map((year) => (year === "" ? "" : `FY${year}`)),
      ["Base", 60, 60, 60],
      ["Ramp", 20, 40, 60],
    ];
    await context.sync();
  });
});
afterEach(() => excel.dispose());

function draw<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const on = (cells: ReturnType<typeof area>) => ({ sheetId: "sheet-1", area: cells });

describe("Charts", () => {
  it("a block of cells becomes series with names and categories", async () => {
    await draw(async (sheet, context) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:D3"), "Rows");
      await context.sync();
    });
    const [chart] = excel.workbook.$charts.all();
    expect(chart?.type).toBe("ColumnClustered");
    expect(chart?.series).toMatchObject([
      { name: on(area(1, 0, 1, 1)), values: on(area(1, 1, 1, 3)), categories: on(area(0, 1, 1, 3)) },
      { name: on(area(2, 0, 1, 1)), values: on(area(2, 1, 1, 3)), categories: on(area(0, 1, 1, 3)) },
    ]);
  });

  it("title, legend, axes, types and colours are as the add-in sets them", async () => {
    await draw(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:D2"), "Rows");
      chart.name = "Spend";
      chart.title.text = "Spend by year";
      chart.title.format.font.size = 12;
      const first = chart.series.getItemAt(0);
      first.name = "Base case";
      first.setXAxisValues(sheet.getRange("B1:D1"));
      first.format.fill.setSolidColor("#1f3864");
      const ramp = chart.series.add("Ramp");
      ramp.setValues(sheet.getRange("B3:D3"));
      ramp.chartType = "LineMarkers";
      ramp.axisGroup = "Secondary";
      ramp.format.line.color = "#ED7D31";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "$bn";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.getItem("Value", "Secondary").title.text = "%";
      await context.sync();
    });
    expect(excel.workbook.$charts.all()).toMatchObject([
      {
        name: "Spend",
        title: { text: "Spend by year", visible: true, fontSize: 12 },
        legend: { visible: true, position: "Bottom" },
        series: [
          { name: "Base case", color: "#1F3864", categories: on(area(0, 1, 1, 3)) },
          { name: "Ramp", color: "#ED7D31", type: "LineMarkers", axisGroup: "Secondary", values: on(area(2, 1, 1, 3)) },
        ],
        axes: { value: { title: "$bn", numberFormat: "#,##0" }, secondaryValue: { title: "%" } },
      },
    ]);
  });

  it("a chart is read back by its name", async () => {
    const read = await draw(async (sheet, context) => {
      const made = sheet.charts.add("Line", sheet.getRange("A1:D3"), "Rows");
      made.name = "Lines";
      await context.sync();
      const chart = sheet.charts.getItem("Lines").load("name,chartType,series/items/name");
      const count = sheet.charts.getCount();
      await context.sync();
      return [chart.name, chart.chartType, chart.series.items.map(({ name }) => name), count.value];
    });
    expect(read).toEqual(["Lines", "Line", ["Base", "Ramp"], 1]);
  });

  it("a chart covers the cells that it is placed over, whatever size these are given later", async () => {
    const size = () => {
      const [chart] = excel.workbook.$charts.all();
      return [chart?.left, chart?.top, chart?.width, chart?.height];
    };
    await draw(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:D3")).setPosition("B2", "C3");
      const cells = sheet.getRange("A1:C3").format;
      cells.columnWidth = 60;
      cells.rowHeight = 15;
      await context.sync();
    });
    expect(size()).toEqual([60, 15, 120, 30]);
    await draw(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 30;
      await context.sync();
    });
    expect(size()).toEqual([30, 15, 120, 30]);
  });

  it("its cells and its place follow rows that are put in", async () => {
    await draw(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("B2:D3"), "Rows").setPosition("A5", "D9");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const [chart] = excel.workbook.$charts.all();
    expect(chart?.series[0]?.values).toEqual(on(area(2, 1, 1, 3)));
    expect(chart?.top).toBe(75);
  });

  it("whoever draws is told once for all changes of a batch", async () => {
    let told = 0;
    const stop = excel.workbook.$charts.onChange(() => told++);
    await draw(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:D3"));
      chart.title.text = "A";
      chart.legend.visible = false;
      await context.sync();
    });
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(12);
    stop();
  });

  it("charts go with their sheet, and one by one", async () => {
    await draw(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange("A1:D3")).name = "One";
      const other = context.workbook.worksheets.add("Other");
      other.charts.add("Line", sheet.getRange("A1:D3"));
      await context.sync();
      other.delete();
      await context.sync();
    });
    expect(excel.workbook.$charts.all().map(({ name }) => name)).toEqual(["One"]);
    await draw(async (sheet, context) => {
      sheet.charts.getItem("One").delete();
      await context.sync();
    });
    expect(excel.workbook.$charts.all()).toEqual([]);
  });

  it("a type that there is not, a colour that is none and a member that is not drawn are refused", async () => {
    const refused = (batch: (chart: Excel.Chart) => void) =>
      failureOf(
        draw(async (sheet, context) => {
          batch(sheet.charts.add("Line", sheet.getRange("A1:D3")));
          await context.sync();
        }),
      );
    expect((await refused((chart) => (chart.chartType = "Spiral" as Excel.ChartType))).code).toBe("InvalidArgument");
    expect((await refused((chart) => (chart.title.format.font.color = "reddish"))).code).toBe("InvalidArgument");
    const error = await refused((chart) => (chart.legend.showShadow = true));
    expect([error.code, error.message]).toEqual([
      "ApiNotFound",
      "ChartLegend.showShadow is not implemented in the workbench",
    ]);
  });
});
