import type { IConditionalFormattingRuleConfig, IStyleBase } from "../../engine/univer";
import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import type { Area } from "../area";
import { cellValueRule, colorScaleRule, formulaRule, textRule, topBottomRule } from "./conditionalRules";
import type { ColorCriteria } from "./conditionalRules";
import { ConditionalRangeFormat } from "./conditionalStyle";

/** What a conditional format has for its kind. */
export interface ConditionalPart extends HostObject {
  /** As Univer says it; `at` is where the format applies first, which relative references start from. */
  $univerRule(at: Area): IConditionalFormattingRuleConfig;
}

/** @throws HostError "ApiNotFound" for a kind that the workbench does not have */
export function conditionalPart(type: string, changed: () => void): ConditionalPart {
  switch (type) {
    case "CellValue":
      return new RuledFormat("CellValueConditionalFormat", cellValueRule, changed);
    case "ContainsText":
      return new RuledFormat("TextConditionalFormat", textRule, changed);
    case "TopBottom":
      return new RuledFormat("TopBottomConditionalFormat", topBottomRule, changed);
    case "Custom":
      return new CustomFormat(changed);
    case "ColorScale":
      return new ColorScale(changed);
  }
  throw hostErrors.notImplemented(`ConditionalFormatCollection.add("${type}")`);
}

/** A format for the cells that a rule picks. */
class RuledFormat<Rule> implements ConditionalPart {
  readonly format: ConditionalRangeFormat;
  #rule: Rule | null = null;

  constructor(
    readonly $type: string,
    private readonly inUniver: (rule: Rule | null, style: IStyleBase, at: Area) => IConditionalFormattingRuleConfig,
    private readonly changed: () => void,
  ) {
    this.format = new ConditionalRangeFormat(changed);
  }

  get rule(): Rule | null {
    return this.#rule;
  }

  set rule(rule: Rule) {
    this.inUniver(rule, {}, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    this.#rule = rule;
    this.changed();
  }

  $univerRule(at: Area): IConditionalFormattingRuleConfig {
    return this.inUniver(this.#rule, this.format.$style, at);
  }
}

class CustomFormat implements ConditionalPart {
  readonly $type = "CustomConditionalFormat";
  readonly format: ConditionalRangeFormat;
  readonly rule: FormulaRule;

  constructor(changed: () => void) {
    this.format = new ConditionalRangeFormat(changed);
    this.rule = new FormulaRule(changed);
  }

  $univerRule(): IConditionalFormattingRuleConfig {
    return formulaRule(this.rule.formula, this.format.$style);
  }
}

class FormulaRule implements HostObject {
  readonly $type = "ConditionalFormatRule";
  #formula = "";

  constructor(private readonly changed: () => void) {}

  get formula(): string {
    return this.#formula;
  }

  set formula(formula: string) {
    this.#formula = formula;
    this.changed();
  }
}

class ColorScale implements ConditionalPart {
  readonly $type = "ColorScaleConditionalFormat";
  #criteria: ColorCriteria | null = null;

  constructor(private readonly changed: () => void) {}

  get criteria(): ColorCriteria | null {
    return this.#criteria;
  }

  set criteria(criteria: ColorCriteria) {
    this.#criteria = criteria;
    this.changed();
  }

  get threeColorScale(): boolean {
    return Boolean(this.#criteria?.midpoint);
  }

  $univerRule(): IConditionalFormattingRuleConfig {
    return colorScaleRule(this.#criteria);
  }
}
