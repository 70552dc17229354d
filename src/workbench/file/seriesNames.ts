/**
 * Excelize takes the name of a series for the address of a cell. One that is a text of its own is marked here, and made a text
 * in the file afterwards.
 */
const mark = "text:";

export function literalName(name: string): string {
  return mark + name;
}

/** In the XML of a chart: marked names as texts. */
export function nameSeries(chart: string): string {
  return chart.replace(
    /<((?:\w+:)?)strRef><(?:\w+:)?f>text:([^<]*)<\/(?:\w+:)?f>(?:<(?:\w+:)?strCache>[^]*?<\/(?:\w+:)?strCache>)?<\/(?:\w+:)?strRef>/g,
    (_, prefix: string, name: string) => `<${prefix}v>${name}</${prefix}v>`,
  );
}
