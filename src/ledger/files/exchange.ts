/** Deals as files: JSON in the feed's own form, CSV with one row for each revision. */
import type { Ledger } from "../record/deal";
import { dealFields, fieldOf, fieldsOf, type FieldKind, type FieldName, type RecordPart } from "../record/dealFields";
import { readCsv, toCsv } from "./csv";
import { completed } from "./csvCompletion";
import { sourcesOf } from "../stored/layer";
import { withParents } from "../stored/storedLedger";
import type { ExpectationKey } from "../../text/feed";
import { Problem } from "../../text/problem";

/** The chosen deals and the programmes that contain them, as a document that any feed may serve. */
export function toJsonFile(ids: Iterable<string>, ledger: Ledger): string {
  const deals = withParents(ids, ledger);
  const document: Ledger = { version: 1, asOf: ledger.asOf, sources: sourcesOf(deals, ledger.sources), deals };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** As many as a sheet of Excel has. */
const MOST_ROWS = 1_048_576;

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
    const { parseDocument } = await import("../feed/parseDocument");
    return validateLedger(parseDocument(text.replace(/^\ufeff/, "")));
  }
  const { document, rowOf } = await ledgerFromCsv(text, today);
  const checked = checkLedger(document);
  if ("deals" in checked) return completed(checked, ledger);
  const column = /\.(\w+)(?:\[\d+\])?$/.exec(checked.path)?.[1] ?? checked.path;
  throw await faultInRow(rowOfPath(checked.path, rowOf), column, checked.expected, checked.got);
}

async function faultInRow(row: number, column: string, expected: ExpectationKey, got: string): Promise<Problem> {
  const { expectation } = await import("../feed/expectation");
  return new Problem("fileRow", { row, column, expected: expectation(expected), got });
}

/** `sources["file-3"].url` is in the third row below the headings. */
function rowOfPath(path: string, rowOf: (deal: number, revision: number) => number): number {
  const source = /^sources\["file-(\d+)"\]/.exec(path)?.[1];
  if (source !== undefined) return Number(source) + 1;
  const [, deal = "0", revision = "0"] = /^deals\[(\d+)\](?:\.revisions\[(\d+)\])?/.exec(path) ?? [];
  return rowOf(Number(deal), Number(revision));
}

/** A document of the feed's form from rows of text. Rows of one id are its revisions, in their order. */
async function ledgerFromCsv(text: string, today: string) {
  const { MOST_DEALS, MOST_ENTRIES } = await import("../feed/validate");
  const { rows, delimiter } = readCsv(text);
  const headings = ((rows.next().value ?? []) as readonly string[]).map((heading) => heading.trim().toLowerCase());
  const missing = requiredCsvColumns.filter((column) => !headings.includes(column.toLowerCase()));
  if (missing.length > 0) throw new Problem("fileColumns", { columns: missing.join(", ") });
  const columns = new Map(csvColumns.map((name) => [name, headings.indexOf(name.toLowerCase())]));
  const sources: Record<string, unknown> = {};
  const deals = new Map<string, { deal: Readonly<Record<string, unknown>>; revisions: object[]; rows: number[] }>();
  let index = -1;
  for (const row of rows) {
    index++;
    if (index >= MOST_ROWS) throw new Problem("fileTooManyRows", { most: MOST_ROWS });
    const cell = (column: FieldName): string | null => row[columns.get(column) ?? -1] || null;
    const read = (part: RecordPart): Record<string, unknown> =>
      Object.fromEntries(
        fieldsOf(part).flatMap((name) => {
          const value = valueIn(cell(name), dealFields[name].kind, delimiter);
          return value === null && fieldOf(name).optional ? [] : [[name, value]];
        }),
      );
    const key = `file-${index + 1}`;
    sources[key] = read("source");
    const id = cell("id")?.trim() ?? "";
    const parties = read("deal");
    const known = deals.get(id) ?? {
      deal: { ...parties, id },
      revisions: [],
      rows: [],
    };
    deals.set(id, known);
    known.rows.push(index + 2);
    const refused = (column: string, expected: ExpectationKey, got: unknown) =>
      faultInRow(index + 2, column, expected, JSON.stringify(got));
    if (deals.size > MOST_DEALS) throw await refused("id", "dealList", id);
    if (known.rows.length > MOST_ENTRIES) throw await refused("id", "shortList", id);
    const other = fieldsOf("deal").find((name) => ![null, known.deal[name]].includes(parties[name]));
    if (other !== undefined && id !== "") throw await refused(other, "sameParties", parties[other]);
    const revision = read("revision");
    const bound = revision.bound ?? (revision.value === null ? null : "exact");
    known.revisions.push({ ...revision, bound, sources: [key] });
  }
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
  // A name is what it is, its spaces too, where quotes say so.
  if (kind === "name" || kind === "text") return text;
  const word = text.trim();
  if (word === "") return null;
  switch (kind) {
    case "amount":
    case "gigawatts":
      return numberIn(word, delimiter);
    case "term":
      return /^\d{1,4}$/.test(word) ? Number(word) : dateIn(word, delimiter);
    case "date":
      return dateIn(word, delimiter);
    case "figures":
      return word.split(/\s+/);
    case "flag":
      return true;
    default:
      return word;
  }
}

/**
 * A number as the file's country writes it; what is none stays text, for the validation to name. So does `1.234` where
 * commas are decimals: it may be a thousand.
 */
function numberIn(text: string, delimiter: "," | ";"): unknown {
  if (delimiter === ";" && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return text;
  const plain = delimiter === ";" ? text.replace(",", ".") : text;
  const digits = plain.replace(/[\s\u00a0\u202f]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : text;
}

/** A spreadsheet writes dates as its country does: where it writes semicolons, the day comes first. */
function dateIn(text: string, delimiter: "," | ";"): string {
  const [, day, month, year] = (delimiter === ";" && /^(\d\d?)[/.](\d\d?)[/.](\d{4})$/.exec(text)) || [];
  return year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
