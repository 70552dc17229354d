/** Addresses as Excel writes and reads them: "A1:B2", "A:C", "1:3", "'My sheet'!$A$1". */
import { hostErrors } from "../office/protocol/hostError";
import { areaBetween, COLUMNS, isEntireColumn, isEntireRow, ROWS } from "./area";
import type { Area } from "./area";

export interface Address {
  readonly sheet?: string;
  readonly area: Area;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

/** @throws HostError "InvalidArgument" for what is not an address */
export function parseAddress(text: string): Address {
  const { sheet, cells } = splitSheet(text);
  const area = parseCells(cells);
  if (area === null) throw hostErrors.invalidArgument();
  return sheet === undefined ? { area } : { sheet, area };
}

/** "A1,'A, B'!C3" → "A1" and "'A, B'!C3". */
export function splitAddresses(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** The letters of a column counted from 0: "A", "XFD". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** "A1", "A1:B2", "A:C" or "1:3". */
export function formatAddress(area: Area): string {
  const bottom = area.row + area.rowCount;
  const right = columnLetters(area.column + area.columnCount - 1);
  if (isEntireRow(area)) return `${area.row + 1}:${bottom}`;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${right}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${right}${bottom}`;
}

/** A sheet's name as it stands before "!": in quotes where it would be read as something else. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = parseCells(name) !== null || /^(r|c|r\d*c\d*)$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

function splitSheet(text: string): { sheet?: string; cells: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { cells: text.trim() };
  const name = text.slice(0, mark).trim();
  const quoted = /^'(.*)'$/s.exec(name)?.[1];
  return { sheet: quoted?.replaceAll("''", "'") ?? name, cells: text.slice(mark + 1).trim() };
}

function parseCells(text: string): Area | null {
  const [from = "", to, ...more] = text.split(":");
  if (more.length > 0) return null;
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (first === null || last === null) return null;
  if (first.row !== undefined && first.column !== undefined) {
    if (last.row === undefined || last.column === undefined) return null;
    return areaBetween(first.row, first.column, last.row, last.column);
  }
  if (to === undefined) return null;
  if (first.column !== undefined && last.row === undefined && last.column !== undefined) {
    return areaBetween(0, first.column, ROWS - 1, last.column);
  }
  if (first.row !== undefined && last.column === undefined && last.row !== undefined) {
    return areaBetween(first.row, 0, last.row, COLUMNS - 1);
  }
  return null;
}

/** A cell, a whole column (no row) or a whole row (no column). */
function corner(text: string): { row?: number; column?: number } | null {
  const [, letters, digits] = cellPattern.exec(text) ?? [
    undefined,
    columnPattern.exec(text)?.[1],
    rowPattern.exec(text)?.[1],
  ];
  const column = letters === undefined ? undefined : columnNumber(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (column === undefined && row === undefined) return null;
  if ((column ?? 0) >= COLUMNS || (row ?? 0) >= ROWS) return null;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
