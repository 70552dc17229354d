/**
 * What Excel does not take however well formed it is: more than its published limits. An add-in that goes beyond one works
 * everywhere but in Excel, so each is an error here, too.
 */
import { hostErrors } from "../office/protocol/hostError";

const mostTextInCell = 32_767;
const mostInFormula = 8_192;
const mostTextInFormula = 255;
const mostArguments = 255;
const mostNested = 64;

/** In points: 255 characters of the default font, and 409 points. */
export const widestColumn = 1342.5;
export const highestRow = 409.5;

/** Of a data validation: the values of a list that are typed into it, and the words of its prompt or alert. */
export const mostInList = 255;
export const mostInTitle = 32;
export const mostInMessage = 255;

/** @throws HostError "InvalidArgument" for a text that is too long */
export function checkLength(text: string, most: number): void {
  if (text.length > most) throw hostErrors.invalidArgument();
}

/** @throws HostError "InvalidArgument" for a text longer than a cell of Excel takes */
export function checkCellText(text: string): void {
  checkLength(text, mostTextInCell);
}

/** @throws HostError "InvalidArgument" for a formula that is too long, too deep, or has too long a text in it */
export function checkFormulaSize(formula: string): void {
  checkLength(formula, mostInFormula);
  const withoutSheets = formula.replace(/'(?:[^']|'')*'!/g, "");
  for (const [, text = ""] of withoutSheets.matchAll(/"((?:[^"]|"")*)"/g)) {
    checkLength(text.replaceAll('""', '"'), mostTextInFormula);
  }
  // The commas of each call that is open; an array may have as many as it likes.
  const open: number[] = [];
  for (const [mark] of withoutSheets.replace(/"(?:[^"]|"")*"/g, "").matchAll(/[(),{}]/g)) {
    if (mark === "(") open.push(0);
    else if (mark === "{") open.push(-Infinity);
    else if (mark === ",") open.push((open.pop() ?? -Infinity) + 1);
    else open.pop();
    if (open.length > mostNested || (open.at(-1) ?? 0) >= mostArguments) throw hostErrors.invalidArgument();
  }
}
