/**
 * The record of a deal as version 1 had it, in feed documents and in what workbooks store. Frozen: it says what documents
 * of version 1 look like for ever, whatever fields deals have by now, so nothing in it follows the table of fields. Every
 * message is a key of `text/feed.ts`: what was expected at that place.
 */
import * as v from "valibot";
import type { ExpectationKey } from "../../text/feed";

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
/** As version 1 had it: ISO, as precise as known. */
export const dateVersion1 = (key: ExpectationKey) =>
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
const term = v.nullable(v.union([year, v.pipe(dateVersion1("term"), v.minLength(7, says("term")))], says("term")));
const url = v.pipe(
  v.string(says("url")),
  v.maxLength(2000, says("url")),
  v.regex(/^https:\/\/[^\s<>"]+$/, says("url")),
);
const sourceKeys = v.pipe(v.array(v.string(says("knownSource")), says("list")), v.minLength(1, says("sourceList")));

export const sourceVersion1 = v.strictObject(
  {
    publisher: text(255, "name"),
    title: v.nullable(text(255, "nameOrNull")),
    date: v.nullable(dateVersion1("dateOrNull")),
    url: v.nullable(url),
  },
  says("source"),
);

export const revisionVersion1 = v.strictObject(
  {
    asOf: dateVersion1("date"),
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

const noteVersion1 = v.strictObject({ text: text(2000, "text"), sources: sourceKeys }, says("dealNote"));

export const dealVersion1 = v.strictObject(
  {
    id: v.pipe(v.string(says("id")), v.maxLength(80, says("id")), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("id"))),
    type: v.picklist(["cloud", "compute", "programme", "chips"], says("dealType")),
    customer: text(255, "name"),
    vendor: v.nullable(text(255, "nameOrNull")),
    parent: v.nullable(v.string(says("parent"))),
    revisions: v.pipe(v.array(revisionVersion1, says("revisionList")), v.minLength(1, says("revisionList"))),
    notes: v.array(noteVersion1, says("list")),
  },
  says("deal"),
);

/** A feed document of version 1. */
export const feedVersion1 = v.strictObject(
  {
    version: v.literal(1, says("version")),
    asOf: dateVersion1("date"),
    sources: v.record(
      v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, says("sourceKey"))),
      sourceVersion1,
      says("document"),
    ),
    deals: v.pipe(v.array(dealVersion1, says("list")), v.maxLength(100_000, says("dealList"))),
  },
  says("document"),
);
