/** What undoing the last refresh puts back and removes, and what was edited since and stays. */
import { sameId } from "../../ledger/register/changes";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import {
  ledgerFields,
  registerFields,
  type LedgerField,
  type RegisterField,
  type SourceField,
} from "../../ledger/register/registerColumns";
import { userDefaults } from "../../ledger/register/registerRow";
import type { Ledger } from "../../ledger/record/deal";
import type { FormulaReach } from "../formulas/formulaReach";
import { headingAt, type Register } from "../register/dealRegister";
import type { NewColumn } from "../register/newColumns";
import type { AddedRow, RefreshToUndo } from "./readLastRefresh";
import type { LastRefresh, WrittenCell } from "./refreshRecord";

/** A cell that was edited since, or the whole row of a deal that the refresh had added. */
export interface LeftAsItIs {
  readonly dealId: string;
  readonly field: LedgerField | null;
}

export interface RefreshUndo {
  /** Cells that still hold what the refresh wrote: they get back what they held before. */
  readonly cells: readonly WrittenCell[];
  /** Rows that the refresh added and nobody has edited: they go. */
  readonly rows: readonly AddedRow[];
  /** Columns that the refresh added and nobody has edited: they go. */
  readonly columns: readonly NewColumn[];
  /** How many cells, rows and columns that is, stamps not counted. */
  readonly restored: number;
  readonly left: readonly LeftAsItIs[];
}

/** @param memory  the ledger in memory: what the refresh wrote into the rows that it added */
export function planRefreshUndo({ register, record, added, reach }: RefreshToUndo, memory: Ledger): RefreshUndo {
  const rows = added.filter(({ contents }) => isUntouched(contents, memory));
  const columns = columnsToRemove(record, register, new Set(rows.map(({ row }) => row)));
  const { back, edited } = cellsOf(record, register, new Set(columns.map(({ field }) => field)), reach);
  return {
    cells: back,
    rows,
    columns,
    restored: back.filter(({ field }) => field !== "refreshed").length + rows.length + columns.length,
    left: [
      ...edited.map(({ dealId, field }) => ({ dealId, field: field as LedgerField })),
      ...added.filter((row) => !rows.includes(row)).map(({ dealId }) => ({ dealId, field: null })),
    ],
  };
}

/**
 * Cells that still hold what the refresh wrote, and those that stay: somebody has edited them since, or they held a formula
 * that reaches outside this workbook, which nobody but the user puts back.
 */
function cellsOf(
  { cells, columns }: LastRefresh,
  register: Register,
  removed: ReadonlySet<SourceField>,
  reach: FormulaReach,
): { back: WrittenCell[]; edited: WrittenCell[] } {
  const back: WrittenCell[] = [];
  const edited: WrittenCell[] = [];
  for (const cell of cells) {
    const row = register.rows[register.rowOf(cell.dealId) ?? -1];
    if (!row || removed.has(cell.field)) continue; // the user has deleted the row, or the column goes as a whole
    if ((columns as readonly SourceField[]).includes(cell.field)) {
      edited.push(cell); // in a column that stays, all that was filled in stays
      continue;
    }
    const content = cell.field === "refreshed" ? row.refreshed : row.cells[cell.field];
    if (content === undefined) continue; // the user has deleted the column
    const mayGoBack = !cell.wasFormula || reach.staysInside(String(cell.before));
    if (content === cell.after && mayGoBack) back.push(cell);
    else if (cell.field !== "refreshed") edited.push(cell);
  }
  return { back, edited };
}

/**
 * The columns that the refresh had added and that are as it left them, at the right end of the register. A column in
 * which somebody has written since stays.
 *
 * @param leaving  rows that go with the refresh
 */
function columnsToRemove(
  { cells, columns }: LastRefresh,
  { place, rows, rowOf }: Register,
  leaving: ReadonlySet<number>,
): NewColumn[] {
  const found = columns.map((field): NewColumn & { readonly isAsWritten: boolean } => {
    const written = new Map(cells.filter((cell) => cell.field === field).map(({ dealId, after }) => [dealId, after]));
    const contents = rows.map((row) => row.cells[field] ?? "");
    const isAsWritten = rows.every((row, index) => {
      const id = sameId(String(row.cells.id ?? ""));
      const expected = rowOf(id) === index ? (written.get(id) ?? "") : "";
      return leaving.has(index) || contents[index] === expected;
    });
    return { field, heading: headingAt(place, field) ?? "", cells: contents, isAsWritten };
  });
  const first = place.columnCount - columns.length;
  const areLast = columns.every((field, at) => place.columns.get(field) === first + at);
  return areLast && found.every(({ isAsWritten }) => isAsWritten) ? found : [];
}

/** True for a row in which everything is as the refresh wrote it. */
function isUntouched({ ours, others }: AddedRow["contents"], memory: Ledger): boolean {
  const written = lastWrittenCells(memory, String(ours.get("id")));
  if (!written || others.some((value) => value !== "")) return false;
  const defaults: Partial<Record<RegisterField, unknown>> = userDefaults;
  return registerFields.every((field) => {
    if (!ours.has(field)) return true;
    if (field in defaults) return ours.get(field) === defaults[field];
    return (
      !(ledgerFields as readonly RegisterField[]).includes(field) || ours.get(field) === written[field as LedgerField]
    );
  });
}
