/** How cells look by condition. */
import type { ConditionalFormatOptions } from "excelize-wasm";
import { formatAddress } from "../excel/address";
import { wholeSheet } from "../excel/area";
import type { ConditionalFormat } from "../excel/conditional/conditionalFormat";
import type { CellValueRule, ColorCriteria, TextRule, TopBottomRule } from "../excel/conditional/conditionalRules";
import type { ConditionalRangeFormat } from "../excel/conditional/conditionalStyle";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { toFile } from "./fileFormulas";
import type { FileStyles } from "./fileStyles";

/** What a conditional format of each kind has. */
interface Ruled<Rule> {
  readonly format: ConditionalRangeFormat;
  readonly rule: Rule | null;
}

const comparisons: Readonly<Record<string, string>> = {
  EqualTo: "==",
  NotEqualTo: "!=",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
  Between: "between",
  NotBetween: "not between",
};

const textTests: Readonly<Record<string, string>> = {
  Contains: "containing",
  NotContains: "not containing",
  BeginsWith: "begins with",
  EndsWith: "ends with",
};

export const stops: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

export function writeConditionalFormats(
  file: File,
  sheet: Worksheet,
  styles: FileStyles,
  addinFunctions: ReadonlySet<string>,
): void {
  const formula = (text: string | number | null | undefined) => toFile(String(text ?? ""), addinFunctions);
  for (const format of sheet.$conditionalFormats.of(wholeSheet)) {
    const options = inFile(format, styles, formula);
    const areas = sheet.$conditionalFormats.areasOf(format.$id);
    if (options === null || areas.length === 0) continue;
    const StopIfTrue = format.stopIfTrue;
    ok(file.SetConditionalFormat(sheet.name, areas.map(formatAddress).join(" "), [{ ...options, StopIfTrue }]));
  }
}

/** Null for a format whose rule is still to come. */
function inFile(
  format: ConditionalFormat,
  styles: FileStyles,
  formula: (text: string | number | null | undefined) => string,
): ConditionalFormatOptions | null {
  switch (format.type) {
    case "Custom": {
      const { rule, format: look } = format.custom as unknown as Ruled<{ formula: string }>;
      if (!rule?.formula) return null;
      return { Type: "formula", Criteria: formula(rule.formula), Format: styles.conditionalIdOf(look.$style) };
    }
    case "CellValue": {
      const { rule, format: look } = format.cellValue as unknown as Ruled<CellValueRule>;
      if (!rule) return null;
      const [first, second] = [formula(rule.formula1), formula(rule.formula2)];
      const operands = /Between/.test(rule.operator) ? { MinValue: first, MaxValue: second } : { Value: first };
      const Criteria = comparisons[rule.operator];
      return { Type: "cell", Criteria, ...operands, Format: styles.conditionalIdOf(look.$style) };
    }
    case "ContainsText": {
      const { rule, format: look } = format.textComparison as unknown as Ruled<TextRule>;
      if (!rule) return null;
      const Format = styles.conditionalIdOf(look.$style);
      return { Type: "text", Criteria: textTests[rule.operator], Value: rule.text, Format };
    }
    case "TopBottom": {
      const { rule, format: look } = format.topBottom as unknown as Ruled<TopBottomRule>;
      if (!rule) return null;
      return {
        Type: rule.type.startsWith("Top") ? "top" : "bottom",
        Criteria: "=",
        Value: String(rule.rank),
        Percent: rule.type.endsWith("Percent"),
        Format: styles.conditionalIdOf(look.$style),
      };
    }
    case "ColorScale": {
      const { criteria } = format.colorScale as unknown as { criteria: ColorCriteria | null };
      return criteria && colorScale(criteria, formula);
    }
    default:
      return null;
  }
}

function colorScale(
  { minimum, midpoint, maximum }: ColorCriteria,
  formula: (text: string | number | null | undefined) => string,
): ConditionalFormatOptions {
  const middle = midpoint && {
    MidType: stops[midpoint.type],
    MidValue: formula(midpoint.formula),
    MidColor: midpoint.color ?? "#FFFFFF",
  };
  return {
    Type: middle ? "3_color_scale" : "2_color_scale",
    Criteria: "=",
    MinType: stops[minimum.type],
    MinValue: formula(minimum.formula),
    MinColor: minimum.color ?? "#FFFFFF",
    ...middle,
    MaxType: stops[maximum.type],
    MaxValue: formula(maximum.formula),
    MaxColor: maximum.color ?? "#FFFFFF",
  };
}
