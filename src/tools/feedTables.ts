/** The tables of docs/feed.md, from the table of a deal's fields: what each field holds, and the columns of CSV. */
import { csvColumns, requiredCsvColumns } from "../ledger/files/exchange";
import { fieldOf, fieldsOf, figureNames, type FieldName, type RecordPart } from "../ledger/record/dealFields";

const code = (name: string): string => `\`${name}\``;

/** What a field holds, beside whether it may be null or left out. A field without its words does not compile. */
const holds: Readonly<Record<FieldName, string>> = {
  id: "small letters, digits and `-`, at most 80 characters; no two deals have the same; it never changes",
  type: "`cloud`, `compute`, `programme` or `chips`",
  customer: "a name",
  vendor: "a name; `null` for a programme of several",
  parent:
    "the `id` of the programme that contains the deal, or `null`. The two are never added. No deal is inside itself",
  asOf: "when it was said",
  status: "`confirmed` (by a party), `reported` (by others), `derived` (worked out)",
  value: "whole currency units, above 0 to 1e15; `null` where undisclosed (never 0)",
  bound: "how the value is to be read: `exact`, `about`, `at least`, `up to`; `null` exactly where `value` is",
  currency: "three capitals, such as `USD`",
  start: 'the first year (`2027`), month or day (`"2025-09"`, `"2025-01-21"`) of the term, or `null`',
  end: "the last year, month or day of the term, which belongs to it, or `null`",
  phasing: "in words, or `null`",
  gigawatts: "above 0 to 10,000, or `null`",
  derived: `which of ${figureNames.map(code).join(", ")} this revision works out and its sources do not say`,
  part: '`true` where the statement is about a part of the deal ("400 of the 500 are planned")',
  sources: "keys of `sources`, at least one, the one to show first",
  note: "in words, or `null`",
  publisher: "who says it",
  title: "of the page or paper, or `null`",
  date: "when it was published, or `null`",
  url: "where to read it, starting with `https://`; `null` for what is not on the web",
};

/** What a deal has besides the fields of the table. */
const lists: readonly (readonly [name: string, holds: string])[] = [
  ["revisions", "what was said of the deal, oldest first, at least one of the whole deal. Append; do not rewrite"],
  [
    "notes",
    "`text` and `sources` of what a reader must know that belongs to no single revision: above all, where sources disagree",
  ],
];

function table(part: RecordPart): string {
  const fields = fieldsOf(part).map((name) => {
    const { since } = fieldOf(name);
    return [name, since ? `${holds[name]}. Since version ${since.version}` : holds[name]] as const;
  });
  const rows = [...fields, ...(part === "deal" ? lists : [])];
  return ["| field | holds |", "| --- | --- |", ...rows.map(([name, words]) => `| ${code(name)} | ${words} |`)].join(
    "\n",
  );
}

const sections: Readonly<Record<string, () => string>> = {
  source: () => table("source"),
  deal: () => table("deal"),
  revision: () => table("revision"),
  csv: () =>
    `The columns are ${csvColumns.map(code).join(", ")}. Needed are ${requiredCsvColumns.map(code).join(", ")}.`,
};

/**
 * The page with its generated sections made anew; what stands around them is written by hand.
 * @throws Error for a page that lacks a section
 */
export function feedPage(written: string): string {
  return Object.entries(sections).reduce((page, [name, make]) => {
    const section = new RegExp(`(<!-- generated: ${name} -->)[^]*?(<!-- end -->)`);
    if (!section.test(page)) throw new Error(`docs/feed.md has no section “${name}”`);
    return page.replace(section, (_, begin: string, end: string) => `${begin}\n\n${make()}\n\n${end}`);
  }, written);
}
