import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import type { Workbook } from "../workbook";
import { fillObject, fontObject, lineObject } from "./chartFormats";
import type { CellsOf, ChartState, Series } from "./chartState";
import { isChartType } from "./chartTypes";
import { keptObject } from "./keptObject";
import { newSeries } from "./newChart";

/** `chart.series`. */
export class ChartSeriesCollection implements HostObject {
  readonly $type = "ChartSeriesCollection";

  constructor(
    private readonly workbook: Workbook,
    private readonly chart: ChartState,
    private readonly changed: () => void,
  ) {}

  $items(): HostObject[] {
    return this.chart.series.map((series) => seriesObject(this.workbook, this.chart, series, this.changed));
  }

  get count(): number {
    return this.chart.series.length;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): HostObject {
    const series = this.chart.series[index];
    if (!series) throw hostErrors.invalidArgument();
    return seriesObject(this.workbook, this.chart, series, this.changed);
  }

  /** Sent again by its place in the collection. */
  getItem(index: number): HostObject {
    return this.getItemAt(index);
  }

  add(name?: string | null, index?: number | null): HostObject {
    const series = newSeries(name ?? `Series${this.count + 1}`, null, null);
    this.chart.series.splice(index ?? this.count, 0, series);
    this.changed();
    return seriesObject(this.workbook, this.chart, series, this.changed);
  }
}

function seriesObject(workbook: Workbook, chart: ChartState, series: Series, changed: () => void): HostObject {
  const object = keptObject("ChartSeries", series.state, changed, {
    $byReference: true,
    get name() {
      return nameOf(workbook, series.name);
    },
    set name(name: unknown) {
      if (typeof name !== "string") throw hostErrors.invalidArgument();
      series.name = name;
      changed();
    },
    get chartType() {
      return series.type ?? chart.type;
    },
    set chartType(type: unknown) {
      if (!isChartType(type)) throw hostErrors.invalidArgument();
      series.type = type;
      changed();
    },
    setValues(range: Range) {
      series.values = cellsOf(range);
      changed();
      return null;
    },
    setXAxisValues(range: Range) {
      series.categories = cellsOf(range);
      changed();
      return null;
    },
    delete() {
      chart.series.splice(chart.series.indexOf(series), 1);
      changed();
      return null;
    },
    dataLabels: labelsObject(series, changed),
    format: formatObject("ChartSeriesFormat", series, changed),
    points: pointsObject(workbook, series, changed),
  });
  return object;
}

function formatObject($type: string, series: Series, changed: () => void): HostObject {
  const fill = { get: () => series.fill, set: (color: string | null) => void (series.fill = color) };
  return keptObject($type, {}, changed, {
    fill: fillObject(fill, changed),
    line: lineObject("ChartLineFormat", series.line, changed),
  });
}

function labelsObject({ labels, labelFont }: Series, changed: () => void): HostObject {
  return keptObject("ChartDataLabels", labels, changed, {
    format: keptObject("ChartDataLabelFormat", {}, changed, { font: fontObject(labelFont, changed) }),
  });
}

/** Single columns or slices, which can have colours of their own. */
function pointsObject(workbook: Workbook, series: Series, changed: () => void): HostObject {
  const count = () => (series.values ? series.values.area.rowCount * series.values.area.columnCount : 0);
  const point = (index: number): HostObject => {
    if (!Number.isInteger(index) || index < 0 || index >= count()) throw hostErrors.invalidArgument();
    const fill = {
      get: () => series.pointFills.get(index) ?? null,
      set: (color: string | null) =>
        void (color === null ? series.pointFills.delete(index) : series.pointFills.set(index, color)),
    };
    return keptObject("ChartPoint", {}, changed, {
      get value() {
        const { sheetId, area } = series.values as CellsOf;
        const [row, column] = [Math.floor(index / area.columnCount), index % area.columnCount];
        return workbook.$sheet(sheetId)?.$cells.value(area.row + row, area.column + column) ?? null;
      },
      format: keptObject("ChartPointFormat", {}, changed, { fill: fillObject(fill, changed) }),
    });
  };
  return keptObject("ChartPointsCollection", {}, changed, {
    $items: () => Array.from({ length: count() }, (_, index) => point(index)),
    get count() {
      return count();
    },
    getCount: count,
    getItemAt: point,
  });
}

function cellsOf({ $sheet, $area }: Range): CellsOf {
  return { sheetId: $sheet.$id, area: $area };
}

function nameOf(workbook: Workbook, name: string | CellsOf): string {
  if (typeof name === "string") return name;
  return workbook.$sheet(name.sheetId)?.$cells.text(name.area.row, name.area.column) ?? "";
}
