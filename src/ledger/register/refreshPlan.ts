/** What accepting some changes means: which cells are written, what the workbook stores, and the inverse of it. */
import { sameId, type Change } from "./changes";
import type { Deal, Ledger } from "../record/deal";
import { layerOf, type HeldCells, type StoredDeal, type StoredLayer } from "../stored/layer";
import { withParents, type StoredLedger } from "../stored/storedLedger";
import { overlay } from "../stored/mergeLedgers";
import { ledgerCells, type LedgerField, type RegisterCell, type SourceField } from "./registerColumns";

/** A cell of a row that the register has. */
export interface CellToWrite {
  readonly dealId: string;
  readonly field: SourceField;
  readonly to: RegisterCell;
}

/** A column that is added to the register, with what its cells get by deal. */
export interface ColumnToAdd {
  readonly field: LedgerField;
  readonly heading: string;
  readonly cells: ReadonlyMap<string, RegisterCell>;
}

export interface RefreshPlan {
  readonly cells: readonly CellToWrite[];
  readonly columns: readonly ColumnToAdd[];
  readonly newDeals: readonly Deal[];
  readonly layer: StoredLayer;
  /** The inverse of the layer: it puts back what was known before. Its number is given when it is laid. */
  readonly inverseLayer: StoredLayer;
}

export interface Acceptance {
  readonly accepted: readonly Change[];
  /** All changes that were found, the accepted ones among them. */
  readonly found: readonly Change[];
  readonly reading: Ledger;
  /** The ledger in memory, and what of it the workbook stores. */
  readonly memory: Ledger;
  readonly stored: StoredLedger | null;
  /** Ids of the deals that the register has. */
  readonly registerIds: readonly string[];
  /** The stamp of the refresh as Excel's serial, and the mark of a deal that is gone from the feed. */
  readonly stamp: number;
  readonly goneMark: string;
  /** The reading is the user's own: no feed has these deals. */
  readonly own?: boolean;
  /** Ids of deals of the reading that are stored even where none of their figures changes. */
  readonly keep?: readonly string[];
}

/** Cells as they were last written for a deal: what the ledger in memory says, but for those that were held back. */
export function lastWrittenCells(memory: Ledger, dealId: string): Readonly<Record<LedgerField, RegisterCell>> | null {
  const deal = memory.deals.find(({ id }) => id === sameId(dealId));
  const cells = deal && ledgerCells(deal, memory.sources);
  return cells ? { ...cells, ...memory.held?.[deal.id] } : null;
}

/** A deal as it is known now, for a layer. */
const storedDeal = (deal: Deal, memory: Ledger, stored: StoredLedger | null): StoredDeal => ({
  deal,
  ...(stored?.own.has(deal.id) && { own: true }),
  ...(memory.held?.[deal.id] && { held: memory.held[deal.id] }),
});

export function planRefresh(acceptance: Acceptance): RefreshPlan {
  const { accepted, reading, memory, stored, registerIds } = acceptance;
  const newIds = new Set(accepted.filter(({ kind }) => kind === "new").map(({ dealId }) => dealId));
  const figures = new Set(accepted.filter(({ kind }) => kind === "figure").map(({ dealId }) => dealId));
  const columns = columnsToAdd(acceptance);
  const keep = new Set([...newIds, ...figures, ...(acceptance.keep ?? []), ...columns.flatMap(({ told }) => told)]);
  const accept = reading.deals.filter(({ id }) => keep.has(id));
  const known = new Map(memory.deals.map((deal) => [deal.id, deal]));
  const asStored = (deal: Deal) => storedDeal(deal, memory, stored);

  const already = new Set([...(stored?.ledger.deals ?? []), ...accept].map(({ id }) => id));
  const linked = [...accept.map(({ id }) => id), ...(stored ? [] : registerIds.map(sameId))];
  const companions = withParents(linked, overlay(reading, memory)).filter(({ id }) => !already.has(id));
  return {
    cells: cellsToWrite(acceptance),
    columns,
    newDeals: accept.filter(({ id }) => newIds.has(id)),
    layer: layerOf(
      [
        ...accept.map((deal) => ({
          deal,
          ...(acceptance.own && { own: true }),
          held: heldCells(deal.id, acceptance),
        })),
        ...companions.map(asStored),
      ],
      { asOf: reading.asOf, sources: { ...memory.sources, ...reading.sources } },
      stored?.topLayer ?? 0,
    ),
    inverseLayer: layerOf(
      accept.flatMap(({ id }) => known.get(id) ?? []).map(asStored),
      memory,
      0,
      accept.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    ),
  };
}

export interface Removal {
  readonly deal: Deal;
  /** The mark of its row, where the register has one. */
  readonly mark: Change | null;
  readonly goneMark: string;
  /** The ledger in memory, and what of it the workbook stores. */
  readonly memory: Ledger;
  readonly stored: StoredLedger | null;
}

/** A deal of the user's own is taken out of the ledger; its row in the register is marked and stays. */
export function planRemoval({ deal, mark, goneMark, memory, stored }: Removal): RefreshPlan {
  return {
    cells: mark ? [{ dealId: mark.dealId, field: "refreshed", to: goneMark }] : [],
    columns: [],
    newDeals: [],
    layer: layerOf([], memory, stored?.topLayer ?? 0, [deal.id]),
    inverseLayer: layerOf([storedDeal(deal, memory, stored)], memory, 0),
  };
}

/** The accepted cells, each once, and the stamp of every row that they touch. */
function cellsToWrite({ accepted, stamp, goneMark, registerIds, keep = [] }: Acceptance): CellToWrite[] {
  const cells = new Map<string, CellToWrite>();
  const write = (cell: CellToWrite) => void cells.set(`${sameId(cell.dealId)}/${cell.field}`, cell);
  for (const { kind, dealId, cells: changed } of accepted) {
    if (kind === "new" || kind === "column") continue;
    for (const [field, to] of Object.entries(changed)) write({ dealId, field: field as LedgerField, to });
    write({ dealId, field: "refreshed", to: kind === "gone" ? goneMark : stamp });
  }
  const inRegister = new Set(registerIds.map(sameId));
  for (const dealId of keep) if (inRegister.has(dealId)) write({ dealId, field: "refreshed", to: stamp });
  return [...cells.values()];
}

/**
 * The accepted columns: what the reading says of each deal of the register, and of others what is known of them.
 * `told` names the deals of which it says something new, so that the workbook keeps it.
 */
function columnsToAdd(acceptance: Acceptance): (ColumnToAdd & { readonly told: readonly string[] })[] {
  const { accepted, reading, memory, stored, registerIds } = acceptance;
  const wanted = accepted.filter(({ kind }) => kind === "column");
  if (wanted.length === 0) return [];
  const read = new Map(reading.deals.filter(({ id }) => !stored?.own.has(id)).map((deal) => [deal.id, deal]));
  const rows = registerIds.map(sameId).flatMap((id) => {
    const deal = read.get(id);
    const written = lastWrittenCells(memory, id);
    const cells = deal ? ledgerCells(deal, reading.sources) : written;
    return cells ? [{ id, cells, written }] : [];
  });
  return wanted.map(({ field, to }) => ({
    field,
    heading: String(to),
    cells: new Map(rows.map(({ id, cells }) => [id, cells[field]])),
    told: rows
      .filter(({ id, cells, written }) => read.has(id) && cells[field] !== written?.[field])
      .map(({ id }) => id),
  }));
}

/** Where the user took some changes of a deal and left others, the others stay as they were last written. */
function heldCells(dealId: string, { accepted, found, memory }: Acceptance): HeldCells {
  const fieldsOf = (changes: readonly Change[]) =>
    changes.filter((change) => change.dealId === dealId).flatMap(({ cells }) => Object.keys(cells) as LedgerField[]);
  const taken = new Set(fieldsOf(accepted));
  const written = lastWrittenCells(memory, dealId);
  if (!written) return {};
  return Object.fromEntries(
    fieldsOf(found)
      .filter((field) => !taken.has(field))
      .map((field) => [field, written[field]]),
  );
}
