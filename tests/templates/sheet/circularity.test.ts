import { all, f, previous, toDate } from "../../../src/templates/sheet/formula";
import type { Item } from "../../../src/templates/sheet/item";
import type { Book } from "../../../src/templates/sheet/book";
import type { Sheet } from "../../../src/templates/sheet/sheet";
import { laidOut, newBook, newSheet } from "./books";

const building = (write: (sheet: Sheet, units: Book["units"]) => void) => () => {
  const book = newBook();
  const sheet = newSheet(book);
  write(sheet, book.units);
  laidOut(book, sheet);
};

describe("A template that depends on itself fails when it is built, and the rows are named in order", () => {
  it("a value on itself", () => {
    expect(
      building((sheet, { usd }) => {
        const total: Item = sheet.value("Total", usd, () => f`${total}+1`);
      }),
    ).toThrow(/^circular: Total$/);
  });

  it("two values on each other", () => {
    expect(
      building((sheet, { usd }) => {
        const fee = sheet.value("Fee", usd, () => f`${debt}*2`);
        const debt: Item = sheet.value("Debt", usd, f`${fee}+1`);
      }),
    ).toThrow(/^circular: (Fee → Debt|Debt → Fee)$/);
  });

  it("two rows in the same period", () => {
    expect(
      building((sheet, { usd }) => {
        const interest = sheet.row("Interest", usd, () => f`${balance}*2`);
        const balance: Item = sheet.row("Balance", usd, () => f`${previous(() => balance)}+${interest}`);
      }),
    ).toThrow(/^circular: (Interest → Balance|Balance → Interest)$/);
  });

  it("a row on its own sum over all periods, through its earlier ones", () => {
    expect(
      building((sheet, { usd }) => {
        const spend: Item = sheet.row("Spend", usd, () => f`${previous(() => spend)}+SUM(${all(() => spend)})`);
      }),
    ).toThrow(/^circular: Spend$/);
  });

  it("a row on another's earlier periods, and that one on the first one's sum over all", () => {
    expect(
      building((sheet, { usd }) => {
        const drawn = sheet.row("Drawn", usd, () => f`${previous(() => fee)}+1`);
        const fee: Item = sheet.row("Fee", usd, f`SUM(${all(drawn)})`);
      }),
    ).toThrow(/^circular: (Drawn → Fee|Fee → Drawn)$/);
  });

  it("a row on what is spent to date, this period included", () => {
    expect(
      building((sheet, { usd }) => {
        const spend: Item = sheet.row("Spend", usd, () => f`SUM(${toDate(() => spend)})`);
      }),
    ).toThrow(/^circular: Spend$/);
  });

  it("over two sheets", () => {
    const book = newBook();
    const first = newSheet(book, "First");
    const second = newSheet(book, "Second");
    const fee = first.value("Fee", book.units.usd, () => f`${debt}`);
    const debt: Item = second.value("Debt", book.units.usd, f`${fee}`);
    expect(() => laidOut(book, second)).toThrow(/circular: /);
  });
});

describe("What only looks circular is built", () => {
  it("a balance carried forward", () => {
    expect(
      building((sheet, { usd }) => {
        const paid = sheet.row("Paid", usd, f`1`);
        const balance: Item = sheet.row("Balance", usd, () => f`${previous(() => balance)}-${paid}`, { opening: 10 });
      }),
    ).not.toThrow();
  });

  it("two rows that carry each other forward", () => {
    expect(
      building((sheet, { usd }) => {
        const opening = sheet.row("Opening", usd, () => f`${previous(() => closing)}`);
        const closing: Item = sheet.row("Closing", usd, f`${opening}+1`);
      }),
    ).not.toThrow();
  });
});
