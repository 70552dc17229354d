/** What excelize leaves to be mended in the XML of a chart. Excel is strict about the order of what a series has. */
import { child, childrenOf, descendants, XmlElement } from "../xml/element";

/**
 * Excelize takes the name of a series for the address of a cell. One that is a text of its own is marked here, and made a text
 * in the file afterwards.
 */
const mark = "text:";

export function literalName(name: string): string {
  return mark + name;
}

/** The angle that stands for none told. */
const TURNED_BY_NEED = "-60000000";

/** The order of ECMA-376, part 1, 21.2.2 for series of bars, lines, areas and pies. */
const order = ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "explosion", "dPt", "dLbls", "cat", "xVal"];
const lastly = ["val", "yVal", "shape", "smooth"];

/** @param chart  the root of a chart's XML, as excelize wrote it */
export function mendChart(chart: XmlElement): void {
  layBars(chart);
  for (const title of descendants(chart, "title")) removeOwnLook(title);
  for (const axis of descendants(chart, "catAx")) turnByNeed(axis);
  for (const group of child(child(chart, "chart"), "plotArea")?.children.filter(isGroup) ?? []) {
    for (const series of childrenOf(group, "ser")) mendSeries(series, group.name);
  }
}

/** Series of one type: `barChart`, `lineChart`. */
function isGroup({ name }: XmlElement): boolean {
  return name.endsWith("Chart");
}

/** Horizontal bars have their values along the bottom, and the axis title of these lies there, too. */
function layBars(chart: XmlElement): void {
  if (!descendants(chart, "barDir").some(({ attributes }) => attributes.val === "bar")) return;
  const move = (axis: XmlElement, from: string, to: string) => {
    const place = child(axis, "axPos");
    if (place?.attributes.val === from) place.attributes.val = to;
  };
  for (const axis of descendants(chart, "catAx")) move(axis, "b", "l");
  for (const axis of descendants(chart, "valAx")) {
    move(axis, "l", "b");
    const [words] = descendants(child(axis, "title"), "bodyPr");
    if (words?.attributes.rot === "-5400000") words.attributes.rot = "0";
  }
}

/** Excelize writes the look of a title a second time, with its own defaults: the look of its text is the one asked for. */
function removeOwnLook(title: XmlElement): void {
  const look = child(title, "txPr");
  if (look) title.remove(look);
}

/** Labels of categories turn where they have no room. */
function turnByNeed(axis: XmlElement): void {
  const words = child(child(axis, "txPr"), "bodyPr");
  if (words?.attributes.rot === "0") words.attributes.rot = TURNED_BY_NEED;
}

function mendSeries(series: XmlElement, group: string): void {
  const isBars = group.startsWith("bar");
  const isLines = group.startsWith("line") || group.startsWith("scatter");
  nameLiterally(series);
  for (const reference of [...descendants(series, "numRef"), ...descendants(series, "strRef")])
    dropEmptyCache(reference);
  series.content = series.children
    .filter(({ name }) => (name === "smooth" ? isLines : name === "invertIfNegative" ? isBars : true))
    .sort((a, b) => rank(a.name) - rank(b.name));
}

/** A cache with nothing in it: Excel and LibreOffice read the cells. */
function dropEmptyCache(reference: XmlElement): void {
  const cache = child(reference, "numCache") ?? child(reference, "strCache");
  if (cache?.children.every(({ name, text }) => name === "formatCode" && text === "")) reference.remove(cache);
}

/** A marked name is a text. */
function nameLiterally(series: XmlElement): void {
  const name = child(series, "tx");
  const text = child(child(name, "strRef"), "f")?.text;
  if (!name || !text?.startsWith(mark)) return;
  name.content = [new XmlElement("v", name.namespace, {}, [], [text.slice(mark.length)])];
}

function rank(name: string): number {
  const at = order.indexOf(name);
  return at >= 0 ? at : order.length + lastly.indexOf(name);
}
