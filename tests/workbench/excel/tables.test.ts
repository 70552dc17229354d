import { createHeadlessExcel } from "../../../src/workbench/headless";
import type { HeadlessExcel } from "../../../src/workbench/headless";
import { failureOf } from "../failure";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(() => excel.dispose());

const deals = [
  ["Deal", "Value", "Years"],
  ["Oracle", 300, 5],
  ["Azure", 250, 6],
  ["AWS", 38, 7],
];

/** A table of three deals at B2. */
async function addDeals(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D5").values = deals;
    sheet.tables.add("B2:D5", true).name = "Deals";
    await context.sync();
  });
}

function withTable<T>(batch: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.tables.getItem("Deals"), context));
}

describe("Tables", () => {
  it("a table is found by its name in any case and by its id, and tells its parts", async () => {
    await addDeals();
    const found = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("deals").load("id,name,style,showTotals,columns/items/name");
      await context.sync();
      const byId = context.workbook.tables.getItem(table.id);
      const ranges = [byId.getRange(), byId.getHeaderRowRange(), byId.getDataBodyRange()];
      for (const range of ranges) range.load("address");
      const rows = byId.rows.getCount();
      await context.sync();
      return {
        name: table.name,
        style: table.style,
        columns: table.columns.items.map(({ name }) => name),
        ranges: ranges.map(({ address }) => address),
        rows: rows.value,
      };
    });
    expect(found).toEqual({
      name: "Deals",
      style: "TableStyleMedium2",
      columns: ["Deal", "Value", "Years"],
      ranges: ["Sheet1!B2:D5", "Sheet1!B2:D2", "Sheet1!B3:D5"],
      rows: 3,
    });
  });

  it("the tables of all sheets come with their columns in one load", async () => {
    await addDeals();
    const found = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/tables/items/columns/items/name");
      const whole = context.workbook.worksheets.getItem("Sheet1").load("tables/items");
      await context.sync();
      const columns = sheets.items.flatMap((sheet) => sheet.tables.items.map((table) => table.columns.items));
      return [columns.flat().map(({ name }) => name), whole.tables.items.map(({ name }) => name)];
    });
    expect(found).toEqual([["Deal", "Value", "Years"], ["Deals"]]);
  });

  it("formulas read columns, rows and single cells of a table by its headings", async () => {
    await addDeals();
    excel.enter("F1", "=SUM(Deals[Value])");
    excel.enter("F2", '=INDEX(Deals[Value],MATCH("Azure",Deals[Deal],0))');
    excel.enter("F3", "=ROWS(Deals)");
    excel.enter("F4", "=SUM(Deals[[Value]:[Years]])");
    expect(await excel.values("F1:F4")).toEqual([[588], [250], [3], [606]]);
  });

  it("a formula that was there before its table is calculated once the table is", async () => {
    excel.enter("F1", "=SUM(Deals[Value])");
    await excel.whenIdle();
    await addDeals();
    expect(await excel.value("F1")).toBe(588);
  });

  it("cells and table written in one batch are calculated together", async () => {
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Register");
      sheet.getRange("A1:C4").values = deals;
      sheet.tables.add("A1:C4", true).name = "Fresh";
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.formulas = [["=SUM(Fresh[Value])"]];
      cell.load("values");
      await context.sync();
      return cell.values;
    });
    expect(value).toEqual([[588]]);
  });

  it("a table can have the name of its sheet", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("DealRegister");
      sheet.getRange("A1:C4").values = deals;
      const table = sheet.tables.add("A1:C4", true);
      table.name = "DealRegister";
      await context.sync();
    });
    excel.enter("Sheet1!A1", "=SUM(DealRegister[Value])");
    expect(await excel.value("Sheet1!A1")).toBe(588);
  });

  it("a heading that is changed, by the add-in or a person, changes the formulas that name it", async () => {
    await addDeals();
    excel.enter("F1", "=SUM(Deals[Value])");
    await withTable(async (table, context) => {
      table.columns.getItem("Value").name = "Amount";
      await context.sync();
    });
    expect(excel.formulas("F1")).toEqual([["=SUM(Deals[Amount])"]]);
    expect(await excel.value("F1")).toBe(588);
    excel.enter("C2", "Total");
    await excel.whenIdle();
    expect(excel.formulas("F1")).toEqual([["=SUM(Deals[Total])"]]);
    expect(await excel.value("F1")).toBe(588);
  });

  it("a table that is renamed takes the formulas and names along that mention it, and nothing that only looks like it", async () => {
    await addDeals();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const other = worksheets.add("Deals sheet");
      other.getRange("A1:A6").formulas = [
        ["=SUM(Deals[Value])"],
        ["=ROWS(deals)+SUM(Deals[[#All],[Years]])"],
        ["=\"Deals[Value]\"&SUM('Deals sheet'!B1)"],
        ["=SUM(OtherDeals[Deals])"],
        ["=SUM(Sum_of_Deals)"],
        ["=IFERROR(DEALS(Deals[Value]),0)"],
      ];
      other.getRange("C1:C2").values = [["Deals"], [4]];
      other.tables.add("C1:C2", true).name = "OtherDeals";
      names.add("Sum_of_Deals", "=SUM(Deals[Value])");
      await context.sync();
    });
    await withTable(async (table, context) => {
      table.name = "Ledger";
      await context.sync();
    });
    expect(excel.formulas("'Deals sheet'!A1:A6")).toEqual([
      ["=SUM(Ledger[Value])"],
      ["=ROWS(Ledger)+SUM(Ledger[[#All],[Years]])"],
      ["=\"Deals[Value]\"&SUM('Deals sheet'!B1)"],
      ["=SUM(OtherDeals[Deals])"],
      ["=SUM(Sum_of_Deals)"],
      ["=IFERROR(DEALS(Ledger[Value]),0)"],
    ]);
    expect(await excel.values("'Deals sheet'!A1:A5")).toEqual([[588], [21], ["Deals[Value]0"], [4], [588]]);
  });

  it("blank headings and equal ones are given names of their own", async () => {
    const names = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C2").values = [
        ["Value", "", "Value"],
        [1, 2, 3],
      ];
      const table = sheet.tables.add("A1:C2", true).load("columns/items/name");
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Value", "Column2", "Value2"]);
    expect(await excel.values("A1:C1")).toEqual([["Value", "Column2", "Value2"]]);
  });

  it("rows written below it belong to it once it is resized over them", async () => {
    await addDeals();
    excel.enter("F1", "=SUM(Deals[Value])");
    await withTable(async (table, context) => {
      table.worksheet.getRange("B6:D6").values = [["CoreWeave", 22, 5]];
      table.resize("B2:D6");
      await context.sync();
    });
    expect(await excel.value("F1")).toBe(610);
  });

  it("a row added in the middle pushes down what is below, also below the table", async () => {
    await addDeals();
    excel.enter("B8", "note");
    excel.enter("F1", "=SUM(Deals[Value])");
    await withTable(async (table, context) => {
      table.rows.add(1, [["CoreWeave", 22, 5]]);
      await context.sync();
    });
    expect(await excel.values("B3:B6")).toEqual([["Oracle"], ["CoreWeave"], ["Azure"], ["AWS"]]);
    expect(await excel.value("B9")).toBe("note");
    expect(await excel.value("F1")).toBe(610);
  });

  it("a row that is deleted closes up", async () => {
    await addDeals();
    excel.enter("F1", "=SUM(Deals[Value])");
    await withTable(async (table, context) => {
      table.rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await excel.values("B3:B5")).toEqual([["Azure"], ["AWS"], [""]]);
    expect(await excel.value("F1")).toBe(288);
  });

  it("a column added by the add-in is part of the table", async () => {
    await addDeals();
    await withTable(async (table, context) => {
      table.columns.add(undefined, [["Status"], ["open"], ["open"], ["closed"]]);
      await context.sync();
    });
    excel.enter("G1", '=COUNTIF(Deals[Status],"open")');
    expect(await excel.value("G1")).toBe(2);
  });

  it("a sheet's rows inserted above move the table", async () => {
    await addDeals();
    excel.enter("F9", "=SUM(Deals[Value])");
    const address = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      const range = context.workbook.tables.getItem("Deals").getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B3:D6");
    expect(await excel.value("F10")).toBe(588);
  });

  it("totals stand below and do not count as data", async () => {
    await addDeals();
    const [rows, total] = await withTable(async (table, context) => {
      table.showTotals = true;
      const count = table.rows.getCount();
      const totals = table.getTotalRowRange().load("values");
      await context.sync();
      return [count.value, totals.values];
    });
    expect(rows).toBe(3);
    expect(total).toEqual([["Total", "", 18]]);
  });

  it("sorting moves whole rows, formulas with them", async () => {
    await addDeals();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D3:D5").formulas = [["=C3/10"], ["=C4/10"], ["=C5/10"]];
      context.workbook.tables.getItem("Deals").sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    expect(await excel.values("B3:D5")).toEqual([
      ["AWS", 38, 3.8],
      ["Azure", 250, 25],
      ["Oracle", 300, 30],
    ]);
  });

  it("a filter hides rows without taking them away", async () => {
    await addDeals();
    await withTable(async (table, context) => {
      table.columns.getItem("Value").filter.applyCustomFilter(">100");
      await context.sync();
    });
    const { $grid } = excel.workbook.worksheets.getItem("Sheet1");
    expect([2, 3, 4].map((row) => $grid.getRowVisible(row))).toEqual([true, true, false]);
    await withTable(async (table, context) => {
      table.clearFilters();
      await context.sync();
    });
    expect($grid.getRowVisible(4)).toBe(true);
  });

  it("two tables cannot overlap, nor have one name", async () => {
    await addDeals();
    const overlap = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.add("A5:B9", true);
        await context.sync();
      }),
    );
    const twice = await failureOf(
      Excel.run(async (context) => {
        context.workbook.tables.add("Sheet1!H1:I2", true).name = "deals";
        await context.sync();
      }),
    );
    expect([overlap.code, twice.code]).toEqual(["InvalidArgument", "ItemAlreadyExists"]);
  });

  it("a protected sheet's table cannot be changed", async () => {
    await addDeals();
    const error = await failureOf(
      withTable(async (table, context) => {
        table.worksheet.protection.protect();
        table.rows.add(undefined, [["New", 1, 1]]);
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
  });

  it("a table made into a range leaves its cells", async () => {
    await addDeals();
    const count = await withTable(async (table, context) => {
      table.convertToRange();
      const left = context.workbook.tables.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
    expect(await excel.values("B2:D5")).toEqual(deals);
  });

  it("a deleted sheet takes its tables with it, and their names are free", async () => {
    const count = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.tables.add("A1:B2", true).name = "Deals";
      await context.sync();
      sheet.delete();
      const again = context.workbook.worksheets.add("Gone");
      again.tables.add("A1:B2", true).name = "Deals";
      const tables = context.workbook.tables.getCount();
      await context.sync();
      return tables.value;
    });
    expect(count).toBe(1);
  });
});
