import type { Item } from "../../../src/templates/sheet/item";
import { pageBreaks, type Printed } from "../../../src/templates/sheet/pages";

const row = (label = "row"): Item => ({ label, cells: { B: { content: label, style: "label" } } });
const heading = (label: string): Item => ({
  label,
  cells: { A: { content: label, style: "heading" } },
  band: "heading",
});
const blank: Item = { label: "", cells: {} };
const rows = (count: number) => Array.from({ length: count }, () => row());

/** A sheet narrow enough to be printed at full size: 35 rows of 15 points to a page of 533. */
const printed = (items: readonly Item[], more: Partial<Printed> = {}): Printed => ({
  items,
  widths: [2, 100],
  heights: [],
  titleRows: 0,
  charts: [],
  ...more,
});

describe("Printed pages", () => {
  it("one page needs no break", () => {
    expect(pageBreaks(printed(rows(35)))).toEqual([]);
  });

  it("a page ends where it is full when nothing begins near its end", () => {
    expect(pageBreaks(printed(rows(80)))).toEqual([35, 70]);
  });

  it("rows that every page repeats take their room on every page", () => {
    expect(pageBreaks(printed(rows(80), { titleRows: 5 }))).toEqual([35, 65]);
  });

  it("a page ends early rather than in a block", () => {
    expect(pageBreaks(printed([...rows(25), heading("Block"), ...rows(20)]))).toEqual([25]);
  });

  it("a heading is never the last line of a page, nor is the head of a table below it", () => {
    const head: Item = { label: "head", cells: { C: { content: "USD", style: "subHead" } } };
    expect(pageBreaks(printed([...rows(34), heading("Block"), head, ...rows(4)]))).toEqual([34]);
  });

  it("a chart is never cut, and takes the blank line above it along", () => {
    const chart = { row: 28, column: 1, rows: 12, columns: 4 };
    const items = [...rows(27), ...Array.from({ length: 14 }, () => blank), ...rows(3)];
    expect(pageBreaks(printed(items, { charts: [chart] }))).toEqual([27]);
  });

  it("a wide sheet is printed smaller, with more rows to a page", () => {
    expect(pageBreaks(printed(rows(80), { widths: [2, 300] }))).toEqual([77]);
  });
});
