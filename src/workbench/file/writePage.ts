/** How a sheet is printed and protected. */
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { addressOf } from "./writeCells";

const POINTS_PER_INCH = 72;

/** The numbers that files give sizes of paper. */
export const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

export function writePage(file: File, sheet: Worksheet): void {
  const { name, pageLayout: page } = sheet;
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  ok(
    file.SetPageLayout(name, {
      Size: papers[page.paperSize] ?? 9,
      Orientation: page.orientation.toLowerCase(),
      ...(scale === undefined
        ? { FitToWidth: horizontalFitToPages ?? 0, FitToHeight: verticalFitToPages ?? 0 }
        : { AdjustTo: scale }),
      ...(page.firstPageNumber === "" ? {} : { FirstPageNumber: page.firstPageNumber }),
      BlackAndWhite: page.blackAndWhite,
      PageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    }),
  );
  ok(
    file.SetPageMargins(name, {
      Top: page.topMargin / POINTS_PER_INCH,
      Bottom: page.bottomMargin / POINTS_PER_INCH,
      Left: page.leftMargin / POINTS_PER_INCH,
      Right: page.rightMargin / POINTS_PER_INCH,
      Header: page.headerMargin / POINTS_PER_INCH,
      Footer: page.footerMargin / POINTS_PER_INCH,
      Horizontally: page.centerHorizontally,
      Vertically: page.centerVertically,
    }),
  );
  const all = page.headersFooters.defaultForAllPages;
  const OddHeader = threeParts(all.leftHeader, all.centerHeader, all.rightHeader);
  const OddFooter = threeParts(all.leftFooter, all.centerFooter, all.rightFooter);
  if (OddHeader || OddFooter)
    ok(file.SetHeaderFooter(name, { OddHeader, OddFooter, ScaleWithDoc: true, AlignWithMargins: true }));
  for (const row of sheet.horizontalPageBreaks.$lines) ok(file.InsertPageBreak(name, addressOf(row, 0)));
  for (const column of sheet.verticalPageBreaks.$lines) ok(file.InsertPageBreak(name, addressOf(0, column)));
  printNames(file, sheet);
  protect(file, sheet);
}

function threeParts(left: string, center: string, right: string): string {
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

/** What is printed, and which rows on each page, are names of the sheet that Excel keeps for itself. */
function printNames(file: File, { name, pageLayout }: Worksheet): void {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const absolute = (row: number, column: number) => addressOf(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const [area] = pageLayout.getPrintAreaOrNullObject()?.$areas ?? [];
  if (area) {
    const { row, column, rowCount, columnCount } = area;
    const last = absolute(row + rowCount - 1, column + columnCount - 1);
    ok(
      file.SetDefinedName({
        Name: "_xlnm.Print_Area",
        RefersTo: `${quoted}!${absolute(row, column)}:${last}`,
        Scope: name,
      }),
    );
  }
  const rows = pageLayout.getPrintTitleRowsOrNullObject()?.$area;
  if (rows) {
    const RefersTo = `${quoted}!$${rows.row + 1}:$${rows.row + rows.rowCount}`;
    ok(file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo, Scope: name }));
  }
}

/** How files call what a protected sheet may still allow. */
export const protectionNames = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

function protect(file: File, { name, protection }: Worksheet): void {
  const { options } = protection;
  if (!options) return;
  ok(
    file.ProtectSheet(name, {
      AutoFilter: options.allowAutoFilter,
      DeleteColumns: options.allowDeleteColumns,
      DeleteRows: options.allowDeleteRows,
      EditObjects: options.allowEditObjects,
      EditScenarios: options.allowEditScenarios,
      FormatCells: options.allowFormatCells,
      FormatColumns: options.allowFormatColumns,
      FormatRows: options.allowFormatRows,
      InsertColumns: options.allowInsertColumns,
      InsertHyperlinks: options.allowInsertHyperlinks,
      InsertRows: options.allowInsertRows,
      PivotTables: options.allowPivotTables,
      Sort: options.allowSort,
      SelectLockedCells: options.selectionMode === "Normal",
      SelectUnlockedCells: options.selectionMode !== "None",
    }),
  );
}
