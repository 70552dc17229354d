/** What the pane's page says before React is there to say it. */
import type { Bilingual } from "./language";

export const openingTexts: Bilingual<{ readonly tryAgain: string }> = {
  en: { tryAgain: "Try again" },
  fr: { tryAgain: "Réessayer" },
};
