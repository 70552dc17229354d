/** Sources and uses: the funders' tranches drawn one after the other, and what has no funder yet. */
import { fill } from "../../text/fill";
import { programmeCalcTexts } from "../../text/templates/programme/calc";
import type { Book } from "../sheet/book";
import { all, constant, down, f, previous, ratio, toDate, total } from "../sheet/formula";
import type { Item } from "../sheet/item";
import type { Sheet } from "../sheet/sheet";
import type { ProgrammeCalc } from "./programmeCalc";
import type { ProgrammeInputs } from "./programmeInputs";

export type Funding = ReturnType<typeof fundingRows>;

export function fundingRows(book: Book, sheet: Sheet, inputs: ProgrammeInputs, calc: ProgrammeCalc) {
  const text = programmeCalcTexts[book.language];
  const { usd, percent } = book.units;

  sheet.heading(text.usesBlock);
  const uses = sheet.row(text.uses, usd, f`${calc.capex}`, { ties: { to: total(calc.capex) } });
  const usesToDate = sheet.row(text.usesToDate, usd, f`SUM(${toDate(uses)})`);

  sheet.heading(text.sourcesBlock);
  sheet.note(text.capacityHead);
  const tranches = [...inputs.funders, inputs.debt];
  const capacities: Item[] = [];
  // A tranche's cumulative draw is what the uses need beyond the tranches before it, up to its capacity.
  const drawn = tranches.map((tranche) => {
    const before = capacities.length > 0 ? f`SUM(${down(capacities[0]!, capacities.at(-1)!)})` : f`0`;
    const available = f`MAX(0,MIN(${constant(() => row)},${usesToDate}-${before}))`;
    const row: Item = sheet.row(fill(text.draw, { funder: tranche.label }), usd, () => available, {
      constant: f`${tranche}`,
      detail: true,
    });
    capacities.push(row);
    return row;
  });
  const beyondAll = sheet.row(
    text.unfundedToDate,
    usd,
    f`MAX(0,${usesToDate}-SUM(${down(drawn[0]!, drawn.at(-1)!)}))`,
    {
      detail: true,
    },
  );

  sheet.heading(text.drawnBlock);
  const gross = total(uses);
  const draws = drawn.map((cumulative, index) =>
    sheet.row(tranches[index]!.label, usd, f`${cumulative}-${previous(cumulative)}`, {
      ties: { to: f`MAX(0,MIN(${constant(cumulative)},${total(uses)}-${earlier(drawn, cumulative)}))`, gross },
    }),
  );
  const fundedInYear = sheet.row(text.fundedInYear, usd, f`SUM(${down(draws[0]!, draws.at(-1)!, "now")})`, {
    detail: true,
  });
  const unfunded = sheet.row(text.unfunded, usd, f`${beyondAll}-${previous(beyondAll)}`, {
    ties: { to: f`MAX(0,${total(uses)}-SUM(${down(drawn[0]!, drawn.at(-1)!)}))`, gross },
  });
  const sources = sheet.row(text.sources, usd, f`${fundedInYear}+${unfunded}`, {
    style: "strong",
    ties: { to: total(uses) },
  });
  const differences = sheet.row(text.differences, usd, f`ABS(${uses}-${sources})`, { detail: true });
  sheet.check(text.sourcesAreUses, usd, f`${total(uses)}+SUM(${all(differences)})`, total(sources));
  draws.forEach((draw, index) => {
    const capacity = constant(drawn[index]!);
    sheet.check(fill(text.within, { funder: draw.label }), usd, f`MAX(${total(draw)},${capacity})`, f`${capacity}`);
  });
  const funded = sheet.value(text.funded, usd, f`SUM(${down(draws[0]!, draws.at(-1)!, "F")})`);
  sheet.value(text.fundedShare, percent, ratio(funded, total(uses)));
  return { sheet, draws, drawn, fundedInYear, unfunded, funded };
}

/** What the tranches before one have drawn in the end. */
function earlier(drawn: readonly Item[], tranche: Item) {
  const before = drawn.slice(0, drawn.indexOf(tranche));
  return before.length === 0 ? f`0` : f`SUM(${down(before[0]!, before.at(-1)!, "E")})`;
}
