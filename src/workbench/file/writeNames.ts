/** Names and tables. */
import { formatAddress } from "../excel/address";
import type { Workbook } from "../excel/workbook";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { toFile } from "./fileFormulas";

/** The names of the workbook, or of one of its sheets. */
export function writeNames(file: File, owner: Workbook | Worksheet, addinFunctions: ReadonlySet<string>): void {
  for (const { name, formula, comment } of owner.names.$items()) {
    ok(
      file.SetDefinedName({
        Name: name,
        RefersTo: toFile(formula, addinFunctions),
        Comment: comment,
        ...(owner.$type === "Worksheet" ? { Scope: owner.name } : {}),
      }),
    );
  }
}

export function writeTables(file: File, sheet: Worksheet): void {
  for (const table of sheet.tables.$items()) {
    ok(
      file.AddTable(sheet.name, {
        Range: formatAddress(table.$stored.area),
        Name: table.name,
        StyleName: table.style,
        ShowRowStripes: table.showBandedRows,
        ShowColumnStripes: table.showBandedColumns,
        ShowFirstColumn: table.highlightFirstColumn,
        ShowLastColumn: table.highlightLastColumn,
      }),
    );
  }
}
