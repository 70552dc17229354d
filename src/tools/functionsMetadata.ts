/** Makes what Excel reads about the functions: their metadata from the JSDoc of src/functions, and the same in French. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseTree, type IFunction } from "custom-functions-metadata";
import { french } from "../text/french";
import { functionsInFrench } from "../text/functions.fr";

/** The catalogue's rooms, in the order in which the reference shows them. */
export const functionFiles = [
  "timing",
  "commitments",
  "returns",
  "vendors",
  "uncertainty",
  "unitEconomics",
  "deals",
].map((room) => path.join(__dirname, "../functions", `${room}.ts`));

export interface FunctionsMetadata {
  readonly functions: readonly IFunction[];
}

/**
 * The content of functions.json and functions-fr.json. Excel is not told that we take its data types
 * (`allowCustomDataForDataTypeAny`): without it a stock or a formatted number arrives as its plain value.
 *
 * @param origin  where the add-in is served from; help links lead to its functions.html
 * @throws Error for JSDoc that Excel's tool does not take, and for a description without its French
 */
export function functionsMetadata(origin: string): { en: FunctionsMetadata; fr: FunctionsMetadata } {
  const functions = functionFiles.flatMap(readFunctions).map((one) => described(one, origin));
  return { en: { functions }, fr: { functions: functions.map(inFrench) } };
}

function readFunctions(file: string): IFunction[] {
  const { functions, extras } = parseTree(readFileSync(file, "utf8"), file);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  return functions;
}

const oneLine = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function described(one: IFunction, origin: string): IFunction {
  return {
    ...one,
    description: oneLine(one.description),
    helpUrl: `${origin}/functions.html#${one.id}`,
    parameters: one.parameters.map((parameter) => ({ ...parameter, description: oneLine(parameter.description) })),
  };
}

interface FrenchFunction {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Names of functions and arguments stay as they are: formulas are the same in every language. */
function inFrench(one: IFunction): IFunction {
  const texts: FrenchFunction | undefined = (functionsInFrench as Record<string, FrenchFunction>)[one.id];
  if (!texts) throw new Error(`src/text/functions.fr.ts: ${one.id} is missing`);
  const descriptions = french(texts.parameters);
  const parameters = one.parameters.map((parameter) => {
    const description = descriptions[parameter.name];
    if (!description) throw new Error(`src/text/functions.fr.ts: ${one.id} lacks its argument ${parameter.name}`);
    return { ...parameter, description };
  });
  return { ...one, ...french({ description: texts.description }), parameters };
}
