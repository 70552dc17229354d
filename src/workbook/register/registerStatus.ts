/** How fresh the deal register is. */
import { nameOfRow } from "../../ledger/register/changes";
import type { RegisterCell } from "../../ledger/register/registerColumns";
import { Problem } from "../../text/problem";
import { readRegister } from "./dealRegister";

/** A figure that nobody has confirmed anew for so many days is stale. */
export const staleAfterDays = 90;

export interface RegisterStatus {
  readonly deals: number;
  /** Names of the deals whose figures are older than `staleAfterDays`, in the register's order. */
  readonly stale: readonly string[];
  /** When a refresh last wrote to the register, as Excel's serial in the user's time zone; null if none has. */
  readonly lastRefreshed: number | null;
}

/**
 * @param now  as Excel's serial
 * @returns    null where the workbook has no register
 */
export async function readRegisterStatus(now: number): Promise<RegisterStatus | null> {
  const read = await Excel.run((context) => readRegister(context, () => () => undefined)).catch((error: unknown) => {
    if (error instanceof Problem && error.key === "registerMissing") return null;
    throw error;
  });
  if (read === null) return null;
  const { rows } = read.register;
  const moments = rows.map(({ refreshed }) => refreshed).filter((stamp) => typeof stamp === "number");
  const isStale = (asOf: RegisterCell | undefined) => typeof asOf === "number" && asOf < now - staleAfterDays;
  return {
    deals: rows.length,
    stale: rows.filter(({ cells }) => isStale(cells["as-of"])).map(nameOfRow),
    lastRefreshed: moments.length > 0 ? Math.max(...moments) : null,
  };
}
