/** Copying cells, as with copy and paste special. */
import { CellValueType, LexerTreeBuilder } from "../../engine/univer";
import type { IStyleData } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { isUnbounded } from "../area";
import type { Area } from "../area";
import type { Range } from "../range";
import type { ExcelValue } from "../sheetCells";
import { textContent } from "../typedValue";
import type { Content } from "../typedValue";
import type { Worksheet } from "../worksheet";

export interface CopyOptions {
  readonly contents: "formulas" | "values" | "none";
  readonly formats: boolean;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: ExcelValue;
  readonly formula: string | null;
  readonly style: IStyleData;
}

/** `range.copyFrom`. References in formulas shift with the distance, as in Excel. */
export function copyCells(from: Range, to: Worksheet, at: Area, options: CopyOptions): void {
  if (isUnbounded(from.$area) || isUnbounded(at)) throw hostErrors.invalidArgument();
  to.$workbook.$flush();
  const rows = options.transpose ? from.columnCount : from.rowCount;
  const columns = options.transpose ? from.rowCount : from.columnCount;
  // A larger place is filled over and over where the copy fits in whole; else it is copied once.
  const rowCount = at.rowCount % rows === 0 ? at.rowCount : rows;
  const columnCount = at.columnCount % columns === 0 ? at.columnCount : columns;
  to.$locks.checkWritable({ ...at, rowCount, columnCount });
  to.$workbook.$beginChange();
  const copied = copiedCells(from);
  for (let i = 0; i < rowCount; i++) {
    for (let j = 0; j < columnCount; j++) {
      const cell = options.transpose ? copied[j % columns]?.[i % rows] : copied[i % rows]?.[j % columns];
      if (cell) put(cell, to, at.row + i, at.column + j, options);
    }
  }
}

/** All of them first: the place may overlap. */
function copiedCells({ $sheet, $area }: Range): CopiedCell[][] {
  const { $cells } = $sheet;
  return Array.from({ length: $area.rowCount }, (_, i) =>
    Array.from({ length: $area.columnCount }, (_, j) => {
      const [row, column] = [$area.row + i, $area.column + j];
      const formula = $cells.formula(row, column);
      return { row, column, value: $cells.value(row, column), formula, style: $cells.style(row, column) };
    }),
  );
}

function put(cell: CopiedCell, to: Worksheet, row: number, column: number, options: CopyOptions): void {
  const isBlank = cell.value === "" && cell.formula === null;
  if (isBlank && options.skipBlanks) return;
  if (options.contents !== "none") to.$writes.setContent(row, column, contentOf(cell, to, row, column, options));
  if (!options.formats) return;
  to.$writes.addStyle(row, column, null);
  to.$writes.addStyle(row, column, cell.style);
}

function contentOf(cell: CopiedCell, to: Worksheet, row: number, column: number, options: CopyOptions): Content {
  if (cell.formula !== null && options.contents === "formulas") {
    const lexer = to.$workbook.$engine.univer.__getInjector().get(LexerTreeBuilder);
    return { formula: lexer.moveFormulaRefOffset(cell.formula, column - cell.column, row - cell.row) };
  }
  if (cell.value === "") return {};
  if (typeof cell.value === "number") return { value: cell.value, type: CellValueType.NUMBER };
  if (typeof cell.value === "boolean") return { value: cell.value, type: CellValueType.BOOLEAN };
  return textContent(cell.value);
}
