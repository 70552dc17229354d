/** Custom functions for vendors: shares of spend, concentration, shifts and dependence. */
import {
  effectiveVendors as modelEffectiveVendors,
  herfindahl,
  topShare as modelTopShare,
  wholeOf,
} from "../model/concentration";
import { DomainError } from "../model/errors";
import type { FunctionErrorKey } from "../text/functionErrors";
import { largestFirst, shifted, spendAtRisk, entryOf } from "../model/vendorSpend";
import { answer, type Answer, spill } from "./answer";
import { isOmitted, named, readNumber, readOptional, readText, single } from "./arguments";
import type { Amount } from "./ranges";
import { positive, share, wholeFromOne } from "./rules";
import { readVendorNames, readVendorTable, type VendorTable } from "./vendorTables";

/**
 * Share of each vendor in the spend, or of one vendor.
 * @customfunction VENDOR_SHARE
 * @param range Amounts; or two columns, vendor and amount (a vendor may stand in several rows); or a table of numbers.
 * @param [vendor] Name of one vendor, to get its share only.
 * @returns Shares in the shape of the amounts; with names vendor and share, largest first; with a vendor one number.
 * @remarks Names are trimmed and compared without case; a row whose amount is text is left out; amounts beside a blank name are those of (blank). In a column of numbers text keeps its place and gives an empty cell; each column of a table has shares of its own.
 * @source amount / total; a negative amount is #NUM!, a total of 0 #DIV/0!
 * @example =VENDOR_SHARE({300;250;38;22.4}) gives 49.1%, 41.0%, 6.2% and 3.7%
 */
export function vendorShare(range: unknown[][], vendor?: unknown): unknown[][] {
  return spill((): Answer[][] | Answer => {
    const table = readVendorTable(range, "range");
    const name = readVendor(vendor);
    if (table.kind === "numbers") {
      if (name !== undefined) throw new DomainError<FunctionErrorKey>("#VALUE!", "namesNeeded", { argument: "range" });
      return numberShares(table.rows);
    }
    const whole = wholeOf(table.spend.map(({ amount }) => amount));
    if (name !== undefined) return named("vendor", () => entryOf(table.spend, name)).amount / whole;
    return largestFirst(table.spend).map((entry) => [entry.vendor, entry.amount / whole]);
  }, "range");
}

/** A vendor that may be left out; "" and 0 are blank cells. */
function readVendor(vendor: unknown): string | undefined {
  const given = single(vendor, "vendor");
  return isOmitted(given) || given === "" || given === 0 ? undefined : readText(given, "vendor");
}

type Amounts = readonly (readonly Amount[])[];

const counted = (cells: readonly Amount[]): number[] => cells.filter((cell) => cell !== null);

/** A line is one set of amounts; of a table, each column is one. */
function setsOf(rows: Amounts): number[][] {
  const [first] = rows;
  if (rows.length === 1) return [counted(first!)];
  return first!.map((_, column) => counted(rows.map((row) => row[column]!)));
}

/** Each amount's share of its line or column, in its place; what does not count is an empty cell. */
function numberShares(rows: Amounts): Answer[][] {
  const wholes = setsOf(rows).map(wholeOf);
  const isLine = rows.length === 1;
  return rows.map((row) => row.map((cell, column) => (cell === null ? "" : cell / wholes[isLine ? 0 : column]!)));
}

/** One answer for names or a line of amounts, a row of answers for a table of numbers. */
function perColumn(table: VendorTable, measure: (amounts: readonly number[]) => number): number[][] | number {
  if (table.kind === "names") return measure(table.spend.map(({ amount }) => amount));
  return [setsOf(table.rows).map(measure)];
}

/**
 * Concentration of spend over vendors (Herfindahl–Hirschman index): the sum of squared shares.
 * @customfunction VENDOR_HHI
 * @param range Amounts; or two columns, vendor and amount; or a table of numbers with a set of amounts in each column.
 * @param [scale] 10000 (default) for the antitrust scale, 1 for the fraction.
 * @returns The index; one per column when the range is a table of numbers.
 * @remarks Above 1,800 is highly concentrated in the 2023 US Merger Guidelines: keep such a threshold in a cell.
 * @source US DOJ/FTC Merger Guidelines 2023, §2.1
 * @example =VENDOR_HHI({30;30;20;20}) gives 2,600
 */
export function vendorHhi(range: unknown[][], scale?: unknown): number[][] {
  return spill(() => {
    const points = readOptional(scale, "scale", positive, 10_000);
    return perColumn(readVendorTable(range, "range"), (amounts) => herfindahl(amounts, points));
  }, "range");
}

/**
 * The number of vendors of equal size that would give the same concentration: 1 / the sum of squared shares.
 * @customfunction EFFECTIVE_VENDORS
 * @param range Amounts; or two columns, vendor and amount; or a table of numbers with a set of amounts in each column.
 * @returns Number of vendors, 1 or more; one per column when the range is a table of numbers.
 * @source M. Laakso and R. Taagepera, “Effective” Number of Parties, 1979
 * @example =EFFECTIVE_VENDORS({50;50}) gives 2
 */
export function effectiveVendors(range: unknown[][]): number[][] {
  return spill(() => perColumn(readVendorTable(range, "range"), modelEffectiveVendors), "range");
}

/**
 * Share of the largest vendors together.
 * @customfunction TOP_SHARE
 * @param range Amounts; or two columns, vendor and amount; or a table of numbers with a set of amounts in each column.
 * @param n How many of the largest vendors, a whole number from 1.
 * @returns Share from 0 to 1; one per column when the range is a table of numbers.
 * @source Concentration ratio CRn
 * @example =TOP_SHARE({50;30;20},2) gives 80%
 */
export function topShare(range: unknown[][], n: unknown): number[][] {
  return spill(() => {
    const count = readNumber(n, "n", wholeFromOne);
    return perColumn(readVendorTable(range, "range"), (amounts) => modelTopShare(amounts, count));
  }, "range");
}

/**
 * Shares after part of one vendor's spend has moved to another vendor.
 * @customfunction SHIFT_SHARE
 * @param range Two columns: vendor and amount.
 * @param from Vendor that loses spend.
 * @param to Vendor that gains it; both must stand in the range.
 * @param pct Part of the first vendor's spend that moves, 0 to 1 (20%).
 * @returns Vendor and share, largest first.
 * @source share(from) · (1 - pct), share(to) + share(from) · pct
 * @example =SHIFT_SHARE({"Oracle",80;"AWS",20},"Oracle","AWS",25%) gives Oracle 60% and AWS 40%
 */
export function shiftShare(range: unknown[][], from: unknown, to: unknown, pct: unknown): unknown[][] {
  return spill((): Answer[][] => {
    const part = readNumber(pct, "pct", share);
    const before = readVendorNames(range, "range");
    const [giverName, takerName] = [readText(from, "from"), readText(to, "to")];
    const giver = named("from", () => entryOf(before, giverName));
    const taker = named("to", () => entryOf(before, takerName));
    const spend = shifted(before, giver, taker, part);
    const whole = wholeOf(spend.map(({ amount }) => amount));
    return largestFirst(spend).map(({ vendor, amount }) => [vendor, amount / whole]);
  }, "range");
}

/**
 * Spend at risk if one vendor fails: its yearly spend that others could not supply, over some months.
 * @customfunction VENDOR_DEPENDENCE
 * @param range Two columns: vendor and yearly spend.
 * @param vendor Vendor to look at.
 * @param replaceable_pct Part of its spend that other vendors could supply, 0 to 1.
 * @param [months] How long, in months (12 by default).
 * @returns Amount at risk, in whole currency units.
 * @source yearly spend · (1 - replaceable_pct) · months / 12
 * @example =VENDOR_DEPENDENCE({"Oracle",60e9;"AWS",7e9},"Oracle",25%,6) gives 22.5 billion
 */
export function vendorDependence(
  range: unknown[][],
  vendor: unknown,
  replaceable_pct: unknown,
  months?: unknown,
): number {
  return answer(() => {
    const spend = readVendorNames(range, "range");
    const name = readText(vendor, "vendor");
    const { amount: yearly } = named("vendor", () => entryOf(spend, name));
    const replaceable = readNumber(replaceable_pct, "replaceable_pct", share);
    return spendAtRisk(yearly, replaceable, readOptional(months, "months", positive, 12));
  }, "range");
}
