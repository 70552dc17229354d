/** Value and return rows of a signed flow: present value, internal rate of return, and whether that rate is the only one. */
import type { Book } from "./book";
import { all, f, flag, joined, previous, ratio, toDate, total, type Formula } from "./formula";
import type { Item } from "./item";
import type { Sheet } from "./sheet";

export interface ReturnDrivers {
  readonly flow: Item;
  readonly year: Item;
  readonly firstYear: Item;
  readonly factor: Item;
  /** The smallest share of the largest flow that counts as a flow; smaller ones are left over from rounding. */
  readonly negligible: Item;
}

export interface ReturnWords {
  readonly cumulative: string;
  readonly value: string;
  readonly presentValue: string;
  readonly bothSigns: string;
  readonly received: string;
  readonly paid: string;
  readonly wait: string;
  readonly waitNote: string;
  readonly guess: string;
  readonly guessNote: string;
  readonly irr: string;
  readonly verdicts: string;
  readonly rateNone: string;
  readonly rateOnly: string;
  readonly rateMaybe: string;
  readonly verdict: string;
  readonly signChanges: string;
  readonly signChangesNote: string;
  readonly inflowsAtIrr: string;
  readonly outflowsAtIrr: string;
  readonly atIrr: string;
  readonly positiveToDate: string;
}

export function rateOfReturn(
  book: Book,
  sheet: Sheet,
  words: ReturnWords,
  { flow, year, firstYear, factor, negligible }: ReturnDrivers,
) {
  const { usd, flag: ofFlag, percent, count, years, text } = book.units;
  const cumulative = sheet.row(words.cumulative, usd, f`SUM(${toDate(flow)})`);
  const value = sheet.row(words.value, usd, f`${flow}*${factor}`, {
    ties: { to: f`SUMPRODUCT(${all(flow)},${all(factor)})`, gross: () => f`${received.amount}` },
  });
  const presentValue = sheet.value(words.presentValue, usd, total(value), { style: "strong" });
  const bothSigns = sheet.value(
    words.bothSigns,
    ofFlag,
    f`(-MIN(${all(flow)})>${negligible}*MAX(${all(flow)}))*(MAX(${all(flow)})>-${negligible}*MIN(${all(flow)}))`,
  );
  const side = (label: string, sign: Formula, amount: Formula) => ({
    amount: sheet.value(label, usd, amount),
    meanYear: (of: Item) => ratio(f`SUMPRODUCT((${all(flow)}${sign})*${all(flow)},${all(year)})`, of),
  });
  const received = side(words.received, f`>0`, f`SUMIF(${all(flow)},">0")`);
  const paid = side(words.paid, f`<0`, f`-SUMIF(${all(flow)},"<0")`);
  const wait = sheet.value(
    words.wait,
    years,
    f`${bothSigns}*(${received.meanYear(received.amount)}+${paid.meanYear(paid.amount)})`,
    { note: words.waitNote },
  );
  const guess = sheet.value(
    words.guess,
    percent,
    f`(${ratio(received.amount, paid.amount)}+(1-${bothSigns}))^(1/MAX(1,${wait}))-1`,
    { note: words.guessNote },
  );
  const irr = sheet.value(words.irr, percent, f`IF(${bothSigns},IRR(${all(flow)},${guess}),0)`, { style: "strong" });
  const positive = sheet.row(words.positiveToDate, ofFlag, flag(f`${cumulative}>0`), { style: "flag", detail: true });
  const changed = sheet.row(words.signChanges, ofFlag, f`ABS(${positive}-${previous(positive)})`, {
    style: "flag",
    detail: true,
  });
  const signChanges = sheet.value(words.signChanges, count, f`SUM(${all(changed)})`, { note: words.signChangesNote });
  const verdicts = [words.rateNone, words.rateOnly, words.rateMaybe].map((said) =>
    sheet.value(words.verdicts, text, said, { detail: true }),
  );
  const verdict = sheet.value(
    words.verdict,
    text,
    f`CHOOSE(1+${bothSigns}*(1+(${signChanges}<>1)),${joined(verdicts, ",")})`,
  );
  const atIrr = f`(1+${irr})^(${firstYear}-${all(year)})`;
  const inflows = sheet.value(
    words.inflowsAtIrr,
    usd,
    f`${bothSigns}*SUMPRODUCT((${all(flow)}>0)*${all(flow)},${atIrr})`,
  );
  const outflows = sheet.value(
    words.outflowsAtIrr,
    usd,
    f`-${bothSigns}*SUMPRODUCT((${all(flow)}<0)*${all(flow)},${atIrr})`,
  );
  sheet.check(words.atIrr, usd, inflows, f`${outflows}`, { iterated: true });
  return {
    cumulative,
    presentValue,
    received: received.amount,
    paid: paid.amount,
    irr,
    verdict,
    guess,
    signChanges,
    bothSigns,
  };
}
