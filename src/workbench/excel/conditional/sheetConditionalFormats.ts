import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  Rectangle,
  SetConditionalRuleMutation,
} from "../../engine/univer";
import type { IConditionFormattingRule, IRange } from "../../engine/univer";
import { areaBetween, intersection, wholeSheet } from "../area";
import type { Area } from "../area";
import { ConditionalFormat } from "./conditionalFormat";
import { univerRange } from "../univerRange";
import type { Worksheet } from "../worksheet";

/**
 * The conditional formats of a sheet. Univer keeps where they apply, and moves that along with the cells; what they say is
 * kept here, and handed to Univer when its parts, which come one by one, are all there.
 */
export class SheetConditionalFormats {
  readonly #formats = new Map<string, ConditionalFormat>();
  readonly #changed = new Set<ConditionalFormat>();
  #made = 0;

  constructor(private readonly sheet: Worksheet) {}

  /** Those of the area, the first to count first. */
  of(area: Area): ConditionalFormat[] {
    this.flush();
    return this.#rules.flatMap(({ cfId, ranges }) => {
      const format = this.#formats.get(cfId);
      return format && ranges.some((range) => intersection(areaOf(range), area)) ? [format] : [];
    });
  }

  /** @param areas  where it applies; relative references start from the first */
  add(areas: readonly Area[], type: string): ConditionalFormat {
    const id = `{conditional-format-${++this.#made}}`;
    const format = new ConditionalFormat(this, id, type);
    this.#formats.set(id, format);
    const [first = wholeSheet] = areas;
    const rule = { cfId: id, ranges: areas.map(univerRange), stopIfTrue: false, rule: format.$univerRule(first) };
    this.sheet.$apply(AddConditionalRuleMutation.id, { rule });
    return format;
  }

  /** Where a format applies, first area first. */
  areasOf(id: string): Area[] {
    return this.#rules.find(({ cfId }) => cfId === id)?.ranges.map(areaOf) ?? [];
  }

  rangeAt(area: Area) {
    return this.sheet.$rangeAt(area);
  }

  priority(id: string): number {
    return this.#rules.findIndex(({ cfId }) => cfId === id);
  }

  changed(format: ConditionalFormat): void {
    this.#changed.add(format);
  }

  delete(id: string): void {
    this.#formats.delete(id);
    this.sheet.$apply(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  /** Takes the area out of all formats. */
  clear(area: Area): void {
    const cleared = univerRange(area);
    for (const rule of [...this.#rules]) {
      if (!rule.ranges.some((range) => intersection(areaOf(range), area))) continue;
      const ranges = Rectangle.subtractMulti(rule.ranges, [cleared]);
      if (ranges.length === 0) this.delete(rule.cfId);
      else this.#set({ ...rule, ranges });
    }
  }

  flush(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const format of changed) {
      const rule = this.#rules.find(({ cfId }) => cfId === format.$id);
      const [first] = this.areasOf(format.$id);
      if (rule && first) this.#set({ ...rule, stopIfTrue: format.stopIfTrue, rule: format.$univerRule(first) });
    }
  }

  #set(rule: IConditionFormattingRule): void {
    this.sheet.$apply(SetConditionalRuleMutation.id, { cfId: rule.cfId, rule });
  }

  get #rules(): readonly IConditionFormattingRule[] {
    const { $engine } = this.sheet.$workbook;
    const model = $engine.univer.__getInjector().get(ConditionalFormattingRuleModel);
    return model.getSubunitRules($engine.workbook.getId(), this.sheet.$id) ?? [];
  }
}

function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return areaBetween(startRow, startColumn, endRow, endColumn);
}
