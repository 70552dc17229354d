/** What is known of a deal on a date: each figure with the revision that gave it. */
import { lastDate } from "./dates";
import type { Bound, Deal, FigureName, Revision, Source, Status } from "./deal";
import { figureNames } from "./dealFields";

/** A figure and where it comes from. */
export interface Figure<T> {
  readonly value: T;
  /** "derived" where the ledger worked the figure out, else the status of the revision that gave it. */
  readonly status: Status;
  readonly asOf: string;
  /** Keys of the ledger's sources. */
  readonly sources: readonly string[];
  readonly note: string | null;
}

type FiguresByName = {
  readonly [Name in FigureName]: Figure<NonNullable<Revision[Name]>> | null;
};

/** The figures of a deal as known on a date; `null` is undisclosed so far. */
export interface Figures extends FiguresByName {
  readonly bound: Bound | null;
  readonly currency: string;
  /** The headline revision, which speaks for the deal as a whole: the one that gave the value or, with no value, the last. */
  readonly headline: Omit<Figure<null>, "value">;
}

/** The revision that gave each figure, as known on a date; null for a figure that is undisclosed so far. */
export interface FigureRevisions extends Readonly<Record<FigureName, Revision | null>> {
  readonly latest: Revision;
  /** The headline revision, which speaks for the deal as a whole: the one that gave the value or, with no value, the last. */
  readonly headline: Revision;
}

/**
 * The revision that gives each figure at the end of a day: the last one, dated on or before it, that states the figure.
 * Revisions that speak of a part only are passed over.
 *
 * @param asOf  full ISO date; omitted, as known now
 * @returns     null when no revision is that old
 */
export function figureRevisions({ revisions }: Deal, asOf?: string): FigureRevisions | null {
  const gave = Object.fromEntries(figureNames.map((name) => [name, null])) as Record<FigureName, Revision | null>;
  let latest: Revision | null = null;
  for (let index = revisions.length - 1; index >= 0; index--) {
    const revision = revisions[index] as Revision;
    if (revision.part || (asOf !== undefined && lastDate(revision.asOf) > asOf)) continue;
    latest ??= revision;
    for (const name of figureNames) if (revision[name] !== null) gave[name] ??= revision;
  }
  return latest && { ...gave, latest, headline: gave.value ?? latest };
}

/** "derived" where the ledger worked the figure out, else the status of the revision that gave it. */
export function statusOf(revision: Revision, figure: FigureName): Status {
  return revision.derived?.includes(figure) ? "derived" : revision.status;
}

function figureOf<Name extends FigureName>(
  revision: Revision | null,
  name: Name,
): Figure<NonNullable<Revision[Name]>> | null {
  const value = revision?.[name];
  if (!revision || value === null || value === undefined) return null;
  const { asOf, sources, note } = revision;
  return { value, status: statusOf(revision, name), asOf, sources, note };
}

/**
 * The figures of a deal as they were known at the end of a day: those of the last revision dated on or before it,
 * a figure left `null` there carried from the revision before. Revisions that speak of a part only are passed over.
 *
 * @param asOf  full ISO date; omitted, the figures known now
 * @returns     null when no revision is that old
 * @example
 * figuresAsOf(oracle, "2025-09-15")?.value //=> { value: 300e9, status: "reported", asOf: "2025-09-10", … }
 */
export function figuresAsOf(deal: Deal, asOf?: string): Figures | null {
  const revisions = figureRevisions(deal, asOf);
  if (!revisions) return null;
  const { headline } = revisions;
  const figures = Object.fromEntries(figureNames.map((name) => [name, figureOf(revisions[name], name)]));
  return {
    ...(figures as FiguresByName),
    bound: revisions.value?.bound ?? null,
    currency: headline.currency,
    headline: {
      status: statusOf(headline, "value"),
      asOf: headline.asOf,
      sources: headline.sources,
      note: headline.note,
    },
  };
}

/** The first source of a figure: the one that a register row and a label name. */
export function firstSource(
  figure: { readonly sources: readonly string[] },
  sources: Readonly<Record<string, Source>>,
): Source | null {
  const key = figure.sources[0];
  return key !== undefined && Object.hasOwn(sources, key) ? (sources[key] ?? null) : null;
}

/** "Tom's Hardware, 2026-02-28" or, with a title, "IT-Online: OpenAI to pump …, 2025-09-25". */
export function citation(source: Source): string {
  const title = source.title === null ? source.publisher : `${source.publisher}: ${source.title}`;
  return source.date === null ? title : `${title}, ${source.date}`;
}
