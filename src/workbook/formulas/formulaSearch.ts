/** The search of a workbook for formulas that call certain functions, themselves or through names. */
import { readFormulaAreas } from "./formulaAreas";
import { usesOf } from "./formulaNames";

export interface FormulaCell {
  readonly sheetId: string;
  readonly sheetName: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** As calculated, where it was asked for. */
  readonly value: unknown;
}

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

/** A name that stands for a formula; `sheet` is null for one of the whole workbook. */
export interface FormulaName {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

export interface FoundFormulas {
  readonly cells: readonly FormulaCell[];
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly FormulaName[];
}

/** Queues the reading of the sheets, and of all names, of the workbook and of its sheets; they are there after the sync. */
export function queueSheetsAndNames(context: Excel.RequestContext): () => Pick<FoundFormulas, "sheets" | "names"> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected,items/names/items/name,items/names/items/formula");
  names.load("items/name,items/formula");
  return () => {
    const ofWorkbook = names.items.map((name) => ({ name, sheet: null }));
    const ofSheets = worksheets.items.flatMap((sheet) =>
      sheet.names.items.map((name) => ({ name, sheet: sheet.name })),
    );
    return {
      sheets: worksheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected })),
      names: [...ofWorkbook, ...ofSheets].map(({ name, sheet }) => ({
        name: name.name,
        sheet,
        formula: String(name.formula),
      })),
    };
  };
}

/** A test for formulas that call, themselves or through names, however many stand in between. */
function callsThroughNames(
  calls: (formula: string) => boolean,
  names: readonly FormulaName[],
): (formula: string) => boolean {
  const calling = new Set(names.filter(({ formula }) => calls(formula)));
  for (let before = -1; before < calling.size;) {
    before = calling.size;
    const uses = usesOf([...calling].map(({ name }) => name));
    for (const name of names) if (uses(name.formula)) calling.add(name);
  }
  const uses = usesOf([...calling].map(({ name }) => name));
  return (formula) => calls(formula) || uses(formula);
}

/**
 * Two syncs: the sheets and names, then the formulas of every sheet. More syncs only where these are more
 * than Excel answers at once.
 *
 * @param callsAmong  a test for formulas, given the workbook's names; cells that use a name whose formula passes are
 *                    found, too
 * @param withValues  whether to read what the cells show, too
 */
export async function findFormulaCells(
  context: Excel.RequestContext,
  callsAmong: (names: readonly FormulaName[]) => (formula: string) => boolean,
  withValues: boolean,
): Promise<FoundFormulas> {
  const { worksheets } = context.workbook;
  const found = queueSheetsAndNames(context);
  await context.sync();
  const { sheets, names } = found();
  const wanted = callsThroughNames(callsAmong(names), names);
  const areas = await readFormulaAreas(context, worksheets.items, withValues);
  const cells = areas.flatMap(({ sheet, row, column, formulas, values }) =>
    formulas.flatMap((contents, i) =>
      contents.flatMap((formula, j): FormulaCell[] => {
        if (typeof formula !== "string" || !formula.startsWith("=") || !wanted(formula)) return [];
        const place = { sheetId: sheet.id, sheetName: sheet.name, row: row + i, column: column + j };
        return [{ ...place, formula, value: values?.[i]?.[j] }];
      }),
    ),
  );
  return { cells, sheets, names };
}
