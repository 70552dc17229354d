import { catalogue, type TemplateId } from "../../src/templates/catalogue";
import type { Choices } from "../../src/templates/fields";

const oracle: Choices = {
  total: 300e9,
  start: 2027,
  end: 2031,
  profile: "straight",
  gigawatts: 4.5,
  discountRate: 0.1,
};
const previewOf = (id: TemplateId, choices: Choices) => catalogue[id].preview!(choices);
const preview = (change: Choices) => previewOf("oracle-contract", { ...oracle, ...change })!;
const billions = (amount: number) => Math.round(amount / 1e8) / 10;

describe("the preview of the Oracle contract", () => {
  it("spreads 300 bn over 2027 to 2031: straight 60 a year, ramp 20 to 100", () => {
    expect(preview({}).years.map(({ amount }) => billions(amount))).toEqual([60, 60, 60, 60, 60]);
    expect(preview({ profile: "ramp" }).years.map(({ amount }) => billions(amount))).toEqual([20, 40, 60, 80, 100]);
    expect(preview({ profile: "front" }).years.map(({ amount }) => billions(amount))).toEqual([100, 80, 60, 40, 20]);
  });

  it("says what each profile means for Oracle's fiscal year 2028, June 2027 to May 2028", () => {
    expect(billions(preview({}).filedYear!.amount)).toBe(60);
    expect(billions(preview({ profile: "ramp" }).filedYear!.amount)).toBe(28.3);
    expect(billions(preview({ profile: "scurve" }).filedYear!.amount)).toBe(41);
    expect(billions(preview({ profile: "growth" }).filedYear!.amount)).toBe(40.4);
  });

  it("has the present value of five payments of 60 bn at 10 %, 227.4 bn", () =>
    // 60 × (1 - 1.1⁻⁵) / 0.1
    expect(billions(preview({}).presentValue!)).toBe(227.4));

  it("has the average, the peak year and the value per gigawatt", () => {
    const { perYear, peak, perGigawatt } = preview({ profile: "ramp" });
    expect(billions(perYear)).toBe(60);
    expect(peak).toEqual({ year: 2031, amount: expect.closeTo(100e9, 0) });
    expect(billions(perGigawatt!)).toBe(66.7);
  });

  it("shows every calendar year that a term from mid-year to mid-year touches", () => {
    // 1 June 2027 to 31 May 2032, as Excel's serials.
    const { years } = preview({ start: 46539, end: 48365 });
    expect(years.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect(billions(years[0]!.amount)).toBe(35);
  });

  it("is not drawn before total, start and end are there, nor for a profile that only the sheet knows", () => {
    expect(previewOf("oracle-contract", { ...oracle, total: null })).toBeNull();
    expect(previewOf("oracle-contract", { ...oracle, profile: "capacity" })).toBeNull();
  });

  it("leaves out what the choices do not tell", () => {
    const { presentValue, perGigawatt } = preview({ gigawatts: null, discountRate: null });
    expect([presentValue, perGigawatt]).toEqual([null, null]);
  });
});

describe("the preview of a case", () => {
  it("delays, lessens and forgives as the bear case of the model does: 50 % delivered, 80 % owed, a year later", () => {
    const { years, perYear } = preview({ scenario: "bear" });
    // 300 × 50 % × 80 % over five years from 2028.
    expect(years.map(({ year, amount }) => [year, billions(amount)])).toEqual([
      [2028, 24],
      [2029, 24],
      [2030, 24],
      [2031, 24],
      [2032, 24],
    ]);
    expect(billions(perYear)).toBe(24);
  });

  it("adds a tenth in the bull case", () => {
    expect(preview({ scenario: "bull" }).years.map(({ amount }) => billions(amount))).toEqual([66, 66, 66, 66, 66]);
  });

  it("of a programme spends half of it, a year later, in the bear case", () => {
    const base = previewOf("stargate", { ...oracle, total: 500e9, scenario: "base" })!;
    const bear = previewOf("stargate", { ...oracle, total: 500e9, scenario: "bear" })!;
    expect(bear.years[0]!.year).toBe(base.years[0]!.year + 1);
    expect(billions(bear.years.reduce((sum, { amount }) => sum + amount, 0))).toBe(250);
  });
});

describe("the preview of another template", () => {
  it("says nothing of Oracle's fiscal year", () => expect(previewOf("compute-contract", oracle)!.filedYear).toBeNull());
});
