import { IDefinedNamesService, InsertDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "../../engine/univer";
import type { IDefinedNamesServiceParam } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Range } from "../range";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { NamedItem } from "./namedItem";
import { asFormula, fromUniver, isReference, referenceTo, toUniver } from "./nameFormula";
import { checkName } from "./nameRules";

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollection implements HostObject {
  readonly $type = "NamedItemCollection";
  #made = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {}

  $items(): NamedItem[] {
    return this.#kept.map(({ id }) => new NamedItem(this.workbook, this.sheet, id));
  }

  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw hostErrors.itemNotFound();
    return item;
  }

  getItemOrNullObject(name: string): NamedItem | null {
    const wanted = String(name).toLowerCase();
    const kept = this.#kept.find((param) => param.name.toLowerCase() === wanted);
    return kept ? new NamedItem(this.workbook, this.sheet, kept.id) : null;
  }

  getCount(): number {
    return this.#kept.length;
  }

  add(name: unknown, reference: Range | string, comment?: string | null): NamedItem {
    checkName(name);
    if (this.getItemOrNullObject(name) || this.#isTable(name)) throw hostErrors.itemAlreadyExists();
    const formula = typeof reference === "object" ? referenceTo(reference) : asFormula(String(reference));
    const id = `name-${this.#scope}-${++this.#made}-${name}`;
    this.workbook.$beginChange();
    this.workbook.$execute(InsertDefinedNameCommand.id, {
      id,
      name,
      formulaOrRefString: toUniver(formula),
      localSheetId: this.#scope,
      ...(comment ? { comment } : {}),
    });
    return new NamedItem(this.workbook, this.sheet, id);
  }

  addFormulaLocal(name: unknown, formula: string, comment?: string | null): NamedItem {
    return this.add(name, formula, comment);
  }

  /** The formulas of names that are not those of cells. */
  get $formulas(): string[] {
    return this.#kept
      .map(({ formulaOrRefString }) => fromUniver(formulaOrRefString))
      .filter((text) => !isReference(text));
  }

  /** Tables and the workbook's names share their names. */
  #isTable(name: string): boolean {
    return (
      this.sheet === null && this.workbook.tables.getItemOrNullObject(name)?.name.toLowerCase() === name.toLowerCase()
    );
  }

  get #scope(): string {
    return this.sheet?.$id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
  }

  get #kept(): IDefinedNamesServiceParam[] {
    const { $engine } = this.workbook;
    const names = $engine.univer.__getInjector().get(IDefinedNamesService);
    const all = Object.values(names.getDefinedNameMap($engine.workbook.getId()) ?? {});
    return all
      .filter(({ localSheetId }) => (localSheetId || SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === this.#scope)
      .sort((one, other) => one.name.localeCompare(other.name));
  }
}
