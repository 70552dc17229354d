import { templates } from "../../src/templates/catalogue";
import type { Plan } from "../../src/templates/sheet/plan";
import { kindsOfInput, planOf } from "./plans";
import { changed, planted, rowOf, sheetOf } from "./planted";
import * as checkStandards from "./checkStandards";
import * as formulaStandards from "./formulaStandards";
import * as sightStandards from "./sightStandards";
import { standards, type Standard } from "./standards";

const standard = { ...checkStandards, ...formulaStandards, ...sightStandards };

const ids = templates.map(({ id }) => id);
let plans: { kind: string; plan: Plan }[][];
let oracle: Plan;

beforeAll(async () => {
  const kinds = Object.entries(kindsOfInput);
  plans = await Promise.all(
    ids.map((id) => Promise.all(kinds.map(async ([kind, wish]) => ({ kind, plan: await planOf(id, wish) })))),
  );
  oracle = await planOf("oracle-contract");
});

describe.each(Object.entries(standards))("Every template %s, whatever its inputs", (_, check) => {
  it.each(ids.map((id, index) => ({ id, index })))("$id", ({ index }) => {
    const faults = plans[index]!.flatMap(({ kind, plan }) => check(plan).map((fault) => `${kind}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe("The tests of the standards see", () => {
  const in_ = (label: string, column: string) => `${column}${rowOf(sheetOf(oracle, "calc"), label) + 1}`;

  const faults: [what: string, check: Standard, plan: () => Plan, says: RegExp][] = [
    [
      "one year with another formula",
      standard.oneFormulaARow,
      () => planted(oracle, "calc", "Commitment", "L", `=${in_("Commitment before escalation", "L")}`),
      /L\d+ \(Commitment\): another formula/,
    ],
    [
      "a typed number among a row's formulas",
      standard.oneFormulaARow,
      () => planted(oracle, "calc", "Commitment", "L", 60e9),
      /Commitment\): another formula/,
    ],
    [
      "a row that ends before the timeline",
      standard.oneFormulaARow,
      () => planted(oracle, "calc", "Commitment", "W", ""),
      /Commitment\): the row ends before/,
    ],
    [
      "a function of ours in a model's row",
      standard.ownFunctionsApart,
      () => planted(oracle, "calc", "Commitment, average a year", "E", "=ANNUALIZE($E$7,$E$8,$E$9)"),
      /average a year\): hangs on a function of ours/,
    ],
    [
      "a row that depends on the cross-check block",
      standard.ownFunctionsApart,
      () => planted(oracle, "calc", "Present value of what is payable", "E", `=${in_("DEAL_PV", "E")}`),
      /Present value of what is payable\): hangs on/,
    ],
    [
      "a chart of the cross-check block",
      standard.ownFunctionsApart,
      () =>
        changed(oracle, "cover", ({ charts }) => ({
          charts: charts.map((chart) => ({
            ...chart,
            series: chart.series.map((series) => ({
              ...series,
              sheet: "calc",
              values: {
                row: rowOf(sheetOf(oracle, "calc"), "SPEND_SCHEDULE, year by year"),
                column: 8,
                rows: 1,
                columns: 5,
              },
            })),
          })),
        })),
      /chart PayableByCase: shows a function of ours/,
    ],
    [
      "a number typed in a formula",
      standard.nothingTypedInFormulas,
      () => planted(oracle, "calc", "Total delivered in the case", "E", "=$E$7*0.8"),
      /0.8 is typed/,
    ],
    [
      "a keyword typed in a formula",
      standard.nothingTypedInFormulas,
      () => planted(oracle, "calc", "Total delivered in the case", "E", `=$E$7*($E$8="bear")`),
      /"bear" is typed/,
    ],
    ...[
      "NPV(0,I7:K7)",
      "OFFSET(E7,1,0)",
      'INDIRECT("E7")',
      "IFERROR(E7,0)",
      "LET(x,E7,x)",
      'TEXT(E7,"0")',
      "SEQUENCE(2)",
    ].map((formula): [string, Standard, () => Plan, RegExp] => [
      `${formula} in a formula`,
      standard.plainFunctions,
      () => planted(oracle, "calc", "Total delivered in the case", "E", `=${formula}`),
      /Total delivered in the case\): uses/,
    ]),
    [
      "an IF inside an IF",
      standard.plainFunctions,
      () => planted(oracle, "calc", "Total delivered in the case", "E", "=IF(E7>0,IF(E8>0,E7,0),0)"),
      /an IF stands inside an IF/,
    ],
    [
      "a formula too long to read",
      standard.shortFormulas,
      () =>
        planted(
          oracle,
          "calc",
          "Total delivered in the case",
          "E",
          `=${Array.from({ length: 60 }, () => "$E$7").join("+")}`,
        ),
      /\d+ characters/,
    ],
    [
      "a typed number that looks like a formula",
      standard.inputsSaySo,
      () => planted(oracle, "calc", "Total delivered in the case", "E", 300e9),
      /a typed number that is not blue/,
    ],
    [
      "an input without a unit",
      standard.inputsSaySo,
      () => planted(oracle, "inputs", "Discount rate", "C", ""),
      /Discount rate\): an input without a unit/,
    ],
    [
      "an input that says nothing of where it comes from",
      standard.inputsSaySo,
      () => planted(oracle, "inputs", "Discount rate", "D", ""),
      /Discount rate\): an input without a source/,
    ],
    [
      "a fact without its date",
      standard.inputsSaySo,
      () => planted(oracle, "inputs", "Revenue target", "I", ""),
      /Revenue target\): a fact without a date/,
    ],
    [
      "an amount that is not shown in billions",
      standard.numberFormats,
      () =>
        changed(oracle, "calc", ({ formats }) => ({
          formats: formats.map((one) => ({ ...one, format: one.format.replaceAll(",,,", "") })),
        })),
      /Commitment\): .* is no format for USD bn/,
    ],
    [
      "a negative amount with a minus sign",
      standard.numberFormats,
      () =>
        changed(oracle, "calc", ({ formats }) => ({
          formats: formats.map((one) => ({ ...one, format: one.format.replaceAll("(", "-").replaceAll(")", "") })),
        })),
      /Commitment\): a negative number is not in brackets/,
    ],
    [
      "a total without a check",
      standard.totalsAreChecked,
      () => planted(oracle, "calc", "Payable", "G", ""),
      /Payable\): a total/,
    ],
    [
      "a check that the master check leaves out",
      standard.checksReachTheMaster,
      () => planted(oracle, "checks", "Checks that fail", "E", "=SUM($G$14:$G$20)"),
      /the master check does not reach it/,
    ],
    [
      "a check of a figure against itself",
      standard.checksReachTheMaster,
      () =>
        planted(
          oracle,
          "checks",
          "Payable",
          "F",
          sheetOf(oracle, "checks").cells[rowOf(sheetOf(oracle, "checks"), "Payable")]![4]!,
        ),
      /compares a figure with itself/,
    ],
    [
      "a check of a residue against 0",
      standard.checksReachTheMaster,
      () => planted(oracle, "checks", "Payable", "F", "=0"),
      /compares a figure with 0/,
    ],
    [
      "a sheet that does not show the master check",
      standard.checksReachTheMaster,
      () => planted(oracle, "vendor", "Master check", "E", ""),
      /Oracle vendor: the master check is not in sight/,
    ],
    [
      "two names that differ in capitals only",
      standard.namesApart,
      () =>
        changed(oracle, "calc", ({ names }) => ({
          names: [...names, { ...names[0]!, name: names[0]!.name.toUpperCase() }],
        })),
      /two names/,
    ],
    [
      "a name that reads as a cell",
      standard.namesApart,
      () => changed(oracle, "calc", ({ names }) => ({ names: [{ ...names[0]!, name: "GW10" }] })),
      /GW10 is no name/,
    ],
    [
      "a formula that depends on itself over two sheets",
      standard.nothingCircular,
      () =>
        planted(
          oracle,
          "inputs",
          "Total contract value",
          "E",
          `='Oracle calc'!${in_("Total delivered in the case", "E")}`,
        ),
      /depends on itself/,
    ],
    [
      "a label that its column cuts off",
      standard.labelsFit,
      () => planted(oracle, "calc", "Payable", "B", "What is payable, however long the words that say so may be"),
      /is cut off/,
    ],
    [
      "a column too narrow for what its number format says in words",
      standard.wordsFit,
      () =>
        changed(oracle, "calc", ({ columnWidths }) => ({
          columnWidths: columnWidths.map((width, column) => (column === 4 ? 10 : width)),
        })),
      /Master check\): no room for “All checks pass”/,
    ],
    [
      "a sheet without the legend at its head",
      standard.inSightAndInPrint,
      () => planted(oracle, "calc", "Master check", "C", ""),
      /Oracle calc: the legend is not in sight/,
    ],
    [
      "a sheet whose last rows are not printed",
      standard.inSightAndInPrint,
      () =>
        changed(oracle, "calc", ({ page }) => ({
          page: { ...page, area: { ...page.area, rows: page.area.rows - 1 } },
        })),
      /Oracle calc: not all of it is printed/,
    ],
  ];

  it.each(faults)("%s", (_, check, plan, says) => {
    expect(check(oracle)).toEqual([]);
    expect(check(plan()).join("\n")).toMatch(says);
  });
});
