/** What Excel makes of a value that is put into a cell, as if a person had typed it. */
import { CellValueType, numfmt } from "../engine/univer";
import { hostErrors } from "../office/protocol/hostError";
import { checkCellText } from "./limits";

/** What a cell then holds: nothing, a formula, or a value of its kind. */
export interface Content {
  readonly formula?: string;
  readonly value?: string | number | boolean;
  readonly type?: CellValueType;
  /** The format that comes with the way it was typed ("5%", a date), for a cell that has none. */
  readonly numberFormat?: string;
}

const nothing: Content = {};

/** What a cell holds after a value was entered in it: numbers, dates and percentages are recognised as Excel does. */
export function typedContent(typed: unknown, isTextCell: boolean): Content {
  if (typeof typed === "number") return { value: typed, type: CellValueType.NUMBER };
  if (typeof typed === "boolean") return { value: typed, type: CellValueType.BOOLEAN };
  if (typeof typed !== "string") throw hostErrors.invalidArgument();
  if (typed === "") return nothing;
  checkCellText(typed);
  if (isTextCell) return textContent(typed);
  if (typed.startsWith("'")) return textContent(typed.slice(1));
  if (/^=./s.test(typed)) return { formula: typed };
  if (/^(true|false)$/i.test(typed.trim())) {
    return { value: typed.trim().toLowerCase() === "true", type: CellValueType.BOOLEAN };
  }
  const number = typedNumber(typed);
  if (number) return number;
  if (/^[+\-@]./s.test(typed)) return { formula: `=${typed}` };
  return textContent(typed);
}

/** Text that reads as a number must be held fast as text, or Univer makes a number of it again. */
export function textContent(text: string): Content {
  if (text === "") return { value: "", type: CellValueType.FORCE_STRING };
  const readsOtherwise = text.trim() !== "" && (Number.isFinite(Number(text)) || /^(true|false)$/i.test(text));
  return { value: text, type: readsOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function typedNumber(typed: string): Content | null {
  if (!/\d/.test(typed)) return null;
  const parsed = numfmt.parseValue(typed.trim()) as { v: unknown; z?: string } | null;
  if (typeof parsed?.v !== "number") return null;
  const content: Content = { value: parsed.v, type: CellValueType.NUMBER };
  return parsed.z ? { ...content, numberFormat: parsed.z } : content;
}
