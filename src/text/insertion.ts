/** What an insertion says while it runs. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  looking: "Looking at the workbook",
  planning: "Working out the model",
  writing: "Writing the sheets",
  checking: "Calculating and checking",
  undoing: "Undoing the insertion",
};

export const insertionTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    looking: "Examen du classeur",
    planning: "Construction du modèle",
    writing: "Écriture des feuilles",
    checking: "Calcul et contrôle",
    undoing: "Retrait des feuilles insérées",
  }),
};
