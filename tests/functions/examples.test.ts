import "./excel";
import { evaluate } from "./formula";
import examples from "./examples.json";
import { loadBundledLedger } from "./ledger";

type Cell = number | string;

const names = {
  table: [
    ["Vendor", "Amount"],
    ["Oracle", 100e9],
    ["Microsoft", 250e9],
    ["AWS", 38e9],
    ["CoreWeave", 22.4e9],
    ["Oracle", 200e9],
  ],
  dates: [[39448, 39508, 39751, 39859, 39904]],
};

/** A single value is a matrix of one cell, a flat list is one row. */
function asMatrix(value: unknown): Cell[][] {
  if (!Array.isArray(value)) return [[value as Cell]];
  return (Array.isArray(value[0]) ? value : [value]) as Cell[][];
}

function expectAgreement(actual: Cell, expected: Cell, relative: number): void {
  if (typeof expected === "string") expect(actual).toBe(expected);
  else expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

beforeAll(loadBundledLedger);

describe("the worked examples of the catalogue", () => {
  it.each(examples)("$formula", ({ formula, result, relTol }) => {
    const actual = asMatrix(evaluate(formula, names));
    const expected = asMatrix(result);
    expect([actual.length, actual[0]!.length]).toEqual([expected.length, expected[0]!.length]);
    expected.forEach((row, r) => row.forEach((cell, c) => expectAgreement(actual[r]![c]!, cell, relTol)));
  });
});
