import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { checkLedger } from "../../src/ledger/feed/validate";
import { feedJsonSchema } from "../../src/tools/feedJsonSchema";
import { bundledLedger } from "./ledgers";

const docs = (name: string) => readFileSync(path.join(__dirname, "../../docs", name), "utf8");

/** A validator written by others, which comes with Microsoft's manifest package. */
const appManifest = path.dirname(require.resolve("@microsoft/app-manifest/package.json"));
const Ajv = createRequire(path.join(appManifest, "package.json"))("ajv").default;
const conforms: (document: unknown) => boolean = new Ajv({ strict: false }).compile(JSON.parse(feedJsonSchema()));

test("the bundled ledger conforms to it", () => {
  expect(conforms(bundledLedger())).toBe(true);
});

test("the example in the documentation is a good feed and conforms to it", () => {
  const example = /```json\n([\s\S]*?)```/.exec(docs("feed.md"))![1]!;
  const document = JSON.parse(example) as unknown;
  expect(checkLedger(document)).toHaveProperty("deals");
  expect(conforms(document)).toBe(true);
});

test.each([
  ['"value":300000000000', '"value":"300bn"'],
  ['"value":300000000000', '"value":-1'],
  ['"status":"reported"', '"status":"rumoured"'],
  ['"bound":"about"', '"bound":"roughly"'],
  ['"start":2027', '"start":2027.5'],
  ['"start":2027', '"start":"2027"'],
  ['"vendor":"Oracle",', ""],
  ['"vendor":"Oracle"', '"vendor":"Oracle","price":1'],
  ['"url":"https:', '"url":"http:'],
  ['"id":"stargate"', '"id":"Star Gate"'],
  ['"sources":["ITO"]', '"sources":[]'],
  ['"version":1', '"version":2'],
  ['"part":true', '"part":"yes"'],
  ['"derived":["start"]', '"derived":["price"]'],
])("%s spoiled to %s is refused by the schema and by the code", (from, to) => {
  const text = JSON.stringify(bundledLedger());
  expect(text).toContain(from);
  const document = JSON.parse(text.replace(from, to)) as unknown;
  expect(conforms(document)).toBe(false);
  expect(checkLedger(document)).toHaveProperty("path");
});

test("every field of the form is in the documentation", () => {
  const fields = [...feedJsonSchema().matchAll(/^ *"(\w+)": \{$/gm)].map(([, name]) => name!);
  const words = docs("feed.md");
  const schemaWords = ["properties", "propertyNames", "additionalProperties", "items"];
  for (const field of fields.filter((name) => !schemaWords.includes(name))) expect(words).toContain(`\`${field}\``);
});
