/** What a formula gives a custom function, made what the function's parameters ask for, as Excel does it. */
import type { FunctionMetadata, ParameterMetadata } from "./metadata";
import { isFunctionError } from "./values";
import type { Blanks, FormulaValue, FunctionArgument, FunctionError, FunctionValue } from "./values";
import type { BaseValueObject, ErrorValueObject } from "../univer";

/** The arguments of one call, or the error that stands in the cell instead of calling. */
export type Call = readonly FunctionArgument[] | FunctionError;

/** The calls of one function in a formula: one, or rows of them where a scalar parameter was given a range. */
export interface Calls {
  readonly rows: readonly (readonly Call[])[];
  readonly lifted: boolean;
}

const anything: ParameterMetadata = { name: "" };

export function prepareCalls(metadata: FunctionMetadata, given: readonly FormulaValue[], blanks: Blanks): Calls {
  const { parameters } = metadata;
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  if (given.length < required || given.length > most) {
    return { rows: [[{ code: "#VALUE!" }]], lifted: false };
  }
  const padded = Array.from(
    { length: Math.max(given.length, parameters.filter((parameter) => !parameter.repeating).length) },
    (_, index) => ({ value: given[index], parameter: parameters[index] ?? parameters.at(-1) ?? anything }),
  );
  const lifted = padded.filter(
    ({ value, parameter }) => Array.isArray(value) && !takesRange(parameter) && !isOne(value),
  );
  const rowCount = Math.max(0, ...lifted.map(({ value }) => (value as BaseValueObject[][]).length));
  const columnCount = Math.max(0, ...lifted.map(({ value }) => (value as BaseValueObject[][])[0]?.length ?? 0));
  const callFor = (row: number, column: number): Call => {
    const call: FunctionArgument[] = [];
    for (const { value, parameter } of padded) {
      const argument = takesRange(parameter)
        ? rangeArgument(value, parameter, blanks)
        : scalarArgument(pick(value, row, column), parameter, blanks);
      if (isFunctionError(argument)) return argument;
      call.push(argument);
    }
    return call;
  };
  if (lifted.length === 0) return { rows: [[callFor(0, 0)]], lifted: false };
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => callFor(row, column)),
  );
  return { rows, lifted: true };
}

function takesRange(parameter: ParameterMetadata): boolean {
  return parameter.dimensionality === "matrix";
}

function isOne(value: BaseValueObject[][]): boolean {
  return value.length === 1 && value[0]?.length === 1;
}

/** The element for one cell of a lifted call: a single row or column serves all rows or columns. */
function pick(
  value: FormulaValue | undefined,
  row: number,
  column: number,
): BaseValueObject | FunctionError | undefined {
  // A blank cell comes as a range of one; a null value outside a range is an argument left out.
  if (!Array.isArray(value)) return value?.isNull() ? undefined : value;
  const cells = value[value.length === 1 ? 0 : row];
  const cell = cells?.[cells.length === 1 ? 0 : column];
  return cell ?? { code: "#N/A" };
}

function rangeArgument(
  value: FormulaValue | undefined,
  parameter: ParameterMetadata,
  blanks: Blanks,
): FunctionArgument | FunctionError {
  if (value === undefined || (!Array.isArray(value) && value.isNull())) return null;
  const rows: FunctionValue[][] = [];
  for (const cells of Array.isArray(value) ? value : [[value]]) {
    const row: FunctionValue[] = [];
    for (const cell of cells) {
      const argument = typed(cell, parameter, blanks);
      if (isFunctionError(argument)) return argument;
      row.push(argument);
    }
    rows.push(row);
  }
  return rows;
}

function scalarArgument(
  value: BaseValueObject | FunctionError | undefined,
  parameter: ParameterMetadata,
  blanks: Blanks,
): FunctionValue | FunctionError {
  if (value === undefined) return null;
  return isFunctionError(value) ? value : typed(value, parameter, blanks);
}

/** One value as the parameter's type, converted as Excel converts; what it cannot convert is #VALUE!. */
function typed(value: BaseValueObject, parameter: ParameterMetadata, blanks: Blanks): FunctionValue | FunctionError {
  if (value.isError()) return { code: (value as ErrorValueObject).getErrorType() };
  const plain = value.isNull() ? (blanks === "zero" ? 0 : null) : (value.getValue() as FunctionValue);
  if (plain === null) return null;
  switch (parameter.type) {
    case "number":
      return asNumber(plain) ?? { code: "#VALUE!" };
    case "boolean":
      return asBoolean(plain) ?? { code: "#VALUE!" };
    case "string":
      return value.isNull() ? "" : typeof plain === "boolean" ? String(plain).toUpperCase() : String(plain);
    default:
      return plain;
  }
}

function asNumber(value: string | number | boolean): number | undefined {
  if (typeof value !== "string") return Number(value);
  return value.trim() === "" || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

function asBoolean(value: string | number | boolean): boolean | undefined {
  if (typeof value !== "string") return Boolean(value);
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : undefined;
}
