/** Deals as files: JSON in the feed's own form, CSV with one row for each revision. */
import type { Deal, Ledger, Revision, Source } from "../record/deal";
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

/** Columns of the CSV: those of the deal, of its revision and of the revision's first source. */
const columns: Readonly<Record<string, (deal: Deal, revision: Revision, source: Source | undefined) => Cell>> = {
  id: (deal) => deal.id,
  type: (deal) => deal.type,
  customer: (deal) => deal.customer,
  vendor: (deal) => deal.vendor,
  parent: (deal) => deal.parent,
  asOf: (_, revision) => revision.asOf,
  status: (_, revision) => revision.status,
  value: (_, revision) => revision.value,
  bound: (_, revision) => revision.bound,
  currency: (_, revision) => revision.currency,
  start: (_, revision) => revision.start,
  end: (_, revision) => revision.end,
  phasing: (_, revision) => revision.phasing,
  gigawatts: (_, revision) => revision.gigawatts,
  derived: (_, revision) => revision.derived?.join(" ") ?? null,
  part: (_, revision) => (revision.part ? "part" : null),
  note: (_, revision) => revision.note,
  publisher: (_, __, source) => source?.publisher ?? null,
  title: (_, __, source) => source?.title ?? null,
  date: (_, __, source) => source?.date ?? null,
  url: (_, __, source) => source?.url ?? null,
};
const required = ["id", "type", "customer", "asOf", "status", "currency", "publisher"];

/** One row for each revision of the chosen deals. Of a revision's sources the first is told. */
export function toCsvFile(ids: Iterable<string>, ledger: Ledger): string {
  const rows = withParents(ids, ledger).flatMap((deal) =>
    deal.revisions.map((revision) => {
      const source = ledger.sources[revision.sources[0] ?? ""];
      return Object.values(columns).map((cell) => cell(deal, revision, source));
    }),
  );
  return toCsv([Object.keys(columns), ...rows]);
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
  const { feedExpectations } = await import("../../text/feed");
  const { inLanguage } = await import("../../text/language");
  throw new Problem("fileRow", {
    row: rowOfPath(checked.path, rowOf),
    column: /\.(\w+)(?:\[\d+\])?$/.exec(checked.path)?.[1] ?? checked.path,
    expected: inLanguage(feedExpectations)[checked.expected],
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
  const missing = required.filter((column) => !headings.includes(column.toLowerCase()));
  if (missing.length > 0) throw new Problem("fileColumns", { columns: missing.join(", ") });
  const sources: Record<string, unknown> = {};
  const deals = new Map<string, { deal: object; revisions: object[]; rows: number[] }>();
  rows.slice(1).forEach((row, index) => {
    const cell = (column: string): string | null => row[headings.indexOf(column.toLowerCase())]?.trim() || null;
    const number = (column: string): unknown => numberIn(cell(column), delimiter);
    const date = (column: string): string | null => dateIn(cell(column), delimiter);
    const year = (column: string): unknown =>
      /^\d{1,4}$/.test(cell(column) ?? "") ? Number(cell(column)) : date(column);
    const key = `file-${index + 1}`;
    sources[key] = { publisher: cell("publisher"), title: cell("title"), date: date("date"), url: cell("url") };
    const id = cell("id") ?? "";
    const known = deals.get(id) ?? {
      deal: { id, type: cell("type"), customer: cell("customer"), vendor: cell("vendor"), parent: cell("parent") },
      revisions: [],
      rows: [],
    };
    deals.set(id, known);
    known.rows.push(index + 2);
    known.revisions.push({
      asOf: date("asOf"),
      status: cell("status"),
      value: number("value"),
      bound: cell("bound") ?? (cell("value") === null ? null : "exact"),
      currency: cell("currency"),
      start: year("start"),
      end: year("end"),
      phasing: cell("phasing"),
      gigawatts: number("gigawatts"),
      ...(cell("derived") && { derived: cell("derived")?.split(/\s+/) }),
      ...(cell("part") && { part: true }),
      sources: [key],
      note: cell("note"),
    });
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

/**
 * A number as the file's country writes it; what is none stays text, for the validation to name. So does `1.234` where
 * commas are decimals: it may be a thousand.
 */
function numberIn(text: string | null, delimiter: "," | ";"): unknown {
  if (text === null) return null;
  if (delimiter === ";" && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return text;
  const plain = delimiter === ";" ? text.replace(",", ".") : text;
  const number = Number(plain.replace(/[\s\u00a0\u202f]/g, ""));
  return Number.isFinite(number) ? number : text;
}

/** A spreadsheet writes dates as its country does: where it writes semicolons, the day comes first. */
function dateIn(text: string | null, delimiter: "," | ";"): string | null {
  const [, day, month, year] = (delimiter === ";" && /^(\d\d?)[/.](\d\d?)[/.](\d{4})$/.exec(text ?? "")) || [];
  return year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
