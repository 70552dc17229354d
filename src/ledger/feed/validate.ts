/**
 * Validation of deals: a document of unknown content is a ledger, or it is said where it is not one and what was
 * expected there. Documents from outside are read by the reader of their version.
 */
import { safeParse, type InferIssue, type InferOutput } from "valibot";
import { wholeDocument, type ExpectationKey } from "../../text/feed";
import { inLanguage } from "../../text/language";
import { Problem } from "../../text/problem";
import { firstDate, lastDate } from "../record/dates";
import type { Deal, Ledger } from "../record/deal";
import { dealFields, fieldsOf, type RecordPart } from "../record/dealFields";
import { dealOfVersion1, sourcesOfVersion1 } from "../record/recordOfVersion1";
import { feedVersion1 } from "../record/recordVersion1";
import { isSeen, withUnseenShown } from "../record/unseenCharacters";
import { isPlainLink } from "../record/webAddress";
import { isNewer } from "../stored/version";
import { expectation } from "./expectation";
import { feedSchema } from "./feedSchema";

/** A document is rejected whole, at the first place that is not as it should be. */
export interface Fault {
  /** `deals[3].value`; empty for the document itself. */
  readonly path: string;
  readonly expected: ExpectationKey;
  /** What stands there, as JSON, shortened. */
  readonly got: string;
}

type Step = string | number;

const DEEPEST = 12;
/** Of deals, and of each list within one. */
export const MOST_DEALS = 100_000;
export const MOST_ENTRIES = 10_000;
const POLLUTING = new Set(["__proto__", "constructor", "prototype"]);

/** The highest version of the feed's form that is read. */
const FEED_VERSION = 1;

/**
 * A document from a feed or a file, of any version that there has been.
 *
 * @throws Problem "feedInvalid" naming the path, what was expected there and what was found; "feedNewer" for a version
 *         that only a newer Gigadeal reads
 */
export function validateLedger(document: unknown): Ledger {
  if (isNewer(document, FEED_VERSION)) {
    throw new Problem("feedNewer", { version: Number(document.version), known: FEED_VERSION });
  }
  const result = checkVersion1(document);
  if ("deals" in result) return result;
  const { path, expected, got } = result;
  throw new Problem("feedInvalid", {
    path: path || inLanguage(wholeDocument),
    expected: expectation(expected),
    got,
  });
}

function checkVersion1(document: unknown): Ledger | Fault {
  const read = parsed(feedVersion1, document);
  if ("expected" in read) return read;
  const { sources, deals, ...rest } = read;
  const ledger = { ...rest, sources: sourcesOfVersion1(sources), deals: deals.map(dealOfVersion1) };
  return inconsistency(ledger) ?? ledger;
}

/** A document of the form that this Gigadeal writes. */
export function checkLedger(document: unknown): Ledger | Fault {
  const read = parsed(feedSchema, document);
  return "expected" in read ? read : (inconsistency(read) ?? read);
}

type Schema = typeof feedSchema | typeof feedVersion1;

function parsed<Form extends Schema>(schema: Form, document: unknown): InferOutput<Form> | Fault {
  const unsafe = tooLongList(document) ?? unsafePlace(document, []);
  if (unsafe) return unsafe;
  const result = safeParse(schema, document, { abortEarly: true, abortPipeEarly: true });
  return result.success ? result.output : faultOf(result.issues[0]);
}

/** Every fault that single fields show or, where there is none, the first of what does not fit together. */
export function allFaults(document: unknown): Fault[] {
  const parsed = safeParse(feedSchema, document, { abortPipeEarly: true });
  if (!parsed.success) return parsed.issues.map(faultOf);
  const found = inconsistency(parsed.output);
  return found ? [found] : [];
}

function fault(path: readonly Step[], expected: ExpectationKey, value: unknown): Fault {
  return { path: written(path), expected, got: shown(value) };
}

/** `["deals", 3, "value"]` as `deals[3].value`; a name that is no plain word in brackets and quotes. */
function written(path: readonly Step[]): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^\w+$/.test(step)) return `[${shown(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const json = withUnseenShown(JSON.stringify(value));
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** The first list that is longer than any feed's, looked for before anything is read of what is in it. */
function tooLongList(document: unknown): Fault | null {
  const deals = fieldIn(document, "deals");
  if (!Array.isArray(deals)) return null;
  if (deals.length > MOST_DEALS) return fault(["deals"], "dealList", deals);
  for (const [index, deal] of deals.entries()) {
    for (const list of ["revisions", "notes"]) {
      const found = tooLongEntries(fieldIn(deal, list), ["deals", index, list]);
      if (found) return found;
    }
  }
  return null;
}

function tooLongEntries(entries: unknown, path: readonly Step[]): Fault | null {
  if (!Array.isArray(entries)) return null;
  if (entries.length > MOST_ENTRIES) return fault(path, "shortList", entries);
  for (const [index, entry] of entries.entries()) {
    for (const list of ["sources", "derived"]) {
      const inside = fieldIn(entry, list);
      if (Array.isArray(inside) && inside.length > MOST_ENTRIES)
        return fault([...path, index, list], "shortList", inside);
    }
  }
  return null;
}

const fieldIn = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** The first name that could reach into a program, or the first place that is nested deeper than any feed. */
function unsafePlace(value: unknown, path: Step[]): Fault | null {
  if (typeof value !== "object" || value === null) return null;
  if (path.length > DEEPEST) return fault(path, "shallow", value);
  if (Array.isArray(value)) {
    for (const [index, inside] of (value as readonly unknown[]).entries()) {
      const found = unsafeInside(index, inside, path);
      if (found) return found;
    }
    return null;
  }
  for (const [key, inside] of Object.entries(value)) {
    if (POLLUTING.has(key)) return fault([...path, key], "safeKey", inside);
    const found = unsafeInside(key, inside, path);
    if (found) return found;
  }
  return null;
}

function unsafeInside(step: Step, inside: unknown, path: Step[]): Fault | null {
  if (typeof inside !== "object" || inside === null) return null;
  path.push(step);
  const found = unsafePlace(inside, path);
  path.pop();
  return found;
}

/** What valibot found, with the place and in our words: its messages are keys of our texts. */
function faultOf(issue: InferIssue<Schema>): Fault {
  const path = issue.path?.map(({ key }) => key as Step) ?? [];
  if (issue.type === "strict_object" && path.length > 0 && issue.path?.at(-1)?.origin !== "value") {
    return fault(path, issue.expected === "never" ? "absent" : "present", issue.path?.at(-1)?.value);
  }
  return fault(path, issue.message as ExpectationKey, issue.input);
}

/** What no single field shows: ids, sources and parents that do not fit, revisions out of order. */
function inconsistency(ledger: Ledger): Fault | null {
  for (const [key, source] of Object.entries(ledger.sources)) {
    if (source.url !== null && !isPlainLink(source.url)) return fault(["sources", key, "url"], "url", source.url);
    const found = unseenText(source, "source", ["sources", key]);
    if (found) return found;
  }
  const parents = new Map<string, string | null>();
  for (const [index, deal] of ledger.deals.entries()) {
    if (parents.has(deal.id)) return fault(["deals", index, "id"], "uniqueId", deal.id);
    parents.set(deal.id, deal.parent);
  }
  const circles = insideThemselves(parents);
  for (const [index, deal] of ledger.deals.entries()) {
    const path = ["deals", index] as const;
    if (deal.parent !== null && (deal.parent === deal.id || !parents.has(deal.parent)))
      return fault([...path, "parent"], "parent", deal.parent);
    if (circles.has(deal.id)) return fault([...path, "parent"], "acyclicParent", deal.parent);
    const found = unseenIn(deal, path) ?? unknownSource(deal, ledger, path) ?? unfittingRevision(deal, path);
    if (found) return found;
  }
  return null;
}

/** The deals whose chain of parents comes back to them. Each deal is passed once, however long the chains are. */
function insideThemselves(parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const circles = new Set<string>();
  const passed = new Set<string>();
  for (const id of parents.keys()) {
    const chain = new Set<string>();
    let at: string | null = id;
    for (; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
      passed.add(at);
      chain.add(at);
    }
    // A chain that comes back into itself: from there on it is a circle.
    for (; at !== null && chain.delete(at); at = parents.get(at) ?? null) circles.add(at);
  }
  return circles;
}

const textFields = (part: RecordPart): readonly string[] =>
  fieldsOf(part).filter((name) => ["name", "text"].includes(dealFields[name].kind));
const texts = { deal: textFields("deal"), revision: textFields("revision"), source: textFields("source") };

/** The first text of a part of the record that holds characters that are not seen, or nothing else. */
function unseenText(record: object, part: RecordPart, path: readonly Step[]): Fault | null {
  for (const name of texts[part]) {
    const text = (record as Readonly<Record<string, unknown>>)[name];
    if (typeof text === "string" && !isSeen(text)) return fault([...path, name], "seenText", text);
  }
  return null;
}

function unseenIn(deal: Deal, path: readonly Step[]): Fault | null {
  const ofDeal = unseenText(deal, "deal", path);
  if (ofDeal) return ofDeal;
  for (const [index, revision] of deal.revisions.entries()) {
    const found = unseenText(revision, "revision", [...path, "revisions", index]);
    if (found) return found;
  }
  const note = deal.notes.findIndex(({ text }) => !isSeen(text));
  return note < 0 ? null : fault([...path, "notes", note, "text"], "seenText", deal.notes[note]?.text);
}

function unknownSource({ revisions, notes }: Deal, { sources }: Ledger, path: readonly Step[]): Fault | null {
  for (const [list, entries] of Object.entries({ revisions, notes })) {
    for (const [index, entry] of entries.entries()) {
      const at = entry.sources.findIndex((key) => !Object.hasOwn(sources, key));
      if (at >= 0) return fault([...path, list, index, "sources", at], "knownSource", entry.sources[at]);
    }
  }
  return null;
}

function unfittingRevision({ revisions }: Deal, path: readonly Step[]): Fault | null {
  let before = "";
  let start = "";
  let end = "";
  for (const [index, revision] of revisions.entries()) {
    const here = [...path, "revisions", index];
    if ((revision.bound === null) !== (revision.value === null))
      return fault([...here, "bound"], "boundOfValue", revision.bound);
    const missing = revision.derived?.findIndex((figure) => revision[figure] === null) ?? -1;
    if (missing >= 0) return fault([...here, "derived", missing], "derivedFigure", revision.derived?.[missing]);
    if (lastDate(revision.asOf) < before) return fault([...here, "asOf"], "laterRevision", revision.asOf);
    before = lastDate(revision.asOf);
    const from = revision.start === null ? "" : firstDate(String(revision.start));
    const to = revision.end === null ? "" : lastDate(String(revision.end));
    if (!revision.part) [start, end] = [from || start, to || end];
    const [first, last] = revision.part ? [from, to] : [start, end];
    if (first !== "" && last !== "" && last < first)
      return fault([...here, revision.end === null ? "start" : "end"], "endAfterStart", revision.end ?? revision.start);
  }
  const whole = revisions.some((revision) => !revision.part);
  return whole ? null : fault([...path, "revisions"], "wholeRevision", revisions);
}
