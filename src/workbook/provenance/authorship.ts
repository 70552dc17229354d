/** The authorship of a figure in the register: whether it is the user's, or the source's as it was last written. */
import type { Deal, Ledger } from "../../ledger/record/deal";
import { lastWrittenCells } from "../../ledger/register/refreshPlan";
import { isLedgerField, type RegisterField } from "../../ledger/register/registerColumns";
import type { Register } from "../register/dealRegister";

/** Fields that the user's override replaces. */
const overridable: readonly (RegisterField | null)[] = ["override", "effective", "annualised"];

/**
 * Whether an override of the user's takes the figure's place, or its cell has been typed over. One sync where an
 * override may.
 */
export async function isByUser(
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
