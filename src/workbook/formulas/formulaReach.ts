/**
 * What a formula reaches: whether it works with this workbook alone, and whether it calls Gigadeal. A formula that came with
 * a workbook goes back into a cell only where both are so: it could otherwise fetch, send or start something.
 */
import { insideFunctions } from "./excelFunctions";
import { formulaParts, type FormulaPart } from "./formulaParts";
import type { FormulaName } from "./formulaSearch";
import { gigadealCall } from "./gigadealCalls";

/** What formulas can name in this workbook. */
export interface WorkbookContents {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly FormulaName[];
  /** Names of tables, in small letters. */
  readonly tables: ReadonlySet<string>;
}

export interface FormulaReach {
  /** Itself, or through the names that it uses. */
  callsGigadeal(formula: string): boolean;
  /**
   * Whether all that it calls, by itself or through names, works with this workbook alone: functions of Excel's that are
   * known to (`insideFunctions`), Gigadeal's, its own LET and LAMBDA variables, and cells, tables and names that are here.
   */
  staysInside(formula: string): boolean;
}

interface Reach {
  readonly calls: boolean;
  readonly leaves: boolean;
  /** Names of the workbook's that it uses, in capitals. */
  readonly uses: readonly string[];
}

/** How Excel's files mark newer functions and variables. Marks of add-ins' functions are none of these. */
const MARKS = /^(?:_xlfn\.|_xlws\.|_xlpm\.)*/i;
const unmarked = (name: string): string => name.replace(MARKS, "").toUpperCase();

/** Functions that no variable may be named after, as Excel would call the function. */
const OUTSIDE =
  /^(?:WEBSERVICE|FILTERXML|HYPERLINK|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|RUN|INDIRECT|STOCKHISTORY|TRANSLATE|DETECTLANGUAGE|COPILOT|PY|ENCODEURL|SQL\.REQUEST|CUBE[A-Z]+|IMPORT[A-Z]+|DDE[A-Z]*)$/;

export function formulaReach(workbook: WorkbookContents): FormulaReach {
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const defined = new Set(workbook.names.map(({ name }) => name.toUpperCase()));
  const reachOf = (formula: string) => reach(formula, { sheets, defined, tables: workbook.tables });
  const ofNames = workbook.names.map(({ name, formula }) => ({ name: name.toUpperCase(), ...reachOf(formula) }));
  const users = new Map<string, string[]>();
  for (const { name, uses } of ofNames) for (const used of uses) users.set(used, [...(users.get(used) ?? []), name]);
  const namesThat = (does: (one: Reach) => boolean): ReadonlySet<string> => {
    const found = new Set(ofNames.filter(does).map(({ name }) => name));
    // The set grows while it is walked.
    for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
    return found;
  };
  const calling = namesThat(({ calls }) => calls);
  const leaving = namesThat(({ leaves }) => leaves);
  return {
    callsGigadeal(formula) {
      const { calls, uses } = reachOf(formula);
      return calls || uses.some((name) => calling.has(name));
    },
    staysInside(formula) {
      const { leaves, uses } = reachOf(formula);
      return !leaves && !uses.some((name) => leaving.has(name));
    },
  };
}

interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly defined: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

function reach(formula: string, known: Known): Reach {
  const parts = formulaParts(formula);
  const variables = variablesIn(parts);
  const uses: string[] = [];
  let calls = false;
  let leaves = !formula.startsWith("=");
  for (const part of parts) {
    if (part.kind === "unknown" || !isHere(part, known.sheets)) leaves = true;
    if (part.kind !== "call" && part.kind !== "name") continue;
    const name = unmarked(part.name);
    const form = gigadealCall(part.name)?.form;
    const isOurs = form === "right" || form === "stale";
    if (OUTSIDE.test(name)) leaves = true;
    else if (known.defined.has(part.name.toUpperCase())) uses.push(part.name.toUpperCase());
    else if (isOurs && part.sheets.length === 0) calls ||= part.kind === "call";
    else if (!variables.has(name) && !insideFunctions.has(name)) {
      const isTable = part.kind === "name" && known.tables.has(part.name.toLowerCase());
      if (!isTable) leaves = true;
    }
  }
  return { calls, leaves, uses };
}

const isHere = (part: FormulaPart, sheets: ReadonlySet<string>): boolean =>
  !("workbook" in part) || (part.workbook === null && part.sheets.every((sheet) => sheets.has(sheet.toLowerCase())));

/** Names that stand where LET and LAMBDA take the names of variables, in capitals. */
function variablesIn(parts: readonly FormulaPart[]): ReadonlySet<string> {
  const variables = new Set<string>();
  const open: { readonly name: string; at: number; argument: FormulaPart[] }[] = [];
  let called = "";
  for (const part of parts) {
    if (part.kind === "space") continue;
    const around = open.at(-1);
    if (part.kind === "call") called = unmarked(part.name);
    if (part.text === "(" || part.text === "{") {
      around?.argument.push(part);
      open.push({ name: part.text === "(" ? called : "", at: 0, argument: [] });
    } else if (part.text === ")" || part.text === "}") open.pop();
    else if (part.text === "," && around) {
      const isVariable = around.name === "LAMBDA" || (around.name === "LET" && around.at % 2 === 0);
      const [first, ...rest] = around.argument;
      if (isVariable && first && rest.length === 0) variables.add(variableOf(first));
      around.at++;
      around.argument = [];
    } else around?.argument.push(part);
    if (part.kind !== "call") called = "";
  }
  return variables;
}

/** `[x]` is a variable of LAMBDA that may be left out. */
function variableOf(part: FormulaPart): string {
  if (part.kind === "name" && part.sheets.length === 0) return unmarked(part.name);
  return part.kind === "structured" && part.table === null ? unmarked(part.columns[0] ?? "") : "";
}
