/** How the register shows what its columns hold. */
import { LAST_YEAR } from "../../model/schedule/term";
import type { Language } from "../../text/language";
import { sheetTexts } from "../../text/templates/sheet";
import type { ColumnKind } from "./registerColumns";

/** Number formats by kind, in Excel's en-US codes. Amounts are shown in billions, their value stays whole. */
export function registerFormats(language: Language): Record<ColumnKind, string> {
  const billions = `#,##0.0,,,"${sheetTexts[language].bn}"`;
  return {
    text: "General",
    amount: `${billions};(${billions});0`,
    term: `[<=${LAST_YEAR}]0;yyyy-mm-dd`,
    date: "yyyy-mm-dd",
    moment: "yyyy-mm-dd hh:mm",
    years: "0.0",
    gigawatts: "0.0#",
    percent: "0%",
    link: "General",
  };
}
