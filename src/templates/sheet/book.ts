/** A model while it is being written: its sheets, its checks, and the band that every sheet carries at its top. */
import type { Language } from "../../text/language";
import { sheetTexts, type SheetTexts } from "../../text/templates/sheet";
import { cell, constant, down, f, type Formula } from "./formula";
import type { Item } from "./item";
import type { Check } from "./check";
import type { LinkedRegister } from "./linkedRegister";
import { Sheet, type SheetShape } from "./sheet";
import { checkFormat, statusFormat, units, type Units } from "./units";

/** A cover has no columns to head. */
export const coverHeads: Readonly<Record<string, string>> = {};

/** The widths of columns A to H, the same on every time sheet. */
export const modelWidths = [2, 48, 12, 34, 15, 12, 10, 12];

/** The widths of columns A to G of a check sheet. */
export const checkWidths = [2, 58, 14, 50, 18, 18, 10];

export class Book {
  readonly sheets: Sheet[] = [];
  readonly text: SheetTexts;
  readonly units: Units;
  readonly checks: Check[] = [];
  readonly crossChecks: Check[] = [];
  #master: Item | null = null;

  /** @param register  that linked figures are read from */
  constructor(
    readonly language: Language,
    readonly register: LinkedRegister,
  ) {
    this.text = sheetTexts[language];
    this.units = units(language);
  }

  /** The cell that counts failing checks, -1 where inputs are missing. */
  get master(): Item | null {
    return this.#master;
  }

  /** A new sheet, with its title, the master check and the heads of its columns in place. */
  sheet(shape: Omit<SheetShape, "heads"> & { readonly heads?: SheetShape["heads"] }): Sheet {
    const { unit, note, constant: inE, total, check, opening } = this.text;
    const heads = shape.heads ?? { C: unit, D: note, E: inE, F: total, G: check, H: opening };
    const sheet = new Sheet({ ...shape, heads }, this.checks);
    this.sheets.push(sheet);
    sheet.place({
      label: shape.title,
      cells: { A: { content: shape.title, style: "title" } },
      band: "title",
      height: 26,
    });
    sheet.place({
      label: shape.subtitle,
      cells: { A: { content: shape.subtitle, style: "subtitle" } },
      band: "subtitle",
      height: 16,
    });
    sheet.place({
      label: this.text.masterCheck,
      cells: {
        B: { content: this.text.masterCheck, style: "strong" },
        C: { content: this.text.legendLine, style: "legend" },
        E: {
          content: () => f`${constant(() => this.#required())}`,
          style: "status",
          format: statusFormat(this.language),
        },
      },
      height: 18,
    });
    if (Object.keys(heads).length > 0) this.#columnHeads(sheet, heads);
    return sheet;
  }

  #required(): Item {
    if (!this.#master) throw new Error("the book has no check sheet");
    return this.#master;
  }

  #columnHeads(sheet: Sheet, heads: SheetShape["heads"]): void {
    const { periodHead, periods } = sheet.shape;
    sheet.place({
      label: "column heads",
      cells: Object.fromEntries(
        Object.entries(heads).map(([column, content]) => [
          column,
          {
            content,
            style: column < "E" ? (column === "C" ? "columnHeadCenter" : "columnHead") : "columnHeadNumber",
          } as const,
        ]),
      ),
      band: "columnHead",
      ...(periodHead && {
        periods: {
          formula: () => f`${periodHead()}`,
          format: this.units.year.format,
          style: "columnHeadNumber" as const,
          count: periods,
        },
      }),
    });
  }

  /**
   * Writes the check sheet: every check with what the model says and what it should be, the master check that adds them
   * up and, apart from it, what Gigadeal's own functions make of the same figures.
   *
   * @param complete  1 where every required input is given, else 0
   */
  closeChecks(shape: Omit<SheetShape, "heads">, words: CheckWords, complete: Item): Sheet {
    const { text, units: unit } = this;
    const heads = { C: text.unit, D: text.where, E: text.actual, F: text.expected, G: text.check };
    const sheet = this.sheet({ ...shape, heads });
    sheet.heading(words.master);
    const failing = sheet.value(
      words.failing,
      unit.count,
      () =>
        f`SUM(${down(
          () => this.checks[0]!.item!,
          () => this.checks.at(-1)!.item!,
          "G",
        )})`,
    );
    const given = sheet.value(words.complete, unit.flag, f`${complete}`);
    this.#master = sheet.value(
      text.masterCheck,
      { ...unit.count, format: statusFormat(this.language) },
      f`${failing}*${given}-(1-${given})`,
      {
        style: "status",
        note: words.masterNote,
        name: "MasterCheck",
      },
    );
    const setting = (label: string, note: string, content: number) =>
      sheet.place({
        label,
        cells: {
          B: { content: label, style: "label" },
          C: { content: unit.factor.label, style: "unit" },
          D: { content: note, style: "source" },
          E: { content, style: "input", format: "0.0E+00" },
        },
      });
    const tolerance = setting(words.tolerance, words.toleranceNote, 1e-9);
    const rateTolerance = setting(words.rateTolerance, words.rateToleranceNote, 1e-6);
    sheet.heading(words.checks);
    const lineOf = (check: Check, cross: boolean) =>
      (check.item = checkLine(sheet, check, check.iterated ? rateTolerance : tolerance, cross));
    for (const check of this.checks) lineOf(check, false);
    if (this.crossChecks.length > 0) this.#crossChecks(sheet, words, lineOf);
    return sheet;
  }

  #crossChecks(sheet: Sheet, words: CheckWords, lineOf: (check: Check, cross: boolean) => Item): void {
    sheet.heading(words.crossChecks);
    sheet.note(words.crossNote);
    for (const check of this.crossChecks) lineOf(check, true);
    sheet.value(
      words.crossStatus,
      { ...this.units.count, format: statusFormat(this.language) },
      f`SUM(${down(this.crossChecks[0]!.item!, this.crossChecks.at(-1)!.item!, "G")})`,
      { style: "crossCheck" },
    );
  }
}

export interface CheckWords {
  readonly master: string;
  readonly failing: string;
  readonly complete: string;
  readonly masterNote: string;
  readonly tolerance: string;
  readonly toleranceNote: string;
  readonly rateTolerance: string;
  readonly rateToleranceNote: string;
  readonly checks: string;
  readonly crossChecks: string;
  readonly crossNote: string;
  readonly crossStatus: string;
}

function checkLine(sheet: Sheet, check: Check, tolerance: Item, cross: boolean): Item {
  const { label, where, unit, actual, expected } = check;
  const style = cross ? "crossCheck" : "calc";
  const item: Item = sheet.place({
    label,
    cells: {
      B: { content: label, style: cross ? "crossCheckText" : "label" },
      C: { content: unit.label, style: "unit" },
      D: { content: where, style: "source" },
      E: { content: actual, style, format: unit.format },
      F: { content: expected, style, format: unit.format },
      G: { content: () => tieFlag(item, tolerance), style: cross ? "crossCheckCenter" : "check", format: checkFormat },
    },
  });
  return item;
}

/** 1 where the two gross figures of a line differ by more than the relative tolerance. */
function tieFlag(item: Item, tolerance: Item): Formula {
  const [actual, expected] = [cell(item, "E"), cell(item, "F")];
  return f`1*(ABS(${actual}-${expected})>${tolerance}*MAX(1,ABS(${actual}),ABS(${expected})))`;
}
