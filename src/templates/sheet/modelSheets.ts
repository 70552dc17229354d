/**
 * The sheets of a model: cover, inputs, time sheets, checks. Widths, heads and tab colours belong to the kind of sheet,
 * so that every model has the same ones and says only what is its own.
 */
import { fill } from "../../text/fill";
import { checkWidths, coverHeads, modelWidths, type Book, type CheckWords } from "./book";
import { coverWidths } from "./cover";
import { inputHeads, inputWidths } from "./inputs";
import type { Item } from "./item";
import { tabColors } from "./palette";
import type { Sheet } from "./sheet";

/** The words of each sheet by its key: its name, in which `{short}` stands for the model, and its title. */
type SheetWords<Key extends string> = Readonly<Record<Key | `${Key}Title`, string>>;

export interface ModelWords<Key extends string> {
  /** The model's name: that of its cover, and the first part of every title. */
  readonly name: string;
  /** The name as sheet names have room for it. */
  readonly short: string;
  readonly subtitle: string;
  readonly sheets: SheetWords<Key | "inputs" | "checks">;
}

/** A sheet without a timeline has no period columns; their width is that of any further column. */
const noTimeline = { periods: 0, periodWidth: 10 };

export class ModelSheets<Key extends string> {
  /** @param periods  years on every time sheet */
  constructor(
    private readonly book: Book,
    private readonly words: ModelWords<Key>,
    private readonly periods: number,
  ) {}

  cover(): Sheet {
    const { name, subtitle } = this.words;
    return this.book.sheet({
      key: "cover",
      name,
      title: name,
      subtitle,
      tabColor: tabColors.cover,
      widths: coverWidths,
      heads: coverHeads,
      freezeColumns: 0,
      ...noTimeline,
    });
  }

  inputs(): Sheet {
    return this.book.sheet({
      ...this.#titled("inputs"),
      tabColor: tabColors.inputs,
      widths: inputWidths,
      heads: inputHeads(this.book.language),
      ...noTimeline,
    });
  }

  /** @param periodHead  the row that says which period each column is; it may be declared later */
  time(key: Key, periodHead: () => Item): Sheet {
    return this.book.sheet({
      ...this.#titled(key),
      tabColor: tabColors.calculation,
      widths: modelWidths,
      periods: this.periods,
      periodWidth: 11,
      periodHead,
    });
  }

  /** Writes the check sheet, the last one of a model. @param complete  1 where every required input is given, else 0 */
  checks(words: CheckWords, complete: Item): void {
    const shape = { ...this.#titled("checks"), tabColor: tabColors.checks, widths: checkWidths, ...noTimeline };
    this.book.closeChecks(shape, words, complete);
  }

  #titled(key: Key | "inputs" | "checks") {
    const { name, short, subtitle, sheets } = this.words;
    const title: `${Key | "inputs" | "checks"}Title` = `${key}Title`;
    return { key, name: fill(sheets[key], { short }), title: `${name} · ${sheets[title]}`, subtitle, freezeColumns: 2 };
  }
}
