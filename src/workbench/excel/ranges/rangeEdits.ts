/** Clearing, copying and merging cells. */
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { areaBetween, intersection, isUnbounded } from "../area";
import type { Area } from "../area";
import { copyCells } from "./copying";
import type { CopyOptions } from "./copying";
import { clearLineStyles } from "../format/lineStyles";
import type { Range } from "../range";
import { RangeStructure } from "./rangeStructure";
import { univerRange } from "../univerRange";

export class RangeEdits extends RangeStructure {
  /** What each cell holds, how it looks, or both. */
  clear(applyTo?: string | null): void {
    const what = applyTo ?? "All";
    if (!["All", "Contents", "Formats"].includes(what)) throw hostErrors.notImplemented(`Range.clear("${what}")`);
    const { $sheet, $area } = this;
    if (what !== "Formats") $sheet.$locks.checkWritable($area);
    if (what !== "Contents") $sheet.protection.$check("allowFormatCells");
    $sheet.$workbook.$beginChange();
    $sheet.$workbook.$flush();
    for (const [row, column] of $sheet.$cells.present($area)) {
      if (what !== "Formats") $sheet.$writes.setContent(row, column, {});
      if (what !== "Contents") $sheet.$writes.addStyle(row, column, null);
    }
    if (what === "Contents") return;
    if (isUnbounded($area)) clearLineStyles($sheet, $area);
    $sheet.$conditionalFormats.clear($area);
    if (what === "All") {
      $sheet.$dataValidations.clear($area);
      this.unmerge();
    }
  }

  /** Copies cells here, as often as they fit; relative references in formulas move along. */
  copyFrom(
    source: Range | string,
    copyType?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    const from = typeof source === "string" ? this.$sheet.$workbook.$range(source, this.$sheet) : source;
    const what = copyType ?? "All";
    if (!["All", "Formulas", "Values", "Formats"].includes(what)) throw hostErrors.invalidArgument();
    const options: CopyOptions = {
      contents: what === "Formats" ? "none" : what === "Values" ? "values" : "formulas",
      formats: what === "All" || what === "Formats",
      skipBlanks: skipBlanks ?? false,
      transpose: transpose ?? false,
    };
    copyCells(from, this.$sheet, this.$area, options);
  }

  /** One cell of all, or one of each row; what stood in the others is lost. */
  merge(across?: boolean | null): void {
    const { $sheet, $area } = this;
    if (isUnbounded($area)) throw hostErrors.invalidArgument();
    $sheet.$locks.checkWritable($area);
    this.unmerge();
    const merged = across
      ? Array.from({ length: $area.rowCount }, (_, index) => ({ ...$area, row: $area.row + index, rowCount: 1 }))
      : [$area];
    for (const area of merged) {
      for (const [row, column] of $sheet.$cells.present(area)) {
        if (row !== area.row || column !== area.column) $sheet.$writes.setContent(row, column, {});
      }
    }
    $sheet.$grow($area);
    const ranges = merged.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1).map(univerRange);
    if (ranges.length > 0) $sheet.$execute(AddWorksheetMergeMutation.id, { ranges });
  }

  unmerge(): void {
    const { $sheet, $area } = this;
    $sheet.$workbook.$flush();
    const ranges = $sheet.$grid
      .getMergeData()
      .filter(({ startRow, startColumn, endRow, endColumn }) =>
        intersection($area, areaBetween(startRow, startColumn, endRow, endColumn)),
      );
    if (ranges.length > 0) $sheet.$execute(RemoveWorksheetMergeMutation.id, { ranges });
  }

  getMergedAreasOrNullObject(): Range | null {
    const merged = this.$sheet.$grid
      .getMergeData()
      .map(({ startRow, startColumn, endRow, endColumn }): Area =>
        areaBetween(startRow, startColumn, endRow, endColumn),
      )
      .filter((area) => intersection(area, this.$area));
    return merged[0] ? this.$sheet.$rangeAt(merged[0]) : null;
  }
}
