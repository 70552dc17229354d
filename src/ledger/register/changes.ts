/** What a reading of the feed would change in the register: plain data, for the user to review. */
import { dealName, type Deal, type Ledger, type Source, type Status } from "../record/deal";
import { citation, figuresAsOf, firstSource, type Figures } from "../record/figures";
import { figureOfColumn, ledgerCells, ledgerFields, type LedgerField, type RegisterCell } from "./registerColumns";

/** One cell of the register that a reading would change, a deal that appears or is gone, or a column that is missing. */
export interface Change {
  /** Names the change among those of one comparison. */
  readonly key: string;
  /**
   * "new": the deal is not in the register yet; "gone": the feed no longer has it (it is marked, never deleted);
   * "back": it has it again; "column": the register lacks the field's column, which can be added at its right end.
   */
  readonly kind: "figure" | "new" | "gone" | "back" | "column";
  /** "" for a column. */
  readonly dealId: string;
  readonly dealName: string;
  readonly field: LedgerField;
  /** What stands in the cell; "" is undisclosed. Starts and ends are years or date serials. */
  readonly from: RegisterCell;
  /** Of a column, its heading. */
  readonly to: RegisterCell;
  /** Of a new deal, its figures as the register would have them. */
  readonly figures?: Readonly<Partial<Record<LedgerField, RegisterCell>>>;
  /** Of a new deal: its value or capacity is above all that the register has of that kind. */
  readonly outOfTheOrdinary?: boolean;
  /** All that is written when the change is accepted: a value never without its source and date. */
  readonly cells: Readonly<Partial<Record<LedgerField, RegisterCell>>>;
  /** null for a column, of which no source speaks. */
  readonly status: Status | null;
  /** Publisher, title and date of the source, and where to read it. */
  readonly source: string;
  readonly link: string;
  /** ISO date, as precise as known. */
  readonly asOf: string;
  /** Moves an amount or a capacity by more than the threshold, or takes it away. */
  readonly large: boolean;
  /** The cell no longer holds what the last refresh wrote: it is the user's own. */
  readonly userEdited: boolean;
  /** Of a column: where cells stand in its way, so that it cannot be added. */
  readonly occupied?: string;
}

/** A row of the register: the cells of our own columns, those that the register has. */
export interface RegisterRow {
  readonly cells: Readonly<Partial<Record<LedgerField, RegisterCell>>>;
  /** When a refresh last wrote to the row; a text where the deal is gone from the feed, "" where no refresh ever did. */
  readonly refreshed: RegisterCell;
}

export interface Comparison {
  readonly register: readonly RegisterRow[];
  readonly reading: Ledger;
  /** The cells that were last written for a deal, where that is known. */
  readonly lastWritten: (dealId: string) => Readonly<Record<LedgerField, RegisterCell>> | null;
  /** A change of more than this share stands out; 0.1 is 10 %. */
  readonly threshold: number;
  /** Compare these deals only; omitted, all. */
  readonly only?: ReadonlySet<string>;
  /** The user's own deals: a feed does not have them and they are not gone. */
  readonly own?: ReadonlySet<string>;
}

/** Ids are compared as MATCH does: whatever the case of letters. */
export const sameId = (id: string): string => id.trim().toLowerCase();

const isGone = ({ refreshed }: RegisterRow): boolean => typeof refreshed === "string" && refreshed !== "";

/** Where the row as a whole comes from: one change, named by the first that differs. */
const provenanceFields: readonly LedgerField[] = ["source", "link", "as-of"];
/** Fields that the row's source speaks for. */
const stated: readonly LedgerField[] = ["value", "status"];

type Cells = Readonly<Record<LedgerField, RegisterCell>>;

/** The fields to review of those that differ, each with the cells that go with it. */
function reviewed(cells: Cells, changed: readonly LedgerField[]): [LedgerField, Change["cells"]][] {
  const source = provenanceFields.filter((field) => changed.includes(field));
  const pick = (fields: readonly LedgerField[]) => Object.fromEntries(fields.map((field) => [field, cells[field]]));
  return changed
    .filter((field) => !source.includes(field) || field === source[0])
    .map((field) => [field, pick(stated.includes(field) || field === source[0] ? [field, ...source] : [field])]);
}

function isLarge(field: LedgerField, from: RegisterCell, to: RegisterCell, threshold: number): boolean {
  if (field !== "value" && field !== "gw") return false;
  if (typeof from !== "number" || typeof to !== "number") return from !== "";
  return Math.abs(to - from) > threshold * Math.abs(from);
}

/** Where the new content of a field comes from: its own revision, or that of the deal as a whole. */
function provenance(figures: Figures, field: LedgerField, sources: Readonly<Record<string, Source>>) {
  const name = figureOfColumn(field);
  const figure = (name && figures[name]) ?? figures.headline;
  const source = firstSource(figure, sources);
  return {
    status: figure.status,
    asOf: figure.asOf,
    source: source ? citation(source) : "",
    link: source?.url ?? "",
  };
}

/**
 * Every cell of the register that the reading would change, in the register's order, then the deals that are new.
 * Cells that hold the same are left out, and so are rows that no refresh ever wrote and no reading knows.
 */
export function compare(comparison: Comparison): Change[] {
  const { register, reading, only } = comparison;
  const wanted = (id: string): boolean => only === undefined || only.has(sameId(id));
  const deals = new Map(reading.deals.map((deal) => [sameId(deal.id), deal]));
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const row of register) {
    const id = sameId(String(row.cells.id ?? ""));
    if (id === "" || seen.has(id) || !wanted(id)) continue;
    seen.add(id);
    const deal = deals.get(id);
    if (deal) {
      if (isGone(row)) changes.push(mark("back", row));
      changes.push(...changesOfRow(row, deal, comparison));
    } else if (row.refreshed !== "" && !isGone(row) && !comparison.own?.has(id)) changes.push(mark("gone", row));
  }
  for (const deal of reading.deals) {
    if (seen.has(sameId(deal.id)) || !wanted(deal.id)) continue;
    const figures = figuresAsOf(deal);
    if (figures) changes.push(newDeal(deal, figures, comparison));
  }
  return changes;
}

function changesOfRow(row: RegisterRow, deal: Deal, { reading, lastWritten, threshold }: Comparison): Change[] {
  const cells = ledgerCells(deal, reading.sources);
  if (!cells) return [];
  const known = (field: LedgerField): RegisterCell => row.cells[field] ?? "";
  const changed = ledgerFields.filter(
    (field) => field !== "id" && row.cells[field] !== undefined && row.cells[field] !== cells[field],
  );
  const figures = changed.length > 0 && figuresAsOf(deal);
  if (!figures) return [];
  const written = lastWritten(deal.id);
  return reviewed(cells, changed).map(([field, writes]) => ({
    key: `${deal.id}/${field}`,
    kind: "figure",
    dealId: deal.id,
    dealName: dealName(deal),
    field,
    from: known(field),
    to: cells[field],
    cells: writes,
    ...provenance(figures, field, reading.sources),
    large: isLarge(field, known(field), cells[field], threshold),
    userEdited: written !== null && written[field] !== row.cells[field],
  }));
}

/** What the review shows of a deal that is new. */
const shownOfNew: readonly LedgerField[] = ["value", "currency", "start", "end", "gw"];

/** Whether a figure is above every one that the register has; where it has none, nothing is known of what is ordinary. */
function isAboveAll(field: LedgerField, figure: RegisterCell | undefined, register: readonly RegisterRow[]): boolean {
  const known = register.map(({ cells }) => cells[field]).filter((cell) => typeof cell === "number");
  return typeof figure === "number" && known.length > 0 && known.every((cell) => figure > cell);
}

function newDeal(deal: Deal, figures: Figures, { reading, register }: Comparison): Change {
  const cells: Partial<Cells> = ledgerCells(deal, reading.sources) ?? {};
  return {
    figures: Object.fromEntries(shownOfNew.map((field) => [field, cells[field] ?? ""])),
    outOfTheOrdinary: isAboveAll("value", cells.value, register) || isAboveAll("gw", cells.gw, register),
    key: `${deal.id}/id`,
    kind: "new",
    dealId: deal.id,
    dealName: dealName(deal),
    field: "id",
    from: "",
    to: deal.id,
    cells: {},
    ...provenance(figures, "id", reading.sources),
    large: false,
    userEdited: false,
  };
}

/** The mark of a row whose deal is taken out of the ledger; null where there is no such row, or it is marked already. */
export function removalMark(register: readonly RegisterRow[], dealId: string): Change | null {
  const row = register.find(({ cells }) => sameId(String(cells.id)) === dealId);
  return row && row.refreshed !== "" && !isGone(row) ? mark("gone", row) : null;
}

/** The share by which an amount must move to stand out, unless the user asks for another: 10 %. */
export const LARGE_CHANGE = 0.1;

/** What a person calls the deal of a row, by the row's own words. */
export function nameOfRow({ cells }: Pick<RegisterRow, "cells">): string {
  const { id = "", customer = "", vendor = "" } = cells;
  const hasNames = customer !== "" && vendor !== "";
  return dealName({ id: String(id), customer: String(customer), vendor: hasNames ? String(vendor) : null });
}

/** The deal of a row is gone from the feed, or back in it: the row's own words, for the feed may have none. */
function mark(kind: "gone" | "back", { cells }: RegisterRow): Change {
  const { id: ownId = "", status, source = "", link = "" } = cells;
  const id = String(ownId);
  return {
    key: `${id}/id`,
    kind,
    dealId: id,
    dealName: nameOfRow({ cells }),
    field: "id",
    from: kind === "gone" ? id : "",
    to: kind === "gone" ? "" : id,
    cells: {},
    status: (status as Status | undefined) ?? null,
    source: String(source),
    link: String(link),
    asOf: "",
    large: kind === "gone",
    userEdited: false,
  };
}

/**
 * Offers of the columns that a register lacks.
 *
 * @param columns   the fields with the headings that their columns would get
 * @param occupied  where cells stand in the way at the right of the table; null where there is room
 */
export function columnOffers(columns: ReadonlyMap<LedgerField, string>, occupied: string | null): Change[] {
  return [...columns].map(([field, heading]) => ({
    key: `column/${field}`,
    kind: "column",
    dealId: "",
    dealName: "",
    field,
    from: "",
    to: heading,
    cells: {},
    status: null,
    source: "",
    link: "",
    asOf: "",
    large: false,
    userEdited: false,
    ...(occupied !== null && { occupied }),
  }));
}
