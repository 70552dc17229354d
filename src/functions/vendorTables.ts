/** Reader of spend by vendor: plain amounts, a table of numbers, or vendor names beside amounts. */
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { VendorLedger, type VendorSpend } from "../model/vendorSpend";
import { type Amount, amountIn, readAmounts, readGrid } from "./ranges";

export type VendorTable =
  | { readonly kind: "names"; readonly spend: VendorSpend[] }
  | { readonly kind: "numbers"; readonly rows: readonly (readonly Amount[])[] };

/**
 * Two columns with text in the first are vendor names and amounts, everything else is numbers.
 *
 * @throws DomainError "#VALUE!" when there are names and more than two columns, "#NUM!" for a vendor below 0
 */
export function readVendorTable(range: unknown, argument: string): VendorTable {
  const grid = readGrid(range, argument);
  const width = grid[0]!.length;
  const isLine = width === 1 || (grid.length === 1 && width > 2);
  if (isLine || grid.every((row) => !isText(row[0]))) return { kind: "numbers", rows: readAmounts(grid, argument) };
  if (width > 2) throw new DomainError<FunctionErrorKey>("#VALUE!", "twoColumnsExpected", { argument, count: width });
  return { kind: "names", spend: addedUp(grid, argument) };
}

/** One pass over the rows. A row whose amount does not count (a header, "undisclosed") is left out, and so is a blank row. */
function addedUp(rows: readonly (readonly unknown[])[], argument: string): VendorSpend[] {
  const ledger = new VendorLedger();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const amount = amountIn(row[1], argument);
    if (amount === null) continue;
    const name = nameOf(row[0]);
    if (amount === 0 && name.trim() === "") continue;
    ledger.add(name, amount);
  }
  return ledger.totals();
}

/** @throws DomainError "#VALUE!" when the range has no names */
export function readVendorNames(range: unknown, argument: string): VendorSpend[] {
  const table = readVendorTable(range, argument);
  if (table.kind !== "names") throw new DomainError<FunctionErrorKey>("#VALUE!", "namesNeeded", { argument });
  return table.spend;
}

function isText(cell: unknown): boolean {
  return typeof cell === "string" && cell.trim() !== "";
}

/** A name as text. Excel on the desktop hands a blank cell over as 0. */
function nameOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined || cell === 0) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
