/**
 * The stored form of frozen cells: their formulas without references, as a custom XML part holds them. Repeated texts are
 * stored once, so that a formula that was filled down takes a few bytes a cell.
 */
import { isNewer } from "../../ledger/stored/version";
import type { Area } from "../../templates/sheet/a1";
import type { Form } from "./tracker";

/** Raised with every change of the form: docs/DECISIONS.md, "What is stored outlives us". */
export const FROZEN_VERSION = 1;

export interface FrozenCell extends Area {
  /** Of its tracker. */
  readonly number: number;
  /** Where it stood when it was frozen. */
  readonly sheet: string;
  readonly form: Form;
  /** The references that were taken out of it, as they were written. */
  readonly references: readonly string[];
  /** Digest of the values that took the formula's place: a cell that no longer has them has been edited. */
  readonly digest: string;
}

export interface FrozenDocument {
  readonly version: typeof FROZEN_VERSION;
  readonly when: number;
  readonly sheets: readonly string[];
  readonly forms: readonly Form[];
  /** Number, sheet, row, column, rows, columns, form, digest, references. */
  readonly cells: readonly CellTuple[];
}

type CellTuple = readonly [
  ...[number, number, number, number, number, number, number],
  digest: string,
  references: readonly string[],
];

export interface FrozenReading {
  /** null for a document that cannot be read. */
  readonly document: FrozenDocument | null;
  /** Written by a newer Gigadeal. It is left as it is: to thaw a part of it would lose the rest. */
  readonly isNewer: boolean;
}

/** The reader of what a part holds: a workbook may come from anybody. */
export function readFrozenDocument(document: unknown): FrozenReading {
  return { document: isVersion1(document) ? document : null, isNewer: isNewer(document, FROZEN_VERSION) };
}

/** The document of some cells, as it is stored. */
export function documentOf(cells: readonly FrozenCell[], when: number): FrozenDocument {
  const sheets = new Map<string, number>();
  const forms = new Map<string, { index: number; form: Form }>();
  const tuples = cells.map((cell): CellTuple => {
    const sheet = sheets.get(cell.sheet) ?? sheets.size;
    sheets.set(cell.sheet, sheet);
    const key = JSON.stringify(cell.form);
    const { index } = forms.get(key) ?? { index: forms.size };
    forms.set(key, { index, form: cell.form });
    return [cell.number, sheet, cell.row, cell.column, cell.rows, cell.columns, index, cell.digest, cell.references];
  });
  return {
    version: FROZEN_VERSION,
    when,
    sheets: [...sheets.keys()],
    forms: [...forms.values()].map(({ form }) => form),
    cells: tuples,
  };
}

/** Version 1: its form is frozen. */
function isVersion1(document: unknown): document is FrozenDocument {
  const { version, when, sheets, forms, cells } = (document ?? {}) as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === "string";
  const isForm = (form: unknown) =>
    Array.isArray(form) && form.every((piece) => isText(piece) || piece === 0 || piece === 1);
  const isCell = (cell: unknown) =>
    Array.isArray(cell) &&
    cell.length === 9 &&
    cell.slice(0, 7).every((value) => Number.isInteger(value) && (value as number) >= 0) &&
    isText(cell[7]) &&
    Array.isArray(cell[8]) &&
    cell[8].every(isText);
  return (
    version === 1 &&
    typeof when === "number" &&
    Array.isArray(sheets) &&
    sheets.every(isText) &&
    Array.isArray(forms) &&
    forms.every(isForm) &&
    Array.isArray(cells) &&
    cells.every(isCell)
  );
}

/** The cells of a document, without those that name a sheet or a form that it does not have. */
export function cellsOf({ sheets, forms, cells }: FrozenDocument): FrozenCell[] {
  return cells.flatMap(([number, sheet, row, column, rows, columns, form, digest, references]) => {
    const [sheetName, pieces] = [sheets[sheet], forms[form]];
    return sheetName === undefined || pieces === undefined
      ? []
      : [{ number, sheet: sheetName, row, column, rows, columns, form: pieces, digest, references }];
  });
}
