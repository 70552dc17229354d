/** A register field's content as the review shows it. */
import { dateOf } from "../../ledger/record/dates";
import { withUnseenShown } from "../../ledger/record/unseenCharacters";
import { registerColumns, type LedgerField, type RegisterCell } from "../../ledger/register/registerColumns";
import { LAST_YEAR } from "../../model/schedule/term";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneRefreshTexts } from "../../text/paneRefresh";
import { formatAmount, formatGigawatts, formatNumber, type NumberScale } from "../format/amounts";
import { formatDate } from "../format/dates";

export function fieldText(
  field: LedgerField,
  cell: RegisterCell,
  locale: string,
  money: { readonly scale: NumberScale; readonly currency: string },
): string {
  const text = inLanguage(paneTexts);
  if (cell === "") return inLanguage(paneRefreshTexts).undisclosed;
  if (field === "status" && (cell === "confirmed" || cell === "reported" || cell === "derived")) return text[cell];
  if (typeof cell === "string") return withUnseenShown(cell);
  switch (registerColumns[field].kind) {
    case "amount":
      return formatAmount(cell, locale, money);
    case "gigawatts":
      return formatGigawatts(cell, locale, 3);
    case "term":
    case "date":
      return cell <= LAST_YEAR ? String(cell) : formatDate(dateOf(cell), locale);
    default:
      return formatNumber(cell, locale, 3);
  }
}

/** By how much a number moves, as a share of what it was; null where that says nothing. */
export function shareOfChange(from: RegisterCell, to: RegisterCell): number | null {
  return typeof from === "number" && typeof to === "number" && from !== 0 ? (to - from) / Math.abs(from) : null;
}
