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
import { dealOfVersion1, sourcesOfVersion1 } from "../record/recordOfVersion1";
import { feedVersion1 } from "../record/recordVersion1";
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
  const unsafe = unsafePlace(document, []);
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
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** The first name that could reach into a program, or the first place that is nested deeper than any feed. */
function unsafePlace(value: unknown, path: Step[]): Fault | null {
  if (typeof value !== "object" || value === null) return null;
  if (path.length > DEEPEST) return fault(path, "shallow", value);
  for (const key of Object.keys(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    const inside = (value as Record<string, unknown>)[key];
    const found = POLLUTING.has(key) ? fault(path, "safeKey", inside) : unsafePlace(inside, path);
    if (found) return found;
    path.pop();
  }
  return null;
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
  const parents = new Map<string, string | null>();
  for (const [index, deal] of ledger.deals.entries()) {
    if (parents.has(deal.id)) return fault(["deals", index, "id"], "uniqueId", deal.id);
    parents.set(deal.id, deal.parent);
  }
  for (const [index, deal] of ledger.deals.entries()) {
    const path = ["deals", index] as const;
    if (deal.parent !== null && (deal.parent === deal.id || !parents.has(deal.parent)))
      return fault([...path, "parent"], "parent", deal.parent);
    if (insideItself(deal.id, parents)) return fault([...path, "parent"], "acyclicParent", deal.parent);
    const found = unknownSource(deal, ledger, path) ?? unfittingRevision(deal, path);
    if (found) return found;
  }
  return null;
}

function insideItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
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
