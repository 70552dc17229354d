/** A part of the benchmark: what it measures, and how it says so. */

export interface Section {
  readonly title: string;
  measure(): Measured | Promise<Measured>;
}

export interface Measured {
  /** What the figures are and the table of them, as Markdown. */
  readonly text: string;
  /** The targets that were missed, each in a few words: none is well. */
  readonly missed: readonly string[];
}

/** A Markdown table, laid out as Prettier would. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
