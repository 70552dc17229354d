/** Where charts stand in a file: excelize works their far corners out with widths of its own. */
import { cornerAt } from "../excel/charts/chartPlace";
import type { ChartSnapshot } from "../excel/charts/chartSnapshot";
import type { Worksheet } from "../excel/worksheet";
import type { Package } from "./package";

/** Files measure in these. */
export const EMU_PER_POINT = 12_700;

/** @param charts  of the sheet, in the order in which they were written */
export function placeCharts(file: Package, path: string, sheet: Worksheet, charts: readonly ChartSnapshot[]): void {
  const drawing = [...file.relations(path).values()].find((target) => target.startsWith("xl/drawings/"));
  if (drawing === undefined) return;
  const corner = (name: "from" | "to", left: number, top: number) => {
    const { column, right, row, down } = cornerAt(sheet, left, top);
    const offset = (points: number) => Math.round(points * EMU_PER_POINT);
    return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset(right)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset(down)}</xdr:rowOff></xdr:${name}>`;
  };
  let index = 0;
  const placed = file.text(drawing).replace(/<xdr:from>[^]*?<\/xdr:to>/g, (anchor) => {
    const chart = charts[index++];
    if (!chart) return anchor;
    const { left, top, width, height } = chart;
    return corner("from", left, top) + corner("to", left + width, top + height);
  });
  file.write(drawing, placed);
}
