/** Whether the columns of a model are wide enough for its numbers: what is too wide, Excel shows as ####. */
import { columnLetters } from "../../../src/templates/sheet/a1";
import { spotsOf } from "../../templates/spots";
import type { InsertedModel } from "./insertedModel";

/** Pixels of Arial's characters at 10 points; letters as wide as digits. */
const narrow: Readonly<Record<string, number>> = {
  ".": 3.7,
  ",": 3.7,
  " ": 3.7,
  "(": 4.5,
  ")": 4.5,
  "-": 4.5,
  "%": 11.9,
};
const DIGIT = 7.4;
/** What Excel leaves free at both sides of a number. */
const MARGIN = 5;

function breadth(text: string, size: number): number {
  return ([...text].reduce((sum, character) => sum + (narrow[character] ?? DIGIT), 0) * size) / 10;
}

/** The cells whose numbers do not fit their columns, with what they should show. */
export async function tooNarrow(model: InsertedModel): Promise<string[]> {
  const found: string[] = [];
  for (const planned of model.plan.sheets) {
    const values = await model.cells(planned);
    const last = columnLetters(Math.max(...values.map((line) => line.length)) - 1);
    const texts = await model.excel.text(`'${planned.name.replaceAll("'", "''")}'!A1:${last}${values.length}`);
    const spots = spotsOf(planned);
    values.forEach((line, row) =>
      line.forEach((value, column) => {
        const text = texts[row]?.[column]?.trim() ?? "";
        const style = spots[row]![column]!.style;
        const isStatus = row < planned.freeze.rows || /[a-z]{3}/i.test(text);
        if (typeof value !== "number" || isStatus) return;
        if (breadth(text, style.size ?? 10) + MARGIN > planned.columnWidths[column]! * 7 + 5) {
          found.push(`${planned.name}!${columnLetters(column)}${row + 1} (${String(line[1])}): ${text}`);
        }
      }),
    );
  }
  return found;
}
