/** What may be typed into the cells of a sheet. */
import { DataValidationErrorStyle, DataValidationType, SheetDataValidationModel } from "../engine/univer";
import { formatAddress } from "../excel/address";
import { areaBetween } from "../excel/area";
import type { Worksheet } from "../excel/worksheet";
import { ok } from "./excelize";
import type { File } from "./excelize";
import { toFile } from "./fileFormulas";
import { escapeXml } from "../xml/writeXml";

export const alertStyles: Readonly<Record<DataValidationErrorStyle, string>> = {
  [DataValidationErrorStyle.INFO]: "information",
  [DataValidationErrorStyle.STOP]: "stop",
  [DataValidationErrorStyle.WARNING]: "warning",
};

export function writeValidations(file: File, sheet: Worksheet, addinFunctions: ReadonlySet<string>): void {
  const { $engine } = sheet.$workbook;
  const model = $engine.univer.__getInjector().get(SheetDataValidationModel);
  for (const rule of model.getRules($engine.workbook.getId(), sheet.$id)) {
    const isList = rule.type === DataValidationType.LIST;
    const operand = (formula = "") => escapeXml(operandText(formula, isList, addinFunctions));
    const areas = rule.ranges.map((range) =>
      areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn),
    );
    ok(
      file.AddDataValidation(sheet.name, {
        Type: rule.type === DataValidationType.ANY ? "" : rule.type,
        Sqref: areas.map(formatAddress).join(" "),
        Operator: rule.operator ?? "",
        Formula1: operand(rule.formula1),
        Formula2: operand(rule.formula2),
        AllowBlank: rule.allowBlank ?? true,
        // In a file the word means the opposite: no arrow.
        ShowDropDown: isList && rule.showDropDown === false,
        ShowErrorMessage: rule.showErrorMessage ?? true,
        ErrorStyle: alertStyles[rule.errorStyle ?? DataValidationErrorStyle.STOP],
        ErrorTitle: rule.errorTitle ?? "",
        Error: rule.error ?? "",
        ShowInputMessage: rule.showInputMessage ?? true,
        PromptTitle: rule.promptTitle ?? "",
        Prompt: rule.prompt ?? "",
      }),
    );
  }
}

/** A formula without its equal sign; the items of a list in quotes. */
function operandText(formula: string, isList: boolean, addinFunctions: ReadonlySet<string>): string {
  if (formula.startsWith("=")) return toFile(formula, addinFunctions);
  return isList && formula !== "" ? `"${formula.replaceAll('"', '""')}"` : formula;
}
