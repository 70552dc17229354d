/** A workbook with something of everything that a file can keep, made through office.js. */

/** Sheets: what each is for. The name of the first has a letter, an apostrophe and a space that files must spell right. */
export const FIGURES = "Données de l'été";
export const HIDDEN = "Hidden";

export async function fillWithEverything(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.name = FIGURES;
    const hidden = workbook.worksheets.add(HIDDEN);
    hidden.getRange("A1").values = [[7]];
    hidden.visibility = "Hidden";
    workbook.worksheets.add("Very hidden").visibility = "VeryHidden";

    sheet.getRange("A1:D1").values = [["Vendor", "2027", "2028", "2029"]];
    sheet.getRange("B1:D1").numberFormat = [["0", "0", "0"]];
    sheet.getRange("B1:D1").values = [[2027, 2028, 2029]];
    sheet.getRange("A2:D4").values = [
      ["Oracle", 60e9, 60e9, 60e9],
      ["Azure", 1.5, -2, 0.1],
      ["AWS & <co>", 46_023, true, "#N/A"],
    ];
    sheet.getRange("A5:A8").values = [["'=not a formula"], ["'007"], [" two  spaces "], ["line\nbreak “é” 😀"]];
    sheet.getRange("B2:D2").numberFormat = [['#,##0.0,,," bn"', "0.00%", "[Red](#,##0)"]];
    sheet.getRange("B4").numberFormat = [["yyyy-mm-dd"]];
    sheet.getRange("F1:F12").formulas = [
      ["=SUM(B2:D2)"],
      ['=IFERROR(1/0,"none")'],
      ["=1/0"],
      ["=B2>1"],
      [`='${FIGURES.replaceAll("'", "''")}'!B2*Rate`],
      ["=SEQUENCE(2,2)"],
      [""],
      ["=SUM(F6#)"],
      ["=TIDES(B2:D2)"],
      ['=CONCAT("_xlfn.",A2,"=TIDES(1)")'],
      ["=SUM(B2:D2*{1,2,3})"],
      [`=${HIDDEN}!A1+LocalRate`],
    ];
    workbook.names.add("Rate", sheet.getRange("B3"), "per year");
    workbook.names.add("Answer", "=42");
    sheet.names.add("LocalRate", sheet.getRange("C3"));

    const look = sheet.getRange("A1:D1").format;
    look.font.bold = true;
    look.font.italic = true;
    look.font.color = "#FFFFFF";
    look.font.name = "Georgia";
    look.font.size = 14;
    look.fill.color = "#1F3864";
    look.horizontalAlignment = "Center";
    look.verticalAlignment = "Top";
    look.wrapText = true;
    look.columnWidth = 90;
    look.rowHeight = 36;
    const bottom = look.borders.getItem("EdgeBottom");
    bottom.style = "Double";
    bottom.color = "#FF0000";
    sheet.getRange("A2").format.indentLevel = 2;
    sheet.getRange("H1:I2").merge();
    sheet.getRange("H1").values = [["merged"]];
    sheet.getRange("10:11").group("ByRows");
    sheet.getRange("J:J").columnHidden = true;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
    sheet.tabColor = "#70AD47";
    sheet.showGridlines = false;

    const validated = sheet.getRange("K1:K2").dataValidation;
    validated.rule = { list: { inCellDropDown: true, source: "bear,base,bull" } };
    validated.prompt = { showPrompt: true, title: "Case", message: "One & only" };
    sheet.getRange("K3").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$4" } };
    sheet.getRange("K4").dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    sheet.getRange("K4").dataValidation.errorAlert = {
      showAlert: true,
      style: "Warning",
      title: "Rate",
      message: "0 to 1",
    };

    const negative = sheet.getRange("B2:D3").conditionalFormats.add("CellValue");
    negative.cellValue.format.font.color = "#9C0006";
    negative.cellValue.format.fill.color = "#FFC7CE";
    negative.cellValue.rule = { formula1: "0", operator: "LessThan" };
    const formula = sheet.getRange("A2:A4").conditionalFormats.add("Custom");
    formula.custom.rule.formula = "=$B2>1000";
    formula.custom.format.font.bold = true;
    const text = sheet.getRange("A2:A4").conditionalFormats.add("ContainsText");
    text.textComparison.format.font.color = "#00B050";
    text.textComparison.rule = { operator: "Contains", text: "Ora" };
    const scale = sheet.getRange("B2:D2").conditionalFormats.add("ColorScale");
    scale.colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };

    const tables = workbook.worksheets.add("Table");
    tables.getRange("A1:B3").values = [
      ["Deal", "Value"],
      ["Oracle", 300],
      ["Azure", 250],
    ];
    const table = tables.tables.add("A1:B3", true);
    table.name = "Deals";
    table.style = "TableStyleLight9";
    tables.getRange("D1").formulas = [["=SUM(Deals[Value])"]];
    tables.getRange("D2").format.protection.locked = false;
    tables.protection.protect({ allowFormatCells: true });

    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D3"), "Rows");
    chart.name = "Spend";
    chart.title.text = "Spend & share";
    chart.setPosition("B14", "E24");
    chart.legend.position = "Bottom";
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor("#1F3864");
    const line = chart.series.getItemAt(2);
    line.name = "Second";
    line.chartType = "LineMarkers";
    line.axisGroup = "Secondary";
    line.format.line.color = "#ED7D31";
    chart.axes.valueAxis.title.text = "USD bn";
    chart.axes.valueAxis.numberFormat = "#,##0,,,";
    chart.axes.categoryAxis.tickLabelPosition = "Low";

    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.leftMargin = 36;
    page.setPrintArea("A1:H30");
    page.setPrintTitleRows("$1:$2");
    page.headersFooters.defaultForAllPages.leftFooter = "&F";
    page.headersFooters.defaultForAllPages.rightFooter = "Page &P / &N";
    sheet.horizontalPageBreaks.add("A14");
    workbook.customXmlParts.add('<kept xmlns="https://example.org/kept"><deal>é &amp; more</deal></kept>');
    await context.sync();
  });
}

export const tides = {
  document: { functions: [{ id: "TIDES", name: "TIDES", parameters: [{ name: "values", dimensionality: "matrix" }] }] },
  byId: { TIDES: (values: unknown) => (values as number[][]).flat().reduce((sum, value) => sum + value, 1) },
};
