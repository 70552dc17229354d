/** Takes the last refresh back: every cell that it wrote and that nobody has changed since, every row that it added. */
import { addLayer, type StoredLedger } from "../../ledger/stored/storedLedger";
import type { Ledger } from "../../ledger/record/deal";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import {
  ledgerFields,
  registerColumns,
  registerFields,
  type LedgerField,
  type RegisterField,
  type SourceField,
} from "../../ledger/register/registerColumns";
import { userDefaults } from "../../ledger/register/registerRow";
import { sameId } from "../../ledger/register/changes";
import { inLanguage } from "../../text/language";
import { Problem } from "../../text/problem";
import { refreshTexts } from "../../text/refresh";
import { lookBefore } from "./refreshSnapshot";
import { logRow, logWrites, type LogRow } from "../register/changeLog";
import { headingAt, readRegister, type Register, type RegisterPlace } from "../register/dealRegister";
import { narrowed, removeColumns, type NewColumn } from "../register/newColumns";
import { discardParts, layerWrites } from "../register/storedLedgerParts";
import { lastRefreshIn, nothingToTakeBack, recordWrite, type LastRefresh, type WrittenCell } from "./refreshRecord";
import { cellWrites } from "../register/registerWrites";
import { requestBytes, writeInBatches, type Write } from "../excel/batches";
import { queueSurvey } from "../register/workbookInventory";
import { takeBack } from "./rollBackRefresh";
import { partsWith, queueDocuments } from "../excel/xmlParts";

/** A cell that was edited since, or the whole row of a deal that the refresh had added. */
export interface LeftAsItIs {
  readonly dealId: string;
  readonly field: LedgerField | null;
}

export interface UndoneRefresh {
  /** Cells put back and rows taken away. */
  readonly restored: number;
  readonly left: readonly LeftAsItIs[];
  readonly kept: StoredLedger;
}

/**
 * @param memory  the ledger in memory: what the refresh wrote into the rows that it added
 * @param stamp   of the moment, as Excel's serial
 * @throws Problem "nothingToUndo" where the workbook remembers no refresh, "refreshNewer" where a newer Gigadeal made
 *                 the last one; any other with the workbook as it was
 */
export async function undoRefresh(memory: Ledger, kept: StoredLedger | null, stamp: number): Promise<UndoneRefresh> {
  return Excel.run(async (context) => {
    const { register, more: survey } = await readRegister(context, () => queueSurvey(context));
    const record = await readRecord(context, survey.refreshParts);

    const added = await readAdded(context, record, register);
    const untouched = added.filter(({ contents }) => isUntouched(contents, memory));
    const columns = columnsToRemove(record, register, new Set(untouched.map(({ row }) => row)));
    const { back, edited } = cellsOf(record, register, new Set(columns.map(({ field }) => field)));
    const before = await lookBefore(context, {
      place: register.place,
      survey,
      cells: back.map(({ dealId, field, before: to }) => ({ dealId, field, to })),
      newColumns: 0,
      newRows: 0,
      removedColumns: columns,
      logRows: logOf(back, untouched, columns, stamp),
    });
    const layer = { ...record.backLayer, layer: (kept?.topLayer ?? 0) + 1 };
    const keptNow = addLayer(kept, layer);
    const rowOf = (dealId: string) => register.rowOf(dealId) ?? -1;
    const { writes, stale } = await layerWrites(context, layer, survey.ledgerParts);
    const cells = back.map(({ dealId, field, before: content, wasFormula }) => ({
      row: rowOf(dealId),
      field,
      content,
      formula: wasFormula,
    }));
    await writeInBatches(context, [
      ...logWrites(context, before),
      ...cellWrites(context, register.place, cells),
      recordWrite(context, nothingToTakeBack(record), before.recordPart),
      ...writes,
      ...columnRemovals(context, register.place, columns),
      ...deletionWrites(context, register, untouched), // last of all: a row that is gone cannot be put back
    ]).catch((error: unknown) => takeBack(before, error));
    await discardParts(context, stale);
    return {
      restored: back.filter(({ field }) => field !== "refreshed").length + untouched.length + columns.length,
      left: [
        ...edited.map(({ dealId, field }) => ({ dealId, field: field as LedgerField })),
        ...added.filter((row) => !untouched.includes(row)).map(({ dealId }) => ({ dealId, field: null })),
      ],
      kept: keptNow,
    };
  });
}

/** From below, so that the rows above keep their places. */
function deletionWrites(context: Excel.RequestContext, { place }: Register, added: readonly AddedRow[]): Write[] {
  const { rows } = context.workbook.tables.getItem(place.tableId);
  return added
    .map(({ row }) => row)
    .sort((a, b) => b - a)
    .map((row) => ({ bytes: requestBytes.rowDeletion, queue: () => rows.getItemAt(row).delete() }));
}

async function readRecord(context: Excel.RequestContext, partIds: readonly string[]): Promise<LastRefresh> {
  const read = queueDocuments(context, partIds);
  if (partIds.length > 0) await context.sync();
  const { record, isNewer } = await lastRefreshIn(partsWith(partIds, read()));
  if (isNewer) throw new Problem("refreshNewer");
  if (!record || record.cells.length + record.added.length + record.columns.length === 0) {
    throw new Problem("nothingToUndo");
  }
  return record;
}

/** Cells that still hold what the refresh wrote, and those that somebody has edited since. */
function cellsOf(
  { cells, columns }: LastRefresh,
  register: Register,
  removed: ReadonlySet<SourceField>,
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
    if (content === cell.after) back.push(cell);
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

const columnRemovals = (
  context: Excel.RequestContext,
  place: RegisterPlace,
  columns: readonly NewColumn[],
): Write[] => {
  const queue = () => removeColumns(context, narrowed(place, columns), place, columns.length, 0);
  return columns.length === 0 ? [] : [{ bytes: requestBytes.tableResize, queue }];
};

interface AddedRow {
  readonly dealId: string;
  /** Below the headings. */
  readonly row: number;
  /** Of our columns, and of the columns that the user added. */
  readonly contents: { readonly ours: ReadonlyMap<RegisterField, unknown>; readonly others: readonly unknown[] };
}

/** The rows that the refresh had added, as they are now. */
async function readAdded(
  context: Excel.RequestContext,
  record: LastRefresh,
  { place, rowOf }: Register,
): Promise<AddedRow[]> {
  const body = context.workbook.tables.getItem(place.tableId).getDataBodyRange();
  const pending = record.added.flatMap((dealId) => {
    const row = rowOf(dealId);
    return row === null ? [] : [{ dealId, row, range: body.getRow(row).load("values") }];
  });
  if (pending.length > 0) await context.sync();
  const fields = new Map([...place.columns].map(([field, column]) => [column, field]));
  return pending.map(({ dealId, row, range }) => {
    const values = (range.values[0] ?? []) as unknown[];
    const ours = new Map<RegisterField, unknown>();
    const others: unknown[] = [];
    values.forEach((value, column) => {
      const field = fields.get(column);
      if (field === undefined) others.push(value);
      else ours.set(field, value);
    });
    return { dealId, row, contents: { ours, others } };
  });
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

function logOf(
  back: readonly WrittenCell[],
  removed: readonly AddedRow[],
  columns: readonly NewColumn[],
  stamp: number,
): LogRow[] {
  const text = inLanguage(refreshTexts);
  return [
    ...back.flatMap(({ dealId, field, before, after }) =>
      field === "refreshed"
        ? []
        : [logRow(field, [stamp, dealId, registerColumns[field].heading, after, before, "", "", text.undone, ""])],
    ),
    ...columns.map(({ field, heading }) =>
      logRow(field, [stamp, "", text.newColumn, heading, "", "", "", text.undone, ""]),
    ),
    ...removed.map(({ dealId }) => logRow("id", [stamp, dealId, text.newDeal, dealId, "", "", "", text.undone, ""])),
  ];
}
