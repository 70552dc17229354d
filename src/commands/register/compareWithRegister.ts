/** What some deals would change in the register of this workbook. Nothing is written. */
import { columnOffers, compare, LARGE_CHANGE, type Change } from "../../ledger/register/changes";
import { withKnownKeys } from "../../ledger/feed/sourceKeys";
import type { Ledger } from "../../ledger/record/deal";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import { ledgerFields } from "../../ledger/register/registerColumns";
import { dealsInView, type Scope } from "../../workbook/register/dealsInView";
import { readRoomBeside } from "../../workbook/register/newColumns";
import { headingFor } from "../../workbook/register/registerSearch";
import { readBasis, type Basis } from "./basis";

export interface RegisterComparison {
  readonly changes: readonly Change[];
  /** The deals that were compared, under the keys of the sources that are known already. */
  readonly deals: Ledger;
  readonly basis: Basis;
}

export interface ComparisonOptions {
  /** Omitted, all deals. */
  readonly scope?: Scope;
  /** A change of more than this share stands out; omitted, 10 %. */
  readonly threshold?: number;
}

/** @throws Problem about the register */
export async function compareWithRegister(
  read: Ledger,
  { scope = "all", threshold = LARGE_CHANGE }: ComparisonOptions = {},
): Promise<RegisterComparison> {
  const basis = await readBasis();
  const { memory, stored, register } = basis;
  const deals = withKnownKeys(read, memory.sources);
  const changes = compare({
    register: register.rows,
    reading: deals,
    lastWritten: (dealId) => lastWrittenCells(memory, dealId),
    threshold,
    own: stored?.own,
    only: scope === "all" ? undefined : await dealsInView(scope, register, deals),
  });
  return { changes, deals, basis };
}

/** The same for a reading of the feed. One of the whole register offers the columns that the register lacks, too. */
export async function compareWithFeed(feed: Ledger, options: ComparisonOptions = {}): Promise<RegisterComparison> {
  const comparison = await compareWithRegister(feed, options);
  if (options.scope !== undefined && options.scope !== "all") return comparison;
  return { ...comparison, changes: [...(await missingColumns(comparison)), ...comparison.changes] };
}

/** Offers of the columns that a refresh would fill, and whether there is room for them. */
async function missingColumns({ basis: { register }, changes }: RegisterComparison): Promise<Change[]> {
  const { place } = register;
  const missing = ledgerFields.filter((field) => !place.columns.has(field));
  if (missing.length === 0) return [];
  const newRows = changes.filter(({ kind }) => kind === "new").length;
  const occupied = await readRoomBeside(place, missing.length, newRows);
  return columnOffers(new Map(missing.map((field) => [field, headingFor(field, place)])), occupied);
}
