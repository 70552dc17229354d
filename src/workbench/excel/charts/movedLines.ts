/** Where cells are after rows or columns were put in or taken out. */
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "../../engine/univer";
import type { ICommandInfo, IRange } from "../../engine/univer";
import type { Area } from "../area";
import type { Corner } from "./chartState";

export interface LineChange {
  readonly sheetId: string;
  /** Null for cells that are gone. */
  move(area: Area): Area | null;
  moveCorner(corner: Corner): Corner;
}

export function movedLines(command: Readonly<ICommandInfo>): LineChange | null {
  const isRow = command.id === InsertRowMutation.id || command.id === RemoveRowMutation.id;
  const isInsertion = command.id === InsertRowMutation.id || command.id === InsertColMutation.id;
  if (!isRow && !isInsertion && command.id !== RemoveColMutation.id) return null;
  const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
  const first = isRow ? range.startRow : range.startColumn;
  const count = (isRow ? range.endRow : range.endColumn) - first + 1;
  const line = isInsertion ? inserted(first, count) : removed(first, count);
  return {
    sheetId: subUnitId,
    move(area) {
      const [from, length] = isRow ? [area.row, area.rowCount] : [area.column, area.columnCount];
      const start = line(from);
      const end = isInsertion ? line(from + length - 1) + 1 : line(from + length);
      if (end <= start) return null;
      return isRow
        ? { ...area, row: start, rowCount: end - start }
        : { ...area, column: start, columnCount: end - start };
    },
    moveCorner: (corner) => (isRow ? { ...corner, row: line(corner.row) } : { ...corner, column: line(corner.column) }),
  };
}

const inserted = (first: number, count: number) => (line: number) => (line >= first ? line + count : line);

const removed = (first: number, count: number) => (line: number) =>
  line < first ? line : Math.max(first, line - count);
