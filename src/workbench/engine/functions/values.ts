/** Between the values of formulas and the values that custom functions take and give. */
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "../univer";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "../univer";

export type FunctionValue = string | number | boolean | null;

/** What a custom function is called with: a value, or rows of values for a parameter that takes a range. */
export type FunctionArgument = FunctionValue | FunctionValue[][];

/** What a custom function answers: a value or an error, or rows of them. */
export type FunctionResult = FunctionValue | FunctionError | (FunctionValue | FunctionError)[][];

/** A code as Excel shows it in the cell, and words for the person who hovers over it. */
export interface FunctionError {
  readonly code: string;
  readonly message?: string;
}

/** What a blank cell is to a function: Excel on the desktop gives 0, Excel on the web null. */
export type Blanks = "zero" | "null";

/** Rows of values, or one value, still as the formula has them. */
export type FormulaValue = BaseValueObject | BaseValueObject[][];

/** What Excel shows for an error. */
export const errorCodes: ReadonlySet<string> = new Set<string>(Object.values(ErrorType));

/** Whether a function's result is an error. */
export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "code" in value;
}

/** The rows of a range or an array; a single value as it is. */
export function formulaValue(variant: FunctionVariantType): FormulaValue {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => array.get(row, column) as BaseValueObject),
  );
}

/** The answer of a function as a formula's value. Blanks inside an answer are empty text, as Excel shows them. */
export function formulaResult(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return scalarResult(result);
  const columnCount = Math.max(0, ...result.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) =>
      Array.from({ length: columnCount }, (_, column) =>
        column < row.length ? scalarResult(row[column] ?? null) : ErrorValueObject.create(ErrorType.NA),
      ),
    ),
    rowCount: result.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Of rows of values, the first one. */
export function topLeft(result: FunctionResult): FunctionValue | FunctionError {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
}

function scalarResult(value: FunctionValue | FunctionError): BaseValueObject {
  if (isFunctionError(value)) return ErrorValueObject.create(errorType(value.code));
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  // Also what arrives as an error's name: a cell has no other way to hold an error.
  if (value !== null && errorCodes.has(value)) return ErrorValueObject.create(value as ErrorType);
  return StringValueObject.create(value ?? "");
}

/** A code that Excel does not have is its #VALUE!. */
function errorType(code: string): ErrorType {
  return errorCodes.has(code) ? (code as ErrorType) : ErrorType.VALUE;
}
