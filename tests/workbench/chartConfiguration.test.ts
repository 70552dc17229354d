import { chartConfiguration } from "../../src/workbench/app/charts/configuration";
import type { DrawnAxis, DrawnSeries } from "../../src/workbench/app/charts/drawnChart";

const axis: DrawnAxis = { visible: true, gridlines: true, reversed: false, format: "0" };
const line: DrawnSeries = {
  name: "Remaining",
  kind: "line",
  stacking: "none",
  values: [],
  pointColors: {},
  secondary: false,
  markers: true,
  labels: false,
  labelFormat: "",
  gap: 150,
  overlap: 0,
};

function beginsAtZero(...values: (number | null)[]): boolean {
  const categories = values.map((_, at) => String(2026 + at));
  const chart = { categories, series: [{ ...line, values }], categoryAxis: axis, valueAxis: axis };
  const { options } = chartConfiguration(chart, String);
  return (options?.scales?.value as { beginAtZero?: boolean }).beginAtZero === true;
}

describe("The axis of a line begins where Excel begins it", () => {
  it("at 0 and not below it, where what is left comes down to nothing", () =>
    expect(beginsAtZero(300, 240, 180, 120, 60, 0)).toBe(true));

  it("at 0 where all is blank or 0", () => expect(beginsAtZero(0, null, 0)).toBe(true));

  it("at 0 where the least is five sixths of the most", () => expect(beginsAtZero(50, 60)).toBe(true));

  it("near the values where they all lie in the last sixth", () => expect(beginsAtZero(51, 60)).toBe(false));
});
