import { calendarYear } from "../../../src/model/schedule/periods";
import { annualized, monthsInto, termFrom } from "../../../src/model/schedule/term";
import { termNumber } from "../../../src/ledger/record/dates";
import type { Deal } from "../../../src/ledger/record/deal";
import { figuresAsOf } from "../../../src/ledger/record/figures";
import { effectiveVendors, herfindahl, topShare } from "../../../src/model/concentration";
import { shippedLedger } from "../../templates/plans";
import { expectClose } from "./closeTo";
import { sum } from "./contractByModel";
import { InsertedModel } from "./insertedModel";
import { tooNarrow } from "./shownWhole";

jest.setTimeout(240_000);

interface Contract {
  readonly vendor: string;
  readonly total: number;
  readonly start: number;
  readonly end: number;
  readonly confirmed: boolean;
  readonly probability: number;
}

/** The contracts of the ledger, chips and programmes apart; one without a term is spread over 2026 to 2032. */
const contracts: Contract[] = shippedLedger.deals
  .filter(({ type }) => type === "cloud" || type === "compute")
  .flatMap((deal: Deal): Contract[] => {
    const figures = figuresAsOf(deal)!;
    const { value, start, end, headline } = figures;
    if (!value) return [];
    return [
      {
        vendor: deal.vendor!,
        total: value.value,
        start: start ? termNumber(start.value, "start") : 2026,
        end: end ? termNumber(end.value, "end") : 2032,
        confirmed: headline.status === "confirmed",
        probability: 1,
      },
    ];
  });

function spendIn(year: number, { total, start, end }: Contract): number {
  const term = termFrom(start, end);
  const { start: from, end: to } = calendarYear(year);
  return (total * (monthsInto(term, to) - monthsInto(term, from))) / term.months;
}

type View = "confirmed" | "weighted" | "all";
const weightOf: Record<View, (contract: Contract) => number> = {
  confirmed: ({ confirmed }) => (confirmed ? 1 : 0),
  weighted: ({ probability }) => probability,
  all: () => 1,
};

/** Spend of a year by vendor, in the order of the sheet. */
function spendByVendor(year: number, view: View, known: readonly Contract[], vendors: readonly string[]): number[] {
  return vendors.map((vendor) =>
    sum(known.filter((one) => one.vendor === vendor).map((one) => spendIn(year, one) * weightOf[view](one))),
  );
}

describe("The vendor model, inserted in a workbook", () => {
  let model: InsertedModel;
  let vendors: string[];
  beforeAll(async () => {
    model = await InsertedModel.insert("vendor-diversification");
    vendors = [
      ...new Set(
        shippedLedger.deals
          .filter(({ type, vendor }) => vendor && (type === "cloud" || type === "compute"))
          .map(({ vendor }) => vendor!),
      ),
    ];
  });
  afterAll(() => model.dispose());

  /** The rows of a block, which has its vendors' names for labels, from its heading on. */
  async function block(heading: string): Promise<number[][]> {
    const calc = model.plan.sheets.find(({ key }) => key === "calc")!;
    const lines = await model.cells(calc);
    const top = lines.findIndex((line) => line[0] === heading);
    return vendors.map((vendor) => {
      const line = lines.slice(top).find((candidate) => candidate[1] === vendor)!;
      return line.slice(8).filter((value): value is number => typeof value === "number");
    });
  }

  async function expectVendors(view: View, known: readonly Contract[] = contracts): Promise<void> {
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(0);
    const years = await model.row("calc", "Calendar year");
    const spend = years.map((year) => spendByVendor(year, view, known, vendors));
    const rows = await block("Spend in the view chosen");
    const shares = await block("Shares in the view chosen");
    const ofYear = (measure: (amounts: number[]) => number) =>
      spend.map((amounts) => (sum(amounts) > 0 ? measure(amounts) : 0));
    for (const [index, vendor] of vendors.entries()) {
      expectClose(
        rows[index]!,
        spend.map((amounts) => amounts[index]!),
        vendor,
      );
      expectClose(
        shares[index]!,
        ofYear((amounts) => amounts[index]! / sum(amounts)),
        `${vendor}, share`,
      );
    }
    expectClose(
      await model.row("calc", "HHI"),
      ofYear((amounts) => herfindahl(amounts)),
      "HHI",
    );
    expectClose(await model.row("calc", "Effective vendors"), ofYear(effectiveVendors), "effective vendors");
    expectClose(
      await model.row("calc", "Largest vendor's share"),
      ofYear((amounts) => topShare(amounts, 1)),
      "top 1",
    );
    expectClose(
      await model.row("calc", "Two largest vendors' share"),
      ofYear((amounts) => topShare(amounts, 2)),
      "top 2",
    );
  }

  it("adds up yearly spend by vendor, with shares and concentration, every figure the library's own", async () => {
    await expectVendors("all");
  });

  it("has columns wide enough for every number", async () => {
    expect(await tooNarrow(model)).toEqual([]);
  });

  it("shows the Oracle contract as the 60 a year that it comes to, never as its total of 300", async () => {
    const years = await model.row("calc", "Calendar year");
    const oracle = (await block("Spend in the view chosen"))[vendors.indexOf("Oracle")];
    expect(oracle![years.indexOf(2029)]).toBeCloseTo(60e9, 0);
    expect(Math.max(...oracle!)).toBeLessThan(61e9);
  });

  it.each(["confirmed", "weighted", "all"] as const)("looks at the view %s", async (view) => {
    model.type("inputs", "View", "E", view);
    await expectVendors(view);
  });

  it("leaves Google Cloud out while its amount is undisclosed, and says how many contracts it leaves out", async () => {
    const google = (await block("Spend in the view chosen"))[vendors.indexOf("Google Cloud")]!;
    expect(sum(google)).toBe(0);
    expect(await model.number("calc", "Contracts not counted")).toBe(1);
  });

  it("counts Google Cloud as soon as an amount and a term are typed", async () => {
    const inputs = model.plan.sheets.find(({ key }) => key === "inputs")!;
    const top = inputs.cells.findIndex(
      (line) => line[1] === "Deal in the register" && line[4] === "openai-google-cloud",
    );
    const below = (label: string) => inputs.cells.findIndex((line, row) => row > top && line[1] === label) + 1;
    const enter = (label: string, value: number) => model.excel.enter(`'${inputs.name}'!G${below(label)}`, value);
    enter("Total contract value", 40e9);
    enter("First year or day of the term", 2027);
    enter("Last year or day of the term", 2030);
    model.type("inputs", "Step of the share moved", "E", 0.2);
    const google = { vendor: "Google Cloud", total: 40e9, start: 2027, end: 2030, confirmed: true, probability: 1 };
    await expectVendors("all", [...contracts, google]);
    expect(await model.number("calc", "Contracts not counted")).toBe(0);
  });

  it("shows what moving a share of one vendor's spend to another does to the concentration", async () => {
    const year = await model.number("calc", "Year looked at");
    const years = await model.row("calc", "Calendar year");
    const shares = (await block("Shares in the view chosen")).map((row) => row[years.indexOf(year)]!);
    const moved = await model.row("calc", "Share moved");
    expectClose(moved, [0, 0.2, 0.4, 0.6, 0.8, 1], "shares moved");
    for (const [receiver, vendor] of vendors.entries()) {
      const expected = moved.map((part) =>
        herfindahl(
          shares.map((share, index) => {
            const gone = part * shares[0]!;
            return share + (receiver === 0 ? 0 : index === 0 ? -gone : index === receiver ? gone : 0);
          }),
        ),
      );
      expectClose(await model.row("calc", `to ${vendor}`), expected, `to ${vendor}`);
    }
  });

  it("spreads a contract by what it costs a year", async () => {
    const [first] = contracts;
    const { months } = termFrom(first!.start, first!.end);
    expect(await model.number("calc", "Spend a year")).toBeCloseTo(annualized(first!.total, months, 12), 0);
  });
});

describe.each([
  ["one year", { firstYear: 2027, lastYear: 2027 }],
  ["fifteen years, in French", { firstYear: 2026, lastYear: 2040 }],
])("The vendor model over %s", (kind, choices) => {
  it("calculates without an error, every check passes", async () => {
    const model = await InsertedModel.insert("vendor-diversification", {
      choices,
      ...(kind.includes("French") && { language: "fr" }),
    });
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(0);
    model.dispose();
  });
});

describe("The deal register, inserted by itself", () => {
  it("is a table with every deal of the ledger, its yearly value and no error", async () => {
    const model = await InsertedModel.insert("deal-register");
    expect(await model.faults()).toEqual([]);
    const [register] = model.plan.sheets;
    const lines = await model.cells(register!);
    const heads = lines.find((line) => line[0] === "ID")!;
    const rows = lines.slice(lines.indexOf(heads) + 1);
    expect(rows.map(([id]) => id).sort()).toEqual(shippedLedger.deals.map(({ id }) => id).sort());
    const types = rows.map((line) => line[heads.indexOf("Type")]);
    expect(types.slice(types.indexOf("programme"))).toEqual(["programme", "chips", "chips", "chips"]);
    const oracle = rows.find(([id]) => id === "openai-oracle-cloud")!;
    const at = (heading: string) => oracle[heads.indexOf(heading)];
    expect([at("Value"), at("Years"), at("Annualised"), at("Effective")]).toEqual([300e9, 5, 60e9, 300e9]);
    const google = rows.find(([id]) => id === "openai-google-cloud")!;
    expect(google[heads.indexOf("Effective")]).toBe("");
    model.dispose();
  });
});
