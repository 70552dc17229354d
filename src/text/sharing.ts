/** What freezing, thawing and repairing say while they run. */
import type { Bilingual } from "./language";

const en = {
  looking: "Looking for cells that call Gigadeal",
  freezing: "Freezing",
  thawing: "Thawing",
  repairing: "Entering the formulas again",
};

export const sharingTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    looking: "Recherche des cellules qui appellent Gigadeal",
    freezing: "Gel des cellules",
    thawing: "Dégel des cellules",
    repairing: "Nouvelle saisie des formules",
  },
};
