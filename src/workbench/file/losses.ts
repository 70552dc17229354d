/** What an opened file had that the workbench could not take over: counted, to be said to the person who opened it. */
import type { Package } from "./package";

export const lossKinds = [
  "charts",
  "pictures",
  "comments",
  "links",
  "pivotTables",
  "conditionalFormats",
  "dataTables",
  "names",
  "tableTotals",
  "filters",
  "otherSheets",
  "macros",
  "externalWorkbooks",
  "controls",
] as const;

export type LossKind = (typeof lossKinds)[number];

export class Losses {
  readonly #counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  get all(): readonly (readonly [kind: LossKind, count: number])[] {
    return lossKinds.flatMap((kind) => {
      const count = this.#counts.get(kind);
      return count === undefined ? [] : [[kind, count] as const];
    });
  }
}

/** Parts of a file that nothing in the workbench stands for. */
const foreign: readonly (readonly [LossKind, RegExp])[] = [
  ["pictures", /^xl\/media\//],
  ["comments", /^xl\/(?:comments\d*|comments\/comment\d*|threadedComments\/.*)\.xml$/],
  ["pivotTables", /^xl\/pivotTables\/pivotTable\d+\.xml$/],
  ["otherSheets", /^xl\/(?:chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["externalWorkbooks", /^xl\/externalLinks\/externalLink\d+\.xml$/],
  ["controls", /^xl\/(?:slicers|ctrlProps|timelines|activeX)\/[^/]+\.xml$/],
];

export function countForeignParts(file: Package, losses: Losses): void {
  for (const [kind, path] of foreign) losses.add(kind, file.paths.filter((one) => path.test(one)).length);
}
