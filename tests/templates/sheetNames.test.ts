import { freeNames } from "../../src/templates/sheetNames";
import { templates } from "../../src/templates/catalogue";
import { planOf, registerCalled } from "./plans";

const named = (wished: readonly string[], taken: readonly string[]) => wished.map(freeNames(wished, taken));

describe("Names for a template's sheets", () => {
  it("are those wished for where none is taken", () => {
    expect(named(["Oracle contract", "Oracle inputs"], ["Sheet1"])).toEqual(["Oracle contract", "Oracle inputs"]);
  });

  it("all carry the same number where one of them is taken", () => {
    expect(named(["Oracle contract", "Oracle inputs"], ["Oracle inputs"])).toEqual([
      "Oracle contract (2)",
      "Oracle inputs (2)",
    ]);
  });

  it("count on past numbers that are taken", () => {
    expect(named(["A"], ["A", "A (2)", "A (3)"])).toEqual(["A (4)"]);
  });

  it("are taken whatever their capitals, as in Excel", () => {
    expect(named(["Oracle contract"], ["ORACLE CONTRACT"])).toEqual(["Oracle contract (2)"]);
  });

  it("are shortened to Excel's 31 characters when they get a number", () => {
    const [name] = named(["Diversification fournisseurs 12"], ["Diversification fournisseurs 12"]);
    expect(name).toBe("Diversification fournisseur (2)");
    expect(name!.length).toBeLessThanOrEqual(31);
  });

  it("reach the formulas: a second model refers to its own sheets only", async () => {
    const first = await planOf("oracle-contract");
    const second = await planOf("oracle-contract", {
      workbook: { sheetNames: first.sheets.map(({ name }) => name), register: registerCalled("DealRegister") },
    });
    expect(second.sheets.map(({ name }) => name)).toEqual(
      first.sheets.filter(({ key }) => key !== "register").map(({ name }) => `${name} (2)`),
    );
    const formulas = second.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => String(cell).startsWith("="));
    const sheets = new Set(formulas.flatMap((cell) => String(cell).match(/'[^']+'(?=!)/g) ?? []));
    expect(sheets.size).toBeGreaterThan(3);
    expect([...sheets].filter((name) => !name.endsWith(" (2)'"))).toEqual([]);
  });

  it("reach the links with the register's, as Excel spells it, and bring no second register", async () => {
    for (const id of ["oracle-contract", "stargate", "vendor-diversification"] as const) {
      const plan = await planOf(id, {
        workbook: { sheetNames: ["Sheet1"], register: registerCalled("Réf.Deals_2026") },
      });
      const text = JSON.stringify(plan.sheets.map(({ cells }) => cells));
      expect(text).toContain("MATCH($E$");
      expect(text).toContain("Réf.Deals_2026[ID],0)");
      expect(text).not.toContain("DealRegister");
      expect(plan.sheets.map(({ key }) => key)).not.toContain("register");
    }
  });

  it("follow the display language", async () => {
    const french = await planOf("oracle-contract", { language: "fr" });
    expect(french.sheets.map(({ name }) => name)).toEqual([
      "Contrat Oracle",
      "Oracle saisies",
      "Oracle calcul",
      "Oracle cas",
      "Oracle fournisseur",
      "Oracle exercices",
      "Oracle sensibilité",
      "Oracle contrôles",
      "Registre des contrats",
    ]);
  });

  it.each(["en", "fr"] as const)("are names that Excel takes, in %s", async (language) => {
    const plans = await Promise.all(templates.map(({ id }) => planOf(id, { language })));
    const names = plans.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name))).toEqual([]);
  });
});
