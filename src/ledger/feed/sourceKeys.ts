/** Keys of sources, where sources of several documents come together: one key never stands for two of them. */
import { firstFreeNumber } from "../freeNumber";
import type { Deal, Ledger, Source } from "../record/deal";

const LONGEST_KEY = 40;

const isSame = (a: Source, b: Source): boolean =>
  a.publisher === b.publisher && a.title === b.title && a.date === b.date && a.url === b.url;

const contentOf = ({ publisher, title, date, url }: Source): string => JSON.stringify([publisher, title, date, url]);

/** A key for a source: the one that it has already, else the wanted one, with a number where that is another's. */
export function keyFor(source: Source, wanted: string, taken: Ledger["sources"]): string {
  const known = Object.entries(taken).find(([, other]) => isSame(other, source));
  return known?.[0] ?? freeKey(wanted, taken);
}

function freeKey(wanted: string, taken: Ledger["sources"]): string {
  const numbered = (number: number) => {
    const end = number === 1 ? "" : `-${number}`;
    return wanted.slice(0, LONGEST_KEY - end.length) + end;
  };
  return numbered(firstFreeNumber((number) => !Object.hasOwn(taken, numbered(number))));
}

/**
 * A reading whose keys fit those that are known: a feed may number its sources anew each time, and another feed, or a
 * file, may use the same keys for others.
 */
export function withKnownKeys(reading: Ledger, known: Ledger["sources"]): Ledger {
  const clashes = Object.entries(reading.sources).some(([key, source]) => {
    const other = Object.hasOwn(known, key) ? known[key] : undefined;
    return other !== undefined && !isSame(other, source);
  });
  if (!clashes) return reading;
  const keyOf = new Map(Object.entries(known).map(([key, source]) => [contentOf(source), key]));
  const taken: Record<string, Source> = { ...known };
  const renamed = new Map<string, string>();
  const sources: Record<string, Source> = {};
  for (const [key, source] of Object.entries(reading.sources)) {
    const now = keyOf.get(contentOf(source)) ?? freeKey(key, taken);
    renamed.set(key, now);
    taken[now] = source;
    sources[now] = source;
  }
  const inNewKeys = (keys: readonly string[]): string[] => keys.map((key) => renamed.get(key) ?? key);
  const withNewKeys = (deal: Deal): Deal => ({
    ...deal,
    revisions: deal.revisions.map((revision) => ({ ...revision, sources: inNewKeys(revision.sources) })),
    notes: deal.notes.map((note) => ({ ...note, sources: inNewKeys(note.sources) })),
  });
  return { ...reading, sources, deals: reading.deals.map(withNewKeys) };
}
