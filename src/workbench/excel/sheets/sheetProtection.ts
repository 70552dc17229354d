import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";

const nothingAllowed = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export type ProtectionOptions = typeof nothingAllowed;

/** What a protected sheet lets be done all the same. */
export type Allowance = {
  [K in keyof ProtectionOptions]: ProtectionOptions[K] extends boolean ? K : never;
}[keyof ProtectionOptions];

/** `worksheet.protection`. */
export class WorksheetProtection implements HostObject {
  readonly $type = "WorksheetProtection";
  #options: ProtectionOptions | null = null;
  #password = "";

  get protected(): boolean {
    return this.#options !== null;
  }

  get options(): ProtectionOptions | null {
    return this.#options;
  }

  protect(options?: Partial<ProtectionOptions> | null, password?: string | null): void {
    if (this.protected) throw hostErrors.invalidOperation();
    this.#options = { ...nothingAllowed, ...options };
    this.#password = password ?? "";
  }

  unprotect(password?: string | null): void {
    if (!this.protected) return;
    if (this.#password !== (password ?? "")) throw hostErrors.invalidArgument();
    this.#options = null;
  }

  /** @throws HostError "AccessDenied" when the sheet is protected and does not allow it */
  $check(allowance: Allowance): void {
    if (this.#options && !this.#options[allowance]) throw hostErrors.accessDenied();
  }

  /** For what no protected sheet allows. */
  $checkUnprotected(): void {
    if (this.protected) throw hostErrors.accessDenied();
  }
}
