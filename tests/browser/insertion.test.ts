import { openWorkbench, type Person } from "./person";

jest.setTimeout(240_000);

describe("a person who has scrolled and selected cells somewhere inserts a template", () => {
  let person: Person;
  beforeAll(async () => {
    person = await openWorkbench();
  });
  afterAll(() => person.leave());

  /** The sheet in front, the selected cells, and the first row and column in sight. */
  const view = () =>
    person.page.evaluate(() => {
      const { workbook } = window.workbench!.engine;
      const sheet = workbook.getActiveSheet();
      const scroll = workbook.getScrollStateBySheetId(sheet.getSheetId());
      const selected = sheet.getSelection()?.getActiveRange()?.getA1Notation();
      const { sheetViewStartRow: row = 0, sheetViewStartColumn: column = 0 } = scroll ?? {};
      return { sheet: sheet.getSheetName(), selected, row, column };
    });

  it("finds their own sheet as they left it", async () => {
    await person.type("M150", "far away");
    const before = await view();
    expect(before).toMatchObject({ sheet: "Sheet1", selected: "M151" });
    expect(before.row).toBeGreaterThan(90);
    await person.clickRibbon("Templates");
    await person.pane.getByText("Oracle contract").first().click();
    await person.pane
      .getByRole("button", { name: /^Insert/ })
      .last()
      .click();
    await person.pane
      .getByRole("heading", { name: "Oracle contract is in your workbook" })
      .waitFor({ timeout: 120_000 });
    expect(await view()).toMatchObject({ sheet: "Oracle contract" });
    await person.showSheet("Sheet1");
    expect(await view()).toEqual(before);
  });
});
