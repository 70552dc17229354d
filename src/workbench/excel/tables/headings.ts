/** The headings of tables: texts, none blank, no two alike. */
import { CellValueType } from "../../engine/univer";
import { cellsOf } from "../area";
import type { Area } from "../area";
import type { Worksheet } from "../worksheet";

/** Makes the first row of an area into headings, as Excel does when a table is drawn over it; tells what they are. */
export function makeHeadings(sheet: Worksheet, area: Area): string[] {
  sheet.$workbook.$flush();
  const taken = new Set<string>();
  return [...cellsOf({ ...area, rowCount: 1 })].map(([row, column], index) => {
    const shown = sheet.$cells.text(row, column);
    const heading = freeHeading(shown === "" ? `Column${index + 1}` : shown, taken);
    if (sheet.$cells.value(row, column) !== heading || sheet.$cells.formula(row, column) !== null) {
      sheet.$writes.setContent(row, column, { value: heading, type: CellValueType.STRING });
    }
    return heading;
  });
}

/** The texts in the heading row of a table, from left to right. */
export function readHeadings(sheet: Worksheet, area: Area): string[] {
  sheet.$workbook.$flush();
  return [...cellsOf({ ...area, rowCount: 1 })].map(([row, column]) => sheet.$cells.text(row, column));
}

/** "Value" when it is free, else "Value2", "Value3"… */
function freeHeading(wanted: string, taken: Set<string>): string {
  let heading = wanted;
  for (let number = 2; taken.has(heading.toLowerCase()); number++) heading = `${wanted}${number}`;
  taken.add(heading.toLowerCase());
  return heading;
}
