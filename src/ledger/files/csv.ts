/** Comma-separated values as spreadsheets write and read them (RFC 4180), with semicolons where commas are decimals. */

import { Problem } from "../../text/problem";
import { disarmed, rearmed } from "./formulaText";

/** A field as text for a file: quoted where it must be, and never a formula for the program that opens it. */
function written(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = disarmed(value);
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  // The mark at the beginning tells Excel that the file is UTF-8.
  return `\ufeff${rows.map((row) => row.map(written).join(",")).join("\r\n")}\r\n`;
}

export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** ";" means that numbers have a decimal comma. */
  readonly delimiter: "," | ";";
}

/** Rows as they are read, so that a file that is wrong at its beginning is not read to its end. */
export interface CsvReading {
  readonly rows: IterableIterator<readonly string[]>;
  readonly delimiter: Csv["delimiter"];
}

/**
 * Reads rows of fields. Blank lines are left out; the delimiter is the one that the first line has more of.
 * @throws Problem naming the row where quotes do not fit
 */
export function fromCsv(file: string): Csv {
  const { rows, delimiter } = readCsv(file);
  return { rows: [...rows], delimiter };
}

/** As `fromCsv`, row by row: a fault is thrown when its row is asked for. */
export function readCsv(file: string): CsvReading {
  const text = file.replace(/^\ufeff/, "");
  const firstLine = text.slice(0, (text.search(/[\r\n]/) + 1 || text.length + 1) - 1).replace(/"[^"]*"/g, "");
  const delimiter = firstLine.split(";").length > firstLine.split(",").length ? ";" : ",";
  return { rows: rowsOf(text, delimiter), delimiter };
}

function* rowsOf(text: string, delimiter: Csv["delimiter"]): Generator<readonly string[]> {
  const end = delimiter === ";" ? /[;\r\n]|$/g : /[,\r\n]|$/g;
  let row: string[] = [];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : null;
    end.lastIndex = quoted?.end ?? at;
    const stop = end.exec(text)?.index ?? text.length;
    // A quote in the middle of a field, or one that is never closed: what follows cannot be told apart.
    if (quoted ? quoted.end !== stop : text.slice(at, stop).includes('"'))
      throw new Problem("fileNotCsv", { row: count + 1 });
    row.push(rearmed(quoted ? quoted.text : text.slice(at, stop).trim()));
    at = stop + 1;
    if (text[stop] === delimiter && at < text.length) continue;
    if (text[stop] === delimiter) row.push("");
    if (text[stop] === "\r" && text[at] === "\n") at++;
    if (row.some((cell) => cell !== "")) {
      count++;
      yield row;
    }
    row = [];
  }
}

/** The field whose quote opens at `start`; null where it is never closed. */
function quotedField(text: string, start: number): { readonly text: string; readonly end: number } | null {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}
