import { hostErrors } from "../../office/protocol/hostError";
import type { Workbook } from "../workbook";

/** Longer names Excel refuses. */
const LONGEST = 31;

/** @throws HostError "InvalidArgument" for a name Excel does not take, "ItemAlreadyExists" for one that is taken */
export function checkSheetName(workbook: Workbook, name: unknown, ownId?: string): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > LONGEST || /[:\\/?*[\]]/.test(name)) {
    throw hostErrors.invalidArgument();
  }
  // "History" is Excel's own, for its change tracking.
  if (name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history")
    throw hostErrors.invalidArgument();
  const taken = workbook.$sheets.some(
    (sheet) => sheet.$id !== ownId && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw hostErrors.itemAlreadyExists();
}

/** The first of "Sheet1", "Sheet2"… that is free. */
export function freeSheetName(workbook: Workbook, base = "Sheet"): string {
  const taken = new Set(workbook.$sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${base}${number}`.toLowerCase())) number++;
  return `${base}${number}`;
}
