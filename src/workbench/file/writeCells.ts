/** The cells of a sheet: values, formulas, looks. What formulas came to is handed back, to be put into the file afterwards. */
import { wholeSheet } from "../excel/area";
import { columnLetters } from "../excel/address";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { toFile } from "./fileFormulas";
import type { FileStyles } from "./fileStyles";

export type Result = string | number | boolean;

/** The results of formulas, by address. */
export type Results = ReadonlyMap<string, Result>;

export function writeCells(
  file: File,
  sheet: Worksheet,
  styles: FileStyles,
  addinFunctions: ReadonlySet<string>,
): Results {
  const results = new Map<string, Result>();
  const { name, $cells: cells } = sheet;
  const styled = new Map<number, [column: number, style: number][]>();
  for (const [row, column] of cells.present(wholeSheet)) {
    const address = addressOf(row, column);
    const formula = cells.formula(row, column);
    const value = cells.value(row, column);
    if (formula !== null) {
      const spill = cells.spillOf(row, column);
      const last = spill && addressOf(row + spill.rowCount - 1, column + spill.columnCount - 1);
      const text = toFile(formula, addinFunctions);
      ok(
        last
          ? file.SetCellFormula(name, address, text, { Type: "array", Ref: `${address}:${last}` })
          : file.SetCellFormula(name, address, text),
      );
      results.set(address, value);
    } else if (value !== "") {
      ok(typeof value === "string" ? file.SetCellStr(name, address, value) : file.SetCellValue(name, address, value));
    }
    const ofRow = styled.get(row) ?? [];
    styled.set(row, ofRow);
    ofRow.push([column, styles.idOf(cells.style(row, column), sheet.$locks.isLocked(row, column))]);
  }
  for (const [row, columns] of styled) {
    for (const { first, last, style } of runs(columns)) {
      ok(file.SetCellStyle(name, addressOf(row, first), addressOf(row, last), style));
    }
  }
  return results;
}

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Neighbouring cells that look the same. */
function runs(columns: [column: number, style: number][]): { first: number; last: number; style: number }[] {
  const found: { first: number; last: number; style: number }[] = [];
  for (const [column, style] of columns.sort(([a], [b]) => a - b)) {
    const run = found.at(-1);
    if (run && run.style === style && run.last === column - 1) run.last = column;
    else found.push({ first: column, last: column, style });
  }
  return found;
}
