/** What a user types for an argument: how it reads in a formula, and what value it has. */
import { dateOf } from "../../ledger/record/dates";
import { readNumber } from "../format/numberInput";
import { readTerm } from "../format/termInput";

export type Cell = number | string | boolean;

/** `reference` is read from the sheet; `expression` only Excel can work out. */
export type Argument =
  | { readonly kind: "omitted"; readonly formula: "" }
  | { readonly kind: "value"; readonly formula: string; readonly value: Cell | readonly (readonly Cell[])[] }
  | { readonly kind: "reference"; readonly formula: string }
  | { readonly kind: "expression"; readonly formula: string };

const cell = String.raw`\$?[a-z]{1,3}\$?[1-9]\d{0,6}`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!`;
const reference = new RegExp(String.raw`^(?:${sheet})?(?:${cell}(?::${cell})?|\$?[a-z]{1,3}:\$?[a-z]{1,3})$`, "iu");

/**
 * Reads an argument as typed in the display language. Words need no quotation marks, a date is a date, a percentage
 * is a share, cells are cells; what begins with = is left to Excel as it stands.
 *
 * @example
 * readArgument("ramp", "en-US").formula //=> '"ramp"'
 * readArgument("12,5 %", "fr-FR").formula //=> "0.125"
 */
export function readArgument(typed: string, locale: string): Argument {
  const text = typed.trim();
  if (text === "") return { kind: "omitted", formula: "" };
  if (text.startsWith("=")) return { kind: "expression", formula: text.slice(1).trim() };
  if (reference.test(text)) return { kind: "reference", formula: text };
  if (/^\{.*\}$/s.test(text)) return readArray(text);
  if (/^".*"$/s.test(text)) return words(text.slice(1, -1).replaceAll('""', '"'));
  if (/^(true|vrai)$/i.test(text)) return { kind: "value", formula: "TRUE", value: true };
  if (/^(false|faux)$/i.test(text)) return { kind: "value", formula: "FALSE", value: false };

  const percent = /^(.*?)\s*%$/.exec(text)?.[1];
  const number = readNumber(percent ?? text, locale);
  if (number !== null) {
    const value = percent === undefined ? number : number / 100;
    // As typed where Excel reads it so in every language: 300e9 says more than its twelve digits.
    const formula = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? text : String(value);
    return { kind: "value", formula, value };
  }
  const date = readTerm(text, locale);
  if (date !== null) {
    const [year, month, day] = dateOf(date).split("-").map(Number);
    return { kind: "value", formula: `DATE(${year},${month},${day})`, value: date };
  }
  return words(text);
}

function words(text: string): Argument {
  return { kind: "value", formula: `"${text.replaceAll('"', '""')}"`, value: text };
}

/** An array constant of numbers and quoted words, `{12,36}` or `{1,2;3,4}`, as an English formula writes it. */
function readArray(text: string): Argument {
  const rows = text
    .slice(1, -1)
    .split(";")
    .map((row) => row.split(",").map((element) => element.trim()));
  const values = rows.map((row) =>
    row.map((element) => (/^".*"$/.test(element) ? element.slice(1, -1) : Number(element))),
  );
  const known = values.every((row) => row.length === values[0]?.length && row.every((value) => !Number.isNaN(value)));
  return known ? { kind: "value", formula: text, value: values } : { kind: "expression", formula: text };
}

/** The formula that calls a function: omitted arguments keep their place, those at the end are left out. */
export function formulaOf(name: string, given: readonly Argument[]): string {
  const written = given.map(({ formula }) => formula);
  while (written[written.length - 1] === "") written.pop();
  return `=${name}(${written.join(",")})`;
}
