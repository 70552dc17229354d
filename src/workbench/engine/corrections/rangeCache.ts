/** Correction of Univer: the cache of the values of ranges. */
import { ArrayValueObject, BaseReferenceObject } from "../univer";
import type { BaseValueObject, Nullable } from "../univer";

type Values = Nullable<BaseValueObject>[][];
type SpilledRanges = Nullable<Record<string, Nullable<Record<string, Nullable<object>>>>>;

/** The values of ranges read by the calculations that are running, by the range. */
const known = new Map<string, Values>();
let running = 0;

/** Goes over the formulas, reading the values of each range once. */
export async function readRangesOnce<T>(pass: () => Promise<T>): Promise<T> {
  known.clear();
  running++;
  try {
    return await pass();
  } finally {
    running--;
    known.clear();
  }
}

/**
 * Univer keeps the values of a range once read and hands the same array to every function. SORT reverses it for all that read
 * it afterwards, and a range read before a formula spilled into it stays empty. Here each reader gets an array of its own; the
 * values in it are read once while a calculation runs in which nothing spills: then the order of formulas says when they are final.
 */
export function readRangesAfresh(): void {
  const read = BaseReferenceObject.prototype.toArrayValueObject;
  BaseReferenceObject.prototype.toArrayValueObject = function (this: BaseReferenceObject) {
    if (running === 0 || spills(this.getArrayFormulaRange()) || spills(this.getRuntimeArrayFormulaRange()))
      return read.call(this, false);
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    const key = `${this.getUnitId()}|${this.getSheetId()}|${startRow}|${startColumn}|${endRow}|${endColumn}`;
    const values = known.get(key);
    if (values) return arrayOf(this, values, startRow, startColumn);
    const array = read.call(this, false);
    known.set(key, copy(array.getArrayValue()));
    return array;
  };
}

function spills(ranges: SpilledRanges): boolean {
  for (const unit in ranges) {
    for (const sheet in ranges[unit]) {
      for (const row in ranges[unit]?.[sheet]) if (row) return true;
    }
  }
  return false;
}

function arrayOf(range: BaseReferenceObject, values: Values, row: number, column: number): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: copy(values),
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: range.getUnitId(),
    sheetId: range.getSheetId(),
    row,
    column,
  });
}

function copy(values: Values): Values {
  return values.map((row) => row.slice());
}
