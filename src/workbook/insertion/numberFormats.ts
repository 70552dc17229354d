/** How the number formats of a planned sheet are written. */
import type { Area } from "../../templates/sheet/a1";
import type { PlannedSheet } from "../../templates/sheet/plan";
import { inBlocks, rangeOf } from "./blocks";
import { requestBytes, type Write } from "../excel/batches";

/**
 * Number formats, the one format that scattered ranges cannot be given together: as a grid, in which null leaves a cell
 * as it is, or area by area where the grid of a long timeline would be far more to send.
 */
export function numberFormatWrites(sheet: Excel.Worksheet, { formats, page }: PlannedSheet): Write[] {
  const { rows, columns } = page.area;
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): string | null => null));
  for (const { area, format } of formats) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      grid[row]!.fill(format, area.column, area.column + area.columns);
    }
  }
  const write = (area: Area, format: string | (string | null)[][], bytes: number): Write => ({
    bytes,
    queue() {
      const range: { numberFormat: unknown } = rangeOf(sheet, area);
      range.numberFormat = format;
    },
  });
  const blocks = inBlocks(grid).map(({ area, block, bytes }) => write(area, block, bytes));
  const areas = formats.map(({ area, format }) => write(area, format, 2 * requestBytes.action));
  return total(blocks) > 2 * total(areas) ? areas : blocks;
}

const total = (writes: readonly Write[]): number => writes.reduce((sum, { bytes }) => sum + bytes, 0);
