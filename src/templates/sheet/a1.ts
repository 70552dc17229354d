/** Cells and ranges as Excel spells them. Rows and columns from 0. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** @example columnLetters(8) //=> "I" */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** @example columnIndex("I") //=> 8 */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @example areaAddress({ row: 4, column: 8, rows: 1, columns: 3 }) //=> "I5:K5" */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = columnLetters(column) + (row + 1);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The same, absolute: `$I$5:$K$5`. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** @example quotedSheet("Bank's view") //=> "'Bank''s view'" */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
