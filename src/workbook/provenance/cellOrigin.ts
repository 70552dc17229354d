/** The origin of the figure in a cell: the deal, the field and the sources behind it. */
import { sameId } from "../../ledger/register/changes";
import { dealName, type Deal, type Ledger, type Source, type Status } from "../../ledger/record/deal";
import { figuresAsOf } from "../../ledger/record/figures";
import type { RegisterField } from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { readRegister, type Register } from "../register/dealRegister";
import { isByUser } from "./authorship";
import { followPrecedents } from "./precedents";

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
    const content = {
      sheet: sheet.name,
      formula: cell.formulas[0]?.[0] as unknown,
      value: cell.values[0]?.[0] as unknown,
    };
    const found =
      (register && inRegister(register, sheet.id, cell.rowIndex, cell.columnIndex)) ??
      (await followPrecedents(context, [content], dealIds(ledger, register)));
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

/** Ids of the deals of the ledger and of the register. */
const dealIds = (ledger: Ledger, register: Register | null): ReadonlySet<string> =>
  new Set([
    ...ledger.deals.map(({ id }) => id),
    ...(register?.rows ?? []).map(({ cells }) => sameId(String(cells.id))),
  ]);

/** The deal and the field of a cell that stands in the register. */
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
