/**
 * The form of a deal feed. Loaded only when there is something to validate. Every message here is a key of
 * `text/feed.ts`: what was expected at that place.
 */
import * as v from "valibot";
import { FIRST_YEAR, LAST_YEAR } from "../../model/schedule/term";
import type { ExpectationKey } from "../../text/feed";
import type { Ledger } from "../record/deal";
import {
  bounds,
  dealFields,
  dealTypes,
  fieldOf,
  fieldsOf,
  figureNames,
  statuses,
  type FieldKind,
  type FieldName,
  type FieldValue,
  type FieldValueOf,
  type OptionalField,
  type RecordPart,
} from "../record/dealFields";

const says = (key: ExpectationKey): ExpectationKey => key;

/** Control characters other than tab and line ends cannot be kept in a workbook, and half a character in no file. */
const PRINTABLE =
  /^(?:[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** True for a date that the calendar has, in the years that Gigadeal knows. */
function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= FIRST_YEAR && year <= LAST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
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
  v.minValue(FIRST_YEAR, says("term")),
  v.maxValue(LAST_YEAR, says("term")),
);

/** What a field of each kind must look like where it is not null. */
const kinds: {
  readonly [Kind in FieldKind]: (nullable: boolean) => v.GenericSchema<unknown, FieldValueOf<Kind>>;
} = {
  id: () => v.pipe(v.string(says("id")), v.maxLength(80, says("id")), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("id"))),
  dealType: () => v.picklist(dealTypes, says("dealType")),
  status: () => v.picklist(statuses, says("status")),
  bound: () => v.picklist(bounds, says("bound")),
  name: (nullable) => text(255, nullable ? "nameOrNull" : "name"),
  text: (nullable) => text(2000, nullable ? "textOrNull" : "text"),
  parent: () => v.string(says("parent")),
  date: (nullable) => date(nullable ? "dateOrNull" : "date"),
  amount: () => number(1e15, "amountRange"),
  currency: () => v.pipe(v.string(says("currency")), v.regex(/^[A-Z]{3}$/, says("currency"))),
  term: () => v.union([year, v.pipe(date("term"), v.minLength(7, says("term")))], says("term")),
  gigawatts: () => number(10_000, "gigawattRange"),
  figures: () => v.array(v.picklist(figureNames, says("figure")), says("list")),
  flag: () => v.boolean(says("flag")),
  sourceKeys: () => v.pipe(v.array(v.string(says("knownSource")), says("list")), v.minLength(1, says("sourceList"))),
  url: () =>
    v.pipe(v.string(says("url")), v.maxLength(2000, says("url")), v.regex(/^https:\/\/[^\s<>"]+$/, says("url"))),
};

type Entry<Name extends FieldName> = Name extends OptionalField
  ? v.OptionalSchema<v.GenericSchema<unknown, FieldValue<Name>>, undefined>
  : v.GenericSchema<unknown, FieldValue<Name>>;
type Entries<Part extends RecordPart> = { readonly [Name in FieldName<Part> & FieldName]: Entry<Name> };

function entriesOf<Part extends RecordPart>(part: Part): Entries<Part> {
  const entries = fieldsOf(part).map((name) => {
    const { nullable = false, optional = false } = fieldOf(name);
    const schema: v.GenericSchema = kinds[dealFields[name].kind](nullable);
    return [name, optional ? v.optional(schema) : nullable ? v.nullable(schema) : schema];
  });
  return Object.fromEntries(entries) as Entries<Part>;
}

export const sourceSchema = v.strictObject(entriesOf("source"), says("source"));
export const revisionSchema = v.strictObject(entriesOf("revision"), says("revision"));
export const noteSchema = v.strictObject(
  { text: text(2000, "text"), sources: kinds.sourceKeys(false) },
  says("dealNote"),
);
export const dealSchema = v.strictObject(
  {
    ...entriesOf("deal"),
    revisions: v.pipe(v.array(revisionSchema, says("revisionList")), v.minLength(1, says("revisionList"))),
    notes: v.array(noteSchema, says("list")),
  },
  says("deal"),
);

export const feedSchema = v.strictObject(
  {
    version: v.literal(1, says("version")),
    asOf: date("date"),
    sources: v.record(v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, says("sourceKey"))), sourceSchema, says("document")),
    deals: v.pipe(v.array(dealSchema, says("list")), v.maxLength(100_000, says("dealList"))),
  },
  says("document"),
);

type Same<A, B> = A extends B ? true : false;
/**
 * A schema that no longer describes the record does not compile.
 * @public
 */
export const schemaDescribesTheRecord: Same<v.InferOutput<typeof feedSchema>, Ledger> = true;
