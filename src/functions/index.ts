/** Every function by the id that functions.json gives it. */
import { commitCoverage, rpoBands, rpoRoll, takeOrPayOf } from "./commitments";
import { dealFactOf, dealListOf } from "./deals";
import {
  dealIrr,
  dealMoic,
  dealPayback,
  dealPv,
  debtScheduleOf,
  fundTranchesOf,
  irrAll,
  leasePv,
  vintageDep,
} from "./returns";
import { annualize, calendarize, capacityRamp, contractTerm, escalate, spendScheduleOf } from "./timing";
import { checkTie, expectedValue, probWeight, scenarioCase } from "./uncertainty";
import { gpuHourCostOf, gwCapex, mwMonthCost } from "./unitEconomics";
import { effectiveVendorCount, shiftShare, topVendorShare, vendorDependence, vendorHhi, vendorShare } from "./vendors";

/** Excel hands over whatever the cells hold, in any number: each function reads its own arguments. */
type ExcelFunction = { call(...args: unknown[]): unknown }["call"];

export const customFunctions: Readonly<Record<string, ExcelFunction>> = {
  ANNUALIZE: annualize,
  CONTRACT_TERM: contractTerm,
  SPEND_SCHEDULE: spendScheduleOf,
  CAPACITY_RAMP: capacityRamp,
  ESCALATE: escalate,
  CALENDARIZE: calendarize,
  RPO_ROLL: rpoRoll,
  RPO_BANDS: rpoBands,
  TAKE_OR_PAY: takeOrPayOf,
  COMMIT_COVERAGE: commitCoverage,
  DEAL_PV: dealPv,
  DEAL_IRR: dealIrr,
  IRR_ALL: irrAll,
  DEAL_MOIC: dealMoic,
  DEAL_PAYBACK: dealPayback,
  VINTAGE_DEP: vintageDep,
  FUND_TRANCHES: fundTranchesOf,
  DEBT_SCHEDULE: debtScheduleOf,
  LEASE_PV: leasePv,
  VENDOR_SHARE: vendorShare,
  VENDOR_HHI: vendorHhi,
  EFFECTIVE_VENDORS: effectiveVendorCount,
  TOP_SHARE: topVendorShare,
  SHIFT_SHARE: shiftShare,
  VENDOR_DEPENDENCE: vendorDependence,
  PROB_WEIGHT: probWeight,
  EXPECTED_VALUE: expectedValue,
  SCENARIO_CASE: scenarioCase,
  GPU_HOUR_COST: gpuHourCostOf,
  MW_MONTH_COST: mwMonthCost,
  GW_CAPEX: gwCapex,
  DEAL_FACT: dealFactOf,
  DEAL_LIST: dealListOf,
  CHECK_TIE: checkTie,
};
