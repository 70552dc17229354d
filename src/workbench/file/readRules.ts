/** Data validation and conditional formats of a sheet, from its XML. What the workbench does not have is counted. */
import { DataValidationErrorStyle } from "../engine/univer";
import type { DataValidationOperator } from "../engine/univer";
import type { ConditionalFormat } from "../excel/conditional/conditionalFormat";
import type { ConditionalRangeFormat } from "../excel/conditional/conditionalStyle";
import type { Worksheet } from "../excel/worksheet";
import { child, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { fromFile } from "./fileFormulas";
import type { Losses } from "./losses";
import { areasOf, isOn } from "./readLines";
import type { StyleReader } from "./readStyles";
import { alertStyles } from "./writeValidations";
import { stops } from "./writeConditionalFormats";

export function readValidations(sheet: Worksheet, xml: XmlElement, addinFunctions: ReadonlySet<string>): void {
  for (const rule of childrenOf(child(xml, "dataValidations"), "dataValidation")) {
    const { attributes: told } = rule;
    const isList = told.type === "list";
    const operand = (name: string) => {
      const text = child(rule, name)?.text;
      if (text === undefined || text === "") return undefined;
      const items = isList ? /^"(.*)"$/s.exec(text)?.[1] : undefined;
      if (items !== undefined) return items.replaceAll('""', '"');
      return isList || Number.isNaN(Number(text)) ? fromFile(text, addinFunctions) : text;
    };
    const { allowBlank, operator, errorStyle = "stop" } = told;
    const style = (Object.keys(alertStyles) as unknown as DataValidationErrorStyle[]).find(
      (key) => alertStyles[key] === errorStyle,
    );
    for (const area of areasOf(told.sqref)) {
      sheet.$dataValidations.change(area, {
        type: told.type ?? "any",
        formula1: operand("formula1"),
        formula2: operand("formula2"),
        ...(isList ? {} : { operator: (operator ?? "between") as DataValidationOperator }),
        allowBlank: isOn(allowBlank),
        showDropDown: !isOn(told.showDropDown),
        showErrorMessage: isOn(told.showErrorMessage),
        errorStyle: Number(style ?? DataValidationErrorStyle.STOP),
        errorTitle: told.errorTitle ?? "",
        error: told.error ?? "",
        showInputMessage: isOn(told.showInputMessage),
        promptTitle: told.promptTitle ?? "",
        prompt: told.prompt ?? "",
      });
    }
  }
}

interface FileRule {
  readonly areas: ReturnType<typeof areasOf>;
  readonly rule: XmlElement;
}

export function readConditionalFormats(
  sheet: Worksheet,
  xml: XmlElement,
  styles: StyleReader,
  addinFunctions: ReadonlySet<string>,
  losses: Losses,
): void {
  const rules = childrenOf(xml, "conditionalFormatting").flatMap((group): FileRule[] =>
    childrenOf(group, "cfRule").map((rule) => ({ areas: areasOf(group.attributes.sqref), rule })),
  );
  // Of those in the workbench the newest counts first, of those in a file the one with the lowest number.
  rules.sort((a, b) => Number(b.rule.attributes.priority) - Number(a.rule.attributes.priority));
  for (const { areas, rule } of rules) {
    const type = kindOf(rule);
    if (type === undefined || areas.length === 0) {
      losses.add("conditionalFormats");
      continue;
    }
    const format = sheet.$conditionalFormats.add(areas, type);
    const look = styles.conditional(Number(rule.attributes.dxfId ?? 0));
    say(format, rule, (text) => fromFile(text, addinFunctions), rule.attributes.dxfId === undefined ? {} : look);
    format.stopIfTrue = isOn(rule.attributes.stopIfTrue);
  }
}

function kindOf({ attributes: { type }, children }: XmlElement): string | undefined {
  switch (type) {
    case "expression":
      return "Custom";
    case "cellIs":
      return "CellValue";
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return "ContainsText";
    case "top10":
      return "TopBottom";
    case "colorScale":
      return children.some((part) => childrenOf(part, "color").some(({ attributes }) => !attributes.rgb))
        ? undefined
        : "ColorScale";
    default:
      return undefined;
  }
}

/** What a format of each kind has. */
interface Kinds {
  readonly custom: { rule: { formula: string }; format: ConditionalRangeFormat };
  readonly cellValue: { rule: object; format: ConditionalRangeFormat };
  readonly textComparison: { rule: object; format: ConditionalRangeFormat };
  readonly topBottom: { rule: object; format: ConditionalRangeFormat };
  readonly colorScale: { criteria: object };
}

function say(
  format: ConditionalFormat,
  rule: XmlElement,
  formulaOf: (text: string) => string,
  look: ConditionalRangeFormat["$style"],
): void {
  const { attributes: told } = rule;
  const kinds = format as unknown as Kinds;
  const formulas = childrenOf(rule, "formula").map(({ text }) => formulaOf(text));
  switch (format.type) {
    case "Custom":
      kinds.custom.rule.formula = formulas[0] ?? "";
      Object.assign(kinds.custom.format.$style, look);
      return;
    case "CellValue": {
      const operator = capital(told.operator ?? "equal").replace(/^(Equal|NotEqual)$/, "$1To");
      kinds.cellValue.rule = { operator, formula1: formulas[0] ?? "", formula2: formulas[1] };
      Object.assign(kinds.cellValue.format.$style, look);
      return;
    }
    case "ContainsText": {
      const operator = capital(told.operator ?? "containsText").replace(/Text$/, "");
      kinds.textComparison.rule = { operator, text: told.text ?? "" };
      Object.assign(kinds.textComparison.format.$style, look);
      return;
    }
    case "TopBottom": {
      const end = isOn(told.bottom) ? "Bottom" : "Top";
      kinds.topBottom.rule = { rank: Number(told.rank), type: `${end}${isOn(told.percent) ? "Percent" : "Items"}` };
      Object.assign(kinds.topBottom.format.$style, look);
      return;
    }
    default:
      kinds.colorScale.criteria = colorCriteria(child(rule, "colorScale"), formulaOf);
  }
}

function colorCriteria(scale: XmlElement | undefined, formulaOf: (text: string) => string): object {
  const colors = childrenOf(scale, "color").map(({ attributes }) => `#${(attributes.rgb ?? "").slice(-6)}`);
  const parts = childrenOf(scale, "cfvo").map(({ attributes: { type, val } }, index) => ({
    type: Object.keys(stops).find((name) => stops[name] === type) ?? "Number",
    color: colors[index],
    ...(val === undefined || type === "min" || type === "max"
      ? {}
      : { formula: type === "formula" ? formulaOf(val) : val }),
  }));
  const [minimum, ...others] = parts;
  return { minimum, maximum: others.at(-1), ...(parts.length > 2 ? { midpoint: others[0] } : {}) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
