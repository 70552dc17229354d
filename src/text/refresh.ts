/** What a refresh says while it runs, and what it writes into the workbook. */
import type { Bilingual } from "./language";

const en = {
  readingFeed: "Reading the feed",
  comparing: "Comparing with the register",
  writing: "Writing the changes",
  recalculating: "Recalculating",
  undoing: "Undoing the refresh",
  /** Name of the change log's sheet. */
  logSheet: "Deal changes",
  newDeal: "new deal",
  goneDeal: "gone from the feed",
  removedDeal: "removed from the ledger",
  backDeal: "back in the feed",
  newColumn: "column added",
  undone: "Refresh taken back",
  noticeTitle: "Deal figures have changed",
  changesFound: "Changes for the register: {changes}.",
  largeFound: "Of these, large ones: {large}.",
  howToReview: "Nothing was written. Review them with “Refresh” on the Home tab.",
};

export const refreshTexts: Bilingual<Record<keyof typeof en, string>> = {
  en,
  fr: {
    readingFeed: "Lecture du flux",
    comparing: "Comparaison avec le registre",
    writing: "Écriture des changements",
    recalculating: "Recalcul",
    undoing: "Retour à l’état précédent",
    logSheet: "Changements",
    newDeal: "nouveau contrat",
    goneDeal: "disparu du flux",
    removedDeal: "retiré du répertoire",
    backDeal: "revenu dans le flux",
    newColumn: "colonne ajoutée",
    undone: "Actualisation annulée",
    noticeTitle: "Des chiffres de contrats ont changé",
    changesFound: "Changements pour le registre : {changes}.",
    largeFound: "Dont importants : {large}.",
    howToReview: "Rien n’a été écrit. Examinez-les avec « Actualiser » dans l’onglet Accueil.",
  },
};
