/** What must be known of a workbook before an insertion is undone: all its formulas, and what the insertion brought. */
import { Problem } from "../../text/problem";
import { LEDGER_PART, queuePartIds } from "../excel/xmlParts";
import { readSheetContents, type SheetContents } from "../formulas/sheetContents";
import { TRACKER_SHEET } from "../sharing/frozen";
import type { Insertion } from "./insertion";

export interface SheetToUndo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly cells: SheetContents;
}

export interface UndoFacts {
  readonly sheets: readonly SheetToUndo[];
  /** Formulas of names that hold in the whole workbook. */
  readonly names: readonly string[];
  /** Ids of the sheets that the insertion brought and that are still there, the register's apart. */
  readonly models: ReadonlySet<string>;
  readonly register: { readonly id: string; readonly tables: readonly string[] } | null;
  readonly ledgerParts: readonly string[];
}

/** @throws Problem where the workbook's structure is protected */
export function readForUndo({ sheets, registerAdded }: Insertion): Promise<UndoFacts> {
  return Excel.run(async (context) => {
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
  });
}
