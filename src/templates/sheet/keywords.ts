/** Keyword lists: written on the sheet and referred to from there, so that no keyword is typed in a formula. */
import { down, type Formula } from "./formula";
import type { Item, KeywordList } from "./item";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

export interface Keywords extends KeywordList {
  readonly items: readonly Item[];
  /** The keywords' cells. */
  readonly range: Formula;
}

/**
 * @param meanings  what each keyword means, in the order of the list
 */
export function keywordList(
  sheet: Sheet,
  title: string,
  meanings: Readonly<Record<string, string>>,
  unit: Unit,
): Keywords {
  const items = Object.entries(meanings).map(([keyword, meaning], index) =>
    sheet.place({
      label: `${title}: ${keyword}`,
      cells: {
        B: { content: index === 0 ? title : "", style: "label" },
        C: { content: unit.label, style: "unit" },
        D: { content: meaning, style: "source" },
        E: { content: keyword, style: "keyword" },
      },
    }),
  );
  const [first, last] = [items[0]!, items.at(-1)!];
  return { first, last, items, range: down(first, last) };
}
