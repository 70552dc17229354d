/** A chart as chart.js wants it. */
import type { ChartConfiguration, ChartDataset, ChartOptions, ChartType, Plugin } from "chart.js";
import type { DrawnAxis, DrawnChart, DrawnKind, DrawnSeries } from "./drawnChart";

/** Excel's own colours for series that have none. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const ink = "#404040";
const faint = "#d9d9d9";
const types: Readonly<Record<DrawnKind, ChartType>> = {
  column: "bar",
  bar: "bar",
  line: "line",
  area: "line",
  pie: "pie",
  doughnut: "doughnut",
  scatter: "scatter",
};

export type FormatNumber = (value: number, format: string) => string;

export function chartConfiguration(chart: DrawnChart, formatNumber: FormatNumber): ChartConfiguration {
  const isRound = chart.series.some(({ kind }) => kind === "pie" || kind === "doughnut");
  const isBar = chart.series.some(({ kind }) => kind === "bar");
  return {
    plugins: [dataLabels(chart, formatNumber)],
    type: types[chart.series[0]?.kind ?? "column"],
    data: {
      labels: [...chart.categories],
      datasets: chart.series.map((series, index) => dataset(chart, series, index, isRound)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isBar ? "y" : "x",
      font: { family: "Arial, sans-serif" },
      layout: { padding: { top: 6, right: 12, bottom: 6, left: 8 } },
      plugins: {
        title: { display: Boolean(chart.title), text: chart.title, color: ink, font: { size: 15, weight: "bold" } },
        legend: {
          display: chart.legend !== undefined,
          position: chart.legend ?? "bottom",
          labels: {
            boxWidth: 12,
            boxHeight: 12,
            color: ink,
            sort: (one, other) => (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0),
          },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset: { label }, raw, datasetIndex }) => {
              const axis = (chart.series[datasetIndex]?.secondary && chart.secondaryAxis) || chart.valueAxis;
              return `${label ?? ""}: ${typeof raw === "number" ? formatNumber(raw, axis.format) : ""}`;
            },
          },
        },
      },
      ...(isRound ? {} : { scales: scales(chart, isBar, formatNumber) }),
    },
  };
}

function dataset(chart: DrawnChart, series: DrawnSeries, index: number, isRound: boolean): ChartDataset {
  const color = series.color ?? palette[index % palette.length] ?? ink;
  const isLine = series.kind === "line" || series.kind === "area";
  const shown = {
    label: series.name,
    data: valuesOf(chart, series),
    type: types[series.kind],
    backgroundColor: chart.categories.map(
      (_, at) => series.pointColors[at] ?? (isRound ? (palette[at % palette.length] ?? ink) : color),
    ),
    borderColor: isRound ? "#ffffff" : color,
    // Lines lie over columns.
    order: isLine ? 0 : 1,
    ...(isRound ? {} : { [series.kind === "bar" ? "xAxisID" : "yAxisID"]: series.secondary ? "secondary" : "value" }),
    // On a stacking axis chart.js stacks everything that does not say where it belongs.
    stack: series.stacking === "none" ? `alone-${index}` : `${series.kind}-${series.secondary}`,
    ...(isLine
      ? {
          backgroundColor: color,
          borderWidth: 2,
          pointRadius: series.markers ? 3 : 0,
          fill: series.kind === "area",
          spanGaps: false,
        }
      : {
          categoryPercentage: 100 / (100 + series.gap),
          barPercentage: 1,
          // chart.js knows side by side and in one place, nothing between.
          grouped: series.overlap < 100,
        }),
  };
  return shown;
}

/** As parts of 100 % where the series says so. */
function valuesOf(chart: DrawnChart, series: DrawnSeries): (number | null)[] {
  if (series.stacking !== "percent") return [...series.values];
  const together = chart.series.filter(({ stacking, kind }) => stacking === "percent" && kind === series.kind);
  return series.values.map((value, at) => {
    const total = together.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

function scales(chart: DrawnChart, isBar: boolean, formatNumber: FormatNumber) {
  const stacked = chart.series.some(({ stacking }) => stacking !== "none");
  const percent = chart.series.some(({ stacking }) => stacking === "percent");
  const value = (axis: DrawnAxis, position: "left" | "right" | "bottom" | "top", whole: boolean) => ({
    ...common(axis),
    position,
    stacked: whole && stacked,
    reverse: axis.reversed,
    min: axis.minimum,
    max: axis.maximum ?? (whole && percent ? 1 : undefined),
    // Excel leaves room over the highest column.
    ...(whole && percent ? {} : { grace: "5%" }),
    ...(beginsAtZero(chart, !whole) ? { beginAtZero: true } : {}),
    grid: { display: whole && axis.gridlines, color: faint },
    ticks: {
      color: ink,
      maxTicksLimit: axis.step === undefined ? 8 : undefined,
      stepSize: axis.step,
      callback: (tick: string | number) => formatNumber(Number(tick), whole && percent ? "0%" : axis.format),
    },
  });
  const category = {
    ...common(chart.categoryAxis),
    stacked,
    // Points stand between the ticks, as columns do.
    offset: true,
    // Excel begins bars at the bottom, chart.js at the top.
    reverse: chart.categoryAxis.reversed !== isBar,
    grid: { display: chart.categoryAxis.gridlines, color: faint },
    ticks: { color: ink, maxRotation: 60 },
  };
  return {
    [isBar ? "y" : "x"]: category,
    value: value(chart.valueAxis, isBar ? "bottom" : "left", true),
    ...(chart.secondaryAxis ? { secondary: value(chart.secondaryAxis, isBar ? "top" : "right", false) } : {}),
  } satisfies ChartOptions["scales"];
}

/** Excel begins an axis at 0 unless all that it shows lies in its last sixth. chart.js would give lines room below 0. */
function beginsAtZero({ series }: DrawnChart, secondary: boolean): boolean {
  const shown = series.filter((one) => one.secondary === secondary).flatMap(({ values }) => values);
  const sizes = shown.filter((value) => value !== null).map(Math.abs);
  return Math.min(...sizes) <= (Math.max(...sizes) * 5) / 6;
}

function common(axis: DrawnAxis) {
  return {
    display: axis.visible,
    border: { color: faint },
    title: { display: Boolean(axis.title), text: axis.title, color: ink },
  };
}

/** The numbers beside points, columns and bars, where a series shows them. */
function dataLabels(chart: DrawnChart, formatNumber: FormatNumber): Plugin {
  return {
    id: "dataLabels",
    afterDatasetsDraw({ ctx, getDatasetMeta }) {
      ctx.save();
      ctx.font = "11px Arial, sans-serif";
      ctx.fillStyle = ink;
      ctx.textAlign = "center";
      chart.series.forEach((series, index) => {
        if (!series.labels) return;
        const axis = (series.secondary && chart.secondaryAxis) || chart.valueAxis;
        const format = series.labelFormat && series.labelFormat !== "General" ? series.labelFormat : axis.format;
        getDatasetMeta(index).data.forEach((element, at) => {
          const value = series.values[at];
          if (value === null || value === undefined) return;
          const { x, y } = element.tooltipPosition(true);
          const inside = series.stacking !== "none";
          ctx.fillText(formatNumber(value, format), x ?? 0, (y ?? 0) + (inside ? 12 : -6));
        });
      });
      ctx.restore();
    },
  };
}
