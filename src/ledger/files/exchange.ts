/** Deals as files: JSON in the feed's own form, CSV with one row for each revision. */
import type { Ledger } from "../record/deal";
import { dealFields, fieldOf, fieldsOf, type FieldKind, type FieldName, type RecordPart } from "../record/dealFields";
import { fromCsv, toCsv } from "./csv";
import { completed } from "./csvCompletion";
import { sourcesOf } from "../stored/layer";
import { withParents } from "../stored/storedLedger";
import { Problem } from "../../text/problem";

/** The chosen deals and the programmes that contain them, as a document that any feed may serve. */
export function toJsonFile(ids: Iterable<string>, ledger: Ledger): string {
  const deals = withParents(ids, ledger);
  const document: Ledger = { version: 1, asOf: ledger.asOf, sources: sourcesOf(deals, ledger.sources), deals };
  return `${JSON.stringify(document, null, 2)}\n`;
}

type Cell = string | number | null;

/** The columns of the CSV: the fields of the deal, of its revision and of the revision's first source. */
export const csvColumns = (["deal", "revision", "source"] as const)
  .flatMap((part): readonly FieldName[] => fieldsOf(part))
  .filter((name) => dealFields[name].kind !== "sourceKeys");
/** Those that a file cannot do without. */
export const requiredCsvColumns = csvColumns.filter((name) => !fieldOf(name).nullable && !fieldOf(name).optional);

function csvCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(" ");
  if (value === true) return "part";
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** One row for each revision of the chosen deals. Of a revision's sources the first is told. */
export function toCsvFile(ids: Iterable<string>, ledger: Ledger): string {
  const rows = withParents(ids, ledger).flatMap((deal) =>
    deal.revisions.map((revision) => {
      const source = ledger.sources[revision.sources[0] ?? ""];
      const said: Readonly<Record<string, unknown>> = { ...source, ...revision, ...deal };
      return csvColumns.map((name) => csvCell(said[name]));
    }),
  );
  return toCsv([csvColumns, ...rows]);
}

/**
 * Deals from a file, JSON or CSV by its content.
 *
 * @param today   ISO date
 * @param ledger  the ledger in memory, for what CSV leaves out of deals that are known
 * @throws Problem naming the place: a path in JSON, a row and a column in CSV
 */
export async function readDealFile(text: string, today: string, ledger: Ledger): Promise<Ledger> {
  const { checkLedger, validateLedger } = await import("../feed/validate");
  // What stands in place of bytes that are no UTF-8.
  if (text.includes("\ufffd")) throw new Problem("fileNotUtf8");
  if (/^\s*[{[]/.test(text.replace(/^\ufeff/, ""))) {
    try {
      return validateLedger(JSON.parse(text.replace(/^\ufeff/, "")) as unknown);
    } catch (error) {
      throw error instanceof SyntaxError ? new Problem("feedNotJson", { detail: error.message }) : error;
    }
  }
  const { document, rowOf } = ledgerFromCsv(text, today);
  const checked = checkLedger(document);
  if ("deals" in checked) return completed(checked, ledger);
  const { expectation } = await import("../feed/expectation");
  throw new Problem("fileRow", {
    row: rowOfPath(checked.path, rowOf),
    column: /\.(\w+)(?:\[\d+\])?$/.exec(checked.path)?.[1] ?? checked.path,
    expected: expectation(checked.expected),
    got: checked.got,
  });
}

/** `sources["file-3"].url` is in the third row below the headings. */
function rowOfPath(path: string, rowOf: (deal: number, revision: number) => number): number {
  const source = /^sources\["file-(\d+)"\]/.exec(path)?.[1];
  if (source !== undefined) return Number(source) + 1;
  const [, deal = "0", revision = "0"] = /^deals\[(\d+)\](?:\.revisions\[(\d+)\])?/.exec(path) ?? [];
  return rowOf(Number(deal), Number(revision));
}

/** A document of the feed's form from rows of text. Rows of one id are its revisions, in their order. */
function ledgerFromCsv(text: string, today: string) {
  const { rows, delimiter } = fromCsv(text);
  const headings = (rows[0] ?? []).map((heading) => heading.trim().toLowerCase());
  const missing = requiredCsvColumns.filter((column) => !headings.includes(column.toLowerCase()));
  if (missing.length > 0) throw new Problem("fileColumns", { columns: missing.join(", ") });
  const sources: Record<string, unknown> = {};
  const deals = new Map<string, { deal: object; revisions: object[]; rows: number[] }>();
  rows.slice(1).forEach((row, index) => {
    const cell = (column: string): string | null => row[headings.indexOf(column.toLowerCase())]?.trim() || null;
    const read = (part: RecordPart): Record<string, unknown> =>
      Object.fromEntries(
        fieldsOf(part).flatMap((name) => {
          const value = valueIn(cell(name), dealFields[name].kind, delimiter);
          return value === null && fieldOf(name).optional ? [] : [[name, value]];
        }),
      );
    const key = `file-${index + 1}`;
    sources[key] = read("source");
    const id = cell("id") ?? "";
    const known = deals.get(id) ?? { deal: { ...read("deal"), id }, revisions: [], rows: [] };
    deals.set(id, known);
    known.rows.push(index + 2);
    const revision = read("revision");
    const bound = revision.bound ?? (revision.value === null ? null : "exact");
    known.revisions.push({ ...revision, bound, sources: [key] });
  });
  const all = [...deals.values()];
  return {
    document: {
      version: 1,
      asOf: today,
      sources,
      deals: all.map(({ deal, revisions }) => ({ ...deal, revisions, notes: [] })),
    },
    rowOf: (deal: number, revision: number) => all[deal]?.rows[revision] ?? 1,
  };
}

/** What a cell says, by the kind of its field; null where it is blank. */
function valueIn(text: string | null, kind: FieldKind, delimiter: "," | ";"): unknown {
  if (text === null) return null;
  switch (kind) {
    case "amount":
    case "gigawatts":
      return numberIn(text, delimiter);
    case "term":
      return /^\d{1,4}$/.test(text) ? Number(text) : dateIn(text, delimiter);
    case "date":
      return dateIn(text, delimiter);
    case "figures":
      return text.split(/\s+/);
    case "flag":
      return true;
    default:
      return text;
  }
}

/**
 * A number as the file's country writes it; what is none stays text, for the validation to name. So does `1.234` where
 * commas are decimals: it may be a thousand.
 */
function numberIn(text: string, delimiter: "," | ";"): unknown {
  if (delimiter === ";" && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return text;
  const plain = delimiter === ";" ? text.replace(",", ".") : text;
  const number = Number(plain.replace(/[\s\u00a0\u202f]/g, ""));
  return Number.isFinite(number) ? number : text;
}

/** A spreadsheet writes dates as its country does: where it writes semicolons, the day comes first. */
function dateIn(text: string, delimiter: "," | ";"): string {
  const [, day, month, year] = (delimiter === ";" && /^(\d\d?)[/.](\d\d?)[/.](\d{4})$/.exec(text)) || [];
  return year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
