/** The calculation sheet of the vendor model: spend by contract, by vendor and view, shares, concentration, switching. */
import { fill } from "../../text/fill";
import { vendorsTexts } from "../../text/templates/vendors";
import { views } from "../fields";
import { positionOf } from "../phasing/conventions";
import type { Book } from "../sheet/book";
import { all, block, constant, down, f, flag, previous, ratio, total, type Formula } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import { contractSpend, type ContractSpend } from "./contractSpend";
import type { VendorInputs } from "./vendorInputs";

export type VendorCalc = ReturnType<typeof vendorCalc>;

/** Columns of the switching grid: 0 to 5 steps. */
const MOVES = 6;

export function vendorCalc(book: Book, sheet: Sheet, inputs: VendorInputs) {
  const text = vendorsTexts[book.language];
  const unit = book.units;
  const { vendors } = inputs;

  sheet.heading(text.fromInputs);
  const firstYear = sheet.import(inputs.firstYear);
  const yearLooked = sheet.import(inputs.yearLooked);
  const scale = sheet.import(inputs.scale);
  const threshold = sheet.import(inputs.threshold);
  const step = sheet.import(inputs.step);
  const viewNumber = sheet.value(text.viewNumber, unit.count, positionOf(inputs.view, inputs.viewList));

  sheet.heading(text.timeline);
  const period: Item = sheet.row(text.period, unit.count, () => f`${previous(() => period)}+1`, { detail: true });
  const year = sheet.row(text.year, unit.year, f`${firstYear}+${period}-1`, { name: "CalendarYears" });
  const nextStart = sheet.row(text.nextStart, unit.date, f`DATE(${year}+1,1,1)`, {
    detail: true,
    opening: f`DATE(${firstYear},1,1)`,
  });

  const contracts = inputs.contracts.map((contract) => contractSpend(book, sheet, inputs, contract, nextStart));
  const weights: Record<(typeof views)[number], (contract: ContractSpend) => Formula> = {
    confirmed: ({ confirmed }) => f`${confirmed}`,
    weighted: ({ probability }) => f`${probability}`,
    all: ({ counted }) => f`${counted}`,
  };
  const blocks = views.map((view) => {
    sheet.heading(fill(text.blockView, { view }));
    const rows = vendors.map((vendor) => {
      const own = contracts.filter(({ contract }) => contract.vendor === vendor);
      const terms = own.map((contract) => f`${contract.spend}*${weights[view](contract)}`);
      return sheet.row(vendor, unit.usd, sumOf(terms), { detail: true });
    });
    const inPeriod = down(rows[0]!, rows.at(-1)!, "now");
    const inTimeline = sheet.value(
      fill(text.inTimeline, { view }),
      unit.usd,
      sumOf(contracts.map((contract) => f`${total(contract.spend)}*${weights[view](contract)}`)),
      { detail: true },
    );
    const spend = sheet.row(fill(text.viewTotal, { view }), unit.usd, f`SUM(${inPeriod})`, {
      style: "strong",
      ties: { to: f`${inTimeline}` },
    });
    const hhi = sheet.row(
      fill(text.viewHhi, { view }),
      unit.hhi,
      f`${scale}*${ratio(f`SUMSQ(${inPeriod})`, f`(${spend}*${spend})`)}`,
    );
    return { rows, spend, hhi };
  });
  const [confirmed, weighted, every] = blocks as [(typeof blocks)[0], (typeof blocks)[0], (typeof blocks)[0]];
  const pick = (of: (one: (typeof blocks)[0]) => Item | Formula) =>
    f`CHOOSE(${viewNumber},${of(confirmed)},${of(weighted)},${of(every)})`;

  sheet.heading(text.chosen);
  const spends = vendors.map((vendor, index) =>
    sheet.row(
      vendor,
      unit.usd,
      pick(({ rows }) => rows[index]!),
    ),
  );
  const spendBlock = down(spends[0]!, spends.at(-1)!, "now");
  const totalSpend = sheet.row(text.totalSpend, unit.usd, f`SUM(${spendBlock})`, {
    style: "strong",
    ties: { to: pick(({ spend }) => total(spend)) },
  });

  sheet.heading(text.shares);
  const shares = spends.map((spend) => sheet.row(spend.label, unit.percent, ratio(spend, totalSpend)));
  const shareBlock = down(shares[0]!, shares.at(-1)!, "now");
  const allShares = sheet.row(text.allShares, unit.percent, f`SUM(${shareBlock})`, { style: "strong" });
  sheet.check(text.sharesAreWhole, unit.years, f`SUM(${all(allShares)})`, f`COUNTIF(${all(totalSpend)},">0")`);

  sheet.heading(text.concentration);
  const hhi = sheet.row(text.hhi, unit.hhi, f`${scale}*SUMSQ(${shareBlock})`, {
    style: "strong",
    name: "Concentration",
  });
  const effective = sheet.row(text.effective, unit.effective, ratio(scale, hhi));
  const top1 = sheet.row(text.top1, unit.percent, f`MAX(${shareBlock})`);
  const top2 = sheet.row(text.top2, unit.percent, f`${top1}+LARGE(${shareBlock},2)`);
  sheet.row(text.high, unit.flag, flag(f`${hhi}>${threshold}`), {
    style: "flag",
    ties: { to: f`COUNTIF(${all(hhi)},">"&${threshold})` },
  });
  sheet.check(
    text.viewAgrees,
    unit.hhi,
    f`SUM(${all(hhi)})`,
    pick((one) => f`SUM(${all(one.hhi)})`),
  );
  const bound = f`COUNTA(${inputs.vendorList.range})*MAX(${all(hhi)})`;
  sheet.check(text.hhiBounds, unit.hhi, f`MAX(${bound},${scale}*(MAX(${all(totalSpend)})>0))`, bound);

  sheet.heading(text.switching);
  sheet.note(text.switchNote);
  const inYear = (row: Item) => f`SUMIF(${all(year)},${yearLooked},${all(row)})`;
  const hhiNow = sheet.value(text.hhiNow, unit.hhi, inYear(hhi));
  // The vendor's name in D, its share in E: a table of two columns, as our functions take it.
  const sharesNow = vendors.map((vendor, index) =>
    sheet.value(vendor, unit.percent, inYear(shares[index]!), {
      note: f`${inputs.vendorList.items[index]!}`,
      detail: true,
    }),
  );
  const nowBlock = down(sharesNow[0]!, sharesNow.at(-1)!);
  const fromPosition = positionOf(inputs.from, inputs.vendorList);
  const fromShare = sheet.value(text.fromShare, unit.percent, f`INDEX(${nowBlock},${fromPosition})`);
  const moved: Item = sheet.row(text.moved, unit.percent, () => f`${previous(moved)}+${step}`, {
    opening: f`-${step}`,
    count: MOVES,
    style: "head",
  });
  // Nothing changes where the vendor that loses is the one that receives.
  const others = vendors.map((vendor, index) =>
    sheet.value(
      fill(text.isOther, { vendor }),
      unit.flag,
      flag(f`${fromPosition}<>${positionOf(inputs.vendorList.items[index]!, inputs.vendorList)}`),
      { detail: true },
    ),
  );
  const grid = vendors.map((vendor, index): Item => {
    const gone = f`${moved}*${fromShare}`;
    const line: Item = sheet.row(
      fill(text.to, { vendor }),
      unit.hhi,
      () => f`${hhiNow}+2*${scale}*${gone}*(${gone}+${constant(line)}-${fromShare})*${others[index]!}`,
      { constant: f`${sharesNow[index]!}`, constantFormat: unit.percent.format, count: MOVES },
    );
    return line;
  });
  const vendorCount = f`COUNTA(${inputs.vendorList.range})`;
  const best = sheet.value(text.best, unit.hhi, f`MIN(${block(grid[0]!, grid.at(-1)!)})`, { style: "strong" });
  sheet.check(
    text.sameStart,
    unit.hhi,
    f`SUMPRODUCT((${all(moved)}=0)*${block(grid[0]!, grid.at(-1)!)})`,
    f`${hhiNow}*${vendorCount}`,
  );
  const counted = sumOf(contracts.map((contract) => f`${contract.counted}`));
  const notCounted = sheet.value(text.notCounted, unit.count, sumOf(contracts.map((one) => f`(1-${one.counted})`)));
  const largest = sheet.value(
    text.tileLargest,
    unit.text,
    f`INDEX(${inputs.vendorList.range},MATCH(MAX(${nowBlock}),${nowBlock},0))`,
  );
  const given = sheet.value(text.anyCounted, unit.flag, flag(f`${counted}>0`));
  return {
    sheet,
    contracts,
    year,
    yearLooked,
    scale,
    spends,
    shares,
    sharesNow,
    hhi,
    effective,
    top1,
    top2,
    totalSpend,
    hhiNow,
    fromShare,
    moved,
    grid,
    best,
    notCounted,
    largest,
    given,
    inYear,
  };
}

function sumOf(terms: readonly Formula[]): Formula {
  return terms.reduce((sum, term) => f`${sum}+${term}`);
}
