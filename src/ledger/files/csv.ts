/** Comma-separated values as spreadsheets write and read them (RFC 4180), with semicolons where commas are decimals. */

import { Problem } from "../../text/problem";

/** A field as text for a file: quoted where it must be, and never a formula for the program that opens it. */
function written(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r']/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/**
 * Reads rows of fields. Blank lines are left out; the delimiter is the one that the first line has more of.
 * @throws Problem naming the row where quotes do not fit
 */
export function fromCsv(file: string): Csv {
  const text = file.replace(/^\ufeff/, "");
  const firstLine = text.slice(0, (text.search(/[\r\n]/) + 1 || text.length + 1) - 1).replace(/"[^"]*"/g, "");
  const delimiter = firstLine.split(";").length > firstLine.split(",").length ? ";" : ",";
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\n|\\r|$)`, "y");
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    // A quote in the middle of a field: what follows cannot be told apart.
    if (!found) throw new Problem("fileNotCsv", { row: rows.length + 1 });
    const [, quoted, plain = "", end = ""] = found;
    row.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=[=+\-@\t\r'])/, ""));
    if (end === delimiter && field.lastIndex < text.length) continue;
    if (end === delimiter) row.push("");
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
    if (end === "") break;
  }
  return { rows, delimiter };
}
