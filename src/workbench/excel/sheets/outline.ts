/** Rows and columns grouped, to be folded away. Univer shows no outline: it only hides and shows the lines. */
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";

/** Excel has no deeper. */
const DEEPEST = 8;

type Option = "ByRows" | "ByColumns";

/** The grouped rows and columns of a sheet. */
export class Outline {
  constructor(private readonly sheet: Worksheet) {}

  /** How deep in groups a row or a column is: 1 in none. */
  level(option: Option, line: number): number {
    const { $grid } = this.sheet;
    const data = option === "ByRows" ? $grid.getRowManager().getRow(line) : $grid.getColumnManager().getColumn(line);
    const level: unknown = data?.custom?.["outlineLevel"];
    return typeof level === "number" ? level : 1;
  }

  group(area: Area, option: string): void {
    this.#shift(area, option, 1);
  }

  ungroup(area: Area, option: string): void {
    this.#shift(area, option, -1);
  }

  show(area: Area, option: string, shown: boolean): void {
    const { first, last, by } = linesOf(area, option);
    const grouped = range(first, last).filter((line) => this.level(by, line) > 1);
    if (grouped.length === 0) throw hostErrors.invalidOperation();
    this.#setShown(by, grouped, shown);
  }

  /** Shows the lines down to a level, and hides the deeper; 0 leaves them as they are. */
  showLevels(rowLevels: number, columnLevels: number): void {
    const { $grid } = this.sheet;
    const levels = { ByRows: rowLevels, ByColumns: columnLevels };
    const counts = { ByRows: $grid.getRowCount(), ByColumns: $grid.getColumnCount() };
    for (const by of ["ByRows", "ByColumns"] as const) {
      if (levels[by] === 0) continue;
      const grouped = range(0, counts[by] - 1).filter((line) => this.level(by, line) > 1);
      this.#setShown(
        by,
        grouped.filter((line) => this.level(by, line) <= levels[by]),
        true,
      );
      this.#setShown(
        by,
        grouped.filter((line) => this.level(by, line) > levels[by]),
        false,
      );
    }
  }

  #shift(area: Area, option: string, by: 1 | -1): void {
    const { first, last, by: lines } = linesOf(area, option);
    this.sheet.$grow(lines === "ByRows" ? { ...area, column: 0, columnCount: 1 } : { ...area, row: 0, rowCount: 1 });
    const data: Record<number, { custom: { outlineLevel: number } }> = {};
    for (const line of range(first, last)) {
      const outlineLevel = this.level(lines, line) + by;
      if (outlineLevel > DEEPEST || outlineLevel < 1) throw hostErrors.invalidOperation();
      data[line] = { custom: { outlineLevel } };
    }
    if (lines === "ByRows") this.sheet.$apply(SetRowDataMutation.id, { rowData: data });
    else this.sheet.$apply(SetColDataMutation.id, { columnData: data });
  }

  #setShown(by: Option, lines: readonly number[], shown: boolean): void {
    if (lines.length === 0) return;
    const command = {
      ByRows: shown ? SetRowVisibleMutation.id : SetRowHiddenMutation.id,
      ByColumns: shown ? SetColVisibleMutation.id : SetColHiddenMutation.id,
    }[by];
    const ranges = lines.map((line) =>
      by === "ByRows"
        ? { startRow: line, endRow: line, startColumn: 0, endColumn: this.sheet.$grid.getColumnCount() - 1 }
        : { startRow: 0, endRow: this.sheet.$grid.getRowCount() - 1, startColumn: line, endColumn: line },
    );
    this.sheet.$apply(command, { ranges });
  }
}

function linesOf(area: Area, option: string): { first: number; last: number; by: Option } {
  if (option === "ByRows") return { first: area.row, last: area.row + area.rowCount - 1, by: option };
  if (option === "ByColumns") return { first: area.column, last: area.column + area.columnCount - 1, by: option };
  throw hostErrors.invalidArgument();
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
