import { fillWithEverything, FIGURES, HIDDEN, tides } from "./everything";
import { open, save } from "./files";
import { createHeadlessExcel, type HeadlessExcel } from "../../../src/workbench/headless";

/** What a person or an add-in can tell of a workbook. */
async function toldOf({ workbook, values, formulas, text }: HeadlessExcel) {
  const sheet = workbook.worksheets.getItem(FIGURES);
  const tables = workbook.worksheets.getItem("Table");
  const quoted = `'${FIGURES.replaceAll("'", "''")}'`;
  const looks = ["A1", "B1", "D1", "A2", "B2", "C2", "D2", "B4"].map((address) => {
    const { format, numberFormat } = sheet.getRange(address);
    const { font, fill, borders } = format;
    const line = borders.getItem("EdgeBottom");
    return {
      address,
      numberFormat,
      font: [font.bold, font.italic, font.color, font.name, font.size],
      fill: fill.color,
      line: [line.style, line.color],
      place: [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel],
    };
  });
  const validations = ["K1", "K2", "K3", "K4"].map((address) => {
    const { rule, prompt, errorAlert } = sheet.getRange(address).dataValidation;
    return { rule, prompt, errorAlert };
  });
  const page = sheet.pageLayout;
  return {
    sheets: workbook.$sheets.map(({ name, visibility }) => [name, visibility]),
    values: await values(`${quoted}!A1:G12`),
    formulas: formulas(`${quoted}!A1:G12`),
    text: await text(`${quoted}!A1:D4`),
    table: formulas("Table!A1:D3"),
    looks,
    names: [...workbook.names.$items(), ...sheet.names.$items()].map(({ name, formula, comment }) => [
      name,
      formula,
      comment,
    ]),
    tables: workbook.tables.$items().map(({ name, style, $stored }) => [name, style, $stored.area]),
    validations,
    conditional: sheet.$conditionalFormats.of(sheet.getRange().$area).map((format) => ({
      type: format.type,
      areas: sheet.$conditionalFormats.areasOf(format.$id),
      rule: format.$univerRule({ row: 1, column: 0, rowCount: 1, columnCount: 1 }),
    })),
    charts: workbook.$charts.all().map(({ series, ...chart }) => ({
      ...chart,
      id: null,
      sheetId: null,
      series: series.map(({ values: cells, categories, name, ...one }) => ({
        ...one,
        values: cells.area,
        categories: categories?.area,
        name: typeof name === "string" ? name : name.area,
      })),
    })),
    lines: {
      widths: ["A:A", "E:E"].map((address) => sheet.getRange(address).format.columnWidth),
      heights: ["1:1", "2:2"].map((address) => sheet.getRange(address).format.rowHeight),
      merged: sheet.$grid.getMergeData().length,
      outline: [9, 10, 11].map((row) => sheet.$outline.level("ByRows", row)),
      hidden: sheet.getRange("J:J").columnHidden,
      frozen: sheet.freezePanes.getLocation().address,
    },
    view: [sheet.tabColor, sheet.showGridlines],
    page: [
      [page.orientation, page.paperSize, page.zoom, page.leftMargin, page.topMargin],
      [page.getPrintArea().address, page.getPrintTitleRows().address],
      { ...page.headersFooters.defaultForAllPages },
      sheet.horizontalPageBreaks.$lines,
    ],
    protection: [tables.protection.options, tables.$locks.isLocked(1, 3), tables.$locks.isLocked(0, 3)],
    kept: workbook.customXmlParts.$items().map((part) => part.getXml()),
  };
}

describe("A workbook saved and opened again", () => {
  let made: HeadlessExcel;
  let bytes: Uint8Array;
  beforeAll(async () => {
    made = await createHeadlessExcel({ functions: tides });
    await fillWithEverything();
    bytes = await save(made.workbook);
  });
  afterAll(() => made.dispose());

  it("is the same in everything that can be told of it, and nothing is lost", async () => {
    const before = await toldOf(made);
    const reopened = await createHeadlessExcel({ functions: tides });
    try {
      const losses = await open(reopened.workbook, bytes);
      expect(await toldOf(reopened)).toEqual(before);
      expect(losses.all).toEqual([]);
    } finally {
      reopened.dispose();
    }
  });

  it("takes the place of what was open, names and tables of the same names included", async () => {
    const before = await toldOf(made);
    await open(made.workbook, bytes);
    expect(await toldOf(made)).toEqual(before);
    expect(made.workbook.$sheets.map(({ name }) => name)).toEqual([FIGURES, HIDDEN, "Very hidden", "Table"]);
  });

  it("what is no workbook is refused, and what is open stays", async () => {
    const before = await toldOf(made);
    for (const damaged of [new Uint8Array(), new TextEncoder().encode("a;b\n1;2"), bytes.slice(0, 4000)]) {
      await expect(open(made.workbook, damaged)).rejects.toThrow();
    }
    expect(await toldOf(made)).toEqual(before);
  });
});
