/** Cells whose formulas call functions of ours, wherever they stand in the formula and in the workbook. */

export interface FunctionCell {
  readonly sheetId: string;
  readonly sheetName: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A formula without its texts and quoted sheet names, in which a function's name would be no call. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "''");

/** A test for formulas that call one of these functions, with or without a namespace in front. */
export function callsTo(functions: readonly string[]): (formula: string) => boolean {
  const call = new RegExp(`(?:^|[^A-Z0-9_])(?:${functions.join("|")})\\s*\\(`, "i");
  return (formula) => call.test(bare(formula));
}

/** A test for formulas that use one of these names. */
function usesOf(names: readonly string[]): (formula: string) => boolean {
  if (names.length === 0) return () => false;
  const escaped = names.map((name) => name.replace(/[.\\?]/g, "\\$&"));
  const use = new RegExp(`(?:^|[^\\w.\\\\?])(?:${escaped.join("|")})(?![\\w.\\\\?(])`, "i");
  return (formula) => use.test(bare(formula));
}

/** Finds them in two syncs: the sheets and names, then the formulas of every sheet. */
export async function findFunctionCells(
  context: Excel.RequestContext,
  functions: readonly string[],
): Promise<FunctionCell[]> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const calls = callsTo(functions);
  const usesName = usesOf(names.items.filter(({ formula }) => calls(String(formula))).map(({ name }) => name));
  const found = worksheets.items.map((sheet) => {
    const formulas = sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
    formulas.load("areas/items/formulas,areas/items/rowIndex,areas/items/columnIndex");
    return { sheet, formulas };
  });
  await context.sync();
  return found.flatMap(({ sheet, formulas }) =>
    (formulas.isNullObject ? [] : formulas.areas.items).flatMap((area) =>
      (area.formulas as unknown[][]).flatMap((cells, row) =>
        cells.flatMap((formula, column): FunctionCell[] =>
          typeof formula === "string" && formula.startsWith("=") && (calls(formula) || usesName(formula))
            ? [
                {
                  sheetId: sheet.id,
                  sheetName: sheet.name,
                  row: area.rowIndex + row,
                  column: area.columnIndex + column,
                  formula,
                },
              ]
            : [],
        ),
      ),
    ),
  );
}
