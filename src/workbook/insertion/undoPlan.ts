/** What undoing an insertion removes, and what the user has made of it since and would lose. */
import { Problem } from "../../text/problem";
import { fingerprint } from "../formulas/fingerprint";
import { sheetsIn, usesOf } from "../formulas/formulaNames";
import type { SheetContents } from "../formulas/sheetContents";
import type { Insertion } from "./insertion";
import type { SheetToUndo, UndoFacts } from "./readForUndo";

export interface InsertionUndo {
  readonly leaving: readonly SheetToUndo[];
  /** The register's sheet, where it came with the insertion but formulas elsewhere need it. */
  readonly staying: readonly SheetToUndo[];
  /** Ids of the ledger's parts that go: where the insertion brought them and nothing has been stored since. */
  readonly ledgerParts: readonly string[];
  /** Whether the workbook stores nothing of the ledger any more. */
  readonly forgetsLedger: boolean;
  /** Names of the insertion's sheets that were edited since. */
  readonly editedSheets: readonly string[];
  /** Names of other sheets whose formulas read those that would go. */
  readonly readingSheets: readonly string[];
}

export function planInsertionUndo(insertion: Insertion, facts: UndoFacts): InsertionUndo {
  const { leaving, staying } = whatGoes(facts);
  const forgetsLedger = facts.register !== null && staying.length === 0 && storesNoMoreThan(insertion, facts);
  return {
    leaving,
    staying,
    ledgerParts: forgetsLedger ? insertion.ledgerParts : [],
    forgetsLedger,
    editedSheets: leaving.filter((sheet) => isEdited(sheet, insertion, facts)).map(({ name }) => name),
    readingSheets: readersOf(leaving, facts),
  };
}

/** @throws Problem where no sheet would be left to see: Excel keeps at least one */
export function requireVisibleSheet({ leaving }: InsertionUndo, { sheets }: UndoFacts): void {
  if (!sheets.some((sheet) => sheet.visible && !leaving.includes(sheet))) throw new Problem("lastSheets");
}

/** The model's sheets go; the register goes with them unless something that stays reads it. */
function whatGoes({ sheets, names, models, register }: UndoFacts): Pick<InsertionUndo, "leaving" | "staying"> {
  const leaving = sheets.filter(({ id }) => models.has(id));
  const home = sheets.find(({ id }) => id === register?.id);
  if (!home || !register) return { leaving, staying: [] };
  const usesTables = usesOf(register.tables);
  const reads = (formula: string) => sheetsIn(formula).includes(home.name.toLowerCase()) || usesTables(formula);
  const others = sheets.filter((sheet) => sheet !== home && !models.has(sheet.id));
  const isNeeded = names.some(reads) || others.some(({ cells }) => formulasOf(cells).some(reads));
  return isNeeded ? { leaving, staying: [home] } : { leaving: [...leaving, home], staying: [] };
}

/** The other sheets whose formulas name one that goes. */
function readersOf(leaving: readonly SheetToUndo[], { sheets }: UndoFacts): string[] {
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
function isEdited({ id, cells }: SheetToUndo, insertion: Insertion, { sheets }: UndoFacts): boolean {
  const renamed = insertion.sheets.flatMap((written) => {
    const now = sheets.find((sheet) => sheet.id === written.id);
    return now ? [[now.name.toLowerCase(), written.name] as const] : [];
  });
  const written = insertion.sheets.find((sheet) => sheet.id === id);
  return written?.fingerprint !== fingerprint(cells, new Map(renamed));
}

/** True where nothing has been stored of the ledger since the insertion, such as by a refresh. */
function storesNoMoreThan(insertion: Insertion, { ledgerParts }: UndoFacts): boolean {
  return ledgerParts.every((id) => insertion.ledgerParts.includes(id));
}
