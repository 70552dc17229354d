/** Where cells are after others were put in, taken out or moved. */
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "../engine/univer";
import type { ICommandInfo, IMoveRangeMutationParams, IRange } from "../engine/univer";
import { areaBetween, intersection } from "./area";
import type { Area } from "./area";

export interface CellsMoved {
  readonly sheetId: string;
  /** Where an area of the sheet is now; null for one that is gone. */
  move(area: Area): Area | null;
}

/** What a command of Univer does to the places of cells; null for one that moves none. */
export function cellsMovedBy(command: Readonly<ICommandInfo>): CellsMoved | null {
  if (command.id === MoveRangeMutation.id) return blockMoved(command.params as IMoveRangeMutationParams);
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
  };
}

const inserted = (first: number, count: number) => (line: number) => (line >= first ? line + count : line);

const removed = (first: number, count: number) => (line: number) =>
  line < first ? line : Math.max(first, line - count);

/** Cells moved as a block take along the areas that lie in it whole. */
function blockMoved({ fromRange, toRange, from }: IMoveRangeMutationParams): CellsMoved {
  const block = areaBetween(fromRange.startRow, fromRange.startColumn, fromRange.endRow, fromRange.endColumn);
  return {
    sheetId: from.subUnitId,
    move(area) {
      const common = intersection(area, block);
      if (common?.rowCount !== area.rowCount || common.columnCount !== area.columnCount) return area;
      return {
        ...area,
        row: area.row + toRange.startRow - fromRange.startRow,
        column: area.column + toRange.startColumn - fromRange.startColumn,
      };
    },
  };
}
