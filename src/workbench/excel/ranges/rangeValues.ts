/** What a range's cells hold: read as calculated, written as if typed. */
import { isTextFormat, LexerTreeBuilder, numfmt } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import { cellsOf, gridOf, isUnbounded } from "../area";
import type { Area } from "../area";
import { RangeGeometry } from "./rangeGeometry";
import type { ExcelValue } from "../sheetCells";
import type { Range } from "../range";
import { styleColumnsAndRows } from "../format/lineStyles";
import { checkFormulaSize } from "../limits";
import { typedContent } from "../typedValue";

type Grid<T> = T[][] | null;

/** The part of `Range` that reads and writes what cells hold: values, formulas, texts, number formats. */
export class RangeValues extends RangeGeometry {
  get values(): Grid<ExcelValue> {
    return this.#read((row, column) => this.$sheet.$cells.value(row, column));
  }

  set values(values: unknown) {
    this.#write(values);
  }

  get formulas(): Grid<ExcelValue> {
    const { $cells } = this.$sheet;
    return this.#read((row, column) => $cells.formula(row, column) ?? $cells.value(row, column));
  }

  set formulas(formulas: unknown) {
    this.#write(formulas);
  }

  get formulasLocal(): Grid<ExcelValue> {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.#write(formulas);
  }

  get text(): Grid<string> {
    return this.#read((row, column) => this.$sheet.$cells.text(row, column));
  }

  get valueTypes(): Grid<string> {
    return this.#read((row, column) => this.$sheet.$cells.valueType(row, column));
  }

  get numberFormat(): Grid<string> {
    return this.#read((row, column) => this.$sheet.$cells.numberFormat(row, column));
  }

  set numberFormat(formats: unknown) {
    this.$sheet.protection.$check("allowFormatCells");
    this.$sheet.$workbook.$beginChange();
    if (isUnbounded(this.$area)) {
      if (typeof formats !== "string" || !isNumberFormat(formats)) throw hostErrors.invalidArgument();
      styleColumnsAndRows(this.$sheet, this.$area, { n: { pattern: formats } });
      return;
    }
    this.#each(formats, (row, column, format) => {
      if (typeof format !== "string" || !isNumberFormat(format)) throw hostErrors.invalidArgument();
      this.$sheet.$writes.addStyle(row, column, { n: { pattern: format === "" ? "General" : format } });
    });
  }

  get numberFormatLocal(): Grid<string> {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  /** office.js asks, before it writes in parts what is too much for one request. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongSize();
  }

  get hasSpill(): boolean | null {
    return this.#same((row, column) => {
      const { $cells } = this.$sheet;
      return $cells.spillOf(row, column) !== null || $cells.spillParent(row, column) !== null;
    });
  }

  getSpillingToRange(): Range {
    return this.getSpillingToRangeOrNullObject() ?? notFound();
  }

  getSpillingToRangeOrNullObject(): Range | null {
    this.#checkSingleCell();
    const spill = this.$sheet.$cells.spillOf(this.rowIndex, this.columnIndex);
    return spill && this.$sheet.$rangeAt(spill);
  }

  getSpillParent(): Range {
    return this.getSpillParentOrNullObject() ?? notFound();
  }

  getSpillParentOrNullObject(): Range | null {
    this.#checkSingleCell();
    const parent = this.$sheet.$cells.spillParent(this.rowIndex, this.columnIndex);
    return parent && this.$sheet.$rangeAt(parent);
  }

  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    this.$sheet.$workbook.$flush();
    const used = this.$sheet.$cells.used(this.$area, valuesOnly ?? false);
    return used && this.$sheet.$rangeAt(used);
  }

  /** Has the functions in its cells answer again, as after a refresh. */
  setDirty(): void {
    this.$sheet.$workbook.$flush();
    const sheetId = this.$sheet.$id;
    const cells = this.$sheet.$cells.formulaCells(this.$area).map(([row, column]) => ({ sheetId, row, column }));
    this.$sheet.$workbook.$engine.functions.markDirty(cells);
  }

  calculate(): void {
    this.setDirty();
  }

  /** Of too many cells Excel says nothing. */
  #read<T>(of: (row: number, column: number) => T): Grid<T> {
    if (isUnbounded(this.$area)) return null;
    this.$sheet.$workbook.$flush();
    return gridOf(this.$area, of);
  }

  #same<T>(of: (row: number, column: number) => T): T | null {
    this.$sheet.$workbook.$flush();
    const area: Area = isUnbounded(this.$area) ? { ...this.$area, rowCount: 1, columnCount: 1 } : this.$area;
    const first = of(area.row, area.column);
    for (const [row, column] of cellsOf(area)) if (of(row, column) !== first) return null;
    return first;
  }

  #write(values: unknown): void {
    const { $writes, $cells, $locks, $workbook } = this.$sheet;
    $locks.checkWritable(this.$area);
    if (isUnbounded(this.$area)) throw hostErrors.invalidArgument();
    $workbook.$beginChange();
    this.#each(values, (row, column, value) => {
      const format = $writes.numberFormat(row, column) ?? $cells.numberFormat(row, column);
      const content = typedContent(value, isTextFormat(format));
      if (content.formula !== undefined) this.#checkFormula(content.formula);
      $writes.setContent(row, column, content);
      if (content.numberFormat !== undefined && format === "General") {
        $writes.addStyle(row, column, { n: { pattern: content.numberFormat } });
      }
    });
  }

  /** Each cell with its value; one value is for all cells, null leaves a cell as it is. */
  #each(values: unknown, put: (row: number, column: number, value: unknown) => void): void {
    const rows = Array.isArray(values) ? (values as unknown[]) : null;
    if (rows && rows.length !== this.rowCount) throw wrongSize();
    for (const [i, row] of (rows ?? []).entries()) {
      if (!Array.isArray(row) || row.length !== this.columnCount) throw wrongSize();
      for (const [j, value] of (row as unknown[]).entries()) {
        if (value !== null) put(this.rowIndex + i, this.columnIndex + j, value);
      }
    }
    if (!rows && values !== null) for (const [row, column] of cellsOf(this.$area)) put(row, column, values);
  }

  #checkFormula(formula: string): void {
    checkFormulaSize(formula);
    const lexer = this.$sheet.$workbook.$engine.univer.__getInjector().get(LexerTreeBuilder);
    if (typeof lexer.treeBuilder(formula) === "string") throw hostErrors.invalidArgument();
  }

  #checkSingleCell(): void {
    if (this.cellCount !== 1) throw hostErrors.invalidArgument();
  }
}

function isNumberFormat(format: string): boolean {
  return format === "" || (numfmt.isValidFormat(format) && format.length <= 255);
}

function wrongSize() {
  return hostErrors.invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
