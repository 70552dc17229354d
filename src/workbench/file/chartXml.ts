/** What excelize leaves to be mended in the XML of a chart. Excel is strict about the order of what a series has. */

/**
 * Excelize takes the name of a series for the address of a cell. One that is a text of its own is marked here, and made a text
 * in the file afterwards.
 */
const mark = "text:";

export function literalName(name: string): string {
  return mark + name;
}

/** The angle that stands for none told. */
const TURNED_BY_NEED = -60_000_000;

/** The order of ECMA-376, part 1, 21.2.2 for series of bars, lines, areas and pies. */
const order = ["idx", "order", "tx", "spPr", "invertIfNegative", "marker", "explosion", "dPt", "dLbls", "cat", "xVal"];
const lastly = ["val", "yVal", "shape", "smooth"];

export function mendChart(chart: string): string {
  return mendWords(lay(chart)).replace(/<(\w+Chart)>([^]*?)<\/\1>/g, (_, kind: string, drawn: string) => {
    const isBars = kind.startsWith("bar");
    const isLines = kind.startsWith("line") || kind.startsWith("scatter");
    const inPlace = drawn.replace(/<ser>([^]*?)<\/ser>/g, (_whole, series: string) => {
      const parts = topElements(nameLiterally(series))
        .filter(({ name }) => (name === "smooth" ? isLines : name === "invertIfNegative" ? isBars : true))
        .sort((a, b) => rank(a.name) - rank(b.name));
      return `<ser>${parts.map(({ text }) => text).join("")}</ser>`;
    });
    // A cache with nothing in it: Excel and LibreOffice read the cells.
    return `<${kind}>${inPlace.replace(/<(num|str)Cache><formatCode><\/formatCode><\/\1Cache>/g, "")}</${kind}>`;
  });
}

/** Bars that lie have their values along the bottom, and the title of these lies there, too. */
function lay(chart: string): string {
  if (!chart.includes('<barDir val="bar">')) return chart;
  return chart
    .replace(/<catAx>[^]*?<\/catAx>/g, (axis) => axis.replace('<axPos val="b">', '<axPos val="l">'))
    .replace(/<valAx>[^]*?<\/valAx>/g, (axis) =>
      axis.replace('<axPos val="l">', '<axPos val="b">').replace('rot="-5400000"', 'rot="0"'),
    );
}

/** Titles stand as they are told, not as excelize tells once more; labels of categories turn where they have no room. */
function mendWords(chart: string): string {
  return chart
    .replace(/<title>[^]*?<\/title>/g, (title) => title.replace(/<txPr>[^]*?<\/txPr>/, ""))
    .replace(/<catAx>[^]*?<\/catAx>/g, (axis) =>
      axis.replace(/(<txPr><a:bodyPr [^>]*)rot="0"/, `$1rot="${TURNED_BY_NEED}"`),
    );
}

/** In the XML of a series: a marked name as a text. */
function nameLiterally(series: string): string {
  return series.replace(/<strRef><f>text:([^<]*)<\/f>(?:<strCache>[^]*?<\/strCache>)?<\/strRef>/g, "<v>$1</v>");
}

function rank(name: string): number {
  const at = order.indexOf(name);
  return at >= 0 ? at : order.length + lastly.indexOf(name);
}

/** The elements that stand directly in a piece of XML. */
function topElements(xml: string): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: closing, 2: name = "", index } of xml.matchAll(/<(\/?)([\w:]+)[^>]*?>/g)) {
    if (depth === 0) start = index;
    depth += closing ? -1 : tag.endsWith("/>") ? 0 : 1;
    if (depth === 0) found.push({ name, text: xml.slice(start, index + tag.length) });
  }
  return found;
}
