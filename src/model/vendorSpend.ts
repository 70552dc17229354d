/** Spend by vendor, added up from rows in which a vendor may occur several times. */
import { DomainError } from "./errors";
import { tolerance } from "./tolerance";

export interface VendorSpend {
  /** As first spelt. */
  readonly vendor: string;
  readonly amount: number;
}

/** Stands for the vendor of amounts beside a blank cell. */
const BLANK_NAME = "(blank)";

/** The spelling under which a vendor is known: case and outer spaces do not matter. */
export function vendorKey(name: string): string {
  return name.trim().toLowerCase();
}

const SPELLINGS_KEPT = 2000;

/** Adds up rows by vendor, in the order of first appearance. */
export class VendorLedger {
  private readonly byKey = new Map<string, { vendor: string; amount: number }>();
  /** Spares the trimming of a spelling that was met before; only so many, as among names that are all different it is a loss. */
  private readonly bySpelling = new Map<string, { vendor: string; amount: number }>();
  private largest = 0;

  add(name: string, amount: number): void {
    let entry = this.bySpelling.get(name);
    if (entry === undefined) {
      entry = this.entryOf(name);
      if (this.bySpelling.size < SPELLINGS_KEPT) this.bySpelling.set(name, entry);
    }
    entry.amount += amount;
    if (amount > this.largest || -amount > this.largest) this.largest = Math.abs(amount);
  }

  private entryOf(name: string): { vendor: string; amount: number } {
    const vendor = name.trim() || BLANK_NAME;
    const key = vendor.toLowerCase();
    let entry = this.byKey.get(key);
    if (entry === undefined) {
      entry = { vendor, amount: 0 };
      this.byKey.set(key, entry);
    }
    return entry;
  }

  /**
   * @returns every vendor's sum; what rounding leaves below 0 is 0
   * @throws DomainError "#NUM!" when a vendor's sum is negative
   */
  totals(): VendorSpend[] {
    const rounding = tolerance(this.largest);
    const entries = [...this.byKey.values()];
    for (const entry of entries) {
      if (entry.amount >= 0) continue;
      if (entry.amount < -rounding) {
        throw new DomainError("#NUM!", "negativeVendor", { vendor: entry.vendor, value: entry.amount });
      }
      entry.amount = 0;
    }
    return entries;
  }
}

/** Largest first; vendors of equal spend stay in their order. */
export function largestFirst(spend: readonly VendorSpend[]): VendorSpend[] {
  return [...spend].sort((a, b) => b.amount - a.amount);
}

/**
 * The entry of one vendor.
 *
 * @throws DomainError "#N/A" when the vendor has none
 */
export function entryOf(spend: readonly VendorSpend[], vendor: string): VendorSpend {
  const key = vendorKey(vendor);
  const entry = spend.find((candidate) => vendorKey(candidate.vendor) === key);
  if (!entry) throw new DomainError("#N/A", "vendorAbsent", { value: vendor });
  return entry;
}

/**
 * Moves part of one vendor's spend to another.
 *
 * @param giver  an entry of `spend`
 * @param taker  another entry of `spend`
 * @param part   0..1 of the giver's spend
 * @example
 * const [a, b] = [{ vendor: "A", amount: 80 }, { vendor: "B", amount: 20 }];
 * shifted([a, b], a, b, 0.25)[1].amount //=> 40
 */
export function shifted(
  spend: readonly VendorSpend[],
  giver: VendorSpend,
  taker: VendorSpend,
  part: number,
): VendorSpend[] {
  if (giver === taker) return [...spend];
  const moved = giver.amount * part;
  return spend.map((entry) =>
    entry === giver
      ? { ...entry, amount: entry.amount - moved }
      : entry === taker
        ? { ...entry, amount: entry.amount + moved }
        : entry,
  );
}

/**
 * Spend that hangs on one vendor over some months: what could not be had elsewhere.
 *
 * @param yearly       the vendor's spend a year
 * @param replaceable  part that others could supply, 0..1
 * @param months       how long
 * @example
 * spendAtRisk(60e9, 0.25, 6) //=> 22.5e9
 */
export function spendAtRisk(yearly: number, replaceable: number, months: number): number {
  return (yearly * (1 - replaceable) * months) / 12;
}
