import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Microsoft's own schema of a function's metadata comes inside the schema of the unified manifest. */
const appManifest = path.dirname(require.resolve("@microsoft/app-manifest/package.json"));
const schemaFile = "build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";
const { definitions } = JSON.parse(readFileSync(path.join(appManifest, schemaFile), "utf8"));
const Ajv = createRequire(path.join(appManifest, "package.json"))("ajv-draft-04").default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
const validate = ajv.compile({ definitions, $ref: "#/definitions/extensionCustomFunctions" });

interface Metadata {
  readonly functions: readonly { readonly options?: object; readonly id: string }[];
}

/** The unified manifest has a function's options beside its name, where functions.json nests them. */
function asInUnifiedManifest({ functions }: Metadata): object {
  return { functions: functions.map(({ options = {}, ...fields }) => ({ ...fields, ...options })) };
}

const read = (name: string): Metadata => JSON.parse(readFileSync(path.join(__dirname, "../../dist", name), "utf8"));

describe.each(["functions.json", "functions-fr.json"])("%s", (name) => {
  it("follows the schema in @microsoft/app-manifest", () => {
    validate(asInUnifiedManifest(read(name)));
    expect(validate.errors).toBeNull();
  });

  it("is refused by that schema when a parameter has an unknown type, so the check is a real one", () => {
    const wrong = JSON.parse(JSON.stringify(read(name)).replace('"type":"any"', '"type":"anything"'));
    expect(validate(asInUnifiedManifest(wrong))).toBe(false);
  });
});
