/**
 * A workbook that somebody works in, made through office.js: with sheets, names and tables called like ours, looks,
 * rules, a chart, documents of another add-in, manual calculation, and a selection.
 */
export async function makeBusy(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const budget = worksheets.getItem("Sheet1");
    budget.name = "Budget";
    for (const name of ["Oracle contract", "ORACLE CALC", "Stargate inputs", "Vendors calc (2)", "Contract checks"]) {
      worksheets.add(name).getRange("A1:B2").formulas = [
        ["Mine", 1],
        ["=Budget!B2*2", `="${name}"`],
      ];
    }
    const register = worksheets.add("Deal register");
    register.getRange("B2:C4").values = [
      ["ID", "Value"],
      ["mine", 1],
      ["also mine", 2],
    ];
    const deals = register.tables.add("B2:C4", true);
    deals.name = "Deals";
    deals.style = "TableStyleMedium7";
    deals.columns.getItem("ID").filter.applyValuesFilter(["mine"]);

    const cells = budget.getRange("A1:D4");
    cells.formulas = [
      ["Item", "2026", "2027", "Sum"],
      ["Energy", 12.5, 13, "=SUM(B2:C2)"],
      ["Staff", 40, 42, "=SUM(B3:C3)"],
      ["Total", "=SUM(B2:B3)", "=SUM(C2:C3)", "=Total+0"],
    ];
    budget.getRange("A1:D1").format.font.bold = true;
    budget.getRange("A1:D1").format.fill.color = "#FFC000";
    budget.getRange("B2:D4").numberFormat = [1, 2, 3].map(() => ["#,##0.0", "#,##0.0", '0.0 "m"']);
    const bottom = budget.getRange("A4:D4").format.borders.getItem("EdgeTop");
    bottom.style = "Continuous";
    bottom.color = "#FF0000";
    budget.getRange("A:A").format.columnWidth = 120;
    budget.getRange("3:3").format.rowHeight = 33;
    budget.getRange("2:3").group(Excel.GroupOption.byRows);
    budget.freezePanes.freezeRows(1);
    budget.tabColor = "#00B050";
    budget.pageLayout.orientation = Excel.PageOrientation.landscape;
    budget.pageLayout.setPrintArea("A1:D4");
    budget.getRange("B2:C3").dataValidation.rule = {
      decimal: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
    };
    const rule = budget.getRange("D2:D4").conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
    rule.format.font.color = "#FF0000";
    rule.rule = { formula1: "50", operator: "GreaterThan" };
    const chart = budget.charts.add(Excel.ChartType.columnClustered, budget.getRange("A1:C3"));
    chart.title.text = "My chart";
    budget.names.add("MasterCheck", budget.getRange("D4"));
    workbook.names.add("Total", budget.getRange("D2:D3"));
    workbook.names.add("Obligations", "=1.1");

    const shut = worksheets.add("Locked");
    shut.getRange("A1").values = [["do not touch"]];
    shut.protection.protect();
    worksheets.add("Hidden").visibility = Excel.SheetVisibility.hidden;
    workbook.customXmlParts.add('<notes xmlns="urn:somebody-else">kept</notes>');
    context.application.calculationMode = Excel.CalculationMode.manual;
    context.application.iterativeCalculation.maxIteration = 7;
    budget.activate();
    budget.getRange("C3:D4").select();
    await context.sync();
  });
}
