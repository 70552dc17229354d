/**
 * A number as text that fits.
 *
 * @param text     as its format shows it
 * @param general  the number itself where its format is General, which gives up digits to fit; null for other formats
 */
export function fitNumber(text: string, general: number | null, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  if (general !== null) {
    const digits = Math.max(1, Math.floor(Math.log10(Math.abs(general) || 1)) + 1);
    const decimals = Array.from({ length: 10 }, (_, given) => general.toFixed(9 - given)).filter(() => digits <= 11);
    const scientific = Array.from({ length: 6 }, (_, given) => toScientific(general, 5 - given));
    // A small number would become 0: Excel shows its power of ten instead.
    const candidates = Math.abs(general) < 0.0001 ? scientific : [...decimals.map(trimmed), ...scientific];
    const fitting = candidates.find(fits);
    if (fitting !== undefined) return fitting;
  }
  for (let count = text.length; count > 1; count--) {
    if (fits("#".repeat(count))) return "#".repeat(count);
  }
  return "#";
}

function trimmed(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** 60000000000 is 6E+10. */
function toScientific(value: number, decimals: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(decimals).split("e");
  const power = exponent.slice(1).padStart(2, "0");
  return `${trimmed(mantissa)}E${exponent.startsWith("-") ? "-" : "+"}${power}`;
}
