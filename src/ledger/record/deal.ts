/** The record of a deal: who buys what from whom, as it was known at each date. Its fields stand in `dealFields.ts`. */
import type { FieldsOf } from "./dealFields";

export type { FigureName } from "./dealFields";

export type Status = Revision["status"];
/** How the value is to be read: exactly, about, at least, up to. */
export type Bound = NonNullable<Revision["bound"]>;
export type DealType = Deal["type"];

export type Source = FieldsOf<"source">;

/** What one statement said. `null` is "not said": the figure of the revision before it still stands. */
export type Revision = FieldsOf<"revision">;

/** What a reader must know that belongs to no single revision: above all, where sources disagree. */
export interface DealNote {
  readonly text: string;
  readonly sources: readonly string[];
}

export interface Deal extends FieldsOf<"deal"> {
  /** Append-only, oldest first. */
  readonly revisions: readonly Revision[];
  readonly notes: readonly DealNote[];
}

export interface Ledger {
  readonly version: 1;
  /** ISO date of the reading as a whole. */
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly deals: readonly Deal[];
  /**
   * In memory only: cells of the register, by deal, in which the user chose to leave what stood there before. No feed
   * has them; a deal's facts as known now are theirs.
   */
  readonly held?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** What a person calls the deal: "OpenAI – Oracle", or the id of a programme that has no vendor. */
export function dealName({ id, customer, vendor }: Pick<Deal, "id" | "customer" | "vendor">): string {
  return vendor === null ? capitalised(id) : `${customer} – ${vendor}`;
}

function capitalised(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
