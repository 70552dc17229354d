/**
 * Facts that belong to no deal: filed and reported figures of companies and of the industry, each with its source, status
 * and date. They are kept in `assets/facts.json`, beside the deals, until the ledger itself has a place for them.
 */
import document from "../../assets/facts.json";
import type { Bilingual } from "../text/language";
import type { Status } from "./record/deal";

export type FactId = keyof typeof document.facts;

export interface Fact {
  /** Whom the figure is of; null for one of the whole industry. */
  readonly party: string | null;
  readonly concept: string;
  /** The year, or fiscal year, that the figure is for; null where it is for none. */
  readonly period: number | null;
  /** In whole units: dollars, years, a share of 1. */
  readonly value: number;
  readonly unit: string;
  readonly status: Status;
  /** Full ISO date of the statement. */
  readonly asOf: string;
  /** Who said it, as a sheet shows it. */
  readonly source: Bilingual<string>;
}

/** The file is bundled with this code and its form is checked by a test, so that it is not validated again. */
const facts = document.facts as Readonly<Record<FactId, Fact>>;

export function fact(id: FactId): Fact {
  return facts[id];
}

/** What is known of a company; null where nothing is. */
export function companyFact(party: string | undefined, concept: string): Fact | null {
  return Object.values(facts).find((one) => one.party === party && one.concept === concept) ?? null;
}
