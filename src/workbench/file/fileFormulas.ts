/** Formulas as a file has them: functions that came after Excel 2007, and functions of add-ins, have prefixes there. */
import { markLambdaNames, unmarkLambdaNames } from "./lambdaNames";

const future = [
  ...["ACOT", "AGGREGATE", "ARABIC", "BASE", "CEILING.MATH", "CONCAT", "DAYS", "FLOOR.MATH", "FORECAST.LINEAR"],
  ...[
    "IFNA",
    "IFS",
    "ISFORMULA",
    "MAXIFS",
    "MINIFS",
    "MODE.SNGL",
    "NORM.DIST",
    "NORM.INV",
    "NORM.S.DIST",
    "NORM.S.INV",
  ],
  ...["NUMBERVALUE", "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC"],
  ...["QUARTILE.EXC", "QUARTILE.INC", "RANK.AVG", "RANK.EQ", "RRI", "SHEET", "SHEETS", "STDEV.P", "STDEV.S"],
  ...["SWITCH", "TEXTJOIN", "VAR.P", "VAR.S", "XOR"],
  ...["ANCHORARRAY", "BYCOL", "BYROW", "LAMBDA", "LET", "MAKEARRAY", "MAP", "RANDARRAY", "REDUCE", "SCAN", "SEQUENCE"],
  ...["SORTBY", "TEXTAFTER", "TEXTBEFORE", "TEXTSPLIT", "UNIQUE", "XLOOKUP", "XMATCH"],
];
const worksheetFuture = ["FILTER", "SORT", "TAKE", "DROP", "CHOOSECOLS", "CHOOSEROWS", "HSTACK", "VSTACK"];

const prefixes = new Map([
  ...future.map((name) => [name, "_xlfn."] as const),
  ...worksheetFuture.map((name) => [name, "_xlfn._xlws."] as const),
]);

/** How Excel writes the functions of an add-in: with this prefix, and with no dot behind the namespace. */
const ADDIN = "_xldudf_";

/** A table's column in the formula's own row: files spell the @ out. */
const ownRow = /(\w+)\[@(?:\[([^[\]]*)\]|([^[\]]*))\]/g;

/** A function that is called; a sheet's name in quotes is passed over. */
const call = /'(?:[^']|'')*'|(?<![\w.])([A-Za-z_][\w.]*)(?=\()/g;
const knownPrefix = /_xlfn\.(?:_xlws\.)?|_xlws\./g;

/** @param addinFunctions  names of the add-in's functions, in capitals */
export function toFile(formula: string, addinFunctions: ReadonlySet<string>): string {
  return outsideText(markLambdaNames(formula.replace(/^=/, "")), (code) =>
    code
      .replace(
        /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+)#/gi,
        (_, sheet = "", cell) => `ANCHORARRAY(${sheet}${cell})`,
      )
      .replace(ownRow, (_, table: string, bracketed?: string, plain?: string) => {
        return `${table}[[#This Row],[${bracketed ?? plain ?? ""}]]`;
      })
      .replace(call, (name: string, called: string | undefined) => {
        if (called === undefined) return name;
        const upper = name.toUpperCase();
        if (addinFunctions.has(upper)) return ADDIN + upper.replaceAll(".", "_");
        return (prefixes.get(upper) ?? "") + name;
      }),
  );
}

export function fromFile(formula: string, addinFunctions: ReadonlySet<string>): string {
  const names = new Map(Array.from(addinFunctions, (name) => [name.replaceAll(".", "_"), name]));
  const text = outsideText(unmarkLambdaNames(formula.replace(/^=/, "")), (code) =>
    code
      .replace(knownPrefix, "")
      .replace(/(?:\[\d+\]!)?_xldudf_(\w+)(?=\()/gi, (_, name: string) => names.get(name.toUpperCase()) ?? name)
      .replace(/(\w+)\[\[#This Row\],\[([^[\]]*)\]\]/gi, "$1[@[$2]]")
      .replace(/ANCHORARRAY\(([^()]+)\)/gi, "$1#"),
  );
  return `=${text}`;
}

/** Text in quotes stays as it is. */
function outsideText(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
