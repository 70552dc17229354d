/** The words of the first screen that a newcomer sees. */
import { french } from "./french";
import type { Bilingual } from "./language";

const en = {
  title: "Model a very large deal",
  lead: "Start with a finished one: the OpenAI–Oracle contract, in native formulas, every figure with its source.",
  insert: "Insert the Oracle contract",
  look: "See all templates",
  then: "Then",
  functions: "Type functions such as {formula} in any cell.",
  refresh: "Refresh linked figures: you review each change before it is written.",
  stays: "It goes on sheets of its own. Nothing that is in your workbook changes.",
};

export const paneWelcomeTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: french({
    title: "Modéliser un très grand contrat",
    lead: "Commencez par un modèle prêt : le contrat OpenAI–Oracle, en formules natives, chaque chiffre avec sa source.",
    insert: "Insérer le contrat Oracle",
    look: "Voir tous les modèles",
    then: "Ensuite",
    functions: "Saisissez des fonctions telles que {formula} dans une cellule.",
    refresh: "Actualisez les chiffres liés : vous examinez chaque changement avant qu’il soit écrit.",
    stays: "Il va sur ses propres feuilles. Rien de ce que contient votre classeur ne change.",
  }),
};
