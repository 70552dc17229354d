/** What must be known of a workbook before anything is written in it. One sync; one more where the register was renamed. */
import { sameId } from "../../ledger/register/changes";
import {
  REGISTER_TABLE,
  registerColumns,
  registerFields,
  type RegisterField,
} from "../../ledger/register/registerColumns";
import { serialOf } from "../../model/calendar";
import type { WorkbookFacts } from "../../templates/request";
import { Problem } from "../../text/problem";
import { missingHeadings, queueRegisterSearch, requiredFields, type RegisterTable } from "../register/registerSearch";
import { LEDGER_PART, queuePartIds } from "../excel/xmlParts";

export interface Preflight extends WorkbookFacts {
  /** Ids of the sheets that were there before. */
  readonly sheetIds: ReadonlySet<string>;
  /** Id of the sheet that the user is on. */
  readonly activeSheet: string;
  /** Ids of the parts in which the workbook keeps the ledger. */
  readonly ledgerParts: readonly string[];
  /** Excel calculates when it is asked to, and not by itself. */
  readonly calculatesOnRequest: boolean;
}

/** The oldest Excel that has all that an insertion asks of it. */
const OLDEST = "1.9";

/**
 * @param dealId  a deal that the register, if there is one, must hold
 * @throws Problem where Excel is too old or a cell is being edited, the structure is protected, dates count from 1904,
 *                 the register's name is used for something else, or the register lacks the deal or a column
 */
export async function preflight(context: Excel.RequestContext, dealId: string | null): Promise<Preflight> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", OLDEST)) throw new Problem("excelTooOld");
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name");
  const protection = workbook.protection.load("protected");
  const newYear = workbook.functions.date(2000, 1, 1).load("value");
  const search = queueRegisterSearch(context);
  const idsByName = queueIds(workbook.tables.getItemOrNullObject(REGISTER_TABLE));
  const nameTaken = workbook.names.getItemOrNullObject(REGISTER_TABLE).load("name");
  const application = workbook.application.load("calculationMode");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const ledgerParts = queuePartIds(context, LEDGER_PART);
  await context.sync();

  if (protection.protected) throw new Problem("workbookProtected");
  if (newYear.value !== serialOf(2000, 1, 1)) throw new Problem("dateSystem1904");
  const register = search();
  if (register) requireColumns(register);
  else if (!nameTaken.isNullObject) throw new Problem("registerNameTaken", { name: REGISTER_TABLE });
  if (register && dealId !== null) {
    const isRead = register.named && !idsByName.isNullObject;
    const ids = isRead ? idsByName : queueIds(workbook.tables.getItem(register.id), headingsOf(register).get("id"));
    if (!isRead) await context.sync();
    const known = ids.values.map(([id]: unknown[]) => sameId(String(id)));
    if (!known.includes(sameId(dealId))) throw new Problem("dealNotInRegister", { deal: dealId });
  }
  return {
    sheetNames: sheets.items.map(({ name }) => name),
    sheetIds: new Set(sheets.items.map(({ id }) => id)),
    activeSheet: active.id,
    ledgerParts: ledgerParts(),
    calculatesOnRequest: application.calculationMode === Excel.CalculationMode.manual,
    register: register && { table: register.name, headings: headingsOf(register) },
  };
}

const queueIds = (table: Excel.Table, heading: string = registerColumns.id.heading): Excel.Range =>
  table.columns.getItemOrNullObject(heading).getDataBodyRange().load("values");

/** What a refresh cannot do without. Which other columns are needed, the template knows. */
function requireColumns(register: RegisterTable): void {
  const missing = missingHeadings(register, registerFields);
  if (register.named && missing.length > register.columns.size) {
    throw new Problem("registerNameTaken", { name: register.name });
  }
  const needed = missingHeadings(register, requiredFields);
  if (needed.length > 0) throw new Problem("registerColumns", { columns: needed.join(", ") });
}

const headingsOf = ({ columns, headings }: RegisterTable): ReadonlyMap<RegisterField, string> =>
  new Map([...columns].map(([field, at]) => [field, headings[at] ?? ""]));
