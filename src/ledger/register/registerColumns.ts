/** The columns of the Excel table `DealRegister`: what each holds, who writes it, and what the ledger says in it of a deal. */
import { lastDate, serialOfDate, termNumber } from "../record/dates";
import type { Deal, Source } from "../record/deal";
import {
  columnFields,
  dealFields,
  fieldOf,
  figureNames,
  type ColumnField,
  type FieldName,
  type FigureName,
} from "../record/dealFields";
import { citation, firstSource, figureRevisions, statusOf } from "../record/figures";

export const REGISTER_TABLE = "DealRegister";

/** `term` is a year or a date serial: the number format tells the two apart. */
export type ColumnKind = "text" | "amount" | "term" | "date" | "moment" | "years" | "gigawatts" | "percent" | "link";

interface RegisterColumn {
  /** Fixed in English: formulas and refreshes find the columns by them. */
  readonly heading: string;
  readonly kind: ColumnKind;
  /** "source": a refresh writes it; "formula": worked out in the sheet; "user": the user's own, never written again. */
  readonly origin: "source" | "formula" | "user";
  /** Without it a refresh cannot tell what a row says. */
  readonly required: boolean;
}

type Table = typeof dealFields;
/** A column as DEAL_FACT calls it: its heading in small letters. */
type ColumnOf<Name extends ColumnField> = Lowercase<Table[Name]["column"]["heading"]>;

export type RegisterField = ColumnOf<ColumnField>;
/** What a refresh compares and writes: fields of the record. */
export type LedgerField = ColumnOf<ColumnField & FieldName>;
/** What a refresh writes. `refreshed` is its own stamp and not a figure of the deal. */
export type SourceField = LedgerField | "refreshed";
export type RegisterCell = string | number;

const registerFieldOf = <Name extends ColumnField>(name: Name): ColumnOf<Name> =>
  dealFields[name].column.heading.toLowerCase() as ColumnOf<Name>;

const columnKinds: Partial<Record<string, ColumnKind>> = {
  amount: "amount",
  term: "term",
  date: "date",
  moment: "moment",
  years: "years",
  gigawatts: "gigawatts",
  percent: "percent",
  url: "link",
} satisfies Partial<Record<(typeof dealFields)[ColumnField]["kind"], ColumnKind>>;

/** In the order of the table. */
export const registerColumns = Object.fromEntries(
  columnFields.map((name): [RegisterField, RegisterColumn] => {
    const { kind, by = "refresh", column } = fieldOf(name);
    return [
      registerFieldOf(name),
      {
        heading: dealFields[name].column.heading,
        kind: columnKinds[kind] ?? "text",
        origin: by === "refresh" ? "source" : by,
        required: column?.required ?? false,
      },
    ];
  }),
) as Readonly<Record<RegisterField, RegisterColumn>>;

export const registerFields = Object.keys(registerColumns) as readonly RegisterField[];

/** The field of the record that a column shows; null for the sheet's own. */
const recordFields = new Map<string, ColumnField & FieldName>(
  columnFields
    .filter((name): name is ColumnField & FieldName => fieldOf(name).of !== "sheet")
    .map((name) => [registerFieldOf(name), name]),
);

export const ledgerFields = [...recordFields.keys()] as readonly LedgerField[];

export const isLedgerField = (field: string): field is LedgerField => recordFields.has(field);

/** The figure that a column shows; null where it shows none. */
export function figureOfColumn(field: RegisterField): FigureName | null {
  const name = recordFields.get(field);
  return figureNames.find((figure) => figure === name) ?? null;
}

/**
 * The ledger's figures of a deal as the register's cells hold them: `""` is undisclosed, never 0.
 *
 * @param asOf  full ISO date; omitted, as known now
 * @returns     null when nothing was known yet
 */
export function ledgerCells(
  deal: Deal,
  sources: Readonly<Record<string, Source>>,
  asOf?: string,
): Record<LedgerField, RegisterCell> | null {
  const revisions = figureRevisions(deal, asOf);
  if (!revisions) return null;
  const { headline } = revisions;
  const source = firstSource(headline, sources);
  const special: Partial<Record<FieldName, RegisterCell | null>> = {
    bound: revisions.value?.bound ?? null,
    status: statusOf(headline, "value"),
    publisher: source && citation(source),
  };
  const said: Readonly<Record<string, unknown>> = { ...source, ...headline, ...deal };
  const cell = (name: ColumnField & FieldName): RegisterCell => {
    if (name in special) return special[name] ?? "";
    const { kind, figure } = fieldOf(name);
    const from: typeof said | null = figure ? revisions[name as FigureName] : said;
    const value = from?.[name] as RegisterCell | null | undefined;
    if (value === null || value === undefined) return "";
    if (kind === "term") return termNumber(value, name === "start" ? "start" : "end");
    return kind === "date" ? serialOfDate(lastDate(String(value))) : value;
  };
  return Object.fromEntries([...recordFields].map(([field, name]) => [field, cell(name)])) as Record<
    LedgerField,
    RegisterCell
  >;
}
