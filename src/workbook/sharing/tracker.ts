/**
 * How a frozen cell is found again. A formula that is taken out of its cell no longer follows when rows come and go or
 * sheets are renamed, so its references wait in a formula of Excel's own, on a sheet that nobody sees: Excel keeps that
 * one right. `=CHOOSE(1,7,'Model'!$B$9,'Inputs'!C3)` is tracker 7: the cell it speaks of, then the references in order.
 */
import { columnIndex, quotedSheet, absoluteAddress, type Area } from "../../templates/sheet/a1";
import { formulaParts, GONE, isOnOneSheet, type CellReference } from "../formulas/formulaParts";

/** The formula without its references: a 0 stands for one that named no sheet, a 1 for one that did. */
export type Form = readonly (string | 0 | 1)[];

/** Excel takes 8,192 characters and 255 arguments. */
const LONGEST = 8000;
const MOST_REFERENCES = 250;

export interface TakenApart {
  readonly form: Form;
  /** The references as they were written, and with their sheet. */
  readonly written: readonly string[];
  readonly references: readonly string[];
}

export function takeApart(formula: string, sheet: string): TakenApart {
  const form: (string | 0 | 1)[] = [];
  const written: string[] = [];
  const references: string[] = [];
  for (const part of formulaParts(formula)) {
    if (part.kind === "reference" && isOnOneSheet(part)) {
      const [named] = part.sheets;
      form.push(named === undefined ? 0 : 1);
      written.push(part.text);
      references.push(part.range === GONE ? GONE : `${quotedSheet(named ?? sheet)}!${part.range}`);
    } else if (typeof form.at(-1) === "string") form[form.length - 1] = `${String(form.at(-1))}${part.text}`;
    else form.push(part.text);
  }
  return { form, written, references };
}

/** @returns null where Excel could not hold it */
export function trackerFormula(
  number: number,
  sheet: string,
  area: Area,
  references: readonly string[],
): string | null {
  const target = `${quotedSheet(sheet)}!${absoluteAddress(area)}`;
  const formula = `=CHOOSE(1,${[number, target, ...references].join(",")})`;
  return references.length > MOST_REFERENCES || formula.length > LONGEST ? null : formula;
}

export interface Tracked {
  /** null where the cell is gone. */
  readonly place: ({ readonly sheet: string } & Area) | null;
  readonly references: readonly CellReference[];
}

/** @returns null for a formula that is no tracker */
export function readTracker(formula: unknown): (Tracked & { readonly number: number }) | null {
  const number = /^=CHOOSE\(1,(\d+),/i.exec(String(formula))?.[1];
  if (number === undefined) return null;
  const [target, ...references] = formulaParts(String(formula)).filter(
    (part): part is CellReference => part.kind === "reference" && isOnOneSheet(part),
  );
  return target ? { number: Number(number), place: placeOf(target), references } : null;
}

function placeOf({ sheets: [sheet], range }: CellReference): Tracked["place"] {
  const cells = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(range);
  if (sheet === undefined || !cells) return null;
  const [, left = "", top = "", right = left, bottom = top] = cells;
  const [row, column] = [Number(top) - 1, columnIndex(left.toUpperCase())];
  return { sheet, row, column, rows: Number(bottom) - row, columns: columnIndex(right.toUpperCase()) - column + 1 };
}

/**
 * The formula with its references as they are now, for a cell on a sheet.
 * @returns null where the references are not those that were taken out
 */
export function putTogether(form: Form, references: readonly CellReference[], sheet: string): string | null {
  if (form.filter((piece) => typeof piece === "number").length !== references.length) return null;
  return filled(form, references, (reference, piece) => {
    const [named] = reference.sheets;
    if (named === undefined || reference.range === GONE) return GONE;
    const isOwn = piece === 0 && named.toLowerCase() === sheet.toLowerCase();
    return isOwn ? reference.range : reference.text;
  });
}

/** The formula as it was written when it was frozen. */
export function asFrozen(form: Form, written: readonly string[]): string {
  return filled(form, written, (reference) => reference);
}

function filled<T>(form: Form, references: readonly T[], spelt: (reference: T, piece: 0 | 1) => string): string {
  const left = [...references];
  return form
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const reference = left.shift();
      return reference === undefined ? GONE : spelt(reference, piece);
    })
    .join("");
}
