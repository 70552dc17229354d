/** Amounts and numbers as the pane shows them: in the display language's format, billions by name. */
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";

/** How large amounts are written: $300.0 bn, $300,000 m, or $300,000,000,000. */
export type NumberScale = "billions" | "millions" | "units";

export const divisorOf: Readonly<Record<NumberScale, number>> = { billions: 1e9, millions: 1e6, units: 1 };

/** The unit that stands behind a number of the scale: bn, m, or nothing. */
function unitOf(scale: NumberScale): string {
  const text = inLanguage(paneTexts);
  return { billions: text.billion, millions: text.million, units: "" }[scale];
}

const decimalsOf: Readonly<Record<NumberScale, number>> = { billions: 1, millions: 0, units: 0 };
const noBreak = "\u00a0";

/**
 * An amount of whole currency units, as text.
 *
 * @param amount  in whole currency units
 * @param locale  a locale tag, such as Excel's display language
 * @example
 * formatAmount(300e9, "en-US") //=> "$300.0 bn"
 * formatAmount(300e9, "fr-FR") //=> "300,0 Md $"
 */
export function formatAmount(
  amount: number,
  locale: string,
  { scale = "billions", currency = "USD" }: { scale?: NumberScale; currency?: string } = {},
): string {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: decimalsOf[scale],
    maximumFractionDigits: decimalsOf[scale],
  });
  const unit = unitOf(scale);
  const parts = format.formatToParts(amount / divisorOf[scale]);
  const last = parts.map(({ type }) => type === "integer" || type === "fraction").lastIndexOf(true);
  return parts.map(({ value }, at) => (at === last && unit ? `${value}${noBreak}${unit}` : value)).join("");
}

export function formatNumber(value: number, locale: string, decimals = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** @example formatGigawatts(4.5, "fr-FR") //=> "4,5 GW" */
export function formatGigawatts(value: number, locale: string, decimals = 1): string {
  return `${formatNumber(value, locale, decimals)}${noBreak}${inLanguage(paneTexts).gigawatts}`;
}

export function formatPercent(value: number, locale: string, decimals = 1): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: decimals }).format(value);
}

/** What stands before and after a bare number of the scale: "$" and "bn" in English, nothing and "Md $" in French. */
export function amountUnit(
  currency: string,
  locale: string,
  scale: NumberScale,
): { readonly before: string; readonly after: string } {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const parts = format.formatToParts(0).map(({ type }) => type);
  const symbol = format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
  const leads = parts.indexOf("currency") < parts.indexOf("integer");
  return leads ? { before: symbol, after: unitOf(scale) } : { before: "", after: `${unitOf(scale)} ${symbol}`.trim() };
}

/** A bare number of the scale, with the scale's decimals, where the unit is said elsewhere. */
export function formatScaled(amount: number, locale: string, scale: NumberScale): string {
  const decimals = decimalsOf[scale];
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    amount / divisorOf[scale],
  );
}
