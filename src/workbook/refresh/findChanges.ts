/** Reads the feed and the register, and compares them. Nothing is written. */
import { columnOffers, compare, sameId, type Change } from "../../ledger/register/changes";
import type { Ledger } from "../../ledger/record/deal";
import { readFeed } from "../../ledger/feed/feed";
import type { StoredLedger } from "../../ledger/stored/storedLedger";
import { keptInMemory, loadLedger } from "../../ledger/memory";
import { ledgerFields } from "../../ledger/register/registerColumns";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import { withKnownKeys } from "../../ledger/feed/sourceKeys";
import { Problem } from "../../text/problem";
import { readRegister, type Register } from "../register/dealRegister";
import { queueRoomBeside } from "../register/newColumns";
import { headingFor } from "../register/registerSearch";
import { dealsInView, type Scope } from "../register/dealsInView";
import { currentFeed } from "./feedSettings";
import { queueSurvey, type Survey } from "../register/workbookInventory";

export interface Found {
  readonly changes: readonly Change[];
  readonly reading: Ledger;
  /** The ledger in memory before the refresh, and what of it the workbook keeps. */
  readonly memory: Ledger;
  readonly kept: StoredLedger | null;
  readonly register: Register;
  readonly survey: Survey;
  /** The reading is the user's own and not a feed's. */
  readonly own: boolean;
  /** Ids of deals of the reading that are kept even where none of their figures changes. */
  readonly keep?: readonly string[];
  /** Ids of deals of the user's own that are taken out of the ledger. */
  readonly remove?: readonly string[];
}

export interface Search {
  readonly scope: Scope;
  /** A change of more than this share stands out. */
  readonly threshold: number;
}

/**
 * @param comparing  told when the feed is read and the comparison begins
 * @throws Problem about the feed or the register
 */
export async function findChanges(
  { scope, threshold }: Search,
  signal: AbortSignal,
  comparing: () => void = () => undefined,
): Promise<Found> {
  const { ledger: reading } = await readFeed(await currentFeed(), signal);
  comparing();
  const found = await compareWith(reading, { scope, threshold }, false);
  if (scope !== "all") return found;
  return { ...found, changes: [...(await missingColumns(found)), ...found.changes] };
}

/** Offers of the columns that the register lacks and a refresh would fill, and whether there is room for them. */
async function missingColumns({ register, changes }: Found): Promise<Change[]> {
  const { place } = register;
  const missing = ledgerFields.filter((field) => !place.columns.has(field));
  if (missing.length === 0) return [];
  const newRows = changes.filter(({ kind }) => kind === "new").length;
  const occupied = await Excel.run(async (context) => {
    const room = queueRoomBeside(context, place, missing.length, newRows);
    await context.sync();
    return room();
  });
  return columnOffers(new Map(missing.map((field) => [field, headingFor(field, place)])), occupied);
}

/**
 * The changes that deals of the user's own would make. What the user does not mention is not gone.
 * @throws Problem "dealNewer" for a deal as a newer Gigadeal wrote it
 */
export async function findOwnChanges(reading: Ledger, threshold: number): Promise<Found> {
  requireNotNewer(reading.deals.map(({ id }) => id));
  const found = await compareWith(reading, { scope: "all", threshold }, true);
  return { ...found, changes: found.changes.filter(({ kind }) => kind !== "gone") };
}

/** The row that the register lacks of a deal in memory; no change where it has one. */
export async function findMissingRow(dealId: string): Promise<Found> {
  const own = keptInMemory()?.own.has(dealId) ?? false;
  const found = await compareWith(await loadLedger(), { scope: "all", threshold: 0 }, own);
  return { ...found, changes: found.changes.filter((change) => change.kind === "new" && change.dealId === dealId) };
}

/** The user's own word over a deal as a newer Gigadeal wrote it would hide what only that one knows of it. */
function requireNotNewer(ids: readonly string[]): void {
  const deal = ids.find((id) => keptInMemory()?.newerDeals.has(id));
  if (deal !== undefined) throw new Problem("dealNewer", { deal });
}

/** The mark that the row of a deal of the user's own gets when it is taken out of the ledger. */
export async function findRemoval(dealId: string): Promise<Found> {
  requireNotNewer([dealId]);
  const memory = await loadLedger();
  const rest = { ...memory, deals: memory.deals.filter(({ id }) => id !== dealId) };
  const found = await compareWith(rest, { scope: "all", threshold: Infinity }, false, new Set());
  const changes = found.changes.filter(({ kind, dealId: id }) => kind === "gone" && sameId(id) === dealId);
  return { ...found, changes, own: true, remove: [dealId] };
}

async function compareWith(
  document: Ledger,
  { scope, threshold }: Search,
  own: boolean,
  ownIds?: ReadonlySet<string>,
): Promise<Found> {
  const memory = await loadLedger();
  const reading = withKnownKeys(document, memory.sources);
  const { register, more: survey } = await Excel.run((context) => readRegister(context, () => queueSurvey(context)));
  const kept = keptInMemory();
  const changes = compare({
    register: register.rows,
    reading,
    lastWritten: (dealId) => lastWrittenCells(memory, dealId),
    threshold,
    own: ownIds ?? kept?.own,
    only: scope === "all" ? undefined : await dealsInView(scope, register, reading),
  });
  return { changes, reading, memory, kept, register, survey, own };
}
