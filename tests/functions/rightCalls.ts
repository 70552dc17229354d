/** A call of every function with all its arguments, that has an answer. The ledger must be in memory. */
const row = [[1, 2, 3]];
const years = [[2027, 2028, 2029]];
const names = [
  ["Oracle", 3],
  ["AWS", 1],
];

export const rightCalls: Readonly<Record<string, readonly unknown[]>> = {
  ANNUALIZE: [300e9, 2027, 2031, "Y"],
  CONTRACT_TERM: [2027, 2031, "Y"],
  SPEND_SCHEDULE: [300e9, 2027, 2029, "straight", years, 0.25],
  CAPACITY_RAMP: [4.5, 2027, 2029, "straight", years, "average"],
  ESCALATE: [60e9, 0.03, years, 2027],
  CALENDARIZE: [row, years, 5, 12, true],
  RPO_ROLL: [300, row, row],
  RPO_BANDS: [row, years, 2026, [[12, 36]]],
  TAKE_OR_PAY: [row, row, 1, 1, 2],
  COMMIT_COVERAGE: [row, row],
  DEAL_PV: [0.1, row, "end"],
  DEAL_IRR: [[[-100, 60, 60]], null, 0.1],
  IRR_ALL: [[[-100, 60, 60]], null],
  DEAL_MOIC: [[[-100, 60, 60]]],
  DEAL_PAYBACK: [[[-100, 60, 60]], null, 0],
  VINTAGE_DEP: [row, 6, "half", 10, 0],
  FUND_TRANCHES: [row, [[3], [4]], "waterfall"],
  DEBT_SCHEDULE: [row, 0.08, 5, "annuity", 0, false],
  LEASE_PV: [row, 0.05, "start"],
  VENDOR_SHARE: [names, null],
  VENDOR_HHI: [names, 10_000],
  EFFECTIVE_VENDORS: [names],
  TOP_SHARE: [names, 1],
  SHIFT_SHARE: [names, "Oracle", "AWS", 0.2],
  VENDOR_DEPENDENCE: [names, "Oracle", 0.25, 12],
  PROB_WEIGHT: [row, [["confirmed", 0.5, "confirmed"]], [["confirmed", 1]]],
  EXPECTED_VALUE: [row, [[0.25, 0.5, 0.25]]],
  SCENARIO_CASE: [2, 1, row, 3],
  CHECK_TIE: [row, row, 1e-9],
  GPU_HOUR_COST: [60e9, 2e6, 0.7, 8760],
  MW_MONTH_COST: [60e9, 4.5],
  GW_CAPEX: [10, 50e9, [[0.6, 0.4]]],
  DEAL_FACT: ["openai-oracle-cloud", "value", null],
  DEAL_LIST: [null, "id", "id"],
};
