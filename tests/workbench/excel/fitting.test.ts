import { createHeadlessExcel } from "../../../src/workbench/headless";

describe("Rows fitted to what wraps in them", () => {
  it("are as high as that on the page too, which had measured them before it wrapped", async () => {
    const excel = await createHeadlessExcel();
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const cell = sheet.getRange("A1");
        cell.values = [["Words that go on for several lines of a narrow column"]];
        await context.sync();
        // What the page does with every row whose cells change.
        Object.assign(excel.workbook.worksheets.getActiveWorksheet().$grid.getRowManager().getRowOrCreate(0), {
          ah: 20,
          ia: 1,
        });
        cell.format.wrapText = true;
        cell.format.autofitRows();
        cell.load("height");
        await context.sync();
        expect(cell.height).toBeGreaterThan(40);
      });
    } finally {
      excel.dispose();
    }
  });
});
