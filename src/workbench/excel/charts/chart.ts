import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";
import { axesObject, showing } from "./chartAxes";
import { fillObject, fontObject, lineObject } from "./chartFormats";
import { cornerAt, pointOf } from "./chartPlace";
import { ChartSeriesCollection } from "./chartSeries";
import { seriesFrom } from "./chartSource";
import type { SeriesBy } from "./chartSource";
import type { ChartState } from "./chartState";
import { isChartType } from "./chartTypes";
import { keptObject } from "./keptObject";

/** One chart of a worksheet. What it looks like is kept in its `ChartState`, which the page draws. */
export class Chart implements HostObject {
  readonly $type = "Chart";

  constructor(
    private readonly sheet: Worksheet,
    readonly $id: string,
  ) {}

  get id(): string {
    return this.$id;
  }

  get name(): string {
    return this.#state.name;
  }

  set name(name: unknown) {
    if (typeof name !== "string" || name === "") throw hostErrors.invalidArgument();
    this.#state.name = name;
    this.#changed();
  }

  get chartType(): string {
    return this.#state.type;
  }

  /** Series with a type of their own take the new one, too. */
  set chartType(type: unknown) {
    if (!isChartType(type)) throw hostErrors.invalidArgument();
    this.#state.type = type;
    for (const series of this.#state.series) series.type = null;
    this.#changed();
  }

  get plotBy(): string {
    return this.#state.plotBy;
  }

  get displayBlanksAs(): string {
    return this.#state.look.displayBlanksAs;
  }

  set displayBlanksAs(shown: string) {
    this.#state.look.displayBlanksAs = shown;
    this.#changed();
  }

  get plotVisibleOnly(): boolean {
    return this.#state.look.plotVisibleOnly;
  }

  set plotVisibleOnly(only: boolean) {
    this.#state.look.plotVisibleOnly = only;
    this.#changed();
  }

  get style(): number {
    return this.#state.look.style;
  }

  set style(style: number) {
    this.#state.look.style = style;
    this.#changed();
  }

  get left(): number {
    return pointOf(this.sheet, this.#state.from).left;
  }

  set left(left: number) {
    this.#place({ left });
  }

  get top(): number {
    return pointOf(this.sheet, this.#state.from).top;
  }

  set top(top: number) {
    this.#place({ top });
  }

  get width(): number {
    return pointOf(this.sheet, this.#state.to).left - this.left;
  }

  set width(width: number) {
    this.#place({ width });
  }

  get height(): number {
    return pointOf(this.sheet, this.#state.to).top - this.top;
  }

  set height(height: number) {
    this.#place({ height });
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet.$workbook, this.#state, this.#changed);
  }

  get axes(): HostObject {
    return axesObject(this.#state, this.#changed);
  }

  get title(): HostObject {
    const { title, titleFont } = this.#state;
    return keptObject("ChartTitle", showing(title), this.#changed, {
      format: keptObject("ChartTitleFormat", {}, this.#changed, { font: fontObject(titleFont, this.#changed) }),
    });
  }

  get legend(): HostObject {
    const { legend, legendFont } = this.#state;
    return keptObject("ChartLegend", legend, this.#changed, {
      format: keptObject("ChartLegendFormat", {}, this.#changed, { font: fontObject(legendFont, this.#changed) }),
    });
  }

  get format(): HostObject {
    const state = this.#state;
    const fill = { get: () => state.background, set: (color: string | null) => void (state.background = color) };
    return keptObject("ChartAreaFormat", {}, this.#changed, {
      fill: fillObject(fill, this.#changed),
      font: fontObject(state.font, this.#changed),
      border: lineObject("ChartBorder", state.border, this.#changed),
    });
  }

  get plotArea(): HostObject {
    const state = this.#state;
    const fill = {
      get: () => state.plotBackground,
      set: (color: string | null) => void (state.plotBackground = color),
    };
    return keptObject("ChartPlotArea", {}, this.#changed, {
      format: keptObject("ChartPlotAreaFormat", {}, this.#changed, { fill: fillObject(fill, this.#changed) }),
    });
  }

  setData(source: Range, by?: SeriesBy | null): null {
    const { series, plotBy } = seriesFrom(source, by ?? "Auto");
    this.#state.series.splice(0, Infinity, ...series);
    this.#state.plotBy = plotBy;
    this.#changed();
    return null;
  }

  /** Covers the cells from one to the other, both included. */
  setPosition(startCell: Range | string, endCell?: Range | string | null): null {
    const start = areaOf(startCell);
    const state = this.#state;
    const { width, height } = this;
    state.from = { row: start.row, column: start.column, right: 0, down: 0 };
    if (endCell) {
      const end = areaOf(endCell);
      const [row, column] = [end.row + end.rowCount, end.column + end.columnCount];
      state.to = { row, column, right: 0, down: 0 };
    } else {
      const { left, top } = pointOf(this.sheet, state.from);
      state.to = cornerAt(this.sheet, left + width, top + height);
    }
    this.#changed();
    return null;
  }

  activate(): null {
    this.sheet.activate();
    return null;
  }

  delete(): null {
    this.sheet.protection.$check("allowEditObjects");
    this.sheet.$workbook.$charts.remove(this.#state);
    return null;
  }

  readonly #changed = (): void => this.sheet.$workbook.$charts.changed();

  get #state(): ChartState {
    const state = this.sheet.$workbook.$charts.find(this.$id);
    if (!state) throw hostErrors.itemNotFound();
    return state;
  }

  #place(change: { left?: number; top?: number; width?: number; height?: number }): void {
    const { left, top, width, height } = {
      left: this.left,
      top: this.top,
      width: this.width,
      height: this.height,
      ...change,
    };
    if (![left, top, width, height].every((size) => typeof size === "number" && size >= 0)) {
      throw hostErrors.invalidArgument();
    }
    this.#state.from = cornerAt(this.sheet, left, top);
    this.#state.to = cornerAt(this.sheet, left + width, top + height);
    this.#changed();
  }
}

function areaOf(cell: Range | string) {
  return typeof cell === "string" ? parseAddress(cell).area : cell.$area;
}
