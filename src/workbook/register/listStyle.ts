/** How Gigadeal's own lists look, the change log and the sources: like the deal register. */
import { baseFont, borderColor, cellStyles } from "../../templates/sheet/cellStyles";
import { tabColors } from "../../templates/sheet/palette";

export interface ListColumn {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly align: "left" | "right" | "wrapped";
}

/**
 * Dresses whole columns, so that rows that are added later look the same.
 *
 * @param headRow  of the headings, from 0
 */
export function dressList(sheet: Excel.Worksheet, columns: readonly ListColumn[], headRow: number): void {
  const { color, fill } = cellStyles.columnHead;
  sheet.showGridlines = false;
  sheet.tabColor = tabColors.list;
  columns.forEach(({ width, align }, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    format.columnWidth = width;
    format.font.name = baseFont.name;
    format.font.size = baseFont.size;
    format.verticalAlignment = "Top";
    format.horizontalAlignment = align === "right" ? "Right" : "Left";
    if (align !== "right" && column > 0) format.indentLevel = 1;
    if (align === "wrapped") format.wrapText = true;
  });
  const { format } = sheet.getRangeByIndexes(headRow, 0, 1, columns.length);
  format.fill.color = fill;
  format.font.color = color;
  format.font.bold = true;
  const border = format.borders.getItem(Excel.BorderIndex.edgeBottom);
  border.style = Excel.BorderLineStyle.continuous;
  border.weight = Excel.BorderWeight.medium;
  border.color = borderColor;
  sheet.freezePanes.freezeRows(headRow + 1);
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$1:$${headRow + 1}`);
}
