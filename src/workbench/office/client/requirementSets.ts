/**
 * What the workbench says it can do. No more than the npm library can: its newest Excel members are those of
 * ExcelApi 1.15. A set left out is not supported.
 */
export type RequirementSets = Readonly<Record<string, string>>;

export const requirementSets: RequirementSets = {
  ExcelApi: "1.15",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  AddinCommands: "1.3",
  Settings: "1.1",
  // Internal to office.js: the compact form of a function's results, and that waiting for the end of a cell's editing
  // can be asked for.
  CustomFunctions: "1.9",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

/** The workbench's sets with some at another version, or missing where the version is null. */
export function requirementSetsWith(changes: Readonly<Record<string, string | null>>): RequirementSets {
  const changed = Object.entries({ ...requirementSets, ...changes });
  return Object.fromEntries(changed.filter((set): set is [string, string] => set[1] !== null));
}
