/** Inputs: typed ones are one blue cell; linked ones are three: what the register says, what the user types, what is used. */
import { REGISTER_TABLE, registerColumns, type RegisterField } from "../../ledger/registerColumns";
import type { Status } from "../../ledger/deal";
import type { Bilingual, Language } from "../../text/language";
import { sheetTexts } from "../../text/templates/sheet";
import { cell, constant, f, Formula, type Lazy } from "./formula";
import type { Item, ItemCell, KeywordList } from "./item";
import type { Sheet } from "./sheet";
import type { Unit } from "./units";

/** The widths of columns A to I on an input sheet. */
export const inputWidths = [2, 44, 12, 50, 16, 16, 16, 14, 12];

/** What stands over the columns of an input sheet. */
export function inputHeads(language: Language): Record<string, string> {
  const { unit, note, used, linked, override, status, asOf } = sheetTexts[language];
  return { C: unit, D: note, E: used, F: linked, G: override, H: status, I: asOf };
}

/** Where a typed figure comes from. Without a status it is the user's to choose: an assumption. */
export interface Provenance {
  readonly source: string;
  readonly status?: Status;
  /** Date serial. */
  readonly asOf?: number;
}

export interface InputOptions {
  readonly name?: string;
  /** Said beside the cell when it is selected. */
  readonly prompt?: string;
  readonly list?: Lazy<KeywordList>;
  /** The least number allowed: 0, unless said otherwise. */
  readonly least?: number;
}

const statusWords: Bilingual<Record<Status, string>> = {
  en: { confirmed: "confirmed", reported: "reported", derived: "derived" },
  fr: { confirmed: "confirmé", reported: "rapporté", derived: "déduit" },
};

/** Writes the inputs of one sheet. */
export class Inputs {
  constructor(
    readonly sheet: Sheet,
    private readonly language: Language,
    /** The line that holds the id of the deal, where the model is linked to one. */
    private readonly deal: Item | null,
  ) {}

  /** An input that the user types. `null` is left blank. */
  typed(label: string, unit: Unit, value: number | string | null, from: Provenance, options: InputOptions = {}): Item {
    return this.sheet.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, from.source),
        E: { ...this.#entry(value, unit, options), look: unit.isText ? "inputText" : "input" },
        ...this.#standing(from),
      },
      ...(options.name !== undefined && { name: options.name }),
    });
  }

  /** An input that the register gives and the user can override: the override wins and survives a refresh. */
  linked(label: string, unit: Unit, field: RegisterField, override: number | null, options: InputOptions = {}): Item {
    const { deal } = this;
    const item: Item = this.sheet.place({
      label,
      unit,
      cells: {
        ...this.#head(label, unit, deal ? register(deal, "source") : sheetTexts[this.language].choice),
        E: {
          content: () => f`IF(${cell(item, "G")}="",${cell(item, "F")},${cell(item, "G")})`,
          look: "total",
          format: unit.format,
        },
        F: { content: deal ? f`N(${register(deal, field)})` : "", look: "linked", format: unit.format },
        G: { ...this.#entry(override, unit, options), look: "input" },
        H: { content: deal ? register(deal, "status") : "", look: "linkedCenter" },
        I: { content: deal ? register(deal, "as-of") : "", look: "linkedCenter", format: "yyyy-mm-dd" },
      },
      ...(options.name !== undefined && { name: options.name }),
    });
    return item;
  }

  /** A text of the deal, shown as the register has it. */
  linkedText(label: string, unit: Unit, field: RegisterField): Item {
    const content = this.deal ? f`${register(this.deal, field)}&""` : sheetTexts[this.language].noDeal;
    return this.sheet.place({
      label,
      unit,
      cells: { ...this.#head(label, unit, null), E: { content, look: "linkedText" } },
    });
  }

  /** The heads over the columns of the cases. */
  caseHeads(cases: () => readonly Item[]): void {
    const head = (index: number): ItemCell => ({
      content: () => f`${constant(cases()[index]!)}`,
      look: "subHead",
    });
    this.sheet.place({
      label: sheetTexts[this.language].case,
      cells: {
        E: { content: sheetTexts[this.language].used, look: "subHead" },
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
      look: "input",
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
          look: "total",
          format: unit.format,
        },
        F: bear!,
        G: base!,
        H: bull!,
        I: { content: sheetTexts[this.language].assumption, look: "unit" },
      },
      ...(name !== undefined && { name }),
    });
    return item;
  }

  #head(label: string, unit: Unit, source: string | Formula | null): Record<string, ItemCell> {
    return {
      B: { content: label, look: "label" },
      C: { content: unit.label, look: "unit" },
      ...(source !== null && {
        D: { content: source, look: source instanceof Formula ? ("sourceLink" as const) : ("source" as const) },
      }),
    };
  }

  #entry(value: number | string | null, unit: Unit, { prompt, list, least = 0 }: InputOptions): Omit<ItemCell, "look"> {
    return {
      content: value ?? "",
      format: unit.format,
      ...(prompt !== undefined && { prompt }),
      ...(list !== undefined ? { list } : !unit.isText && { least }),
    };
  }

  #standing({ status, asOf }: Provenance): Record<string, ItemCell> {
    const word = status ? statusWords[this.language][status] : sheetTexts[this.language].assumption;
    return {
      H: { content: word, look: "unit" },
      ...(asOf !== undefined && { I: { content: asOf, look: "unit" as const, format: "yyyy-mm-dd" } }),
    };
  }
}

/** A cell of the deal's row in the register. */
function register(deal: Item, field: RegisterField): Formula {
  const column = (name: RegisterField) => new Formula([`${REGISTER_TABLE}[${registerColumns[name].heading}]`]);
  return f`INDEX(${column(field)},MATCH(${constant(deal)},${column("id")},0))`;
}
