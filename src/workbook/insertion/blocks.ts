/** Planned cells as ranges, in blocks that fit in a request. */
import { areaAddress, type Area } from "../../templates/sheet/a1";
import { requestBytes, textBytes } from "../excel/batches";

/** Cells go in blocks of rows of about this size. */
const BLOCK_BYTES = 500_000;

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

export interface Block<T> {
  area: Area;
  readonly block: T[][];
  bytes: number;
}

/** Rows from the top of a sheet, in blocks of about `BLOCK_BYTES`. */
export function inBlocks<T>(rows: readonly (readonly T[])[]): Block<T>[] {
  const blocks: Block<T>[] = [];
  rows.forEach((cells, row) => {
    const last = blocks.at(-1);
    const size = textBytes(cells);
    if (last && last.bytes + size <= BLOCK_BYTES) {
      last.block.push([...cells]);
      last.area = { ...last.area, rows: last.block.length };
      last.bytes += size;
    } else {
      blocks.push({
        area: { row, column: 0, rows: 1, columns: cells.length },
        block: [[...cells]],
        bytes: size + requestBytes.action,
      });
    }
  });
  return blocks;
}
