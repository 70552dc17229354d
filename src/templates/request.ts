/** What a plan is made from. */
import type { Ledger } from "../ledger/record/deal";
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
  /** What the table of its deal register is called; null where it has none. */
  readonly registerTable: string | null;
}
