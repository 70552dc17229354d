import type { Bilingual } from "./language";

const en = {
  unexpected: "Something went wrong that Gigadeal did not expect ({detail}). Nothing more was done. Try again.",
};

export type ProblemKey = keyof typeof en;

/** What can go wrong outside a cell: what happened, then what to do next. */
export const problems: Bilingual<Record<ProblemKey, string>> = {
  en,
  fr: {
    unexpected: "Une erreur inattendue s’est produite ({detail}). Rien de plus n’a été fait. Essayez de nouveau.",
  },
};
