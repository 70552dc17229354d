/**
 * The feed's form as a JSON Schema, for those who serve feeds with other tools: made from the schema that validates,
 * so that the two cannot differ. What no JSON Schema can say stands in docs/feed.md.
 *
 *   npx tsx src/tools/jsonSchema.ts      writes docs/feed.schema.json
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { feedSchema } from "../ledger/feed/feedSchema";

/** A schema or an action of valibot, as far as it is looked into here. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly key?: Part;
  readonly value?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly requirement?: unknown;
}

type JsonSchema = Record<string, unknown>;

const limits: Readonly<Record<string, (requirement: unknown, type: unknown) => JsonSchema>> = {
  min_length: (least, type) => (type === "array" ? { minItems: least } : { minLength: least }),
  max_length: (most, type) => (type === "array" ? { maxItems: most } : { maxLength: most }),
  gt_value: (below) => ({ exclusiveMinimum: below }),
  min_value: (least) => ({ minimum: least }),
  max_value: (most) => ({ maximum: most }),
  integer: () => ({ type: "integer" }),
  regex: (pattern) => ({ pattern: (pattern as RegExp).source }),
  check: () => ({}), // said in words, in docs/feed.md
};

function objectSchema(entries: Readonly<Record<string, Part>>): JsonSchema {
  const required = Object.keys(entries).filter((name) => entries[name]?.type !== "optional");
  const properties = Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, jsonSchemaOf(entry)]));
  return { type: "object", properties, required, additionalProperties: false };
}

function nullable(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { enum: [...(schema.enum as unknown[]), null] };
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] };
  return { anyOf: [...((schema.anyOf as unknown[] | undefined) ?? [schema]), { type: "null" }] };
}

/** A pattern that allows every character but some says nothing that a reader of the schema needs. */
const kept = ({ pattern, ...schema }: JsonSchema): JsonSchema =>
  typeof pattern === "string" && pattern.includes("ud800")
    ? schema
    : { ...schema, ...(pattern !== undefined && { pattern }) };

export function jsonSchemaOf(part: Part): JsonSchema {
  if (part.pipe) {
    const [first, ...actions] = part.pipe;
    let schema = jsonSchemaOf({ ...(first as Part), pipe: undefined });
    for (const { type, requirement, kind, pipe } of actions) {
      if (kind === "schema" && pipe) continue;
      const limit = limits[type];
      if (!limit) throw new Error(`No JSON Schema is known for valibot's ${type}`);
      schema = kept({ ...schema, ...limit(requirement, schema.type) });
    }
    return schema;
  }
  switch (part.type) {
    case "strict_object":
      return objectSchema(part.entries ?? {});
    case "record":
      return {
        type: "object",
        propertyNames: jsonSchemaOf(part.key as Part),
        additionalProperties: jsonSchemaOf(part.value as Part),
      };
    case "array":
      return { type: "array", items: jsonSchemaOf(part.item as Part) };
    case "nullable":
      return nullable(jsonSchemaOf(part.wrapped as Part));
    case "optional":
      return jsonSchemaOf(part.wrapped as Part);
    case "union":
      return { anyOf: (part.options as Part[]).map(jsonSchemaOf) };
    case "picklist":
      return { enum: part.options };
    case "literal":
      return { const: part.literal };
    case "string":
    case "number":
    case "boolean":
      return { type: part.type };
    default:
      throw new Error(`No JSON Schema is known for valibot's ${part.type}`);
  }
}

/** The whole document, as it is written to docs/feed.schema.json. */
export function feedJsonSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Gigadeal deal feed",
    description: "Amounts in whole currency units; null is undisclosed. See feed.md.",
    ...jsonSchemaOf(feedSchema as unknown as Part),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1]?.endsWith("jsonSchema.ts")) {
  writeFileSync(path.join(__dirname, "../../docs/feed.schema.json"), feedJsonSchema());
}
