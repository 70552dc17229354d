/**
 * The feed's form as a JSON Schema, for those who serve feeds with other tools: made from the schema that validates,
 * so that the two cannot differ. What no JSON Schema can say is in docs/feed.md.
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import { feedSchema } from "../ledger/feed/feedSchema";

/** True for the pattern of printable characters: it excludes so little that it only hides the rest from a reader. */
const printable = (requirement: unknown): boolean =>
  requirement instanceof RegExp && requirement.source.includes("\\ud800");

/** The whole document, as docs/feed.schema.json holds it. */
export function feedJsonSchema(): string {
  const { $schema, ...form } = toJsonSchema(feedSchema, {
    ignoreActions: ["check"], // in words, in docs/feed.md
    overrideAction({ valibotAction, jsonSchema }) {
      if (!("requirement" in valibotAction && printable(valibotAction.requirement))) return undefined;
      const legible = { ...jsonSchema };
      delete legible.pattern;
      return legible;
    },
  });
  const about = {
    title: "Gigadeal deal feed",
    description: "Amounts in whole currency units; null is undisclosed. See feed.md.",
  };
  return JSON.stringify({ $schema, ...about, ...form }, null, 2);
}
