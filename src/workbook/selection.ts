/** The cells that the user has selected, and what is put into them. */
import { Problem } from "../text/problem";

/** The selected range's address without its sheet's lock-in: `Sheet1!B2:B6`, as a formula can use it. */
export async function readSelection(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

/**
 * Calls back with the selection's address now and whenever it changes.
 *
 * @returns a function that ends the watch
 */
export async function watchSelection(changed: (address: string) => void): Promise<() => Promise<void>> {
  const look = async () => changed(await readSelection());
  return Excel.run(async (context) => {
    const watch = context.workbook.onSelectionChanged.add(look);
    await context.sync();
    await look();
    return () =>
      Excel.run(watch.context, async (watched) => {
        watch.remove();
        await watched.sync();
      });
  });
}

/**
 * Puts a formula into the first selected cell.
 *
 * @param replace  whether a cell that is not empty may be overwritten
 * @returns        the cell's address
 */
export async function enterFormula(formula: string, replace: boolean): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    cell.load("address, formulas");
    await context.sync();
    if (!replace && cell.formulas[0]?.[0] !== "") throw new Problem("cellTaken", { address: cell.address });
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address;
  });
}
