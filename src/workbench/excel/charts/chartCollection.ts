import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import type { Worksheet } from "../worksheet";
import { Chart } from "./chart";
import { cornerAt } from "./chartPlace";
import { seriesFrom } from "./chartSource";
import type { SeriesBy } from "./chartSource";
import { isChartType } from "./chartTypes";
import { newChart } from "./newChart";

/** Where and how large a chart is that nobody has placed, in points. */
const place = { left: 150, top: 75, width: 360, height: 216 };

/** `worksheet.charts`. */
export class ChartCollection implements HostObject {
  readonly $type = "ChartCollection";
  #made = 0;

  constructor(private readonly sheet: Worksheet) {}

  $items(): Chart[] {
    return this.sheet.$workbook.$charts.of(this.sheet).map(({ id }) => new Chart(this.sheet, id));
  }

  get count(): number {
    return this.$items().length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string): Chart {
    const chart = this.getItemOrNullObject(key);
    if (!chart) throw hostErrors.itemNotFound();
    return chart;
  }

  getItemOrNullObject(key: string): Chart | null {
    const wanted = String(key).toLowerCase();
    return this.$items().find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
  }

  getItemAt(index: number): Chart {
    const chart = this.$items()[index];
    if (!chart) throw hostErrors.invalidArgument();
    return chart;
  }

  add(type: unknown, source: Range, by?: SeriesBy | null): Chart {
    if (!isChartType(type)) throw hostErrors.invalidArgument();
    this.sheet.protection.$check("allowEditObjects");
    const { $charts } = this.sheet.$workbook;
    const from = cornerAt(this.sheet, place.left, place.top);
    const to = cornerAt(this.sheet, place.left + place.width, place.top + place.height);
    const chart = newChart($charts.newId(), this.sheet.$id, `Chart ${++this.#made}`, type, from, to);
    const { series, plotBy } = seriesFrom(source, by ?? "Auto");
    chart.series.push(...series);
    chart.plotBy = plotBy;
    if (series.length === 1) chart.title.visible = true;
    $charts.add(chart);
    return new Chart(this.sheet, chart.id);
  }
}
