import type { Bilingual } from "./language";

const en = {
  unexpected: "Something went wrong that Gigadeal did not expect ({detail}). Nothing more was done. Try again.",
  unknownDeal: "The deal {deal} is not one that this template can model. Choose another deal, or none.",
  choiceMissing: "Fill this in.",
  choiceUnknown: "{value} is not one of the choices. Choose one from the list.",
  choiceNotNumber: "{value} is not a number. Type a number.",
  choiceNotPositive: "Type a number above 0, or leave it blank.",
  choiceRate: "Type a rate between -100 % and 1,000 %.",
  choiceNotYear: "{value} is not a year. Type a year from 1900 to 2200.",
  choiceNotTerm: "{value} is not a year or a date. Type a year from 1900 to 2200, or a date.",
  choiceEndBeforeStart: "The end is before the start. Type a later end.",
  choiceTermTooLong: "The term is {years} years. Choose at most {most} years.",
};

export type ProblemKey = keyof typeof en;

/** What can go wrong outside a cell: what happened, then what to do next. */
export const problems: Bilingual<Record<ProblemKey, string>> = {
  en,
  fr: {
    unexpected: "Une erreur inattendue s’est produite ({detail}). Rien de plus n’a été fait. Essayez de nouveau.",
    unknownDeal: "Le contrat {deal} ne convient pas à ce modèle. Choisissez un autre contrat, ou aucun.",
    choiceMissing: "Remplissez ce champ.",
    choiceUnknown: "{value} ne fait pas partie des choix. Choisissez dans la liste.",
    choiceNotNumber: "{value} n’est pas un nombre. Saisissez un nombre.",
    choiceNotPositive: "Saisissez un nombre supérieur à 0, ou laissez vide.",
    choiceRate: "Saisissez un taux entre -100 % et 1 000 %.",
    choiceNotYear: "{value} n’est pas une année. Saisissez une année de 1900 à 2200.",
    choiceNotTerm: "{value} n’est ni une année ni une date. Saisissez une année de 1900 à 2200, ou une date.",
    choiceEndBeforeStart: "La fin précède le début. Saisissez une fin plus tardive.",
    choiceTermTooLong: "La durée est de {years} ans. Choisissez au plus {most} ans.",
  },
};
