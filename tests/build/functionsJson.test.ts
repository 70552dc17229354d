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

interface Parameter {
  name?: string;
  description: string;
  type: string;
  dimensionality?: string;
}

interface FunctionMetadata {
  id: string;
  helpUrl: string;
  parameters: Parameter[];
  result?: { type?: string };
  options?: object;
}

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
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

  it.each<[string, (first: FunctionMetadata, parameter: Parameter) => void]>([
    ["a parameter is neither one value nor a matrix", (_, parameter) => (parameter.dimensionality = "range")],
    ["a parameter has no name", (_, parameter) => delete parameter.name],
    ["a parameter is described at too great length", (_, parameter) => (parameter.description = "x".repeat(513))],
    ["an option is not said by yes or no", (first) => (first.options = { volatile: "no" })],
    ["its help is not on https", (first) => (first.helpUrl = "http://localhost:3000/functions.html")],
    ["nothing is said of its result", (first) => delete first.result],
  ])("is refused by that schema when %s, so the check is a real one", (_, spoil) => {
    const metadata = read(name);
    const first = metadata.functions[0]!;
    spoil(first, first.parameters[0]!);
    expect(validate(asInUnifiedManifest(metadata))).toBe(false);
  });

  it("has only types that Excel knows: the schema takes any text", () => {
    const types = read(name).functions.flatMap(({ parameters, result }) => [...parameters, result!]);
    const unknown = types.filter(({ type }) => !["any", "number", "string", "boolean", undefined].includes(type));
    expect(unknown).toEqual([]);
  });
});
