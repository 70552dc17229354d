/**
 * The fields of a deal, once: the record's types, the feed's schema, files, the register, DEAL_FACT, the pane's form and
 * pages, and the tables of docs/feed.md are made from this table. How to add one: docs/CONTRIBUTING.md.
 *
 * It loads with the custom functions, so it holds no words but the register's headings. Labels stand in
 * `text/dealFields.ts`, and what a field must look like in `feed/feedSchema.ts`, by its kind.
 */

export const dealTypes = ["cloud", "compute", "programme", "chips"] as const;
export const statuses = ["confirmed", "reported", "derived"] as const;
export const bounds = ["exact", "about", "at least", "up to"] as const;

/** What a field of each kind holds where it is not null. */
interface KindValues {
  /** Small letters, digits and hyphens. */
  id: string;
  dealType: (typeof dealTypes)[number];
  status: (typeof statuses)[number];
  bound: (typeof bounds)[number];
  /** At most 255 characters. */
  name: string;
  /** At most 2,000 characters. */
  text: string;
  /** The id of another deal. */
  parent: string;
  /** ISO date, as precise as known: 2025, 2025-09 or 2025-09-10. */
  date: string;
  /** Whole currency units. */
  amount: number;
  /** Three capitals. */
  currency: string;
  /** A year (2027), or an ISO month or date (2025-09, 2025-01-21). */
  term: number | string;
  gigawatts: number;
  figures: readonly FigureName[];
  flag: boolean;
  sourceKeys: readonly string[];
  url: string;
}

/** Kinds of columns that only the register has. */
type SheetKind = "years" | "moment" | "percent";

export type FieldKind = keyof KindValues;

interface RegisterPlace {
  /** Among the register's columns, from 1. A later field goes to the end: that is where a refresh adds it. */
  readonly at: number;
  /** In any case of letters it is the name of the column in DEAL_FACT, too. */
  readonly heading: string;
  /** A refresh cannot do without it. */
  readonly required?: true;
}

interface FormPlace {
  readonly section: "parties" | "figures" | "whence";
  readonly at: number;
  /** Takes the whole width. */
  readonly wide?: true;
}

interface DealField {
  /** What it is said of. "sheet": a column that the register alone has. */
  readonly of: "deal" | "revision" | "source" | "sheet";
  readonly kind: FieldKind | SheetKind;
  /** null is "not disclosed", or "not said". */
  readonly nullable?: true;
  /** May be left out of a document. */
  readonly optional?: true;
  /** A revision that leaves it null leaves the one before standing; a revision may have worked it out. */
  readonly figure?: true;
  readonly column?: RegisterPlace;
  /** Who fills a column of the sheet. */
  readonly by?: "formula" | "user" | "refresh";
  readonly form?: FormPlace;
  /** Shown among the facts of the deal's page: always, or where it is known. */
  readonly page?: "always" | "known";
  /** The version of the record that brought it, and what it is in documents of earlier ones; omitted, version 1. */
  readonly since?: { readonly version: number; readonly before: unknown };
}

/** In the order of the feed's form and of CSV. */
export const dealFields = {
  /** Never changes. */
  id: { of: "deal", kind: "id", column: { at: 1, heading: "ID", required: true } },
  type: {
    of: "deal",
    kind: "dealType",
    column: { at: 4, heading: "Type" },
    form: { section: "parties", at: 1, wide: true },
  },
  customer: {
    of: "deal",
    kind: "name",
    column: { at: 2, heading: "Customer" },
    form: { section: "parties", at: 2 },
  },
  vendor: {
    of: "deal",
    kind: "name",
    nullable: true,
    column: { at: 3, heading: "Vendor" },
    form: { section: "parties", at: 3 },
  },
  /** The programme that contains this deal: the two are never added. */
  parent: { of: "deal", kind: "parent", nullable: true, form: { section: "parties", at: 4, wide: true } },

  /** When it was said. */
  asOf: {
    of: "revision",
    kind: "date",
    column: { at: 17, heading: "As-of" },
    form: { section: "figures", at: 2 },
  },
  status: {
    of: "revision",
    kind: "status",
    column: { at: 13, heading: "Status" },
    form: { section: "figures", at: 1 },
  },
  value: {
    of: "revision",
    kind: "amount",
    nullable: true,
    figure: true,
    column: { at: 5, heading: "Value", required: true },
    form: { section: "figures", at: 3, wide: true },
    page: "always",
  },
  /** How the value is to be read. Given exactly where `value` is. */
  bound: {
    of: "revision",
    kind: "bound",
    nullable: true,
    column: { at: 6, heading: "Bound" },
    form: { section: "figures", at: 4 },
  },
  currency: {
    of: "revision",
    kind: "currency",
    column: { at: 7, heading: "Currency", required: true },
    form: { section: "figures", at: 5 },
  },
  start: {
    of: "revision",
    kind: "term",
    nullable: true,
    figure: true,
    column: { at: 8, heading: "Start" },
    form: { section: "figures", at: 6 },
    page: "always",
  },
  /** Belongs to the term. */
  end: {
    of: "revision",
    kind: "term",
    nullable: true,
    figure: true,
    column: { at: 9, heading: "End" },
    form: { section: "figures", at: 7 },
  },
  phasing: { of: "revision", kind: "text", nullable: true, figure: true },
  gigawatts: {
    of: "revision",
    kind: "gigawatts",
    nullable: true,
    figure: true,
    column: { at: 12, heading: "GW" },
    form: { section: "figures", at: 8, wide: true },
    page: "known",
  },
  /** Figures of this revision that are worked out from what the sources say: their status is "derived". */
  derived: { of: "revision", kind: "figures", optional: true },
  /** Speaks of a part of the deal ("400 of the 500 are planned"): its figures do not replace those of the whole. */
  part: { of: "revision", kind: "flag", optional: true },
  /** Keys of the ledger's `sources`; never empty, the one to show first. */
  sources: { of: "revision", kind: "sourceKeys" },
  note: { of: "revision", kind: "text", nullable: true, form: { section: "whence", at: 5, wide: true } },

  /** With title and date, the register's "Source". */
  publisher: {
    of: "source",
    kind: "name",
    column: { at: 15, heading: "Source" },
    form: { section: "whence", at: 1 },
  },
  title: { of: "source", kind: "name", nullable: true, form: { section: "whence", at: 3, wide: true } },
  date: { of: "source", kind: "date", nullable: true, form: { section: "whence", at: 2 } },
  /** null for what is not on the web, such as a contract on file. */
  url: {
    of: "source",
    kind: "url",
    nullable: true,
    column: { at: 16, heading: "Link" },
    form: { section: "whence", at: 4, wide: true },
  },

  years: { of: "sheet", kind: "years", by: "formula", column: { at: 10, heading: "Years" } },
  annualised: { of: "sheet", kind: "amount", by: "formula", column: { at: 11, heading: "Annualised" } },
  probability: { of: "sheet", kind: "percent", by: "user", column: { at: 14, heading: "Probability" } },
  /** When a refresh last wrote to the row. */
  refreshed: {
    of: "sheet",
    kind: "moment",
    by: "refresh",
    column: { at: 18, heading: "Refreshed", required: true },
  },
  override: { of: "sheet", kind: "amount", by: "user", column: { at: 19, heading: "Override" } },
  effective: { of: "sheet", kind: "amount", by: "formula", column: { at: 20, heading: "Effective" } },
} as const satisfies Record<string, DealField>;

type Table = typeof dealFields;
/** Names of the fields that have a property, such as `{ of: "deal" }`. */
type NamesWith<Property> = { [Name in keyof Table]: Table[Name] extends Property ? Name : never }[keyof Table];

export type RecordPart = "deal" | "revision" | "source";
export type FieldName<Part extends RecordPart = RecordPart> = NamesWith<{ of: Part }>;
/** The figures that a revision may give. */
export type FigureName = NamesWith<{ figure: true }>;
/** What the form for a deal of the user's own asks. */
export type FormField = NamesWith<{ form: FormPlace }>;
/** What the deal's page shows. */
export type PageField = NamesWith<{ page: "always" | "known" }>;
/** Fields that the register has a column for, the sheet's own among them. */
export type ColumnField = NamesWith<{ column: RegisterPlace }>;

type Nullable<Field> = Field extends { nullable: true } ? null : never;
export type FieldValueOf<Kind extends FieldKind> = KindValues[Kind];
/** What a field of the record holds. */
export type FieldValue<Name extends FieldName> = KindValues[Table[Name]["kind"]] | Nullable<Table[Name]>;

/** Fields that may be left out of a document. */
export type OptionalField = NamesWith<{ optional: true }> & FieldName;
/** The fields of a part of the record, as a document has them. */
export type FieldsOf<Part extends RecordPart> = {
  readonly [
    Name in keyof Table as Name extends Exclude<FieldName<Part>, OptionalField> ? Name : never
  ]: Name extends FieldName ? FieldValue<Name> : never;
} & {
  readonly [
    Name in keyof Table as Name extends Extract<FieldName<Part>, OptionalField> ? Name : never
  ]?: Name extends FieldName ? FieldValue<Name> : never;
};

const entries = Object.entries(dealFields) as [keyof Table, DealField][];
const namesWhere = (isWanted: (field: DealField) => unknown): unknown =>
  entries.filter(([, field]) => isWanted(field)).map(([name]) => name);

/** What the table says of a field, with what it may leave out. */
export const fieldOf = (name: keyof Table): DealField => dealFields[name];

/** The fields of a part of the record, in the table's order. */
export const fieldsOf = <Part extends RecordPart>(part: Part): readonly (FieldName<Part> & FieldName)[] =>
  namesWhere(({ of }) => of === part) as (FieldName<Part> & FieldName)[];

/** The version of the record: it rises with the table, when a field says since when it is there. */
export const RECORD_VERSION = entries.reduce((highest, [, { since }]) => Math.max(highest, since?.version ?? 1), 1);

export const figureNames = namesWhere(({ figure }) => figure) as readonly FigureName[];

/** In the order of the deal's page. */
export const pageFields = namesWhere(({ page }) => page) as readonly PageField[];

/** In the order of the register. */
export const columnFields = (namesWhere(({ column }) => column) as ColumnField[]).sort(
  (one, other) => dealFields[one].column.at - dealFields[other].column.at,
);
