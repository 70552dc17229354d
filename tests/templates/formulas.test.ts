import { readFormula } from "./formulas";

const at = { row: 4, column: 8 };

describe("Reading a formula, as the tests of the standards do", () => {
  it("finds its functions, references, numbers and texts", () => {
    const parts = readFormula(`=IF('Bank''s view'!$E$7>0,SUM(I2:K2)*12,"none")`, at);
    expect(parts.functions).toEqual(["IF", "SUM"]);
    expect(parts.references).toEqual([
      { sheet: "Bank's view", row: 6, column: 4, rows: 1, columns: 1 },
      { sheet: null, row: 1, column: 8, rows: 1, columns: 3 },
    ]);
    expect(parts.numbers).toEqual(["0", "12"]);
    expect(parts.texts).toEqual(["none"]);
  });

  it("takes neither the digits of a sheet's name nor a table's column for a number", () => {
    expect(readFormula("='Oracle calc (2)'!E7+N(INDEX(DealRegister[As-of 2],1))", at).numbers).toEqual(["1"]);
  });

  it("spells a formula and its copy in the next column alike", () => {
    const first = readFormula("=H5+$E$3*I2", at).relative;
    expect(readFormula("=I5+$E$3*J2", { row: 4, column: 9 }).relative).toBe(first);
    expect(readFormula("=I5+$E$3*I2", { row: 4, column: 9 }).relative).not.toBe(first);
  });

  it("counts how deep IFs stand in one another", () => {
    expect(readFormula("=IF(A1,1,0)+IF(B1,1,0)", at).ifs).toBe(1);
    expect(readFormula("=IF(A1,SUM(IF(B1,1,0)),0)", at).ifs).toBe(2);
  });
});
