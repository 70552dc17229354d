import { allRatesOfReturn } from "../../../src/model/irr/rateOfReturn";
import { edate, serialOf } from "../../../src/model/calendar";
import { fiscalYears } from "../../../src/model/schedule/fiscalYears";
import { firstDay, lastDay, termFrom } from "../../../src/model/schedule/term";
import { spendSchedule } from "../../../src/model/schedule/spendSchedule";
import { expectClose } from "./closeTo";
import { contractByModel, phasingOf, sum, vendorByModel, type ContractGiven } from "./contractByModel";
import { InsertedModel } from "./insertedModel";
import { tooNarrow } from "./shownWhole";

jest.setTimeout(240_000);

const cases = {
  bear: { delivered: 0.5, delay: 12, takeOrPay: 0.8, take: 0.7 },
  base: {},
  bull: { delivered: 1.1 },
};

/** Holds every figure of the contract against `src/model/`: headlines, rows, the vendor's side, fiscal years. */
async function expectContract(
  model: InsertedModel,
  given: Omit<ContractGiven, "years" | "valuationYear">,
): Promise<void> {
  expect(await model.faults()).toEqual([]);
  expect(await model.masterCheck()).toBe(0);
  const years = await model.row("calc", "Calendar year");
  const valuationYear = await model.number("calc", "Valued at the end of");
  const ours = contractByModel({ ...given, years, valuationYear });
  const one = async (label: string, expected: number, sheet = "calc") =>
    expectClose([await model.number(sheet, label)], [expected], label);
  const row = async (label: string, expected: readonly number[], sheet = "calc") =>
    expectClose(await model.row(sheet, label), expected, label);
  await one("Total delivered in the case", ours.delivered);
  await one("Commitment, average a year", ours.perYear);
  await row("Commitment", ours.commitment);
  await row("Payable", ours.payable);
  await row("Owed whatever is taken", ours.minimum);
  await row("Closing", ours.obligations);
  await one("Due within the first band at the valuation date", ours.nextTwelve);
  await one("Present value of what is payable", ours.presentValue);
  await one("Present value, weighted by probability", ours.weighted);
  await row("Customer's revenue", ours.revenue);
  await one("Tightest year: revenue / payable", ours.coverage);
  await one("Payable, largest year", ours.peak);

  const { gigawatts = 4.5 } = given;
  const vendor = vendorByModel(ours.payable, ours.term, years, gigawatts);
  await row("Capital expenditure", vendor.capex, "vendor");
  await row("Depreciation", vendor.depreciation, "vendor");
  await row("Free cash flow before tax, unlevered", vendor.freeCash, "vendor");
  const rate = await model.number("vendor", "Internal rate of return");
  const rates = allRatesOfReturn(vendor.freeCash);
  expect(Math.min(...rates.map((one) => Math.abs(one - rate)))).toBeLessThan(1e-7);
  if ((await model.cell("vendor", "What the rate is")) === "the only rate above 0") {
    expect(rates.filter((one) => one > 0)).toHaveLength(1);
  } else expect(await model.cell("vendor", "What the rate is")).toBe("may not be the only rate");

  const may = fiscalYears(ours.payable, years[0]!, 5, 12);
  const june = fiscalYears(ours.payable, years[0]!, 6, 12);
  await row("Vendor's fiscal years", may.amounts.slice(0, -1), "fiscal");
  await row("Second fiscal year end", june.amounts.slice(0, -1), "fiscal");
}

describe("The Oracle contract, inserted in a workbook", () => {
  let model: InsertedModel;
  beforeAll(async () => (model = await InsertedModel.insert("oracle-contract")));
  afterAll(() => model.dispose());
  const announced = { total: 300e9, start: 2027, end: 2031 };

  it("calculates as announced: no error, every check passes, every figure is the library's own", async () => {
    await expectContract(model, announced);
    expect(await model.number("calc", "Commitment, average a year")).toBe(60e9);
  });

  it("has columns wide enough for every number, of thousands of billions, too", async () => {
    expect(await tooNarrow(model)).toEqual([]);
    model.type("inputs", "Total contract value", "G", 2_500e9);
    expect(await tooNarrow(model)).toEqual([]);
    model.type("inputs", "Total contract value", "G", "");
  });

  it("shows its headline figures on the cover", async () => {
    const cover = (await model.cells(model.plan.sheets[0]!)).flat();
    const shown = [300e9, 60e9, await model.number("calc", "Present value of what is payable"), 2027];
    expect(cover).toEqual(expect.arrayContaining(shown));
  });

  it("reconciles 60 a year with the filed floor of 30 for FY2028: each profile implies its own figure, ramp and capacity fall short", async () => {
    const fiscal2028 = (profile: string) => {
      const term = termFrom(2027, 2031);
      const year = { start: serialOf(2027, 6, 1), end: serialOf(2028, 6, 1) };
      return spendSchedule(300e9, term, phasingOf(profile, term), [year])[0]!;
    };
    const lines = await Promise.all(
      ["straight", "ramp", "front", "growth", "scurve", "capacity"].map(async (profile) => {
        const label = `${profile}, in that fiscal year`;
        const implied = await model.number("fiscal", label);
        expectClose([implied], [fiscal2028(profile)], profile);
        return [profile, (implied / 1e9).toFixed(1), await model.cell("fiscal", label, "H")];
      }),
    );
    expect(lines).toEqual([
      ["straight", "60.0", "meets the floor"],
      ["ramp", "28.3", "falls short"],
      ["front", "91.7", "meets the floor"],
      ["growth", "40.4", "meets the floor"],
      ["scurve", "41.0", "meets the floor"],
      ["capacity", "26.2", "falls short"],
    ]);
  });

  it.each(["bear", "bull", "base"] as const)("follows its selector to the case %s", async (name) => {
    model.type("inputs", "Case calculated", "E", name);
    await expectContract(model, { ...announced, ...cases[name] });
  });

  it.each(["ramp", "front", "growth", "scurve", "capacity", "straight"])(
    "spreads the total by the profile %s",
    async (profile) => {
      model.type("inputs", "Profile of the commitment", "E", profile);
      await expectContract(model, { ...announced, profile });
    },
  );

  it("lets what is taken follow a profile of its own, where one is typed", async () => {
    model.type("inputs", "Profile of the commitment", "E", "front");
    model.type("inputs", "Profile of what is taken", "G", "ramp");
    await expectContract(model, { ...announced, profile: "front", takeProfile: "ramp" });
    model.type("inputs", "Profile of the commitment", "E", "straight");
    model.type("inputs", "Profile of what is taken", "G", "");
    await expectContract(model, announced);
  });

  it("values flows in mid-year, weighs them by a probability, and discounts at another rate", async () => {
    model.type("inputs", "Timing of the flows in a year", "E", "mid");
    model.type("inputs", "Probability that the contract stands", "G", 0.6);
    model.type("inputs", "Discount rate", "E", 0.08);
    await expectContract(model, { ...announced, timing: "mid", probability: 0.6, rate: 0.08 });
    model.type("inputs", "Timing of the flows in a year", "E", "end");
    model.type("inputs", "Probability that the contract stands", "G", "");
    model.type("inputs", "Discount rate", "E", 0.1);
  });

  it("still passes every check where the vendor's flow is worth nothing: at its own rate of return", async () => {
    model.type("inputs", "Discount rate", "E", await model.number("vendor", "Internal rate of return"));
    expect(Math.abs(await model.number("vendor", "Present value of the free cash flow"))).toBeLessThan(1e3);
    expect(await model.faults()).toEqual([]);
    model.type("inputs", "Discount rate", "E", 0.1);
  });

  it.each([
    ["a start in mid-year", serialOf(2027, 6, 15), serialOf(2032, 2, 29)],
    ["a term of one year", 2028, 2028],
    ["a term of a few months", serialOf(2028, 3, 10), serialOf(2028, 8, 20)],
  ])("takes %s, typed over the register's dates", async (_, start, end) => {
    model.type("inputs", "First year or day of the term", "G", start);
    model.type("inputs", "Last year or day of the term", "G", end);
    await expectContract(model, { ...announced, start, end });
  });

  it("gives the register's figures back when what was typed over them is deleted", async () => {
    model.type("inputs", "First year or day of the term", "G", "");
    model.type("inputs", "Last year or day of the term", "G", "");
    await expectContract(model, announced);
  });

  it("says by failing checks that a term runs past its timeline", async () => {
    model.type("inputs", "Last year or day of the term", "G", 2045);
    expect((await model.faults()).filter((fault) => fault.includes("#"))).toEqual([]);
    expect(await model.failing()).toEqual(
      expect.arrayContaining([expect.stringContaining("Months of the term in the year")]),
    );
    expect(await model.masterCheck()).toBeGreaterThan(0);
    model.type("inputs", "Last year or day of the term", "G", "");
  });

  it("says “inputs missing”, with no error, as soon as its total is gone", async () => {
    const register = model.plan.sheets.find(({ key }) => key === "register")!;
    const at = register.cells.findIndex(([id]) => id === "openai-oracle-cloud") + 1;
    model.excel.enter(`'${register.name}'!E${at}`, "");
    model.type("inputs", "Total contract value", "G", "");
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(-1);
  });
});

describe.each(["zero", "null"] as const)("A blank contract, whose blanks reach functions as %s", (blanks) => {
  let model: InsertedModel;
  beforeAll(async () => {
    const choices = { total: null, start: null, end: null, gigawatts: null };
    model = await InsertedModel.insert("compute-contract", { dealId: null, choices }, blanks);
  });
  afterAll(() => model.dispose());

  it("shows dashes and “Inputs missing”, and no error", async () => {
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(-1);
    const [cover] = model.plan.sheets;
    const seen = (await model.excel.text(`'${cover!.name}'!A1:E40`)).flat().map((text) => text.trim());
    expect(seen).toContain("Inputs missing");
    expect(seen.filter((text) => text === "–").length).toBeGreaterThanOrEqual(6);
  });

  it("becomes a model once total, start and end are typed, of fifteen years as of five", async () => {
    model.type("inputs", "Total contract value", "G", 12.5e9);
    model.type("inputs", "First year or day of the term", "G", 2028);
    model.type("inputs", "Last year or day of the term", "G", 2037);
    model.type("inputs", "Contracted capacity", "G", 0.35);
    model.type("inputs", "Valued at the end of", "E", 2027);
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(0);
    const years = await model.row("calc", "Calendar year");
    const ours = contractByModel({ total: 12.5e9, start: 2028, end: 2037, years, valuationYear: 2027 });
    expectClose(await model.row("calc", "Payable"), ours.payable, "payable");
    expect(sum(await model.row("calc", "Payable"))).toBeCloseTo(12.5e9, 0);
  });
});

describe("A contract of fifteen years from mid-year, in French", () => {
  let model: InsertedModel;
  const [start, end] = [serialOf(2026, 7, 1), serialOf(2041, 6, 30)];
  beforeAll(async () => {
    const choices = { total: 80e9, start, end, gigawatts: 2, profile: "ramp" };
    model = await InsertedModel.insert("compute-contract", { choices, language: "fr" });
  });
  afterAll(() => model.dispose());

  it("calculates on sheets with French names, every check passes", async () => {
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(0);
    const years = await model.row("calc", "Année civile");
    const ours = contractByModel({ total: 80e9, start, end, profile: "ramp", years, valuationYear: 2025 });
    expectClose(await model.row("calc", "À payer"), ours.payable, "payable");
    expectClose([await model.number("calc", "Valeur actuelle de ce qui est à payer")], [ours.presentValue], "value");
    expect(edate(firstDay(start), 180)).toBe(lastDay(end) + 1);
  });
});
