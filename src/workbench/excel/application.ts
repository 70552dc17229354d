import type { HostObject } from "../office/protocol/hostObject";
import { hostErrors } from "../office/protocol/hostError";
import type { Workbook } from "./workbook";

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** `workbook.application`: Excel itself, as far as an add-in sees it. */
export class Application implements HostObject {
  readonly $type = "Application";
  readonly iterativeCalculation = new IterativeCalculation();
  readonly cultureInfo = new CultureInfo();
  readonly calculationEngineVersion = 191_029;
  readonly decimalSeparator = ".";
  readonly thousandsSeparator = ",";
  readonly useSystemSeparators = true;
  #calculationMode = "Automatic";
  #suspended = false;

  constructor(private readonly workbook: Workbook) {}

  /** Kept and told, but the engine always calculates by itself. */
  get calculationMode(): string {
    return this.#calculationMode;
  }

  set calculationMode(mode: string) {
    if (!calculationModes.includes(mode)) throw hostErrors.invalidArgument();
    this.#calculationMode = mode;
  }

  get calculationState(): string {
    return this.workbook.$engine.calculation.isIdle ? "Done" : "Calculating";
  }

  calculate(): void {
    this.workbook.$flush();
    this.workbook.$engine.calculation.markAllDirty();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.#suspended = true;
  }

  /** The page draws when a batch is over in any case. */
  suspendScreenUpdatingUntilNextSync(): void {}

  get $isCalculationSuspended(): boolean {
    return this.#suspended;
  }

  $endBatch(): void {
    this.#suspended = false;
  }
}

class IterativeCalculation implements HostObject {
  readonly $type = "IterativeCalculation";
  enabled = false;
  maxChange = 0.001;
  maxIteration = 100;
}

class CultureInfo implements HostObject {
  readonly $type = "CultureInfo";
  readonly name = "en-US";
  readonly numberFormat = new NumberFormatInfo();
}

class NumberFormatInfo implements HostObject {
  readonly $type = "NumberFormatInfo";
  readonly numberDecimalSeparator = ".";
  readonly numberGroupSeparator = ",";
  readonly currencySymbol = "$";
}
