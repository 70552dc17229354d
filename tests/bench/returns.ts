/** Rates of return and present values, against what npm has for them. */
import * as formulajs from "@formulajs/formulajs";
import { xirr as webcarrotXirr } from "@webcarrot/xirr";
import { irr as financialIrr, npv as financialNpv } from "financial";
import { irr as nodeIrr, xirr as nodeXirr } from "node-irr";
import xirr from "xirr";
import { dealIrr, dealPv } from "../../src/functions/returns";
import { datedPresentValue, presentValue } from "../../src/model/presentValue";
import { rateOfReturn } from "../../src/model/irr/rateOfReturn";
import type { Contest } from "./contest";
import { finance } from "./financejs";
import { type Flows, flowsOf, RATE, SIZES } from "./flows";
import { ironcalc } from "./ironcalc";

/**
 * IRR, XIRR, NPV and XNPV, each at all sizes. Peers get the flows in the form that they ask for, made beforehand. Not size
 * by size: a peer whose IRR and XIRR share code takes twice as long for either once it has done the other.
 */
export function contestsOfReturns(): Contest[] {
  const flows = SIZES.map(flowsOf);
  return [irrContest, xirrContest, npvContest, xnpvContest].flatMap((contest) => flows.map(contest));
}

function irrContest(flows: Flows): Contest {
  const { amounts } = flows;
  return {
    task: "IRR",
    size: amounts.length,
    pure: () => rateOfReturn(amounts),
    face: () => dealIrr([amounts]),
    peers: {
      "node-irr": () => nodeIrr(amounts),
      financejs: () => finance.IRR(...amounts) / 100,
      financial: () => financialIrr(amounts),
      formulajs: () => formulajs.IRR(amounts) as number,
      IronCalc: ironcalc(flows, "IRR(A)"),
    },
    expected: rateByHalving((rate) => plainValue(rate, amounts, (at) => at)),
    target: amounts.length === 60 ? 1 : 1.3,
  };
}

function xirrContest(flows: Flows): Contest {
  const { amounts, serials, dates } = flows;
  const [dated, timed, iso] = [
    amounts.map((amount, at) => ({ amount, date: dates[at]! })),
    amounts.map((amount, at) => ({ amount, when: dates[at]! })),
    amounts.map((amount, at) => ({ amount, date: dates[at]!.toISOString().slice(0, 10) })),
  ];
  const yearly = (daily: number) => (1 + daily) ** 365 - 1;
  return {
    task: "XIRR",
    size: amounts.length,
    pure: () => rateOfReturn(amounts, serials),
    face: () => dealIrr([amounts], [serials]),
    peers: {
      "node-irr": () => yearly(nodeXirr(iso).rate),
      xirr: () => xirr(timed),
      "@webcarrot/xirr": () => webcarrotXirr(dated),
      financejs: () => finance.XIRR(amounts, dates) / 100,
      formulajs: () => formulajs.XIRR(amounts, dates) as number,
      IronCalc: ironcalc(flows, "XIRR(A,B)"),
    },
    expected: rateByHalving((rate) => plainValue(rate, amounts, (at) => (serials[at]! - serials[0]!) / 365)),
    target: amounts.length === 1000 ? 3 : 1.3,
  };
}

function npvContest(flows: Flows): Contest {
  const { amounts } = flows;
  return {
    task: "NPV",
    size: amounts.length,
    pure: () => presentValue(RATE, amounts),
    face: () => dealPv(RATE, [amounts]),
    peers: {
      // Both discount the first flow by no period.
      financejs: () => finance.NPV(RATE * 100, ...amounts) / (1 + RATE),
      financial: () => financialNpv(RATE, amounts) / (1 + RATE),
      formulajs: () => formulajs.NPV(RATE, amounts) as number,
      IronCalc: ironcalc(flows, `NPV(${RATE},A)`),
    },
    expected: plainValue(RATE, amounts, (at) => at + 1),
    target: 1.3,
  };
}

function xnpvContest(flows: Flows): Contest {
  const { amounts, serials, dates } = flows;
  return {
    task: "XNPV",
    size: amounts.length,
    pure: () => datedPresentValue(RATE, amounts, serials),
    face: () => dealPv(RATE, [amounts], [serials]),
    peers: {
      formulajs: () => formulajs.XNPV(RATE, amounts, dates) as number,
      IronCalc: ironcalc(flows, `XNPV(${RATE},A,B)`),
    },
    expected: plainValue(RATE, amounts, (at) => (serials[at]! - serials[0]!) / 365),
    target: amounts.length === 1000 ? 3 : 1.3,
  };
}

function plainValue(rate: number, amounts: readonly number[], timeOf: (at: number) => number): number {
  return amounts.reduce((sum, amount, at) => sum + amount / (1 + rate) ** timeOf(at), 0);
}

/** Where a value that falls with the rate is 0. */
function rateByHalving(value: (rate: number) => number): number {
  let [low, high] = [-0.9, 10];
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2;
    if (value(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
