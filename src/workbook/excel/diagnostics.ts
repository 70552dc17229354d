/** What helps to find out why something does not work: versions and abilities, nothing of the workbook. */

export interface Diagnostics {
  readonly gigadeal: string;
  readonly excel: string;
  readonly platform: string;
  readonly language: string;
  /** Requirement sets that this Excel has: the highest version of each that Gigadeal asks about. */
  readonly sets: readonly string[];
}

/** Newest first, as far as Gigadeal has a use for them. */
const askedFor: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: ["1.20", "1.18", "1.17", "1.16", "1.15", "1.14", "1.13", "1.12", "1.11", "1.10", "1.9"],
  CustomFunctionsRuntime: ["1.4", "1.3", "1.2", "1.1"],
  SharedRuntime: ["1.2", "1.1"],
  RibbonApi: ["1.2", "1.1"],
  DialogApi: ["1.2", "1.1"],
  KeyboardShortcuts: ["1.1"],
};

export function readDiagnostics(): Diagnostics {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const newest = (set: string, versions: readonly string[]) =>
    versions.find((version) => requirements.isSetSupported(set, version));
  return {
    gigadeal: process.env.GIGADEAL_VERSION ?? "",
    excel: diagnostics?.version ?? "",
    platform: String(diagnostics?.platform ?? ""),
    language: displayLanguage,
    sets: Object.entries(askedFor).flatMap(([set, versions]) => {
      const version = newest(set, versions);
      return version === undefined ? [] : [`${set} ${version}`];
    }),
  };
}
