/** Takes the last refresh back: every cell that it wrote and that nobody has changed since, every row that it added. */
import { addLayer, type Kept } from "../../ledger/stored/storedLedger";
import type { Ledger } from "../../ledger/record/deal";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import {
  ledgerFields,
  registerColumns,
  registerFields,
  userDefaults,
  type LedgerField,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { inLanguage } from "../../text/language";
import { Problem } from "../../text/problem";
import { refreshTexts } from "../../text/refresh";
import { lookBefore } from "./refreshSnapshot";
import { logRow, logWrites, type LogRow } from "../register/changeLog";
import { readRegister, type Register } from "../register/dealRegister";
import { discardParts, layerWrites } from "../register/storedLedgerParts";
import { isLastRefresh, nothingToTakeBack, recordWrite, type LastRefresh, type WrittenCell } from "./refreshRecord";
import { cellWrites } from "../register/registerWrites";
import { requestBytes, writeInBatches, type Write } from "../excel/batches";
import { queueSurvey } from "../register/workbookInventory";
import { takeBack } from "./rollBackRefresh";
import { queueDocuments } from "../excel/xmlParts";

/** A cell that was edited since, or the whole row of a deal that the refresh had added. */
export interface LeftAsItIs {
  readonly dealId: string;
  readonly field: LedgerField | null;
}

export interface UndoneRefresh {
  /** Cells put back and rows taken away. */
  readonly restored: number;
  readonly left: readonly LeftAsItIs[];
  readonly kept: Kept;
}

/**
 * @param memory  the ledger in memory: what the refresh wrote into the rows that it added
 * @param stamp   of the moment, as Excel's serial
 * @throws Problem "nothingToUndo" where the workbook remembers no refresh; any other with the workbook as it was
 */
export async function undoRefresh(memory: Ledger, kept: Kept | null, stamp: number): Promise<UndoneRefresh> {
  return Excel.run(async (context) => {
    const { register, more: survey } = await readRegister(context, () => queueSurvey(context));
    const record = await readRecord(context, survey.refreshParts);

    const { back, edited } = cellsOf(record, register);
    const added = await readAdded(context, record, register);
    const untouched = added.filter(({ contents }) => isUntouched(contents, memory));
    const before = await lookBefore(context, {
      place: register.place,
      survey,
      cells: back.map(({ dealId, field, before: to }) => ({ dealId, field, to })),
      newRows: 0,
      logRows: logOf(back, untouched, stamp),
    });
    const layer = { ...record.backLayer, layer: (kept?.topLayer ?? 0) + 1 };
    const keptNow = addLayer(kept, layer);
    const rowOf = (dealId: string) => register.rowOf(dealId) ?? -1;
    const { writes, stale } = layerWrites(context, layer, survey.ledgerParts, keptNow);
    const cells = back.map(({ dealId, field, before: content, wasFormula }) => ({
      row: rowOf(dealId),
      field,
      content,
      formula: wasFormula,
    }));
    await writeInBatches(context, [
      ...logWrites(context, before),
      ...cellWrites(context, register.place, cells),
      recordWrite(context, nothingToTakeBack(record), survey.refreshParts),
      ...writes,
      ...deletionWrites(context, register, untouched), // last of all: a row that is gone cannot be put back
    ]).catch((error: unknown) => takeBack(before, error));
    await discardParts(context, stale);
    return {
      restored: back.filter(({ field }) => field !== "refreshed").length + untouched.length,
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
  const record = read().find(isLastRefresh);
  if (!record || record.cells.length + record.added.length === 0) throw new Problem("nothingToUndo");
  return record;
}

/** Cells that still hold what the refresh wrote, and those that somebody has edited since. */
function cellsOf({ cells }: LastRefresh, register: Register): { back: WrittenCell[]; edited: WrittenCell[] } {
  const back: WrittenCell[] = [];
  const edited: WrittenCell[] = [];
  for (const cell of cells) {
    const row = register.rows[register.rowOf(cell.dealId) ?? -1];
    if (!row) continue; // the user has deleted the row
    const content = cell.field === "refreshed" ? row.refreshed : row.cells[cell.field];
    if (content === cell.after) back.push(cell);
    else if (cell.field !== "refreshed") edited.push(cell);
  }
  return { back, edited };
}

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

function logOf(back: readonly WrittenCell[], removed: readonly AddedRow[], stamp: number): LogRow[] {
  const text = inLanguage(refreshTexts);
  return [
    ...back.flatMap(({ dealId, field, before, after }) =>
      field === "refreshed"
        ? []
        : [logRow(field, [stamp, dealId, registerColumns[field].heading, after, before, "", "", text.undone, ""])],
    ),
    ...removed.map(({ dealId }) => logRow("id", [stamp, dealId, text.newDeal, dealId, "", "", "", text.undone, ""])),
  ];
}
