import { customFunctions } from "../../src/functions";
import { functionsMetadata } from "../../src/tools/functionsMetadata";

const { en, fr } = functionsMetadata("https://deals.example");
const signature = (one: (typeof en.functions)[number]): string =>
  `${one.name}(${one.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

describe("the metadata that Excel reads", () => {
  it("keeps every name, argument order and optional argument of the catalogue: workbooks depend on them", () => {
    expect(en.functions.map(signature)).toEqual([
      "ANNUALIZE(total, start, end, [per])",
      "CONTRACT_TERM(start, end, [unit])",
      "SPEND_SCHEDULE(total, start, end, [profile], [periods], [shape])",
      "CAPACITY_RAMP(target, start, full, [profile], [periods], [measure])",
      "ESCALATE(base, rate_or_index, periods, [from])",
      "CALENDARIZE(values, years, fye_month, [from_fye], [headers])",
      "RPO_ROLL(opening, additions, recognised)",
      "RPO_BANDS(schedule, periods, asof, [edges])",
      "TAKE_OR_PAY(commit, take, [top], [makeup_cap], [expiry])",
      "COMMIT_COVERAGE(revenue, commitment)",
      "DEAL_PV(rate, flows, [timing])",
      "DEAL_IRR(flows, [dates], [guess])",
      "IRR_ALL(flows, [dates])",
      "DEAL_MOIC(flows)",
      "DEAL_PAYBACK(flows, [dates], [rate])",
      "VINTAGE_DEP(capex, life, [convention], [n], [salvage])",
      "FUND_TRANCHES(uses, capacity, [order])",
      "DEBT_SCHEDULE(draws, rate, tenor, [type], [grace], [capitalise])",
      "LEASE_PV(payments, ibr, [timing])",
      "VENDOR_SHARE(range, [vendor])",
      "VENDOR_HHI(range, [scale])",
      "EFFECTIVE_VENDORS(range)",
      "TOP_SHARE(range, n)",
      "SHIFT_SHARE(range, from, to, pct)",
      "VENDOR_DEPENDENCE(range, vendor, replaceable_pct, [months])",
      "PROB_WEIGHT(amounts, probs_or_statuses, [map])",
      "EXPECTED_VALUE(values, probs)",
      "SCENARIO_CASE(selector, bear, base, bull)",
      "CHECK_TIE(actual, expected, [tolerance])",
      "GPU_HOUR_COST(annual, gpus, [util], [hours])",
      "MW_MONTH_COST(annual, gw)",
      "GW_CAPEX(gw, per_gw, [split])",
      "DEAL_FACT(id, field, [asof])",
      "DEAL_LIST([filter], [fields], [sort])",
    ]);
  });

  it("has an implementation for every function, and no implementation without metadata", () => {
    expect(en.functions.map(({ id }) => id).sort()).toEqual(Object.keys(customFunctions).sort());
  });

  it("is implemented by functions that are called in JavaScript as in Excel, but for the spelling: TOP_SHARE is topShare", () => {
    const camel = (id: string): string =>
      id.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const [id, implementation] of Object.entries(customFunctions)) {
      expect((implementation as { name?: string }).name).toBe(camel(id));
    }
  });

  it("asks Excel for nothing special: no volatile, streaming, address or preview option", () => {
    expect(en.functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  // Excel's dialog gives a description two lines or so.
  it.each([...en.functions, ...fr.functions])("describes $id: $description", ({ description, parameters }) => {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/^\S.{10,150}$/);
    }
  });

  it("says in the help of top, makeup_cap and guess that 0 has to be typed", () => {
    const parameters = en.functions.flatMap((one) => one.parameters);
    for (const name of ["top", "makeup_cap", "guess"]) {
      expect(parameters.find((parameter) => parameter.name === name)?.description).toContain("type the value");
    }
  });

  it("leads from each function to its own entry in the reference", () => {
    for (const { id, helpUrl } of en.functions) expect(helpUrl).toBe(`https://deals.example/functions.html#${id}`);
  });
});

describe("the French metadata", () => {
  const withoutTexts = ({ functions }: typeof en): unknown =>
    JSON.parse(JSON.stringify(functions, (key, value: unknown) => (key === "description" ? undefined : value)));

  it("keeps step with the English: the same functions, arguments and types", () => {
    expect(withoutTexts(fr)).toEqual(withoutTexts(en));
  });

  it("says everything in other words than the English", () => {
    const texts = ({ functions }: typeof en): (string | undefined)[] =>
      functions.flatMap((one) => [one.description, ...one.parameters.map(({ description }) => description)]);
    const english = texts(en);
    texts(fr).forEach((text, at) => expect(text).not.toBe(english[at]));
  });

  it("offers the same keywords in quotation marks, as keywords are not translated", () => {
    const words = (text = ""): string[] => [...text.matchAll(/"([a-z]+)"/g)].map(([, word = ""]) => word).sort();
    en.functions.forEach(({ parameters }, at) =>
      parameters.forEach(({ description }, parameter) =>
        expect(words(fr.functions[at]!.parameters[parameter]!.description)).toEqual(words(description)),
      ),
    );
  });
});
