import { serialOf } from "../../../src/model/calendar";
import { allRatesOfReturn } from "../../../src/model/irr/rateOfReturn";
import { expectClose } from "./closeTo";
import { sum } from "./contractByModel";
import { InsertedModel } from "./insertedModel";
import { tooNarrow } from "./shownWhole";
import { programmeByModel, type ProgrammeGiven } from "./programmeByModel";

jest.setTimeout(240_000);

const stargate = {
  total: 500e9,
  start: serialOf(2025, 1, 21),
  end: serialOf(2029, 1, 20),
  gigawatts: 10,
  firstTranche: 100e9,
  equity: [19e9, 19e9, 7e9, 7e9],
};
const funders = ["SoftBank, equity", "OpenAI, equity", "Oracle, equity", "MGX, equity"];

async function expectProgramme(
  model: InsertedModel,
  given: Omit<ProgrammeGiven, "years" | "valuationYear">,
): Promise<void> {
  expect(await model.faults()).toEqual([]);
  expect(await model.masterCheck()).toBe(0);
  const years = await model.row("calc", "Calendar year");
  const valuationYear = await model.number("calc", "Valued at the end of");
  const ours = programmeByModel({ ...given, years, valuationYear });
  const row = async (label: string, expected: readonly number[], sheet: string) =>
    expectClose(await model.row(sheet, label), expected, label);
  const one = async (label: string, expected: number, sheet: string) =>
    expectClose([await model.number(sheet, label)], [expected], label);
  await row("Capital expenditure", ours.capex, "calc");
  await one("Capital expenditure per GW", ours.perGw, "calc");
  await row("Depreciation: chips and servers", ours.depreciation.chips, "returns");
  await row("Depreciation: buildings, power, cooling", ours.depreciation.shell, "returns");
  await row("Capacity in service, average of the year", ours.inService, "returns");
  await row("Revenue", ours.revenue, "returns");
  await row("Free cash flow before tax, unlevered", ours.freeCash, "returns");
  await one("Present value of the free cash flow", ours.presentValue, "returns");
  await one("Received over spent", ours.multiple, "returns");
  await one("Payback, years from the first flow", ours.payback, "returns");
  await row("Uses: capital expenditure", ours.capex, "funding");
  await row("No funder yet", ours.unfunded, "funding");
  await one("With a funder", ours.funded, "funding");
  const rate = await model.number("returns", "Internal rate of return");
  expect(Math.min(...allRatesOfReturn(ours.freeCash).map((other) => Math.abs(other - rate)))).toBeLessThan(1e-7);
  // Sources equal uses in every single period, not in all only.
  const sources = await model.row("funding", "Sources");
  expectClose(sources, ours.capex, "sources");
}

describe("Stargate, inserted in a workbook", () => {
  let model: InsertedModel;
  beforeAll(async () => (model = await InsertedModel.insert("stargate")));
  afterAll(() => model.dispose());

  it("calculates as announced: no error, every check passes, every figure is the library's own", async () => {
    await expectProgramme(model, stargate);
  });

  it("has columns wide enough for every number, of thousands of billions, too", async () => {
    expect(await tooNarrow(model)).toEqual([]);
    model.type("inputs", "Total announced", "G", 5_000e9);
    expect(await tooNarrow(model)).toEqual([]);
    model.type("inputs", "Total announced", "G", "");
  });

  it("draws each funder's money in turn, as FUND_TRANCHES does, and shows what has no funder", async () => {
    const years = await model.row("calc", "Calendar year");
    const { draws } = programmeByModel({ ...stargate, years, valuationYear: 2024 });
    for (const [index, funder] of funders.entries()) {
      expectClose(await model.row("funding", funder), draws[index]!, funder);
    }
    expect(sum(await model.row("funding", "No funder yet"))).toBeCloseTo(500e9 - 52e9, 0);
  });

  it("leads from announced to planned to secured to spent, and never adds the Oracle contract", async () => {
    const cover = model.plan.sheets[0]!;
    const lines = await model.cells(cover);
    const at = (label: string) => lines.find((line) => line[1] === label)!.slice(2, 5);
    expect(at("Announced")).toEqual([500e9, 10, 1]);
    expect(at("Planned (part of the announced)")).toEqual([450e9, 8, 0.9]);
    expect(at("Secured (not built; no amount stated)")).toEqual(["", 10, ""]);
    expect(at("Equity reported").slice(0, 1)).toEqual([52e9]);
    const amounts = lines.flat().filter((value): value is number => typeof value === "number");
    expect(amounts.filter((amount) => Math.abs(amount - 800e9) < 1e9)).toEqual([]);
  });

  it.each([
    ["bear", { spentShare: 0.5, delay: 12, revenueShare: 0.7 }],
    ["bull", { spentShare: 1.1, revenueShare: 1.2 }],
    ["base", {}],
  ] as const)("follows its selector to the case %s", async (name, given) => {
    model.type("inputs", "Case calculated", "E", name);
    await expectProgramme(model, { ...stargate, ...given });
  });

  it.each(["straight", "ramp", "front", "growth", "capacity", "scurve"])(
    "passes every check with the profile %s",
    async (profile) => {
      model.type("inputs", "Profile of the rest", "E", profile);
      expect(await model.faults()).toEqual([]);
      expect(sum(await model.row("calc", "Capital expenditure"))).toBeCloseTo(500e9, 0);
    },
  );

  it.each([
    ["one year", 2026, 2026],
    ["mid-year to mid-year", serialOf(2026, 6, 15), serialOf(2030, 6, 14)],
  ])("takes a term of %s, typed over the register's dates", async (_, start, end) => {
    model.type("inputs", "First year or day of the term", "G", start);
    model.type("inputs", "Last year or day of the term", "G", end);
    await expectProgramme(model, { ...stargate, start, end });
  });

  it("is funded in full once enough debt is typed, and draws no more than is needed", async () => {
    model.type("inputs", "Debt raised", "E", 600e9);
    expect(await model.faults()).toEqual([]);
    expect(sum(await model.row("funding", "No funder yet"))).toBe(0);
    expect(await model.number("funding", "With a funder, share")).toBeCloseTo(1, 12);
  });
});

describe.each(["zero", "null"] as const)("A blank programme, whose blanks reach functions as %s", (blanks) => {
  let model: InsertedModel;
  beforeAll(async () => {
    const choices = { total: null, start: null, end: null, gigawatts: null };
    model = await InsertedModel.insert("capital-programme", { dealId: null, choices }, blanks);
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

  it("becomes a model once total, start, end and capacity are typed", async () => {
    const given = { total: 40e9, start: 2027, end: 2030, gigawatts: 1 };
    model.type("inputs", "Total announced", "G", given.total);
    model.type("inputs", "First year or day of the term", "G", given.start);
    model.type("inputs", "Last year or day of the term", "G", given.end);
    model.type("inputs", "Capacity announced", "G", given.gigawatts);
    model.type("inputs", "Valued at the end of", "E", 2026);
    await expectProgramme(model, { ...given, firstTranche: 0, equity: [] });
  });
});

describe("A programme of fifteen years, in French", () => {
  let model: InsertedModel;
  beforeAll(async () => {
    const choices = { total: 90e9, start: 2026, end: 2040, gigawatts: 3 };
    model = await InsertedModel.insert("capital-programme", { dealId: null, choices, language: "fr" });
  });
  afterAll(() => model.dispose());

  it("calculates on sheets with French names, every check passes", async () => {
    expect(await model.faults()).toEqual([]);
    expect(await model.masterCheck()).toBe(0);
    expect(sum(await model.row("calc", "Investissements"))).toBeCloseTo(90e9, 0);
    expect((await model.row("calc", "Année civile")).length).toBe(25);
  });
});
