/** Rectangle cover: gathers equal cells in rectangles, so that a workbook is formatted in few calls. */
import type { Area } from "./a1";

/**
 * @param background  the value that needs no stroke
 * @param apart       values whose rows stay rectangles of their own (each row has its own border)
 * @returns rectangles that together cover every cell of another value, each cell once
 */
export function paint<T>(
  grid: readonly (readonly T[])[],
  background: T,
  apart: (value: T) => boolean,
): { area: Area; value: T }[] {
  const finished: { area: Area; value: T }[] = [];
  let open: { area: Area; value: T }[] = [];
  grid.forEach((cells, row) => {
    const still: { area: Area; value: T }[] = [];
    for (const run of runsOf(cells, background)) {
      const above = apart(run.value)
        ? undefined
        : open.find(
            ({ area, value }) => value === run.value && area.column === run.column && area.columns === run.columns,
          );
      still.push(
        above
          ? { value: run.value, area: { ...above.area, rows: above.area.rows + 1 } }
          : { value: run.value, area: { row, column: run.column, rows: 1, columns: run.columns } },
      );
      open = open.filter((candidate) => candidate !== above);
    }
    finished.push(...open);
    open = still;
  });
  return [...finished, ...open];
}

function runsOf<T>(cells: readonly T[], background: T): { column: number; columns: number; value: T }[] {
  const runs: { column: number; columns: number; value: T }[] = [];
  cells.forEach((value, column) => {
    const last = runs.at(-1);
    if (last && last.value === value && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1, value });
  });
  return runs.filter(({ value }) => value !== background);
}
