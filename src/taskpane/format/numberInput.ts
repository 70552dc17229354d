/** Numbers as people type them, in the display language's way of writing. */

/**
 * Reads a typed number: group separators and spaces are ignored, the locale's decimal separator counts, and a plain
 * point is understood where the locale uses a comma.
 *
 * @returns the number, or null where the text is not one
 * @example
 * readNumber("1 250,5", "fr-FR") //=> 1250.5
 */
export function readNumber(text: string, locale: string): number | null {
  const { group, decimal } = separatorsOf(locale);
  let plain = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  if (decimal === ",") plain = plain.includes(",") ? plain.replaceAll(".", "").replace(",", ".") : plain;
  else plain = plain.replaceAll(group, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** A number as it stands in an input: the locale's decimal separator, no grouping, every digit that counts. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }).format(value);
}

function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: of("group"), decimal: of("decimal") || "." };
}
