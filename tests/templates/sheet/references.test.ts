import {
  all,
  block,
  cell,
  constant,
  down,
  f,
  joined,
  last,
  literal,
  previous,
  ratio,
  toDate,
  total,
} from "../../../src/templates/sheet/formula";
import type { Item } from "../../../src/templates/sheet/item";
import { addressOf, cellsOf, laidOut, newBook, newSheet } from "./books";

/** A sheet with a value, two rows, and a row whose formula is to be seen. */
function spelt(formula: (rows: { rate: Item; spend: Item; paid: Item }) => ReturnType<typeof f>): {
  first: unknown;
  third: unknown;
  rate: number;
  spend: number;
  paid: number;
} {
  const book = newBook();
  const sheet = newSheet(book);
  const rate = sheet.value("Rate", book.units.percent, 0.1);
  const spend = sheet.row("Spend", book.units.usd, f`${rate}*1`, { opening: 0, ties: { to: f`${rate}` } });
  const paid = sheet.row("Paid", book.units.usd, f`${spend}`);
  sheet.row("Seen", book.units.usd, formula({ rate, spend, paid }));
  const plan = laidOut(book, sheet);
  const at = (label: string) => addressOf(plan, "model", label);
  const { I: first, K: third } = cellsOf(plan, "model", "Seen");
  return { first, third, rate: at("Rate"), spend: at("Spend"), paid: at("Paid") };
}

describe("A formula refers to a row by the row itself, and the layout puts the address in", () => {
  it("a value is its one cell, whatever the period", () => {
    const { first, third, rate } = spelt(({ rate }) => f`${rate}*2`);
    expect([first, third]).toEqual([`=$E$${rate}*2`, `=$E$${rate}*2`]);
  });

  it("a row is its cell of the same period", () => {
    const { first, third, spend } = spelt(({ spend }) => f`${spend}`);
    expect([first, third]).toEqual([`=I${spend}`, `=K${spend}`]);
  });

  it.each([
    ["the period before, which for the first is the opening", previous, (row: number) => [`=H${row}`, `=J${row}`]],
    ["all periods up to this one", toDate, (row: number) => [`=$I${row}:I${row}`, `=$I${row}:K${row}`]],
    ["all periods", all, (row: number) => [`=$I$${row}:$L$${row}`, `=$I$${row}:$L$${row}`]],
    ["the last period", last, (row: number) => [`=$L$${row}`, `=$L$${row}`]],
    ["the total", total, (row: number) => [`=$F$${row}`, `=$F$${row}`]],
  ] as const)("of a row, %s", (_, part, expected) => {
    const { first, third, spend } = spelt(({ spend }) => f`${part(spend)}`);
    expect([first, third]).toEqual(expected(spend));
  });

  it("several rows are a column's cells, or a block", () => {
    const column = spelt(({ spend, paid }) => f`SUM(${down(spend, paid, "now")})`);
    expect(column.third).toBe(`=SUM(K${column.spend}:K${column.paid})`);
    const whole = spelt(({ spend, paid }) => f`SUM(${block(spend, paid)})`);
    expect(whole.third).toBe(`=SUM($I$${whole.spend}:$L$${whole.paid})`);
  });

  it("formulas are put together, in order", () => {
    const { first, rate, spend } = spelt(({ rate, spend }) => joined([rate, f`${spend}^2`, literal("1")], "+"));
    expect(first).toBe(`=$E$${rate}+I${spend}^2+1`);
  });

  it("a ratio to 0 is 0, without an error to hide", () => {
    const { first, rate, spend } = spelt(({ rate, spend }) => ratio(spend, rate));
    expect(first).toBe(`=I${spend}*($E$${rate}<>0)/($E$${rate}+($E$${rate}=0))`);
  });

  it("a row of another sheet carries the sheet's name as it is in the workbook, quoted", () => {
    const book = newBook();
    const inputs = newSheet(book, "Bank's inputs", 0);
    const rate = inputs.value("Rate", book.units.percent, 0.1);
    const sheet = newSheet(book);
    sheet.import(rate);
    const plan = laidOut(book, sheet, (name) => `${name} (2)`);
    expect(cellsOf(plan, "model", "Rate")["E"]).toBe(
      `='Bank''s inputs (2)'!$E$${addressOf(plan, "bank's inputs", "Rate")}`,
    );
  });

  it("a row further down is found when the sheet is laid out", () => {
    const book = newBook();
    const sheet = newSheet(book);
    sheet.value("First", book.units.usd, () => f`${second}+${constant(() => second)}`);
    const second = sheet.value("Second", book.units.usd, 7);
    const plan = laidOut(book, sheet);
    const at = addressOf(plan, "model", "Second");
    expect(cellsOf(plan, "model", "First")["E"]).toBe(`=$E$${at}+$E$${at}`);
  });
});

describe("A reference that leads nowhere fails when the template is built, and names both rows", () => {
  const building = (write: (sheet: ReturnType<typeof newSheet>, book: ReturnType<typeof newBook>) => void) => () => {
    const book = newBook();
    const sheet = newSheet(book);
    write(sheet, book);
    laidOut(book, sheet);
  };

  it("to a row that is on no sheet of the book", () => {
    const stranger = newSheet(newBook()).value("Stranger", newBook().units.usd, 1);
    expect(building((sheet, { units }) => sheet.value("Total", units.usd, f`${stranger}`))).toThrow(
      'Model: Total: refers to "Stranger", which is on no sheet',
    );
  });

  it("to a column in which the row has nothing", () => {
    expect(
      building((sheet, { units }) => {
        const rate = sheet.value("Rate", units.percent, 0.1);
        sheet.value("Total", units.usd, f`${cell(rate, "G")}`);
      }),
    ).toThrow('Model: Total: "Rate" has nothing in column G');
  });

  it("to the periods of what has none", () => {
    expect(
      building((sheet, { units }) => {
        const rate = sheet.value("Rate", units.percent, 0.1);
        sheet.row("Spend", units.usd, f`SUM(${all(rate)})`);
      }),
    ).toThrow('Model: Spend: "Rate" has no periods');
  });

  it("to the same period, from a cell that stands in none", () => {
    expect(
      building((sheet, { units }) => {
        const spend = sheet.row("Spend", units.usd, f`1`);
        sheet.value("Total", units.usd, f`${spend}`);
      }),
    ).toThrow('Model: Total: stands in no period, and asks "Spend" for its own');
  });

  it("to a period after the other row's last", () => {
    expect(
      building((sheet, { units }) => {
        const short = sheet.row("Grid", units.usd, f`1`, { count: 2 });
        sheet.row("Spend", units.usd, f`${short}`);
      }),
    ).toThrow('Model: Spend: "Grid" ends before this period');
  });

  it("to a row that is declared further down, without saying so", () => {
    const notYet = undefined as unknown as Item;
    expect(() => f`${notYet}`).toThrow("declared further down: write () => f`…`");
  });
});
