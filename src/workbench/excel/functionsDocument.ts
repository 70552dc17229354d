/** Reads functions.json: what an add-in says of its custom functions. */
import type { FunctionMetadata, ParameterMetadata } from "../engine/functions/metadata";

export interface DeclaredFunction {
  /** What the add-in's code associates its function with. */
  readonly id: string;
  readonly metadata: FunctionMetadata;
  readonly streaming: boolean;
  readonly cancelable: boolean;
}

/** @throws Error naming the place that is not as functions.json has to be */
export function readFunctionsDocument(document: unknown): DeclaredFunction[] {
  return list(field(document, "functions"), "functions").map((entry, index) => {
    const place = `functions[${index}]`;
    const parameters = list(field(entry, "parameters") ?? [], `${place}.parameters`);
    const options = field(entry, "options");
    return {
      id: text(field(entry, "id"), `${place}.id`),
      metadata: {
        name: text(field(entry, "name"), `${place}.name`),
        ...optionalText(entry, "description", place),
        parameters: parameters.map((parameter, at) => readParameter(parameter, `${place}.parameters[${at}]`)),
      },
      streaming: field(options, "stream") === true,
      cancelable: field(options, "cancelable") === true,
    };
  });
}

function readParameter(parameter: unknown, place: string): ParameterMetadata {
  const type = field(parameter, "type");
  const known = (["any", "boolean", "number", "string"] as const).find((name) => name === type);
  return {
    name: text(field(parameter, "name"), `${place}.name`),
    ...optionalText(parameter, "description", place),
    ...(known ? { type: known } : {}),
    dimensionality: field(parameter, "dimensionality") === "matrix" ? "matrix" : "scalar",
    optional: field(parameter, "optional") === true,
    repeating: field(parameter, "repeating") === true,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`functions.json: ${place} is not a list`);
  return value as unknown[];
}

function text(value: unknown, place: string): string {
  if (typeof value !== "string" || value === "") throw new Error(`functions.json: ${place} is not a text`);
  return value;
}

function optionalText(value: unknown, name: "description", place: string): { description?: string } {
  const given = field(value, name);
  return given === undefined ? {} : { [name]: text(given, `${place}.${name}`) };
}
