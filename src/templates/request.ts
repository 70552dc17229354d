/** The request for a plan, and the facts of the workbook that a plan depends on. */
import type { Ledger } from "../ledger/record/deal";
import type { RegisterField } from "../ledger/register/registerColumns";
import type { Language } from "../text/language";
import type { TemplateId } from "./catalogue";
import type { Choices } from "./fields";

export interface PlanRequest {
  readonly templateId: TemplateId;
  readonly dealId: string | null;
  readonly choices: Choices;
  readonly ledger: Ledger;
  readonly language: Language;
  /** When, as Excel's serial: the stamp of the register's rows and of the cover. */
  readonly now: number;
}

/** What of the workbook a plan depends on. */
export interface WorkbookFacts {
  readonly sheetNames: readonly string[];
  /** Its deal register: the name of the table, and the headings of its columns; null where it has none. */
  readonly register: { readonly table: string; readonly headings: ReadonlyMap<RegisterField, string> } | null;
}
