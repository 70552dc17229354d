import {
  IDefinedNamesService,
  IUndoRedoService,
  RemoveDefinedNameMutation,
  SetDefinedNameCommand,
  SetDefinedNameMutation,
} from "../../engine/univer";
import type { IDefinedNamesServiceParam } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import type { Range } from "../range";
import type { Workbook } from "../workbook";
import type { Worksheet } from "../worksheet";
import { asFormula, fromUniver, isReference, toUniver } from "./nameFormula";

/** A name for cells, a value or a formula; of the whole workbook, or of one sheet. */
export class NamedItem implements HostObject {
  readonly $type = "NamedItem";

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
    /** Univer's id. */
    private readonly key: string,
  ) {}

  get $id(): string {
    return this.name;
  }

  get name(): string {
    return this.#kept.name;
  }

  get scope(): string {
    return this.sheet ? "Worksheet" : "Workbook";
  }

  get formula(): string {
    return fromUniver(this.#kept.formulaOrRefString);
  }

  set formula(formula: string) {
    this.#change({ formulaOrRefString: toUniver(asFormula(formula)) });
  }

  get comment(): string {
    return this.#kept.comment ?? "";
  }

  set comment(comment: string) {
    this.#change({ comment });
  }

  get visible(): boolean {
    return this.#kept.hidden !== true;
  }

  set visible(visible: boolean) {
    this.#change({ hidden: !visible });
  }

  get type(): string {
    if (isReference(this.formula)) return "Range";
    const { value } = this;
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return value.startsWith("#") ? "Error" : "String";
  }

  /** Of cells their address, of anything else what it comes to. */
  get value(): string | number | boolean {
    const { formula } = this;
    return isReference(formula) ? formula.slice(1) : this.workbook.$evaluations.valueOf(formula);
  }

  get worksheet(): Worksheet {
    if (!this.sheet) throw hostErrors.itemNotFound();
    return this.sheet;
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.sheet;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw hostErrors.invalidOperation();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const { formula } = this;
    if (!isReference(formula)) return null;
    const { sheet, area } = parseAddress(formula.slice(1));
    const found = sheet === undefined ? null : this.workbook.$sheet(sheet);
    return found && found.$rangeAt(area);
  }

  /** Not by Univer's command, which writes #REF! into the formulas that mention it: in Excel they keep the name. */
  delete(): null {
    const { $engine } = this.workbook;
    const unitId = $engine.workbook.getId();
    const params = { unitId, ...this.#kept };
    this.workbook.$beginChange();
    this.workbook.$execute(RemoveDefinedNameMutation.id, params);
    $engine.univer
      .__getInjector()
      .get(IUndoRedoService)
      .pushUndoRedo({
        unitID: unitId,
        redoMutations: [{ id: RemoveDefinedNameMutation.id, params }],
        undoMutations: [{ id: SetDefinedNameMutation.id, params }],
      });
    return null;
  }

  get #kept(): IDefinedNamesServiceParam {
    const { $engine } = this.workbook;
    const names = $engine.univer.__getInjector().get(IDefinedNamesService);
    const kept = names.getValueById($engine.workbook.getId(), this.key);
    if (!kept) throw hostErrors.itemNotFound();
    return kept;
  }

  #change(changes: Partial<IDefinedNamesServiceParam>): void {
    this.workbook.$beginChange();
    this.workbook.$execute(SetDefinedNameCommand.id, { ...this.#kept, ...changes });
  }
}
