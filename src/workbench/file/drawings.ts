/** Where charts stand in a file: excelize works their far corners out with widths of its own. */
import { cornerAt } from "../excel/charts/chartPlace";
import type { ChartSnapshot } from "../excel/charts/chartSnapshot";
import type { Worksheet } from "../excel/worksheet";
import { child } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { Package } from "./package";

/** Files measure in these. */
export const EMU_PER_POINT = 12_700;

/** @param charts  of the sheet, in the order in which they were written */
export function placeCharts(file: Package, path: string, sheet: Worksheet, charts: readonly ChartSnapshot[]): void {
  const drawing = [...file.relations(path).values()].find((target) => target.startsWith("xl/drawings/"));
  if (drawing === undefined) return;
  const place = (anchor: XmlElement, name: "from" | "to", left: number, top: number) => {
    const { column, right, row, down } = cornerAt(sheet, left, top);
    const offset = (points: number) => Math.round(points * EMU_PER_POINT);
    const places = { col: column, colOff: offset(right), row, rowOff: offset(down) };
    for (const part of child(anchor, name)?.children ?? []) {
      part.content = [String(places[part.name as keyof typeof places])];
    }
  };
  file.change(drawing, (xml) => {
    const anchors = xml.children.filter((anchor) => child(anchor, "to"));
    for (const [index, { left, top, width, height }] of charts.entries()) {
      const anchor = anchors[index];
      if (!anchor) continue;
      place(anchor, "from", left, top);
      place(anchor, "to", left + width, top + height);
    }
  });
}
