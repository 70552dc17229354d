import type { IConditionalFormattingRuleConfig } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Area } from "../area";
import { conditionalPart } from "./conditionalParts";
import type { ConditionalPart } from "./conditionalParts";
import type { Range } from "../range";
import type { SheetConditionalFormats } from "./sheetConditionalFormats";

/** One conditional format: of its kind it has one part, the others are not there. */
export class ConditionalFormat implements HostObject {
  readonly $type = "ConditionalFormat";
  readonly #parts: Readonly<Record<string, ConditionalPart>>;
  readonly #part: ConditionalPart;
  #stopIfTrue = false;

  constructor(
    private readonly ofSheet: SheetConditionalFormats,
    readonly $id: string,
    readonly type: string,
  ) {
    this.#part = conditionalPart(type, () => ofSheet.changed(this));
    this.#parts = { [type]: this.#part };
  }

  get id(): string {
    return this.$id;
  }

  get priority(): number {
    return this.ofSheet.priority(this.$id);
  }

  get stopIfTrue(): boolean {
    return this.#stopIfTrue;
  }

  set stopIfTrue(stops: boolean) {
    this.#stopIfTrue = stops;
    this.ofSheet.changed(this);
  }

  get cellValue(): ConditionalPart {
    return this.cellValueOrNullObject ?? notOfKind();
  }

  get cellValueOrNullObject(): ConditionalPart | null {
    return this.#parts["CellValue"] ?? null;
  }

  get custom(): ConditionalPart {
    return this.customOrNullObject ?? notOfKind();
  }

  get customOrNullObject(): ConditionalPart | null {
    return this.#parts["Custom"] ?? null;
  }

  get textComparison(): ConditionalPart {
    return this.textComparisonOrNullObject ?? notOfKind();
  }

  get textComparisonOrNullObject(): ConditionalPart | null {
    return this.#parts["ContainsText"] ?? null;
  }

  get topBottom(): ConditionalPart {
    return this.topBottomOrNullObject ?? notOfKind();
  }

  get topBottomOrNullObject(): ConditionalPart | null {
    return this.#parts["TopBottom"] ?? null;
  }

  get colorScale(): ConditionalPart {
    return this.colorScaleOrNullObject ?? notOfKind();
  }

  get colorScaleOrNullObject(): ConditionalPart | null {
    return this.#parts["ColorScale"] ?? null;
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? notOfKind();
  }

  getRangeOrNullObject(): Range | null {
    const [first] = this.ofSheet.areasOf(this.$id);
    return first ? this.ofSheet.rangeAt(first) : null;
  }

  delete(): void {
    this.ofSheet.delete(this.$id);
  }

  $univerRule(at: Area): IConditionalFormattingRuleConfig {
    return this.#part.$univerRule(at);
  }
}

function notOfKind(): never {
  throw hostErrors.invalidOperation("The conditional format is of another type.");
}
