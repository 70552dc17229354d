/** What is known of a deal on a date: each figure with the revision that gave it. */
import { lastDay } from "./dates";
import type { Bound, Deal, FigureName, Revision, Source, Status } from "./deal";

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

/** The figures of a deal as known on a date; `null` is undisclosed so far. */
export interface Figures {
  readonly value: Figure<number> | null;
  readonly bound: Bound | null;
  readonly currency: string;
  readonly start: Figure<number | string> | null;
  readonly end: Figure<number | string> | null;
  readonly phasing: Figure<string> | null;
  readonly gigawatts: Figure<number> | null;
  /** Speaks for the deal as a whole: the revision that gave the value or, where no value is known, the last one. */
  readonly standing: Omit<Figure<null>, "value">;
}

function provenance(revision: Revision, figure?: FigureName): Omit<Figure<null>, "value"> {
  const derived = figure !== undefined && revision.derived?.includes(figure);
  return {
    status: derived ? "derived" : revision.status,
    asOf: revision.asOf,
    sources: revision.sources,
    note: revision.note,
  };
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
  const newestFirst = deal.revisions
    .filter((revision) => !revision.part && (asOf === undefined || lastDay(revision.asOf) <= asOf))
    .reverse();
  const latest = newestFirst[0];
  if (!latest) return null;

  function last<Name extends FigureName>(name: Name): Figure<NonNullable<Revision[Name]>> | null {
    const revision = newestFirst.find((candidate) => candidate[name] !== null);
    const value = revision?.[name];
    if (!revision || value === null || value === undefined) return null;
    return { value, ...provenance(revision, name) };
  }
  const valued = newestFirst.find((revision) => revision.value !== null);
  return {
    value: last("value"),
    bound: valued?.bound ?? null,
    currency: (valued ?? latest).currency,
    start: last("start"),
    end: last("end"),
    phasing: last("phasing"),
    gigawatts: last("gigawatts"),
    standing: valued ? provenance(valued, "value") : provenance(latest),
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
