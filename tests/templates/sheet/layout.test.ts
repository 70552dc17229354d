import { all, f, total } from "../../../src/templates/sheet/formula";
import { Inputs } from "../../../src/templates/sheet/inputs";
import { cellStyles } from "../../../src/templates/sheet/cellStyles";
import { keywordList } from "../../../src/templates/sheet/keywords";
import { figuresAsOf } from "../../../src/ledger/record/figures";
import { shippedLedger } from "../plans";
import type { Plan } from "../../../src/templates/sheet/plan";
import { spotsOf } from "../spots";
import { addressOf, cellsOf, laidOut, newBook, newSheet, plannedSheet } from "./books";

const spotAt = (plan: Plan, sheet: string, label: string, column: number) =>
  spotsOf(plannedSheet(plan, sheet))[addressOf(plan, sheet, label) - 1]![column]!;

describe("A row of the timeline", () => {
  const book = newBook();
  const sheet = newSheet(book);
  const rate = sheet.value("Rate", book.units.percent, 0.1, { note: "an assumption" });
  sheet.row("Spend", book.units.usd, f`${rate}*1`, {
    constant: 5,
    opening: 7,
    name: "Spend",
    ties: { to: f`${rate}*2` },
  });
  const plan = laidOut(book, sheet);

  it("has label, unit and note in B to D, its constant in E, total in F, check in G, opening in H, and periods from I on", () => {
    const { spend, check } = { spend: addressOf(plan, "model", "Spend"), check: addressOf(plan, "checks", "Spend") };
    expect(cellsOf(plan, "model", "Spend")).toMatchObject({
      B: "Spend",
      C: "USD bn",
      D: "",
      E: 5,
      F: `=SUM($I$${spend}:$L$${spend})`,
      G: `='Checks'!$G$${check}`,
      H: 7,
      I: `=$E$${addressOf(plan, "model", "Rate")}*1`,
      L: `=$E$${addressOf(plan, "model", "Rate")}*1`,
    });
  });

  it("with a total gets a line on the check sheet: the total, what it must be, and whether they agree", () => {
    const line = cellsOf(plan, "checks", "Spend");
    const at = addressOf(plan, "checks", "Spend");
    const tolerance = addressOf(plan, "checks", "Tolerance");
    expect(line).toMatchObject({
      D: "Model",
      E: `='Model'!$F$${addressOf(plan, "model", "Spend")}`,
      F: `='Model'!$E$${addressOf(plan, "model", "Rate")}*2`,
      G: `=1*(ABS($E$${at}-$F$${at})>$E$${tolerance}*MAX(1,ABS($E$${at}),ABS($F$${at})))`,
    });
  });

  it("gives its name to its periods, on its own sheet", () => {
    expect(plannedSheet(plan, "model").names).toEqual([
      { name: "Spend", area: { row: addressOf(plan, "model", "Spend") - 1, column: 8, rows: 1, columns: 4 } },
    ]);
  });

  it("shows amounts in billions, shorter along the timeline", () => {
    expect(spotAt(plan, "model", "Spend", 8).format).toBe('#,##0.0,,,_);(#,##0.0,,,);"–"_)');
    expect(spotAt(plan, "model", "Rate", 4).format).toBe('0.0%_);(0.0%);"–"_)');
  });
});

describe("The master check", () => {
  it("adds up the checks, is -1 where inputs are missing, and stands at the head of every sheet", () => {
    const book = newBook();
    const sheet = newSheet(book);
    const a = sheet.value("A", book.units.usd, 1);
    sheet.check("First", book.units.usd, a, f`${a}`);
    sheet.check("Last", book.units.usd, a, f`${a}`);
    const plan = laidOut(book, sheet);
    const at = (label: string) => addressOf(plan, "checks", label);
    expect(cellsOf(plan, "checks", "Checks that fail")["E"]).toBe(`=SUM($G$${at("First")}:$G$${at("Last")})`);
    const [failing, complete] = [at("Checks that fail"), at("Complete")];
    const master = plannedSheet(plan, "checks")
      .cells.map((row) => row[1])
      .lastIndexOf("Master check");
    expect(plannedSheet(plan, "checks").cells[master]![4]).toBe(`=$E$${failing}*$E$${complete}-(1-$E$${complete})`);
    expect(plan.masterCheck).toEqual({ sheet: "checks", area: { row: master, column: 4, rows: 1, columns: 1 } });
    expect(plannedSheet(plan, "model").cells[2]![4]).toBe(`='Checks'!$E$${master + 1}`);
  });

  it("is missed where a book is laid out without its check sheet", () => {
    const book = newBook();
    newSheet(book);
    expect(book.master).toBeNull();
  });
});

const oracle = shippedLedger.deals.find(({ id }) => id === "openai-oracle-cloud")!;

describe("An input", () => {
  const book = newBook();
  const sheet = newSheet(book, "Model", 0);
  const deal = sheet.value("Deal", book.units.text, "openai-oracle-cloud");
  const inputs = new Inputs(book, sheet, deal, { figures: figuresAsOf(oracle)!, sources: shippedLedger.sources });
  inputs.typed("Margin", book.units.percent, 0.35, { source: "CreditSights", status: "reported", asOf: 45_000 });
  inputs.typed("Growth", book.units.percent, null, { source: "yours" }, { least: -0.99, prompt: "As a share." });
  inputs.linked("Total", book.units.usd, "effective", null);
  inputs.linked("Capacity", book.units.gw, "gw", null);
  inputs.linked("Probability", book.units.percent, "probability", null);
  const list = keywordList(sheet, "Cases", { bear: "less", base: "as said" }, book.units.keyword);
  inputs.typed("Case", book.units.keyword, "base", { source: "yours" }, { list });
  const plan = laidOut(book, sheet);

  it("that is typed is one blue cell with its source, status and date", () => {
    expect(cellsOf(plan, "model", "Margin")).toMatchObject({ C: "'%", D: "CreditSights", E: 0.35, H: "reported" });
    expect(spotAt(plan, "model", "Margin", 4).style).toMatchObject({ color: "#0000FF", fill: "#FFF2CC" });
  });

  it("without a source is an assumption, and may be left blank", () => {
    expect(cellsOf(plan, "model", "Growth")).toMatchObject({ D: "yours", E: "", H: "assumption" });
  });

  it("that is linked is three cells: what is used, what the register says, what the user types", () => {
    const at = addressOf(plan, "model", "Total");
    const id = addressOf(plan, "model", "Deal");
    const match = `MATCH($E$${id},DealRegister[ID],0)`;
    expect(cellsOf(plan, "model", "Total")).toMatchObject({
      D: `=INDEX(DealRegister[Source],${match})`,
      E: `=IF($G$${at}="",$F$${at},$G$${at})`,
      F: `=N(INDEX(DealRegister[Effective],${match}))`,
      G: "",
      H: `=INDEX(DealRegister[Status],${match})`,
    });
    expect([4, 5, 6].map((column) => spotAt(plan, "model", "Total", column).style.color)).toEqual([
      undefined,
      cellStyles.linked.color,
      cellStyles.input.color,
    ]);
  });

  it("that is linked says where its own figure comes from: capacity was reported later than the value was confirmed", () => {
    expect(cellsOf(plan, "model", "Capacity")).toMatchObject({ D: "CNA / Reuters, 2026-03-07", H: "reported" });
  });

  it("that the ledger does not know, such as a probability, is an assumption although it is linked", () => {
    const { D, H, I } = cellsOf(plan, "model", "Probability");
    expect([D, H, I]).toEqual(["Your own: the Probability column of the register", "assumption", undefined]);
  });

  it("takes only what it can use: a least number with what Excel says beside the cell, or a keyword of its list", () => {
    const rows = (label: string) =>
      plannedSheet(plan, "model").validations.filter(({ area }) => area.row === addressOf(plan, "model", label) - 1);
    expect(rows("Growth")).toMatchObject([
      { rule: { least: -0.99 }, prompt: { title: "Growth", message: "As a share." } },
    ]);
    const first = addressOf(plan, "model", "Cases");
    expect(rows("Case")).toMatchObject([{ rule: { list: `='Model'!$E$${first}:$E$${first + 1}` }, prompt: null }]);
  });
});

describe("A sheet", () => {
  it("shows what is only fetched from another sheet in green, and what is worked out in black", () => {
    const book = newBook();
    const inputs = newSheet(book, "Inputs", 0);
    const rate = inputs.value("Rate", book.units.percent, 0.1);
    const sheet = newSheet(book);
    const here = sheet.import(rate);
    sheet.value("Twice", book.units.percent, f`${here}*2`);
    const plan = laidOut(book, sheet);
    expect(spotAt(plan, "model", "Rate", 4).style.color).toBe("#008000");
    expect(spotAt(plan, "model", "Twice", 4).style.color).toBeUndefined();
  });

  it("keeps its head and its labels in sight, and folds neighbouring rows of detail together", () => {
    const book = newBook();
    const sheet = newSheet(book);
    for (const label of ["One", "Two"]) sheet.row(label, book.units.usd, f`1`, { detail: true });
    sheet.row("Sum", book.units.usd, f`1`);
    sheet.row("Three", book.units.usd, f`1`, { detail: true });
    const plan = laidOut(book, sheet);
    const { freeze, groups, page } = plannedSheet(plan, "model");
    const at = (label: string) => addressOf(plan, "model", label) - 1;
    expect(freeze).toEqual({ rows: 4, columns: 2 });
    expect(page.titleRows).toBe(4);
    expect(groups).toEqual([
      { first: at("One"), last: at("Two") },
      { first: at("Three"), last: at("Three") },
    ]);
  });

  it("folds what a template says belongs together, heads and values as well as rows", () => {
    const book = newBook();
    const sheet = newSheet(book);
    const [first, last] = sheet.fold(() => [
      sheet.value("First", book.units.usd, 1),
      sheet.row("Last", book.units.usd, f`1`),
    ]);
    sheet.value("Seen", book.units.usd, f`${first}+SUM(${all(last)})`);
    const plan = laidOut(book, sheet);
    const at = (label: string) => addressOf(plan, "model", label) - 1;
    expect(plannedSheet(plan, "model").groups).toEqual([{ first: at("First"), last: at("Last") }]);
  });

  it("never lets a text become a formula", () => {
    const book = newBook();
    const sheet = newSheet(book);
    sheet.note("=HYPERLINK(0)");
    const plan = laidOut(book, sheet);
    expect(plannedSheet(plan, "model").cells.flat()).toContain("'=HYPERLINK(0)");
  });

  it("is high enough for a source that needs several lines", () => {
    const book = newBook();
    const sheet = newSheet(book);
    sheet.value("Rate", book.units.percent, 0.1, {
      note: "a source that is longer than the twenty characters of its column",
    });
    const plan = laidOut(book, sheet);
    const row = addressOf(plan, "model", "Rate") - 1;
    expect(plannedSheet(plan, "model").rowHeights.find((height) => height.row === row)!.points).toBeGreaterThan(30);
  });

  it("has nothing that counts but a row: only a total of a row that has periods can be tied", () => {
    const book = newBook();
    const sheet = newSheet(book);
    const one = sheet.value("One", book.units.usd, 1);
    expect(() => sheet.importRow(one)).toThrow('"One" is no row to be imported');
    sheet.value("Two", book.units.usd, f`${total(one)}`);
    expect(() => laidOut(book, sheet)).toThrow('Model: Two: "One" has nothing in column F');
  });
});
