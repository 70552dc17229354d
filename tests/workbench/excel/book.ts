/** A workbook of its own for each test, with one empty sheet. */
import { createHeadlessEngine } from "../../../src/workbench/engine/headless";
import { Workbook } from "../../../src/workbench/excel/workbook";
import type { Range } from "../../../src/workbench/excel/range";
import type { Worksheet } from "../../../src/workbench/excel/worksheet";

const books: Workbook[] = [];

afterEach(() => {
  for (const book of books.splice(0)) book.$engine.dispose();
});

export function testBook(): { book: Workbook; sheet: Worksheet; range: (address: string) => Range } {
  const book = new Workbook(createHeadlessEngine());
  books.push(book);
  const sheet = book.worksheets.getItem("Sheet1");
  return { book, sheet, range: (address) => sheet.getRange(address) };
}

/** The values of a range, once everything written is calculated. */
export async function valuesOf(range: Range): Promise<unknown> {
  await range.$sheet.$workbook.$settle(["values"]);
  return range.values;
}

/** The code of the error that doing it ends in; "" for none. */
export function codeOf(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
