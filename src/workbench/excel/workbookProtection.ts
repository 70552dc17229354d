import { hostErrors } from "../office/protocol/hostError";
import type { HostObject } from "../office/protocol/hostObject";

/** Protection of the workbook's structure: sheets are not added, removed, renamed, moved, hidden or shown. */
export class WorkbookProtection implements HostObject {
  readonly $type = "WorkbookProtection";
  #protected = false;
  #password = "";

  get protected(): boolean {
    return this.#protected;
  }

  protect(password?: string | null): void {
    if (this.#protected) throw hostErrors.invalidOperation();
    this.#protected = true;
    this.#password = password ?? "";
  }

  unprotect(password?: string | null): void {
    if (!this.#protected) return;
    if (this.#password !== (password ?? "")) throw hostErrors.invalidArgument();
    this.#protected = false;
  }

  /** @throws HostError "AccessDenied" when the structure is protected */
  $checkStructure(): void {
    if (this.#protected) throw hostErrors.accessDenied();
  }
}
