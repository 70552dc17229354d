/**
 * The form of a deal feed. Loaded only when there is something to validate. Every message here is a key of
 * `text/feed.ts`: what was expected at that place.
 */
import * as v from "valibot";
import type { ExpectationKey } from "../../text/feed";
import type { Ledger } from "../record/deal";

const says = (key: ExpectationKey): ExpectationKey => key;

/** Control characters other than tab and line ends cannot be kept in a workbook, and half a character in no file. */
const PRINTABLE =
  /^(?:[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** True for a date that the calendar has, in the years that Gigadeal knows. */
function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const text = (longest: number, key: ExpectationKey) =>
  v.pipe(
    v.string(says(key)),
    v.minLength(1, says(key)),
    v.maxLength(longest, says(key)),
    v.regex(PRINTABLE, says(key)),
  );
const date = (key: ExpectationKey) =>
  v.pipe(v.string(says(key)), v.regex(PARTIAL_DATE, says(key)), v.check(isDate, says(key)));
/** 0 is refused: a feed that says it of an undisclosed figure would have it added up. */
const number = (largest: number, key: ExpectationKey) =>
  v.pipe(v.number(says("amount")), v.gtValue(0, says(key)), v.maxValue(largest, says(key)));
const year = v.pipe(
  v.number(says("term")),
  v.integer(says("term")),
  v.minValue(1900, says("term")),
  v.maxValue(2200, says("term")),
);
const term = v.nullable(v.union([year, v.pipe(date("term"), v.minLength(7, says("term")))], says("term")));
const url = v.pipe(
  v.string(says("url")),
  v.maxLength(2000, says("url")),
  v.regex(/^https:\/\/[^\s<>"]+$/, says("url")),
);
const sourceKeys = v.pipe(v.array(v.string(says("knownSource")), says("list")), v.minLength(1, says("sourceList")));

const source = v.strictObject(
  {
    publisher: text(255, "name"),
    title: v.nullable(text(255, "nameOrNull")),
    date: v.nullable(date("dateOrNull")),
    url: v.nullable(url),
  },
  says("source"),
);

const revision = v.strictObject(
  {
    asOf: date("date"),
    status: v.picklist(["confirmed", "reported", "derived"], says("status")),
    value: v.nullable(number(1e15, "amountRange")),
    bound: v.nullable(v.picklist(["exact", "about", "at least", "up to"], says("bound"))),
    currency: v.pipe(v.string(says("currency")), v.regex(/^[A-Z]{3}$/, says("currency"))),
    start: term,
    end: term,
    phasing: v.nullable(text(2000, "textOrNull")),
    gigawatts: v.nullable(number(10_000, "gigawattRange")),
    derived: v.optional(
      v.array(v.picklist(["value", "start", "end", "phasing", "gigawatts"], says("figure")), says("list")),
    ),
    part: v.optional(v.boolean(says("flag"))),
    sources: sourceKeys,
    note: v.nullable(text(2000, "textOrNull")),
  },
  says("revision"),
);

const deal = v.strictObject(
  {
    id: v.pipe(v.string(says("id")), v.maxLength(80, says("id")), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("id"))),
    type: v.picklist(["cloud", "compute", "programme", "chips"], says("dealType")),
    customer: text(255, "name"),
    vendor: v.nullable(text(255, "nameOrNull")),
    parent: v.nullable(v.string(says("parent"))),
    revisions: v.pipe(v.array(revision, says("revisionList")), v.minLength(1, says("revisionList"))),
    notes: v.array(v.strictObject({ text: text(2000, "text"), sources: sourceKeys }, says("dealNote")), says("list")),
  },
  says("deal"),
);

export const feedSchema = v.strictObject(
  {
    version: v.literal(1, says("version")),
    asOf: date("date"),
    sources: v.record(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, says("sourceKey"))), source, says("document")),
    deals: v.pipe(v.array(deal, says("list")), v.maxLength(100_000, says("dealList"))),
  },
  says("document"),
);

/** A schema that no longer describes the record does not compile. */
type Same<A, B> = A extends B ? true : false;
export const schemaDescribesTheRecord: Same<v.InferOutput<typeof feedSchema>, Ledger> = true;
