/** What was expected at a place of a feed, in words, with the names of the fields that a record has. */
import { feedExpectations, type ExpectationKey } from "../../text/feed";
import { fill } from "../../text/fill";
import { inLanguage, language } from "../../text/language";
import { fieldOf, fieldsOf, figureNames, type RecordPart } from "../record/dealFields";

/** What a part of the record has besides the fields of the table. */
const lists: Readonly<Partial<Record<RecordPart, readonly string[]>>> = { deal: ["revisions", "notes"] };

export function expectation(key: ExpectationKey): string {
  const words = inLanguage(feedExpectations)[key];
  if (key === "figure")
    return fill(words, {
      figures: listed(
        figureNames.map((name) => `"${name}"`),
        "disjunction",
      ),
    });
  if (key !== "deal" && key !== "revision" && key !== "source") return words;
  const names = fieldsOf(key);
  return fill(words, {
    fields: listed([...names.filter((name) => !fieldOf(name).optional), ...(lists[key] ?? [])], "conjunction"),
    optional: listed(
      names.filter((name) => fieldOf(name).optional),
      "conjunction",
    ),
  });
}

/** "a, b and c", "a, b ou c". */
const listed = (words: readonly string[], type: "conjunction" | "disjunction"): string =>
  new Intl.ListFormat({ en: "en-GB", fr: "fr" }[language()], { type }).format(words);
