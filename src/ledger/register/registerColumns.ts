/** The columns of the Excel table `DealRegister`: what each holds, who writes it, and its cell for a deal. */
import { LAST_YEAR } from "../../model/schedule/term";
import { asCellText } from "./cellText";
import { lastDay, serialOf, termNumber } from "../record/dates";
import type { Deal, Source } from "../record/deal";
import { citation, firstSource, figureRevisions, statusOf } from "../record/figures";

export const REGISTER_TABLE = "DealRegister";

/** `term` is a year or a date serial: the number format tells the two apart. */
export type ColumnKind = "text" | "amount" | "term" | "date" | "moment" | "years" | "gigawatts" | "percent" | "link";

interface RegisterColumnShape {
  /** The field's name in DEAL_FACT and, in any case of letters, the heading in the table. */
  readonly heading: string;
  readonly kind: ColumnKind;
  /** "source": a refresh writes it; "formula": worked out in the sheet; "user": the user's own, never written again. */
  readonly origin: "source" | "formula" | "user";
}

/** In the order of the table. Headings are fixed in English: formulas and refreshes find the columns by them. */
export const registerColumns = {
  id: { heading: "ID", kind: "text", origin: "source" },
  customer: { heading: "Customer", kind: "text", origin: "source" },
  vendor: { heading: "Vendor", kind: "text", origin: "source" },
  type: { heading: "Type", kind: "text", origin: "source" },
  value: { heading: "Value", kind: "amount", origin: "source" },
  bound: { heading: "Bound", kind: "text", origin: "source" },
  currency: { heading: "Currency", kind: "text", origin: "source" },
  start: { heading: "Start", kind: "term", origin: "source" },
  end: { heading: "End", kind: "term", origin: "source" },
  years: { heading: "Years", kind: "years", origin: "formula" },
  annualised: { heading: "Annualised", kind: "amount", origin: "formula" },
  gw: { heading: "GW", kind: "gigawatts", origin: "source" },
  status: { heading: "Status", kind: "text", origin: "source" },
  probability: { heading: "Probability", kind: "percent", origin: "user" },
  source: { heading: "Source", kind: "text", origin: "source" },
  link: { heading: "Link", kind: "link", origin: "source" },
  "as-of": { heading: "As-of", kind: "date", origin: "source" },
  refreshed: { heading: "Refreshed", kind: "moment", origin: "source" },
  override: { heading: "Override", kind: "amount", origin: "user" },
  effective: { heading: "Effective", kind: "amount", origin: "formula" },
} as const satisfies Record<string, RegisterColumnShape>;

export type RegisterField = keyof typeof registerColumns;
export type SourceField = {
  [Field in RegisterField]: (typeof registerColumns)[Field]["origin"] extends "source" ? Field : never;
}[RegisterField];
export type RegisterCell = string | number;

export const registerFields = Object.keys(registerColumns) as readonly RegisterField[];

/** What a refresh compares and writes. `refreshed` is its own stamp and not a figure of the deal. */
export type LedgerField = Exclude<SourceField, "refreshed">;
export const ledgerFields = registerFields.filter(isLedgerField);

export function isLedgerField(field: string): field is LedgerField {
  if (!Object.hasOwn(registerColumns, field)) return false;
  return registerColumns[field as RegisterField].origin === "source" && field !== "refreshed";
}

const termCell = (date: number | string | null, edge: "start" | "end"): RegisterCell =>
  date === null ? "" : termNumber(date, edge);

/** The ledger's figures of a deal as the register's cells hold them: `""` is undisclosed, never 0. */
export function ledgerCells(
  deal: Deal,
  sources: Readonly<Record<string, Source>>,
  asOf?: string,
): Record<LedgerField, RegisterCell> | null {
  const revisions = figureRevisions(deal, asOf);
  if (!revisions) return null;
  const { headline, value, start, end, gigawatts } = revisions;
  const source = firstSource(headline, sources);
  return {
    id: deal.id,
    customer: deal.customer,
    vendor: deal.vendor ?? "",
    type: deal.type,
    value: value?.value ?? "",
    bound: value?.bound ?? "",
    currency: headline.currency,
    start: termCell(start?.start ?? null, "start"),
    end: termCell(end?.end ?? null, "end"),
    gw: gigawatts?.gigawatts ?? "",
    status: statusOf(headline, "value"),
    source: source ? citation(source) : "",
    link: source?.url ?? "",
    "as-of": serialOf(lastDay(headline.asOf)),
  };
}

/** The reference of another cell of the same row, for example `$E7`. */
export type CellOf = (field: RegisterField) => string;

/**
 * The term in years, in equal months: whole months, and what is left over as a share of the month it falls in.
 * The same measure as CONTRACT_TERM, in functions that every spreadsheet has.
 */
function yearsFormula(at: CellOf): string {
  const from = `IF(${at("start")}<=${LAST_YEAR},DATE(${at("start")},1,1),${at("start")})`;
  const to = `IF(${at("end")}<=${LAST_YEAR},DATE(${at("end")}+1,1,1),${at("end")}+1)`;
  const months = `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`;
  const days = `(DAY(${to})-DAY(${from}))/DAY(EOMONTH(${to},IF(DAY(${to})<DAY(${from}),-1,0)))`;
  return `=IF(COUNT(${at("start")},${at("end")})<2,"",(${months}+${days})/12)`;
}

/** The formulas of the register. Blank where a figure is undisclosed, so that nothing adds up an unknown as 0. */
export const registerFormulas = {
  years: yearsFormula,
  annualised: (at) => `=IF(COUNT(${at("effective")},${at("years")})<2,"",${at("effective")}/${at("years")})`,
  effective: (at) => `=IF(${at("override")}<>"",${at("override")},IF(${at("value")}<>"",${at("value")},""))`,
} satisfies Partial<Record<RegisterField, (at: CellOf) => string>>;

/** What the user's own columns hold until the user says otherwise. */
export const userDefaults = { probability: 1, override: "" } satisfies Partial<Record<RegisterField, RegisterCell>>;

/**
 * A new row of the register, in the order of `registerColumns`, ready to be written: text that could become a
 * formula carries its apostrophe.
 *
 * @param refreshed  when, as Excel's serial
 * @param at         references of the cells of this row
 */
export function registerRow(
  deal: Deal,
  sources: Readonly<Record<string, Source>>,
  refreshed: number,
  at: CellOf,
): RegisterCell[] {
  const cells = ledgerCells(deal, sources);
  return registerFields.map((field) => {
    if (field === "refreshed") return refreshed;
    if (field in registerFormulas) return registerFormulas[field as keyof typeof registerFormulas](at);
    if (field in userDefaults) return userDefaults[field as keyof typeof userDefaults];
    const cell = cells?.[field as LedgerField] ?? "";
    return typeof cell === "string" ? asCellText(cell) : cell;
  });
}
