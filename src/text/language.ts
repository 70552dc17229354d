/** The two languages Gigadeal speaks, and the one it speaks now. */

export type Language = "en" | "fr";

/** A text in both languages. A missing translation does not compile. */
export type Bilingual<T> = Record<Language, T>;

let current: Language = "en";

/** The language for a locale tag such as `Office.context.displayLanguage`: French for any `fr-*`, else English. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}

export function setLanguage(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** The entry of a bilingual text in the language spoken now. */
export function inLanguage<T>(texts: Bilingual<T>): T {
  return texts[current];
}
