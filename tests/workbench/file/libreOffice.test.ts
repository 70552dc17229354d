import { runCommand } from "../../../src/commands/command";
import { insertTemplate } from "../../../src/commands/insertion/insertTemplate";
import type { TemplateId } from "../../../src/templates/catalogue";
import { defaultChoices } from "../../../src/templates/choices";
import type { Choices } from "../../../src/templates/fields";
import { columnLetters } from "../../../src/workbench/excel/address";
import { wholeSheet } from "../../../src/workbench/excel/area";
import { excelWithDeals, shippedDeal } from "../../commands/excelWithDeals";
import { save } from "./files";
import { calculate, soffice, type Calculated } from "./libreOffice";

jest.setTimeout(400_000);

interface Case {
  readonly name: string;
  readonly template: TemplateId;
  readonly deal: string | null;
  readonly choices: Choices;
  /** What the master check comes to: 0 where all is well, -1 where inputs are missing. */
  readonly master: number | null;
}

/** A day as Excel counts it. */
const day = (text: string) => Date.parse(text) / 86_400_000 + 25_569;
const midYear = { start: day("2027-07-15"), end: day("2033-03-31") };

const cases: readonly Case[] = [
  { name: "oracle", template: "oracle-contract", deal: "openai-oracle-cloud", choices: {}, master: 0 },
  { name: "stargate", template: "stargate", deal: "stargate", choices: {}, master: 0 },
  { name: "vendors", template: "vendor-diversification", deal: null, choices: {}, master: 0 },
  { name: "register", template: "deal-register", deal: null, choices: {}, master: null },
  { name: "blank contract", template: "compute-contract", deal: null, choices: {}, master: -1 },
  { name: "blank programme", template: "capital-programme", deal: null, choices: {}, master: -1 },
  {
    name: "contract from mid-year",
    template: "compute-contract",
    deal: "openai-aws",
    choices: { total: 90e9, ...midYear, profile: "scurve", gigawatts: 2, discountRate: 0.085 },
    master: 0,
  },
  {
    name: "programme from mid-year",
    template: "capital-programme",
    deal: "stargate",
    choices: { total: 80e9, ...midYear, gigawatts: 3 },
    master: 0,
  },
];

/** Cells that call our functions, or read cells that do: cross-checks, which have this colour and no other cell has. */
const CROSS_CHECK = "#7030A0";

interface NativeCell {
  readonly address: string;
  readonly formula: string;
  readonly value: string | number | boolean;
}

interface Inserted {
  readonly bytes: Uint8Array;
  readonly native: ReadonlyMap<string, readonly NativeCell[]>;
  /** The sheet in front: it shows the master check. */
  readonly front: string;
}

/** Where the sheets of a model show the master check. */
const MASTER = "E3";

async function insert({ template, deal, choices }: Case): Promise<Inserted> {
  const excel = await excelWithDeals();
  try {
    const known = deal === null ? null : shippedDeal(deal);
    const outcome = await runCommand(insertTemplate, {
      templateId: template,
      dealId: deal,
      choices: { ...defaultChoices(template, known), ...choices },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    await excel.whenIdle();
    const native = new Map(
      excel.workbook.$sheets.map(({ name, $cells: cells }) => [
        name,
        cells
          .formulaCells(wholeSheet)
          .filter(([row, column]) => cells.style(row, column).cl?.rgb?.toUpperCase() !== CROSS_CHECK)
          .map(([row, column]) => ({
            address: `${columnLetters(column)}${row + 1}`,
            formula: cells.formula(row, column) ?? "",
            value: cells.value(row, column),
          })),
      ]),
    );
    return { bytes: await save(excel.workbook), native, front: outcome.value.sheets[0]!.name };
  } finally {
    excel.dispose();
  }
}

/**
 * Numbers agree to 1e-9 of the larger one. Where amounts cancel, what is left is rounding: up to four units in the last place
 * of the largest amount of the workbook.
 */
function agree(
  ours: string | number | boolean,
  theirs: string | number | boolean | undefined,
  largest: number,
): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === (theirs ?? "");
  const difference = Math.abs(ours - theirs);
  return difference <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)) || difference <= 4 * Number.EPSILON * largest;
}

if (soffice === undefined) {
  console.warn("LibreOffice is not installed: the templates are not calculated by a second engine in this run.");
}

(soffice === undefined ? describe.skip : describe)("LibreOffice, from the saved formulas alone", () => {
  const inserted = new Map<string, Inserted>();
  let calculated: ReadonlyMap<string, Calculated>;
  beforeAll(async () => {
    for (const one of cases) inserted.set(one.name, await insert(one));
    calculated = calculate(new Map(Array.from(inserted, ([name, { bytes }]) => [name, bytes])));
  });

  it.each(cases)("comes to the same in every native cell: $name", ({ name }) => {
    const { native } = inserted.get(name)!;
    const amounts = [...native.values()].flat().map(({ value }) => (typeof value === "number" ? Math.abs(value) : 0));
    const largest = Math.max(...amounts);
    const differing = Array.from(native, ([sheet, cells]) =>
      cells.flatMap(({ address, formula, value }) => {
        const theirs = calculated.get(name)?.get(sheet)?.get(address);
        return agree(value, theirs, largest) ? [] : [{ sheet, address, formula, ours: value, theirs }];
      }),
    );
    expect(differing.flat()).toEqual([]);
    expect(amounts.length).toBeGreaterThan(20);
  });

  it.each(cases)("finds no error in a native cell: $name", ({ name }) => {
    const errors = Array.from(inserted.get(name)!.native, ([sheet, cells]) =>
      cells.flatMap(({ address }) => {
        const theirs = calculated.get(name)?.get(sheet)?.get(address);
        return typeof theirs === "string" && theirs.startsWith("#") ? [{ sheet, address, theirs }] : [];
      }),
    );
    expect(errors.flat()).toEqual([]);
  });

  it.each(cases.filter(({ master }) => master !== null))(
    "finds the master check at $master: $name",
    ({ name, master }) => {
      expect(calculated.get(name)?.get(inserted.get(name)!.front)?.get(MASTER)).toBe(master);
    },
  );
});
