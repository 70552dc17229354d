/** A new row of the register: the ledger's figures, the formulas beside them, and the user's own columns as they begin. */
import { LAST_YEAR } from "../../model/schedule/term";
import type { Deal, Source } from "../record/deal";
import { asCellText } from "./cellText";
import {
  ledgerCells,
  registerFields,
  type LedgerField,
  type RegisterCell,
  type RegisterField,
} from "./registerColumns";

/** The reference of another cell of the same row, for example `$E7`. */
export type CellOf = (field: RegisterField) => string;

/**
 * The term in years, in equal months: whole months, and what is left over as a share of the month it falls in.
 * The same measure as CONTRACT_TERM, in functions that every spreadsheet has.
 */
function yearsFormula(at: CellOf): string {
  const from = `IF(${at("start")}<=${LAST_YEAR},DATE(${at("start")},1,1),${at("start")})`;
  const to = `IF(${at("end")}<=${LAST_YEAR},DATE(${at("end")}+1,1,1),${at("end")}+1)`;
  const months = `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`;
  const days = `(DAY(${to})-DAY(${from}))/DAY(EOMONTH(${to},IF(DAY(${to})<DAY(${from}),-1,0)))`;
  return `=IF(COUNT(${at("start")},${at("end")})<2,"",(${months}+${days})/12)`;
}

/** The formulas of the register. Blank where a figure is undisclosed, so that nothing adds up an unknown as 0. */
const registerFormulas = {
  years: yearsFormula,
  annualised: (at) => `=IF(COUNT(${at("effective")},${at("years")})<2,"",${at("effective")}/${at("years")})`,
  effective: (at) => `=IF(${at("override")}<>"",${at("override")},IF(${at("value")}<>"",${at("value")},""))`,
} satisfies Partial<Record<RegisterField, (at: CellOf) => string>>;

/** What the user's own columns hold until the user says otherwise. */
export const userDefaults = { probability: 1, override: "" } satisfies Partial<Record<RegisterField, RegisterCell>>;

/**
 * A new row of the register, in the order of `registerColumns`, ready to be written: text that could become a
 * formula carries its apostrophe.
 *
 * @param refreshed  when, as Excel's serial
 * @param at         references of the cells of this row
 */
export function registerRow(
  deal: Deal,
  sources: Readonly<Record<string, Source>>,
  refreshed: number,
  at: CellOf,
): RegisterCell[] {
  const cells = ledgerCells(deal, sources);
  return registerFields.map((field) => {
    if (field === "refreshed") return refreshed;
    if (field in registerFormulas) return registerFormulas[field as keyof typeof registerFormulas](at);
    if (field in userDefaults) return userDefaults[field as keyof typeof userDefaults];
    const cell = cells?.[field as LedgerField] ?? "";
    return typeof cell === "string" ? asCellText(cell) : cell;
  });
}
