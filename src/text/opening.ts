/** What the pane's page says before React is there to say it. */
import type { Bilingual } from "./language";

export const openingTexts: Bilingual<{ readonly partNotLoaded: string; readonly tryAgain: string }> = {
  en: {
    partNotLoaded: "A part of Gigadeal could not be loaded ({detail}). Check your connection, then try again.",
    tryAgain: "Try again",
  },
  fr: {
    partNotLoaded:
      "Une partie de Gigadeal n’a pas pu être chargée ({detail}). Vérifiez votre connexion, puis réessayez.",
    tryAgain: "Réessayer",
  },
};
