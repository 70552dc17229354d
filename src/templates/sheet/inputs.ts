/** Inputs: typed ones are one blue cell; linked ones are three: what the register says, what the user types, what is used. */
import { fact, type FactId } from "../../ledger/facts";
import { lastDate } from "../../ledger/record/dates";
import { citation, firstSource } from "../../ledger/record/figures";
import { registerColumns, type RegisterField } from "../../ledger/register/registerColumns";
import type { Language } from "../../text/language";
import { sheetTexts } from "../../text/templates/sheet";
import type { Book } from "./book";
import { cell, constant, f, Formula, type Lazy } from "./formula";
import type { Item, ItemCell, KeywordList } from "./item";
import { ofFact, ownProvenance, stated, statusWords, type KnownDeal, type Provenance } from "./provenance";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

/** The widths of columns A to I on an input sheet. */
export const inputWidths = [2, 48, 12, 62, 16, 16, 16, 14, 12];

/** Points that a source of two lines needs: how long it is, the register says later. */
const SOURCE_HEIGHT = 28;

/** What stands over the columns of an input sheet. */
export function inputHeads(language: Language): Record<string, string> {
  const { unit, note, used, linked, override, status, asOf } = sheetTexts[language];
  return { C: unit, D: note, E: used, F: linked, G: override, H: status, I: asOf };
}

export interface InputOptions {
  /** Said where the deal discloses nothing. */
  readonly note?: string;
  readonly name?: string;
  /** Said beside the cell when it is selected. */
  readonly prompt?: string;
  readonly list?: Lazy<KeywordList>;
  /** The least number allowed: 0, unless said otherwise. */
  readonly least?: number;
}

/** Writes the inputs of one sheet. */
export class Inputs {
  constructor(
    private readonly book: Pick<Book, "language" | "register">,
    readonly sheet: Sheet,
    /** The line that holds the id of the deal, where the model is linked to one. */
    private readonly deal: Item | null,
    private readonly known: KnownDeal | null,
  ) {}

  /** An input that the user types. `null` is left blank. */
  typed(label: string, unit: Unit, value: number | string | null, from: Provenance, options: InputOptions = {}): Item {
    return this.sheet.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, from.source),
        E: { ...this.#entry(value, unit, options), style: unit.isText ? "inputText" : "input" },
        ...this.#standing(from),
      },
      ...(options.name !== undefined && { name: options.name }),
    });
  }

  /** A typed input that starts with a fact of the ledger. */
  fact(label: string, unit: Unit, id: FactId, options?: InputOptions): Item {
    const known = fact(id);
    return this.typed(label, unit, known.value, ofFact(known, this.book.language), options);
  }

  /** An input that the register gives and the user can override: the override wins and survives a refresh. */
  linked(label: string, unit: Unit, field: RegisterField, override: number | null, options: InputOptions = {}): Item {
    const { deal } = this;
    const item: Item = this.sheet.place({
      label,
      unit,
      ...(deal && isOfValue(field) && { height: SOURCE_HEIGHT }),
      cells: {
        ...this.#head(label, unit, null),
        E: {
          content: () => f`IF(${cell(item, "G")}="",${cell(item, "F")},${cell(item, "G")})`,
          style: "total",
          format: unit.format,
        },
        F: { content: deal ? f`N(${this.#register(deal, field)})` : "", style: "linked", format: unit.format },
        G: { ...this.#entry(override, unit, options), style: "input" },
        ...this.#provenance(field, options),
      },
      ...(options.name !== undefined && { name: options.name }),
    });
    return item;
  }

  /** A keyword that is another input's until the user types one of its own. */
  following(label: string, unit: Unit, followed: Item, from: Provenance, options: InputOptions = {}): Item {
    const item: Item = this.sheet.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, from.source),
        E: { content: () => f`IF(${cell(item, "G")}="",${cell(item, "F")},${cell(item, "G")})`, style: "strong" },
        F: { content: f`${constant(followed)}`, style: "label" },
        G: { ...this.#entry(null, unit, options), style: "inputText" },
        ...this.#standing(from),
      },
    });
    return item;
  }

  /** A text of the deal, shown as the register has it. */
  linkedText(label: string, unit: Unit, field: RegisterField): Item {
    const content = this.deal ? f`${this.#register(this.deal, field)}&""` : sheetTexts[this.book.language].noDeal;
    return this.sheet.place({
      label,
      unit,
      cells: { ...this.#head(label, unit, null), E: { content, style: "linkedText" } },
    });
  }

  /** The heads over the columns of the cases. */
  caseHeads(cases: () => readonly Item[]): void {
    const head = (index: number): ItemCell => ({
      content: () => f`${constant(cases()[index]!)}`,
      style: "subHead",
    });
    this.sheet.place({
      label: sheetTexts[this.book.language].case,
      cells: {
        E: { content: sheetTexts[this.book.language].used, style: "subHead" },
        F: head(0),
        G: head(1),
        H: head(2),
      },
    });
  }

  /**
   * An input with a value for each case; in E stands the one of the case chosen.
   *
   * @param number  1, 2 or 3: which case is chosen
   */
  byCase(
    label: string,
    unit: Unit,
    cases: readonly [number, number, number],
    number: Item,
    from: Provenance,
    name?: string,
  ): Item {
    const [bear, base, bull] = cases.map((content): ItemCell => ({
      content,
      style: "input",
      format: unit.format,
      least: 0,
    }));
    const item: Item = this.sheet.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, from.source),
        E: {
          content: () => f`CHOOSE(${number},${cell(item, "F")},${cell(item, "G")},${cell(item, "H")})`,
          style: "total",
          format: unit.format,
        },
        F: bear!,
        G: base!,
        H: bull!,
        I: { content: sheetTexts[this.book.language].assumption, style: "unit" },
      },
      ...(name !== undefined && { name }),
    });
    return item;
  }

  #head(label: string, unit: Unit, source: string | Formula | null): Record<string, ItemCell> {
    return {
      B: { content: label, style: "label" },
      C: { content: unit.label, style: "unit" },
      ...(source !== null && {
        D: { content: source, style: source instanceof Formula ? ("sourceLink" as const) : ("source" as const) },
      }),
    };
  }

  /** Where a linked figure comes from, how sure it is, and when that was said. */
  #provenance(field: RegisterField, { note }: InputOptions): Record<string, ItemCell> {
    const { deal, known } = this;
    const text = sheetTexts[this.book.language];
    const said = (content: string): Record<string, ItemCell> => ({ D: { content, style: "source" } });
    const assumed = { H: { content: text.assumption, style: "unit" } } as const;
    if (!deal || !known) return { ...said(note ?? text.choice), ...assumed };
    if (registerColumns[field].origin === "user") return { ...said(text.ownColumn), ...assumed };
    if (isOfValue(field)) {
      return {
        D: { content: this.#register(deal, "source"), style: "sourceLink" },
        H: { content: this.#register(deal, "status"), style: "linkedCenter" },
        I: { content: this.#register(deal, "as-of"), style: "linkedCenter", format: "yyyy-mm-dd" },
      };
    }
    const figure = known.figures[ownProvenance[field as keyof typeof ownProvenance]];
    if (!figure) return note === undefined ? said(text.undisclosed) : { ...said(note), ...assumed };
    const source = firstSource(figure, known.sources);
    return {
      ...said(source ? citation(source) : ""),
      ...this.#standing(stated(figure.status, "", lastDate(figure.asOf))),
    };
  }

  /** A cell of the deal's row in the register. */
  #register(deal: Item, field: RegisterField): Formula {
    const { register } = this.book;
    return f`INDEX(${register.column(field)},MATCH(${constant(deal)},${register.column("id")},0))`;
  }

  #entry(
    value: number | string | null,
    unit: Unit,
    { prompt, list, least = 0 }: InputOptions,
  ): Omit<ItemCell, "style"> {
    return {
      content: value ?? "",
      format: unit.format,
      ...(prompt !== undefined && { prompt }),
      ...(list !== undefined ? { list } : !unit.isText && { least }),
    };
  }

  #standing({ status, asOf }: Provenance): Record<string, ItemCell> {
    const word = status ? statusWords[this.book.language][status] : sheetTexts[this.book.language].assumption;
    return {
      H: { content: word, style: "unit" },
      ...(asOf !== undefined && { I: { content: asOf, style: "unit" as const, format: "yyyy-mm-dd" } }),
    };
  }
}

/** Whether the register's source, status and date speak of this figure. */
function isOfValue(field: RegisterField): boolean {
  return registerColumns[field].origin !== "user" && !(field in ownProvenance);
}
