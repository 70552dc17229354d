/** Takes an insertion back: its sheets go, with all that is on them. What the user has made of them since is told first. */
import { Problem } from "../../text/problem";
import { fingerprint } from "../formulas/fingerprint";
import type { Insertion, UndoneInsertion } from "./insertion";
import { asProblem } from "../excel/problems";
import { sheetsIn, usesOf } from "../formulas/formulaNames";
import { removeSheets } from "./removeSheets";
import { TRACKER_SHEET } from "../sharing/frozen";
import { readSheetContents, type SheetContents } from "../formulas/sheetContents";
import { LEDGER_PART, queuePartIds } from "../excel/xmlParts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly cells: SheetContents;
}

/** The workbook as it stands, and what of it the insertion brought. */
interface Standing {
  readonly sheets: readonly Found[];
  /** Formulas of names that hold in the whole workbook. */
  readonly names: readonly string[];
  /** Ids of the sheets that the insertion brought and that are still there, the register's apart. */
  readonly models: ReadonlySet<string>;
  readonly register: { readonly id: string; readonly tables: readonly string[] } | null;
  readonly ledgerParts: readonly string[];
}

/**
 * @param despiteEdits  removes the sheets although they were edited, or are read elsewhere
 * @throws Problem where the workbook's structure is protected, or no sheet would be left to see
 */
export async function undoInsertion(
  insertion: Insertion,
  despiteEdits: boolean,
): Promise<{ readonly undone: UndoneInsertion; readonly ledgerForgotten: boolean }> {
  const standing = await Excel.run((context) => look(context, insertion));
  const { leaving, kept } = whatGoes(standing);
  if (!despiteEdits) {
    const editedSheets = leaving.filter((sheet) => isEdited(sheet, insertion, standing)).map(({ name }) => name);
    const readingSheets = readersOf(leaving, standing);
    if (editedSheets.length + readingSheets.length > 0) {
      return { undone: { editedSheets, readingSheets }, ledgerForgotten: false };
    }
  }
  const ids = new Set(leaving.map(({ id }) => id));
  if (!standing.sheets.some(({ id, visible }) => visible && !ids.has(id))) throw new Problem("lastSheets");
  const ledgerForgotten = standing.register !== null && kept.length === 0 && keepsNoMoreThan(insertion, standing);
  const left = await removeSheets({
    isToGo: ({ id }) => ids.has(id),
    isPartToGo: (id) => ledgerForgotten && insertion.ledgerParts.includes(id),
    show: null,
  });
  if (left?.sheets?.length === leaving.length) throw asProblem(left.cause);
  if (left) {
    const detail = left.cause instanceof Error ? left.cause.message : String(left.cause);
    const sheets = (left.sheets ?? leaving.map(({ name }) => name)).join(", ");
    throw new Problem("removalHalfDone", { detail, sheets }, { cause: left.cause });
  }
  const names = (sheets: readonly Found[]) => sheets.map(({ name }) => name);
  return { undone: { removed: names(leaving), kept: names(kept) }, ledgerForgotten };
}

async function look(context: Excel.RequestContext, { sheets, registerAdded }: Insertion): Promise<Standing> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/formula");
  protection.load("protected");
  const parts = queuePartIds(context, LEDGER_PART);
  const registerSheet = registerAdded ? sheets.at(-1) : undefined;
  const tables = registerSheet && worksheets.getItemOrNullObject(registerSheet.id).tables.load("items/name");
  const cells = await readSheetContents(context, () => worksheets.items);
  if (protection.protected) throw new Problem("workbookProtected");
  const present = new Set(worksheets.items.map(({ id }) => id));
  return {
    sheets: worksheets.items
      .map(({ id, name, visibility }, index) => ({
        id,
        name,
        visible: visibility === Excel.SheetVisibility.visible,
        cells: cells[index]!,
      }))
      .filter(({ name }) => name !== TRACKER_SHEET), // it follows frozen cells and needs no figure of them
    names: names.items.map(({ formula }) => String(formula)),
    models: new Set(sheets.map(({ id }) => id).filter((id) => present.has(id) && id !== registerSheet?.id)),
    register:
      registerSheet && present.has(registerSheet.id)
        ? { id: registerSheet.id, tables: tables?.items.map(({ name }) => name) ?? [] }
        : null,
    ledgerParts: parts(),
  };
}

/** The model's sheets go; the register goes with them unless something that stays reads it. */
function whatGoes({ sheets, names, models, register }: Standing): { leaving: Found[]; kept: Found[] } {
  const leaving = sheets.filter(({ id }) => models.has(id));
  const home = sheets.find(({ id }) => id === register?.id);
  if (!home || !register) return { leaving, kept: [] };
  const usesTables = usesOf(register.tables);
  const reads = (formula: string) => sheetsIn(formula).includes(home.name.toLowerCase()) || usesTables(formula);
  const staying = sheets.filter((sheet) => sheet !== home && !models.has(sheet.id));
  const isNeeded = names.some(reads) || staying.some(({ cells }) => formulasOf(cells).some(reads));
  return isNeeded ? { leaving, kept: [home] } : { leaving: [...leaving, home], kept: [] };
}

/** The other sheets whose formulas name one that goes. */
function readersOf(leaving: readonly Found[], { sheets }: Standing): string[] {
  const gone = new Set(leaving.map(({ name }) => name.toLowerCase()));
  return sheets
    .filter((sheet) => !leaving.includes(sheet))
    .filter(({ cells }) => formulasOf(cells).some((formula) => sheetsIn(formula).some((name) => gone.has(name))))
    .map(({ name }) => name);
}

function formulasOf({ formulas }: SheetContents): string[] {
  return formulas.flat().filter((content): content is string => typeof content === "string" && content.startsWith("="));
}

/** Compared under the names that the sheets had: renaming one changes the formulas of the others, and is no edit. */
function isEdited({ id, cells }: Found, insertion: Insertion, { sheets }: Standing): boolean {
  const renamed = insertion.sheets.flatMap((written) => {
    const now = sheets.find((sheet) => sheet.id === written.id);
    return now ? [[now.name.toLowerCase(), written.name] as const] : [];
  });
  const written = insertion.sheets.find((sheet) => sheet.id === id);
  return written?.fingerprint !== fingerprint(cells, new Map(renamed));
}

/** True where nothing has been kept of the ledger since the insertion, such as by a refresh. */
function keepsNoMoreThan(insertion: Insertion, { ledgerParts }: Standing): boolean {
  return ledgerParts.every((id) => insertion.ledgerParts.includes(id));
}
