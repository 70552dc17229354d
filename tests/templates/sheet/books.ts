/** Small books for the tests of the language: one sheet with four periods, and what they need. */
import { Book } from "../../../src/templates/sheet/book";
import { f } from "../../../src/templates/sheet/formula";
import { layOut } from "../../../src/templates/sheet/layout";
import { LinkedRegister } from "../../../src/templates/sheet/linkedRegister";
import type { Plan, PlannedCell, PlannedSheet } from "../../../src/templates/sheet/plan";
import type { Sheet } from "../../../src/templates/sheet/sheet";

export const newBook = (): Book => new Book("en", LinkedRegister.inserted());

export function newSheet(book: Book, name = "Model", periods = 4): Sheet {
  return book.sheet({
    key: name.toLowerCase(),
    name,
    title: name,
    subtitle: "USD",
    tabColor: "#000000",
    widths: [2, 20, 10, 20, 12, 12, 6, 10],
    periods,
    periodWidth: 10,
    freezeColumns: 2,
  });
}

const words = {
  master: "Master check",
  failing: "Checks that fail",
  complete: "Complete",
  masterNote: "",
  tolerance: "Tolerance",
  toleranceNote: "",
  rateTolerance: "Tolerance of a rate",
  rateToleranceNote: "",
  checks: "Checks",
  crossChecks: "Cross-checks",
  crossNote: "",
  crossStatus: "Cross-check",
};

/** Closes a book with its check sheet, and lays it out. */
export function laidOut(book: Book, sheet: Sheet, finalName: (wished: string) => string = (name) => name): Plan {
  const complete = sheet.value("Inputs are given", book.units.flag, 1);
  if (book.checks.length === 0) sheet.check("Complete is complete", book.units.flag, complete, f`1`);
  const shape = { key: "checks", name: "Checks", title: "Checks", subtitle: "USD", tabColor: "#000000" };
  book.closeChecks(
    { ...shape, widths: [2, 20, 10, 20, 12, 12, 6], periods: 0, periodWidth: 10, freezeColumns: 2 },
    words,
    complete,
  );
  return layOut(book, finalName, "Page");
}

/** The cells of a label's row, by their letters: "E" to "L". */
export function cellsOf(plan: Plan, sheet: string, label: string): Record<string, PlannedCell> {
  const { cells } = plan.sheets.find(({ key }) => key === sheet)!;
  const line = cells.find((row) => row[1] === label);
  if (!line) throw new Error(`no row ${label}`);
  return Object.fromEntries(line.map((cell, column) => [String.fromCharCode(65 + column), cell]));
}

export function addressOf(plan: Plan, sheet: string, label: string): number {
  return plan.sheets.find(({ key }) => key === sheet)!.cells.findIndex((row) => row[1] === label) + 1;
}

export function plannedSheet(plan: Plan, key: string): PlannedSheet {
  return plan.sheets.find((sheet) => sheet.key === key)!;
}
