/** The contract model: a total, a term and a profile in; yearly spend and what it is worth out. */
import { figuresAsOf } from "../../ledger/figures";
import { dealName } from "../../ledger/deal";
import { termNumber } from "../../ledger/dates";
import { fill } from "../../text/fill";
import { contractTexts } from "../../text/templates/contract";
import type { Choices } from "../fields";
import type { PlanRequest } from "../request";
import { Book, coverHeads } from "../sheet/book";
import { coverWidths } from "../sheet/cover";
import { termInMonths } from "../term";
import { contractCalc } from "./contractCalc";
import { contractCover } from "./contractCover";
import { contractInputs, type ContractNames } from "./contractInputs";

/** Years of timeline beyond the term, for a delay and a longer term; and the least there are. */
const ROOM = 5;
const LEAST_YEARS = 15;

export function contractModel(request: PlanRequest, kind: "oracle" | "compute"): Book {
  const { choices, dealId, ledger, language } = request;
  const text = contractTexts[language];
  const names: ContractNames =
    kind === "oracle"
      ? { cover: text.oracle, inputs: text.oracleInputs, calc: text.oracleCalc, checks: text.oracleChecks }
      : { cover: text.compute, inputs: text.computeInputs, calc: text.computeCalc, checks: text.computeChecks };
  const deal = ledger.deals.find(({ id }) => id === dealId) ?? null;
  const subtitle = fill(text.subtitle, { name: deal ? dealName(deal) : text.blankContract });

  const book = new Book(language);
  const cover = {
    sheet: book.sheet({
      key: "cover",
      name: names.cover,
      title: names.cover,
      subtitle,
      tabColor: "#1F3864",
      widths: coverWidths,
      heads: coverHeads,
      periods: 0,
      periodWidth: 10,
      freezeColumns: 0,
    }),
  };
  const inputs = contractInputs(
    book,
    text,
    subtitle,
    names,
    deal && deal.id,
    choices,
    overrides(choices, deal && figuresAsOf(deal)),
  );
  const termYears = yearsOf(choices);
  const calc = contractCalc(book, text, subtitle, names, inputs, Math.max(LEAST_YEARS, termYears + ROOM));
  contractCover(book, text, cover, calc, { from: 0, count: termYears + 1 });
  book.closeChecks(
    {
      key: "checks",
      name: names.checks,
      title: text.checksTitle,
      subtitle,
      tabColor: "#70AD47",
      widths: [2, 46, 14, 40, 18, 18, 8],
      periods: 0,
      periodWidth: 10,
      freezeColumns: 2,
    },
    text,
    calc.complete,
  );
  return book;
}

/** Calendar years that the term touches at most; 5 where it is not given yet. */
function yearsOf({ start, end }: Choices): number {
  return typeof start === "number" && typeof end === "number" ? Math.ceil(termInMonths(start, end) / 12) : 5;
}

/** What the user chose that the register does not say: these stand as overrides. */
function overrides(choices: Choices, known: ReturnType<typeof figuresAsOf>) {
  const over = (field: "total" | "start" | "end" | "gigawatts", linked: number | null | undefined) => {
    const value = choices[field];
    return typeof value === "number" && value !== linked ? value : null;
  };
  return {
    total: over("total", known?.value?.value),
    start: over("start", known?.start && termNumber(known.start.value, "start")),
    end: over("end", known?.end && termNumber(known.end.value, "end")),
    gigawatts: over("gigawatts", known?.gigawatts?.value),
  };
}
