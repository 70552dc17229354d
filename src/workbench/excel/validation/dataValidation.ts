import type { ISheetDataValidationRule } from "../../engine/univer";
import type { HostObject } from "../../office/protocol/hostObject";
import { checkLength, mostInMessage, mostInTitle } from "../limits";
import type { Range } from "../range";
import { alertStyle, excelAlertStyle, excelRule, excelType, univerRule } from "./validationRules";
import type { ExcelRule } from "./validationRules";

interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

/** What may be typed into the range's cells, and what Excel says about it. Writing by API is not checked, as in Excel. */
export class DataValidation implements HostObject {
  readonly $type = "DataValidation";

  constructor(private readonly range: Range) {}

  /** "Inconsistent" where the cells have different rules. */
  get type(): string {
    const rule = this.#validations.of(this.range.$area);
    return rule === "mixed" ? "Inconsistent" : excelType(rule);
  }

  get rule(): ExcelRule | null {
    const rule = this.#validations.of(this.range.$area);
    return rule === "mixed" ? null : rule ? excelRule(rule) : {};
  }

  set rule(rule: ExcelRule) {
    this.#change({ ...univerRule(rule), showErrorMessage: true });
  }

  get prompt(): Prompt | null {
    const rule = this.#validations.of(this.range.$area);
    if (rule === "mixed") return null;
    return { showPrompt: rule?.showInputMessage ?? true, title: rule?.promptTitle ?? "", message: rule?.prompt ?? "" };
  }

  set prompt(prompt: Partial<Prompt>) {
    const { showPrompt = true, title = "", message = "" } = prompt;
    checkLength(title, mostInTitle);
    checkLength(message, mostInMessage);
    this.#change({ showInputMessage: showPrompt, promptTitle: title, prompt: message });
  }

  get errorAlert(): ErrorAlert | null {
    const rule = this.#validations.of(this.range.$area);
    if (rule === "mixed") return null;
    return {
      showAlert: rule?.showErrorMessage ?? true,
      style: excelAlertStyle(rule?.errorStyle),
      title: rule?.errorTitle ?? "",
      message: rule?.error ?? "",
    };
  }

  set errorAlert(alert: Partial<ErrorAlert>) {
    const { showAlert = true, style = "Stop", title = "", message = "" } = alert;
    checkLength(title, mostInTitle);
    checkLength(message, mostInMessage);
    this.#change({ showErrorMessage: showAlert, errorStyle: alertStyle(style), errorTitle: title, error: message });
  }

  get ignoreBlanks(): boolean | null {
    const rule = this.#validations.of(this.range.$area);
    return rule === "mixed" ? null : (rule?.allowBlank ?? true);
  }

  set ignoreBlanks(ignored: boolean) {
    this.#change({ allowBlank: ignored });
  }

  clear(): void {
    this.range.$sheet.protection.$checkUnprotected();
    this.#validations.clear(this.range.$area);
  }

  get #validations() {
    return this.range.$sheet.$dataValidations;
  }

  #change(change: Partial<ISheetDataValidationRule>): void {
    this.range.$sheet.protection.$checkUnprotected();
    this.#validations.change(this.range.$area, change);
  }
}
