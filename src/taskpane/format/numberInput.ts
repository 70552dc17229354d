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
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const [whole = "", ...rest] = bare.split(group);
  // Groups of three digits, or it is no group: 1,5 is not fifteen.
  const grouped = rest.length > 0 && /^[+-]?\d{1,3}$/.test(whole) && rest.every((part) => /^\d{3}(?!\d)/.test(part));
  const plain = (grouped ? bare.replaceAll(group, "") : bare).replace(decimal, ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** A number as an input shows it: the locale's decimal separator, no grouping, every digit that counts. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }).format(value);
}

function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: of("group"), decimal: of("decimal") || "." };
}
