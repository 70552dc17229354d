/** The cells of a sheet: values, formulas, looks. What formulas came to is handed back, to be put into the file afterwards. */
import { cellsOf, wholeSheet } from "../excel/area";
import { columnLetters } from "../excel/address";
import { isErrorText } from "../excel/sheetCells";
import type { Worksheet } from "../excel/worksheet";
import { mayBeArray } from "./dynamicArrays";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { toFile } from "./fileFormulas";
import type { FileStyles } from "./fileStyles";
import type { Result, Results } from "./results";

export function writeCells(
  file: File,
  sheet: Worksheet,
  styles: FileStyles,
  addinFunctions: ReadonlySet<string>,
): Results {
  const results = new Map<string, Result>();
  const { name, $cells: cells } = sheet;
  const styled = new Map<number, [column: number, style: number][]>();
  const write = (address: string, value: Result) => {
    if (isErrorText(value)) results.set(address, value);
    if (value === "") return;
    ok(typeof value === "string" ? file.SetCellStr(name, address, value) : file.SetCellValue(name, address, value));
  };
  for (const [row, column] of cells.present(wholeSheet)) {
    const address = addressOf(row, column);
    const formula = cells.formula(row, column);
    const value = cells.value(row, column);
    if (formula === null) {
      // What is spilled into a cell is written with the formula that it comes from.
      if (cells.spillParent(row, column) === null) write(address, value);
    } else {
      const spill = cells.spillOf(row, column);
      const text = toFile(formula, addinFunctions);
      const last = spill ? addressOf(row + spill.rowCount - 1, column + spill.columnCount - 1) : address;
      ok(
        spill || mayBeArray(text)
          ? file.SetCellFormula(name, address, text, { Type: "array", Ref: `${address}:${last}` })
          : file.SetCellFormula(name, address, text),
      );
      results.set(address, value);
      for (const [i, j] of spill ? cellsOf(spill) : []) {
        if (i !== row || j !== column) write(addressOf(i, j), cells.value(i, j));
      }
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
  const used = cells.used(wholeSheet, false);
  if (used) {
    const last = addressOf(used.row + used.rowCount - 1, used.column + used.columnCount - 1);
    ok(file.SetSheetDimension(name, `${addressOf(used.row, used.column)}:${last}`));
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
