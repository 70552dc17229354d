/** Sorting the rows of an area, contents and formats together. */
import { LexerTreeBuilder } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { Area } from "../area";
import type { ExcelValue } from "../sheetCells";
import { typedContent } from "../typedValue";
import type { Worksheet } from "../worksheet";

export interface SortKey {
  /** The column, counted from the area's first. */
  readonly key: number;
  readonly ascending?: boolean;
}

/** Sorts whole rows of the area by its columns, formulas with them; blanks come last, as in Excel. */
export function sortRows(sheet: Worksheet, area: Area, keys: readonly SortKey[], matchCase: boolean): void {
  if (keys.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= area.columnCount)) {
    throw hostErrors.invalidArgument();
  }
  sheet.$locks.checkWritable(area);
  sheet.$workbook.$flush();
  sheet.$workbook.$beginChange();
  const { $cells, $writes, $workbook } = sheet;
  const rows = Array.from({ length: area.rowCount }, (_, i) => area.row + i);
  const valueAt = (row: number, { key }: SortKey) => $cells.value(row, area.column + key);
  const sorted = [...rows].sort((one, other) => {
    for (const key of keys) {
      const order = compare(valueAt(one, key), valueAt(other, key), key.ascending ?? true, matchCase);
      if (order !== 0) return order;
    }
    return one - other;
  });
  const lexer = $workbook.$engine.univer.__getInjector().get(LexerTreeBuilder);
  const moves = sorted.map((from, i) => ({ from, to: area.row + i })).filter(({ from, to }) => from !== to);
  const contents = moves.map(({ from, to }) =>
    Array.from({ length: area.columnCount }, (_, j) => {
      const column = area.column + j;
      const formula = $cells.formula(from, column);
      // References to the row's own cells move with it.
      const moved = formula === null ? null : lexer.moveFormulaRefOffset(formula, 0, to - from);
      const style = $cells.style(from, column);
      const value = $cells.value(from, column);
      return {
        to,
        column,
        style,
        content: moved === null ? typedContent(value, typeof value === "string") : { formula: moved },
      };
    }),
  );
  for (const { to, column, content, style } of contents.flat()) {
    $writes.setContent(to, column, content);
    $writes.addStyle(to, column, null);
    $writes.addStyle(to, column, style);
  }
}

/** Numbers before texts before TRUE and FALSE, blanks last in either direction. */
function compare(one: ExcelValue, other: ExcelValue, ascending: boolean, matchCase: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const direction = ascending ? 1 : -1;
  const kinds = ["number", "string", "boolean"];
  const kind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  if (kind !== 0) return direction * kind;
  if (typeof one !== "string" || typeof other !== "string") return direction * (Number(one) - Number(other));
  return direction * one.localeCompare(other, undefined, { sensitivity: matchCase ? "variant" : "base" });
}
