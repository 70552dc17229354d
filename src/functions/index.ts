/** Every function by the id that functions.json gives it. */
import { commitCoverage, rpoBands, rpoRoll, takeOrPay } from "./commitments";
import { dealFact, dealList } from "./deals";
import {
  dealIrr,
  dealMoic,
  dealPayback,
  dealPv,
  debtSchedule,
  fundTranches,
  irrAll,
  leasePv,
  vintageDep,
} from "./returns";
import { annualize, calendarize, capacityRamp, contractTerm, escalate, spendSchedule } from "./timing";
import { checkTie, expectedValue, probWeight, scenarioCase } from "./uncertainty";
import { gpuHourCost, gwCapex, mwMonthCost } from "./unitEconomics";
import { effectiveVendors, shiftShare, topShare, vendorDependence, vendorHhi, vendorShare } from "./vendors";

/** Excel hands over whatever the cells hold, in any number: each function reads its own arguments. */
type ExcelFunction = { call(...args: unknown[]): unknown }["call"];

export const customFunctions: Readonly<Record<string, ExcelFunction>> = {
  ANNUALIZE: annualize,
  CONTRACT_TERM: contractTerm,
  SPEND_SCHEDULE: spendSchedule,
  CAPACITY_RAMP: capacityRamp,
  ESCALATE: escalate,
  CALENDARIZE: calendarize,
  RPO_ROLL: rpoRoll,
  RPO_BANDS: rpoBands,
  TAKE_OR_PAY: takeOrPay,
  COMMIT_COVERAGE: commitCoverage,
  DEAL_PV: dealPv,
  DEAL_IRR: dealIrr,
  IRR_ALL: irrAll,
  DEAL_MOIC: dealMoic,
  DEAL_PAYBACK: dealPayback,
  VINTAGE_DEP: vintageDep,
  FUND_TRANCHES: fundTranches,
  DEBT_SCHEDULE: debtSchedule,
  LEASE_PV: leasePv,
  VENDOR_SHARE: vendorShare,
  VENDOR_HHI: vendorHhi,
  EFFECTIVE_VENDORS: effectiveVendors,
  TOP_SHARE: topShare,
  SHIFT_SHARE: shiftShare,
  VENDOR_DEPENDENCE: vendorDependence,
  PROB_WEIGHT: probWeight,
  EXPECTED_VALUE: expectedValue,
  SCENARIO_CASE: scenarioCase,
  GPU_HOUR_COST: gpuHourCost,
  MW_MONTH_COST: mwMonthCost,
  GW_CAPEX: gwCapex,
  DEAL_FACT: dealFact,
  DEAL_LIST: dealList,
  CHECK_TIE: checkTie,
};
