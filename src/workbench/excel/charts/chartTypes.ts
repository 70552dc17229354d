/** The kinds of chart that Excel has, by the names of Office.js; the workbench draws the common ones of them. */
const types = new Set(
  `ColumnClustered ColumnStacked ColumnStacked100 BarClustered BarStacked BarStacked100 Line LineMarkers LineStacked
   LineStacked100 LineMarkersStacked LineMarkersStacked100 Area AreaStacked AreaStacked100 Pie PieExploded Doughnut
   DoughnutExploded XYScatter XYScatterLines XYScatterLinesNoMarkers XYScatterSmooth XYScatterSmoothNoMarkers Bubble
   Radar RadarMarkers RadarFilled Waterfall Treemap Sunburst Histogram Pareto Funnel Boxwhisker`.split(/\s+/),
);

export function isChartType(type: unknown): type is string {
  return typeof type === "string" && types.has(type);
}
