/** What Excel knows of the functions, read from the same file as Excel reads it. */
import type { Language } from "../../text/language";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Takes a range: its value is a matrix. */
  readonly matrix: boolean;
  /** Words in quotation marks in the description: what may be typed. */
  readonly suggestions: readonly string[];
}

export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}

interface Metadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
  }[];
}

const files: Readonly<Record<Language, string>> = { en: "functions.json", fr: "functions-fr.json" };
const read = new Map<Language, Promise<readonly FunctionHelp[]>>();

/** The functions with their help in a language, in alphabetical order. A failure is not remembered. */
export function readFunctions(language: Language): Promise<readonly FunctionHelp[]> {
  const known = read.get(language) ?? fetchFunctions(files[language]);
  read.set(language, known);
  known.catch(() => read.delete(language));
  return known;
}

/** The file ships with this code and is checked by its build, so it is not validated again. */
async function fetchFunctions(file: string): Promise<readonly FunctionHelp[]> {
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return helpOf((await response.json()) as Metadata);
}

export function helpOf({ functions }: Metadata): readonly FunctionHelp[] {
  return functions
    .map(({ name, description = "", helpUrl = "", parameters }) => ({
      name,
      description,
      helpUrl,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        optional: parameter.optional === true,
        matrix: parameter.dimensionality === "matrix",
        suggestions: [...(parameter.description ?? "").matchAll(/"([^"\s]+)"/g)].map(([, word = ""]) => word),
      })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
