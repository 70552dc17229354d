/** The charts of a workbook: kept here, drawn by the page. */
import { ICommandService } from "../../engine/univer";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { snapshot } from "./chartSnapshot";
import type { ChartSnapshot } from "./chartSnapshot";
import type { CellsOf, ChartState, Corner } from "./chartState";
import { cellsMovedBy } from "../movedCells";
import type { CellsMoved } from "../movedCells";

/** The charts of a workbook. They follow their cells when rows and columns come and go. */
export class ChartStore {
  readonly #charts: ChartState[] = [];
  readonly #listeners = new Set<() => void>();
  #isTelling = false;
  #made = 0;

  constructor(private readonly workbook: Workbook) {
    workbook.$engine.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command) => {
        const change = cellsMovedBy(command);
        if (change) this.#move(change);
      });
  }

  /** Of the sheets that are there, in the order they were made. */
  all(): readonly ChartSnapshot[] {
    return this.#charts.flatMap((chart) => {
      const sheet = this.workbook.$sheet(chart.sheetId);
      return sheet ? [snapshot(chart, sheet)] : [];
    });
  }

  /** Calls back, once for all changes of a batch; the function that comes back ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  of(sheet: Worksheet): ChartState[] {
    return this.#charts.filter(({ sheetId }) => sheetId === sheet.$id);
  }

  find(id: string): ChartState | null {
    return this.#charts.find((chart) => chart.id === id) ?? null;
  }

  newId(): string {
    return `{chart-${++this.#made}}`;
  }

  add(chart: ChartState): void {
    this.#charts.push(chart);
    this.changed();
  }

  remove(chart: ChartState): void {
    this.#charts.splice(this.#charts.indexOf(chart), 1);
    this.changed();
  }

  changed(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      for (const listener of this.#listeners) listener();
    });
  }

  #move(change: CellsMoved): void {
    const move = (cells: CellsOf | string | null) => {
      if (cells === null || typeof cells === "string" || cells.sheetId !== change.sheetId) return cells;
      const area = change.move(cells.area);
      return area && { ...cells, area };
    };
    for (const chart of this.#charts) {
      for (const series of chart.series) {
        series.values = move(series.values) as CellsOf | null;
        series.categories = move(series.categories) as CellsOf | null;
        series.name = move(series.name) ?? "";
      }
      if (chart.sheetId !== change.sheetId) continue;
      chart.from = movedCorner(chart.from, change);
      chart.to = movedCorner(chart.to, change);
    }
    if (this.#charts.length > 0) this.changed();
  }
}

/** A corner whose cell is gone stays where it is. */
function movedCorner(corner: Corner, change: CellsMoved): Corner {
  const { row, column } = corner;
  return { ...corner, ...change.move({ row, column, rowCount: 1, columnCount: 1 }) };
}
