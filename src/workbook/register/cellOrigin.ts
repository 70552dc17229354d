/** Where the figure in a cell comes from: the deal, the field and the sources behind it. */
import { sameId } from "../../ledger/register/changes";
import { dealName, type Deal, type Ledger, type Source, type Status } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import {
  isLedgerField,
  registerColumns,
  registerFields,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { readRegister, type Register } from "./dealRegister";

export interface CellOrigin {
  readonly dealId: string;
  readonly dealName: string;
  /** The figure asked about; null for the deal as a whole. */
  readonly field: RegisterField | null;
  readonly status: Status;
  /** ISO date, as precise as known. */
  readonly asOf: string;
  readonly note: string | null;
  readonly sources: readonly Source[];
  /** What counts in the register is not the source's figure but the user's: an override, or a source cell typed over. */
  readonly byUser: boolean;
}

/** A single cell or a name of ours in a formula. */
interface Mention {
  readonly dealId: string | null;
  readonly field: RegisterField | null;
}

/** How far a formula is followed: used cell → linked cell → register. */
const DEPTH = 3;
const MOST_CELLS = 20;

/**
 * The origin of what stands in the selected cell: a cell of the register, a call of DEAL_FACT, or a formula that reads
 * the register, directly or through a few cells on the way.
 *
 * @throws Problem "noSource" for a cell that has none
 */
export async function readCellOrigin(ledger: Ledger): Promise<CellOrigin> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas,values,rowIndex,columnIndex");
    const sheet = cell.worksheet.load("id,name");
    const register = await registerOrNull(context);
    if (register === null) await context.sync();
    const found =
      (register && inRegister(register, sheet.id, cell.rowIndex, cell.columnIndex)) ??
      (await follow(context, sheet.name, [[cell.formulas[0]?.[0], cell.values[0]?.[0]]], register, ledger, DEPTH));
    const deal = found && ledger.deals.find(({ id }) => id === sameId(found.dealId));
    if (!deal) throw new Problem("noSource");
    const byUser = register !== null && (await isByUser(context, deal, found.field, ledger, register));
    return originOf(deal, found.field, ledger, byUser);
  });
}

async function registerOrNull(context: Excel.RequestContext): Promise<Register | null> {
  try {
    return (await readRegister(context, () => () => undefined)).register;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** The row and column of a cell that stands in the register. */
function inRegister(
  { place, rows }: Register,
  sheetId: string,
  row: number,
  column: number,
): { dealId: string; field: RegisterField | null } | null {
  const found = rows[row - place.rowIndex];
  const within = column >= place.columnIndex && column < place.columnIndex + place.columnCount;
  if (sheetId !== place.sheetId || !found || !within || found.cells.id === "") return null;
  const [field = null] = [...place.columns].find(([, at]) => at === column - place.columnIndex) ?? [];
  return { dealId: String(found.cells.id), field };
}

const HEADINGS = new Map(registerFields.map((field) => [registerColumns[field].heading.toLowerCase(), field]));

/** Fields and deals that a formula names itself. */
function mentioned(formula: string, known: ReadonlySet<string>): Mention {
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => sameId(text));
  const dealId = texts.find((text) => known.has(text)) ?? null;
  const called = texts.find((text) => text in registerColumns) as RegisterField | undefined;
  const columns = [...formula.matchAll(/\[\[?(?:#[^\]]*\],\[)?@?([^\]#]+)\]/g)].map(([, heading = ""]) =>
    HEADINGS.get(heading.trim().toLowerCase()),
  );
  return { dealId, field: called ?? columns.find((field) => field !== undefined && field !== "id") ?? null };
}

/** Single cells that a formula refers to, with the sheet they stand on. */
function cellsIn(formula: string, sheet: string): { sheet: string; address: string }[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const reference = /(?:('(?:[^']|'')+'|[\w.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![\w(:])/gi;
  return [...bare.matchAll(reference)]
    .filter(({ index }) => !/[:\w$.[]/.test(bare[index - 1] ?? ""))
    .map(([, on, address = ""]) => ({
      sheet: on === undefined ? sheet : on.replace(/^'|'$/g, "").replaceAll("''", "'"),
      address: address.replaceAll("$", ""),
    }))
    .slice(0, MOST_CELLS);
}

type Content = readonly [formula: unknown, value: unknown];

/** Goes from formula to formula until one names a field and a deal. Cells on the way may give the one or the other. */
async function follow(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly Content[],
  register: Register | null,
  ledger: Ledger,
  depth: number,
): Promise<{ dealId: string; field: RegisterField | null } | null> {
  const known = new Set([
    ...ledger.deals.map(({ id }) => id),
    ...(register?.rows ?? []).map(({ cells }) => sameId(String(cells.id))),
  ]);
  const formulas = cells.map(([formula]) => String(formula)).filter((formula) => formula.startsWith("="));
  const mentions = formulas.map((formula) => mentioned(formula, known));
  const next = formulas.flatMap((formula) => cellsIn(formula, sheet)).slice(0, MOST_CELLS);
  const values = await readCells(context, next);
  const idBeside = values.map(([, value]) => sameId(String(value))).find((text) => known.has(text)) ?? null;
  const named = mentions.find(({ field }) => field !== null);
  const dealId = mentions.find((mention) => mention.dealId !== null)?.dealId ?? idBeside;
  if (named && dealId !== null) return { dealId, field: named.field };
  return depth > 1 && values.length > 0 ? follow(context, sheet, values, register, ledger, depth - 1) : null;
}

async function readCells(
  context: Excel.RequestContext,
  cells: readonly { sheet: string; address: string }[],
): Promise<Content[]> {
  if (cells.length === 0) return [];
  const ranges = cells.map(({ sheet, address }) =>
    context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas,values"),
  );
  await context.sync();
  return ranges.map(({ formulas, values }): Content => [formulas[0]?.[0], values[0]?.[0]]);
}

function originOf(deal: Deal, field: RegisterField | null, ledger: Ledger, byUser: boolean): CellOrigin {
  const figures = figuresAsOf(deal);
  if (!figures) throw new Problem("noSource");
  const figure = {
    value: figures.value,
    annualised: figures.value,
    effective: figures.value,
    start: figures.start,
    end: figures.end,
    years: figures.end ?? figures.start,
    gw: figures.gigawatts,
  }[field as string];
  const { status, asOf, note, sources } = figure ?? figures.headline;
  return {
    dealId: deal.id,
    dealName: dealName(deal),
    field,
    status,
    asOf,
    note,
    sources: sources.flatMap((key) => ledger.sources[key] ?? []),
    byUser,
  };
}

/** Fields that the user's override replaces. */
const overridable: readonly (RegisterField | null)[] = ["override", "effective", "annualised"];

async function isByUser(
  context: Excel.RequestContext,
  deal: Deal,
  field: RegisterField | null,
  ledger: Ledger,
  { rows, rowOf, place }: Register,
): Promise<boolean> {
  const number = rowOf(deal.id);
  const row = rows[number ?? -1];
  const written = lastWrittenCells(ledger, deal.id);
  if (number === null || !row || !written) return false;
  const column = place.columns.get("override");
  if (overridable.includes(field) && column !== undefined) {
    const body = context.workbook.tables.getItem(place.tableId).getDataBodyRange();
    const override = body.getCell(number, column).load("values");
    await context.sync();
    if (override.values[0]?.[0] !== "") return true;
  }
  const source = field === null || overridable.includes(field) ? "value" : field;
  return isLedgerField(source) && row.cells[source] !== undefined && row.cells[source] !== written[source];
}
